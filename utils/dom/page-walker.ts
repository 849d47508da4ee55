import type { Cell } from '../engine/model/snapshot.ts';
import { Addresses } from './addresses.ts';
import type { CaptureContext } from './capture.ts';
import { type ElementNames, NameReader } from './element-names.ts';
import { firstNumber, itemNumber, shownNumber } from './list-numbers.ts';
import { ELEMENT, type PageElement, type PageNode, type PageText, TEXT } from './page-tree.ts';
import type { Place, Sight } from './sight.ts';
import { type OpenMark, SnapshotBuilder } from './snapshot-builder.ts';
import { span, TableGrid } from './table-grid.ts';
import { whole } from './unclobbered.ts';
import { ViewerPages } from './viewer-pages.ts';

/** Where pages that load images late keep their addresses, first. */
const SOURCES = ['data-original', 'data-src', 'data-lazy-src', 'src'];

/** An element that is being read. */
interface Frame {
  readonly parent: Frame | undefined;
  next: PageNode | null;
  /** Of the nearest block. */
  readonly tag: string;
  readonly isBlock: boolean;
  readonly isItem: boolean;
  readonly container: number;
  readonly cell: Cell | undefined;
  readonly grid: TableGrid | undefined;
  readonly isPre: boolean;
  /** Number of the next item; undefined where no numbers are shown. */
  items: number | undefined;
  readonly place: Place;
  readonly marks: readonly OpenMark[];
  /** The element's own words are too small to read; those of elements inside may not be. */
  readonly isTiny: boolean;
  /** Of a slot: what is shown in it instead of its children, and is not read yet. */
  readonly assigned: PageNode[] | undefined;
}

const NO_MARKS: readonly OpenMark[] = [];

/** Walks a tree in order, without recursion: pages nest as deep as they like. */
export class PageWalker {
  readonly builder = new SnapshotBuilder();
  readonly viewer = new ViewerPages();
  readonly #names = new NameReader();
  readonly #addresses: Addresses;
  readonly #part: CaptureContext['part'];
  readonly #sight: Sight;
  #frame: Frame | undefined;
  #tables = 0;

  constructor(sight: Sight, { url, part }: CaptureContext) {
    this.#sight = sight;
    this.#part = part;
    this.#addresses = new Addresses(url);
  }

  walk(root: PageElement): void {
    this.#open(root, root, this.#names.namesOf(root, this.#names.bareNames(root.localName)));
    for (let frame = this.#frame; frame; frame = this.#frame) {
      const node = frame.next;
      if (node === null) this.#leave(frame);
      else this.#visit(node, frame);
    }
  }

  #visit(node: PageNode, frame: Frame): void {
    const { nodeType } = node;
    if (nodeType === TEXT) {
      frame.next = this.#after(node, node.nextSibling, frame);
      this.#text(node as PageText, frame);
    } else if (nodeType === ELEMENT || typeof nodeType !== 'number') {
      // What hides a form's type can only be an element.
      this.#visitElement(node as PageElement, frame);
    } else frame.next = this.#after(node, node.nextSibling, frame);
  }

  /** What is read after a node. */
  #after(node: PageNode, sibling: PageNode | null, { assigned }: Frame): PageNode | null {
    return assigned ? (assigned.shift() ?? null) : this.viewer.after(node, sibling);
  }

  #visitElement(node: PageElement, frame: Frame): void {
    const named = this.#names.bareNames(node.localName);
    const element = named.kind.role === 'form' ? whole(node) : node;
    frame.next = this.#after(node, element.nextSibling, frame);
    const bare = element === node ? named : this.#names.bareNames(element.localName);
    const { flow } = bare.kind;
    if (flow === 'skipped') return;
    if (flow === 'break') this.#lineBreak();
    else if (flow === 'image') this.#image(element);
    else this.#open(element, node, this.#names.namesOf(element, bare));
  }

  #text(node: PageText, frame: Frame): void {
    if (!frame.isTiny) {
      this.#words(node, frame);
      return;
    }
    const mark = this.builder.openMark('hidden', 'font');
    this.#words(node, frame);
    this.builder.closeMark(mark);
  }

  #words(node: PageText, frame: Frame): void {
    if (!this.#part && !frame.isPre) this.builder.text(node.data, false, node, 0);
    else {
      const [start, end] = this.#part ? (this.#part(node) ?? [0, 0]) : [0, node.data.length];
      const data = node.data.slice(start, end);
      if (frame.isPre) this.#lines(data, frame, node, start);
      else this.builder.text(data, false, node, start);
    }
  }

  #lines(data: string, frame: Frame, node: PageText, start: number): void {
    let offset = start;
    for (const [i, line] of data.split('\n').entries()) {
      if (i > 0) this.#breakBlock(frame.tag);
      this.builder.text(line, true, node, offset);
      offset += line.length + 1;
    }
  }

  /** The original is the page's own node, and the element is the same to read from. */
  #open(element: PageElement, original: PageNode, names: ElementNames): void {
    const parent = this.#frame;
    const { tag, style, kind } = names;
    const { role } = kind;
    const isBlock = kind.flow === 'block' || style?.isBlock === true;
    const first = isBlock && !names.isBare && !parent?.assigned ? this.viewer.firstInPlaceOf(element, names) : undefined;
    if (first && parent) {
      parent.next = first;
      return;
    }
    if (isBlock) this.#breakBlock(parent?.tag ?? tag);
    const { shadowRoot } = element;
    if (shadowRoot) this.#sight.enter(shadowRoot);
    const assigned = role === 'slot' ? assignedTo(element) : undefined;
    const place = this.#sight.placeOf(element, names, parent?.place);
    const reason = this.#hidingReason(element, original, names, place);
    // A size or colour of letters is only a default for the elements inside.
    const isDefault = (reason === 'font' || reason === 'colour') && element.firstElementChild !== null;
    const grid = role === 'table' ? new TableGrid(this.#tables++) : parent?.grid;
    if (role === 'row') grid?.startRow();
    if (role === 'item' && parent?.items !== undefined) this.#number(element, parent, parent.items);
    this.#frame = {
      parent,
      next: assigned?.shift() ?? (role === 'frame' ? this.#frameBody(element) : (shadowRoot ?? element).firstChild),
      tag: isBlock ? tag : (parent?.tag ?? tag),
      isBlock,
      isItem: role === 'item',
      container: isBlock ? this.builder.container(parent?.container ?? -1, names) : (parent?.container ?? 0),
      cell: role === 'cell' ? cellOf(element, grid) : role === 'table' ? undefined : parent?.cell,
      grid,
      isPre: role === 'preformatted' || style?.keepsSpaces === true || parent?.isPre === true,
      items: role === 'list' ? firstNumber(element, names, this.#sight) : undefined,
      place,
      marks: this.#openMarks(element, names, isDefault ? undefined : reason),
      isTiny: isDefault && reason === 'font',
      assigned,
    };
  }

  /** Gives an item its number, and the next one the number after it. */
  #number(item: PageElement, list: Frame, next: number): void {
    const number = itemNumber(item, next);
    this.builder.ordinal(shownNumber(number));
    list.items = number + 1;
  }

  #openMarks(element: PageElement, names: ElementNames, reason: string | undefined): readonly OpenMark[] {
    const { mark, role } = names.kind;
    const href = role === 'link' ? element.getAttribute('href') : null;
    if (mark === undefined && href === null && reason === undefined) return NO_MARKS;
    const marks: OpenMark[] = [];
    if (mark !== undefined) marks.push(this.builder.openMark(mark));
    if (href !== null) marks.push(this.builder.openMark('link', this.#addresses.absolute(href)));
    if (reason !== undefined) marks.push(this.builder.openMark('hidden', reason));
    return marks;
  }

  #hidingReason(element: PageElement, original: PageNode, names: ElementNames, place: Place): string | undefined {
    // The original of an element is one too.
    const reason = names.isNamed || place.suspicion !== 0 ? this.#sight.hidingReason(original as PageElement, names, place) : undefined;
    return reason ?? (names.kind.role === 'details' && !element.hasAttribute('open') ? 'collapsed' : undefined);
  }

  #leave(frame: Frame): void {
    this.#frame = frame.parent;
    if (frame.isBlock) this.builder.endBlock(frame.tag, frame.container, frame.cell);
    if (frame.isItem) this.builder.ordinal(undefined);
    for (let i = frame.marks.length - 1; i >= 0; i -= 1) this.builder.closeMark(frame.marks[i] as OpenMark);
  }

  #breakBlock(tag: string): void {
    const frame = this.#frame;
    if (frame && this.builder.blockIsOpen) this.builder.endBlock(tag, frame.container, frame.cell);
  }

  /** The second of two line breaks leaves an empty line. */
  #lineBreak(): void {
    if (this.builder.blockIsOpen) this.#breakBlock('br');
    else this.builder.gap();
  }

  #image(element: PageElement): void {
    if (this.#part && !this.#part(element)) return;
    const lazy = SOURCES.map((name) => element.getAttribute(name)).find(Boolean);
    if (lazy && !lazy.startsWith('data:')) this.builder.image(this.#addresses.absolute(lazy), element.getAttribute('alt') ?? '');
  }

  #frameBody(element: PageElement): PageNode | null {
    try {
      // Reading a frame of another origin gives null in browsers; some hosts throw instead.
      const document = element.contentDocument;
      if (document) this.#sight.enter(document);
      return document?.body?.firstChild ?? null;
    } catch (error) {
      if (error instanceof Error) return null;
      throw error;
    }
  }
}

function cellOf(element: PageElement, grid: TableGrid | undefined): Cell | undefined {
  return grid?.cell(span(element.getAttribute('rowspan')), span(element.getAttribute('colspan')));
}

/** What is put in a slot; undefined where the children of the slot are shown. */
function assignedTo(slot: PageElement): PageNode[] | undefined {
  const nodes = slot.assignedNodes?.() ?? [];
  return nodes.length > 0 ? [...nodes] : undefined;
}
