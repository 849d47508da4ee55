import type { Range as TextRange } from '../engine/model/range.ts';
import { AnchoredText } from './anchored-text.ts';
import { hideable } from './hideable.ts';
import type { Anchor } from './snapshot-builder.ts';
import { whole } from './unclobbered.ts';

/** A piece of the captured text that would go, or might. */
export interface PaintMark extends TextRange {
  readonly kind: string;
  readonly isSuggestion: boolean;
}

/** The attribute that the view's style sheet hides elements by. */
export const HIDDEN_BY_VIEW = 'data-jingwen-hidden';
const PREFIX = 'jingwen-';
const HERE = `${PREFIX}here`;

/** Marks and hides in a page by highlights and one attribute: no node is made, split or moved, and all of it can be taken back. */
export class PagePainter {
  readonly #document: Document;
  #text: AnchoredText;
  #hidden: readonly Element[] = [];
  // Firefox lets no script of an extension go through the registry's own names.
  readonly #painted = new Set<string>();

  constructor(document: Document, anchors: readonly Anchor[]) {
    this.#document = document;
    this.#text = new AnchoredText(anchors);
  }

  /** Paints by another reading of the page from now on. */
  read(anchors: readonly Anchor[]): void {
    this.#text = new AnchoredText(anchors);
  }

  /** Marks every piece by its kind. */
  mark(marks: readonly PaintMark[]): void {
    this.clear();
    const byName = Map.groupBy(marks, ({ kind, isSuggestion }) => PREFIX + (isSuggestion ? 'suggestion' : kind));
    for (const [name, pieces] of byName) this.#highlight(name, pieces);
  }

  /** Hides what would go: whole elements, and the words within a line that stays. */
  hide(marks: readonly PaintMark[]): void {
    this.clear();
    const removed = marks.filter(({ isSuggestion }) => !isSuggestion).toSorted((a, b) => a.start - b.start);
    this.#highlight(`${PREFIX}gone`, removed);
    this.#hidden = hideable(this.#document.body, this.#text.anchors, removed);
    for (const element of this.#hidden) whole(element).setAttribute(HIDDEN_BY_VIEW, '');
  }

  /** Scrolls to the first of some pieces and marks them; false when none of them is in the page. */
  point(pieces: readonly TextRange[]): boolean {
    const ranges = pieces.flatMap((piece) => this.#text.ranges(this.#document, piece));
    const element = ranges[0]?.startContainer.parentElement;
    if (!element) return false;
    const isCalm = this.#document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
    whole(element).scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
    this.#paint(HERE, ranges);
    return true;
  }

  /** Offset into the captured text under a point of the window. */
  offsetAt(x: number, y: number): number | undefined {
    const place = this.#document.caretPositionFromPoint?.(x, y);
    return place ? this.#text.offsetOf(place.offsetNode, place.offset) : undefined;
  }

  /** Runs a reading of the page as it is without the view. */
  unhidden<Result>(read: () => Result): Result {
    for (const element of this.#hidden) whole(element).removeAttribute(HIDDEN_BY_VIEW);
    const result = read();
    for (const element of this.#hidden) whole(element).setAttribute(HIDDEN_BY_VIEW, '');
    return result;
  }

  /** Takes everything back. */
  clear(): void {
    for (const name of this.#painted) CSS.highlights.delete(name);
    this.#painted.clear();
    for (const element of this.#hidden) whole(element).removeAttribute(HIDDEN_BY_VIEW);
    this.#hidden = [];
  }

  #highlight(name: string, pieces: readonly TextRange[]): void {
    this.#paint(
      name,
      pieces.flatMap((piece) => this.#text.ranges(this.#document, piece)),
    );
  }

  #paint(name: string, ranges: readonly Range[]): void {
    const highlight = new Highlight();
    // One by one: a long document has more ranges than a call takes arguments.
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    this.#painted.add(name);
  }
}
