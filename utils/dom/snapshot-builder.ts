import type { Block, Cell, Container, Mark, MarkKind, PageSnapshot } from '../engine/model/snapshot.ts';
import type { ElementNames } from './element-names.ts';
import type { PageText } from './page-tree.ts';

/** Where a piece of captured text stands in the page. */
export interface Anchor<Node extends PageText = Text> {
  /** Offset of the piece in the captured text. */
  readonly at: number;
  /** Length of the piece in the captured text. */
  readonly length: number;
  readonly node: Node;
  /** Offset of the piece's first character in the node's data. */
  readonly offset: number;
}

/** A mark whose end is not known yet. */
export interface OpenMark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly value: string | undefined;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const SPACES = /[ \t\n\r\f]+/g;
const SPACE = /[ \t\n\r\f]/;
/** Nothing but white space that takes no ink: a paragraph of these is an empty line. */
const BLANK = /^[\s\u200b-\u200d]*$/u;

/** Collects text into blocks and marks, white space collapsed as a browser renders it. */
export class SnapshotBuilder {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  readonly #marks: Mark[] = [];
  readonly #anchors: Anchor<PageText>[] = [];
  #length = 0;
  #blockStart = 0;
  #blockPieces: string[] = [];
  #blockLinkChars = 0;
  #blockMarks = 0;
  #space = false;
  #gap = false;
  #linkDepth = 0;
  #ordinal: number | undefined;

  container(parent: number, { tag, id, classes }: ElementNames): number {
    this.#containers.push(id ? { parent, tag, id, classes } : { parent, tag, classes });
    return this.#containers.length - 1;
  }

  /** Adds the text of a node from an offset on to the open block; with `pre` its white space stays and line feeds are the caller's to split. */
  text(data: string, pre: boolean, node: PageText, offset: number): void {
    const from = pre ? 0 : firstInk(data);
    const to = pre ? data.length : afterInk(data, from);
    if (from > 0) this.#space = true;
    if (to > from) {
      const ink = data.slice(from, to);
      const piece = pre || !SPACE.test(ink) ? ink : ink.replace(SPACES, ' ');
      if (this.#space && this.#blockPieces.length > 0) this.#push(' ');
      this.#space = false;
      this.#anchors.push({ at: this.#length, length: piece.length, node, offset: offset + from });
      this.#push(piece);
    }
    if (to < data.length) this.#space = true;
  }

  #push(piece: string): void {
    this.#blockPieces.push(piece);
    this.#length += piece.length;
    if (this.#linkDepth > 0) this.#blockLinkChars += piece.length;
  }

  /** Ends the open block as one of an element of this tag; a blank one leaves nothing but the fact that an empty line was there. */
  endBlock(tag: string, container: number, cell: Cell | undefined): void {
    this.#space = false;
    const [first = ''] = this.#blockPieces;
    const text = this.#blockPieces.length > 1 ? this.#blockPieces.join('') : first;
    if (BLANK.test(text)) {
      this.#gap ||= text.length > 0;
      this.#dropBlock();
      return;
    }
    this.#pieces.push(text, '\n');
    this.#length += 1;
    const block: Writable<Block> = { start: this.#blockStart, end: this.#length, tag, container, linkChars: this.#blockLinkChars };
    if (cell) block.cell = cell;
    if (this.#ordinal !== undefined) block.ordinal = this.#ordinal;
    if (this.#gap) block.gapBefore = true;
    this.#blocks.push(block);
    this.#gap = false;
    this.#ordinal = undefined;
    this.#resetBlock();
  }

  /** Gives the next block the number that an ordered list shows before it. */
  ordinal(number: number | undefined): void {
    this.#ordinal = number;
  }

  #resetBlock(): void {
    this.#blockStart = this.#length;
    this.#blockPieces = [];
    this.#blockLinkChars = 0;
    this.#blockMarks = this.#marks.length;
  }

  /** Takes a blank block back: its images stay, at the start of the block that follows, and marks of earlier blocks end before it. */
  #dropBlock(): void {
    const start = this.#blockStart;
    if (this.#length === start && this.#marks.length === this.#blockMarks) return;
    this.#length = start;
    while ((this.#anchors.at(-1)?.at ?? -1) >= start) this.#anchors.pop();
    const marks = this.#marks.splice(this.#blockMarks).filter((mark) => mark.kind === 'image' || mark.start < start);
    for (const mark of marks) this.#marks.push({ ...mark, start: Math.min(mark.start, start), end: Math.min(mark.end, start) });
    this.#resetBlock();
  }

  /** Every piece of the text that came with its source, in order. */
  get anchors(): readonly Anchor<PageText>[] {
    return this.#anchors;
  }

  get blockIsOpen(): boolean {
    return this.#blockPieces.length > 0;
  }

  /** Notes an empty line between blocks. */
  gap(): void {
    this.#gap = true;
  }

  openMark(kind: MarkKind, value?: string): OpenMark {
    if (kind === 'link') this.#linkDepth += 1;
    return { kind, start: this.#length, value };
  }

  closeMark(mark: OpenMark): void {
    if (mark.kind === 'link') this.#linkDepth -= 1;
    if (this.#length <= mark.start) return;
    const start = this.#space || mark.start === this.#blockStart ? mark.start : mark.start + this.#leadingSpace(mark.start);
    const { kind, value } = mark;
    this.#marks.push(value === undefined ? { kind, start, end: this.#length } : { kind, start, end: this.#length, value });
  }

  /** A space that was pending when the mark opened was written inside it. */
  #leadingSpace(start: number): number {
    let at = this.#length;
    for (let i = this.#blockPieces.length - 1; i >= 0; i -= 1) {
      const piece = this.#blockPieces[i] ?? '';
      at -= piece.length;
      if (at === start) return piece === ' ' ? 1 : 0;
      if (at < start) return 0;
    }
    return 0;
  }

  image(src: string, label: string): void {
    this.#marks.push({ kind: 'image', start: this.#length, end: this.#length, value: src, ...(label ? { label } : {}) });
  }

  /** The last block keeps no line feed, so that blocks stand between line feeds and not before them. */
  build(context: { readonly url?: string; readonly capturedAt: string }): Omit<PageSnapshot, 'meta'> {
    const last = this.#blocks.pop();
    if (last) this.#blocks.push({ ...last, end: last.end - 1 });
    const text = this.#pieces.slice(0, -1).join('');
    const marks = this.#marks
      .filter((mark) => mark.start <= text.length)
      .map((mark) => (mark.end <= text.length ? mark : { ...mark, end: text.length }));
    marks.sort((a, b) => a.start - b.start || a.end - b.end);
    const url = context.url === undefined ? {} : { url: context.url };
    return {
      ...url,
      capturedAt: context.capturedAt,
      source: 'html',
      text,
      blocks: this.#blocks,
      containers: this.#containers,
      marks,
    };
  }
}

/** Offset of the first character that is no white space; the length where there is none. */
function firstInk(data: string): number {
  let at = 0;
  while (at < data.length && isSpace(data.charCodeAt(at))) at += 1;
  return at;
}

/** Offset after the last character from an offset on that is no white space. */
function afterInk(data: string, from: number): number {
  let at = data.length;
  while (at > from && isSpace(data.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
