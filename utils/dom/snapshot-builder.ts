import type { Block, Cell, Container, Mark, MarkKind, PageMeta, PageSnapshot } from '../engine/model/snapshot.ts';

/** What the builder needs to know of the element that a block belongs to. */
export interface BlockPlace {
  readonly tag: string;
  readonly container: number;
  readonly cell?: Cell | undefined;
}

/** Where a piece of captured text stands in the page. */
export interface Anchor {
  /** Offset of the piece in the captured text. */
  readonly at: number;
  /** Length of the piece in the captured text. */
  readonly length: number;
  readonly node: Text;
  /** Offset of the piece's first character in the node's data. */
  readonly offset: number;
}

interface OpenMark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly value: string | undefined;
}

const SPACES = /[ \t\n\r\f]+/g;
/** Nothing but white space that takes no ink: a paragraph of these is an empty line. */
const BLANK = /^[\s\u200b-\u200d]*$/u;

/** Collects text into blocks and marks, white space collapsed as a browser renders it. */
export class SnapshotBuilder {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  readonly #marks: Mark[] = [];
  readonly #anchors: Anchor[] = [];
  #length = 0;
  #blockStart = 0;
  #blockPieces: string[] = [];
  #blockLinkChars = 0;
  #blockMarks = 0;
  #space = false;
  #gap = false;
  #linkDepth = 0;
  #ordinal: number | undefined;

  container(parent: number, tag: string, id: string | null, className: string | null): number {
    const classes = className?.split(/\s+/u).filter(Boolean) ?? [];
    this.#containers.push({ parent, tag, ...(id ? { id } : {}), classes });
    return this.#containers.length - 1;
  }

  /** Adds the text of one node to the open block; with `pre` its white space stays and line feeds are the caller's to split. */
  text(data: string, pre: boolean, source?: { readonly node: Text; readonly offset: number }): void {
    const collapsed = pre ? data : data.replace(SPACES, ' ');
    const from = !pre && collapsed.startsWith(' ') ? 1 : 0;
    const to = !pre && collapsed.length > from && collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
    if (from === 1) this.#space = true;
    if (to > from) {
      if (this.#space && this.#blockPieces.length > 0) this.#push(' ');
      this.#space = false;
      const offset = (source?.offset ?? 0) + (from === 0 ? 0 : (/[^ \t\n\r\f]/.exec(data)?.index ?? 0));
      if (source) this.#anchors.push({ at: this.#length, length: to - from, node: source.node, offset });
      this.#push(collapsed.slice(from, to));
    }
    if (to < collapsed.length) this.#space = true;
  }

  #push(piece: string): void {
    this.#blockPieces.push(piece);
    this.#length += piece.length;
    if (this.#linkDepth > 0) this.#blockLinkChars += piece.length;
  }

  /** Ends the open block; a blank one leaves nothing but the fact that an empty line was there. */
  endBlock(place: BlockPlace): void {
    this.#space = false;
    const text = this.#blockPieces.join('');
    if (BLANK.test(text)) {
      this.#gap ||= text.length > 0;
      this.#dropBlock();
      return;
    }
    this.#pieces.push(text, '\n');
    this.#length += 1;
    this.#blocks.push({
      start: this.#blockStart,
      end: this.#length,
      tag: place.tag,
      container: place.container,
      linkChars: this.#blockLinkChars,
      ...(place.cell ? { cell: place.cell } : {}),
      ...(this.#ordinal === undefined ? {} : { ordinal: this.#ordinal }),
      ...(this.#gap ? { gapBefore: true as const } : {}),
    });
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
    this.#length = start;
    while ((this.#anchors.at(-1)?.at ?? -1) >= start) this.#anchors.pop();
    const marks = this.#marks.splice(this.#blockMarks).filter((mark) => mark.kind === 'image' || mark.start < start);
    for (const mark of marks) this.#marks.push({ ...mark, start: Math.min(mark.start, start), end: Math.min(mark.end, start) });
    this.#resetBlock();
  }

  /** Every piece of the text that came with its source, in order. */
  get anchors(): readonly Anchor[] {
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
    this.#marks.push({ kind: mark.kind, start, end: this.#length, ...(mark.value === undefined ? {} : { value: mark.value }) });
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
  build(context: { readonly url?: string; readonly capturedAt: string }, meta: PageMeta): PageSnapshot {
    const last = this.#blocks.pop();
    if (last) this.#blocks.push({ ...last, end: last.end - 1 });
    const text = this.#pieces.slice(0, -1).join('');
    const marks = this.#marks
      .filter((mark) => mark.start <= text.length)
      .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }));
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
      meta,
    };
  }
}
