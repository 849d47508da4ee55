import type { Range as TextRange } from '../engine/model/range.ts';
import type { Anchor } from './snapshot-builder.ts';

const SPACE = /[ \t\n\r\f]/;

/** Finds the page's nodes under ranges of the captured text, and back. */
export class AnchoredText {
  readonly anchors: readonly Anchor[];

  constructor(anchors: readonly Anchor[]) {
    this.anchors = anchors;
  }

  /** One live range for each text node under a range of the captured text; nodes of other documents (frames) are left out. */
  ranges(document: Document, { start, end }: TextRange): readonly Range[] {
    const ranges: Range[] = [];
    for (let i = this.#indexAt(start); i < this.anchors.length && (this.anchors[i]?.at ?? 0) < end; i += 1) {
      const anchor = this.anchors[i] as Anchor;
      const [from, to] = [Math.max(start, anchor.at), Math.min(end, anchor.at + anchor.length)];
      if (from >= to || anchor.node.ownerDocument !== document) continue;
      const range = document.createRange();
      range.setStart(anchor.node, rawOffset(anchor, from - anchor.at));
      range.setEnd(anchor.node, rawOffset(anchor, to - anchor.at));
      ranges.push(range);
    }
    return ranges;
  }

  /** Offset into the captured text of a place in the page; undefined when nothing was captured there. */
  offsetOf(node: Node, offset: number): number | undefined {
    const pieces = this.anchors.filter((anchor) => anchor.node === node);
    const piece = pieces.findLast((anchor) => anchor.offset <= offset);
    if (!piece) return undefined;
    for (let k = piece.length - 1; k >= 0; k -= 1) if (rawOffset(piece, k) <= offset) return piece.at + k;
    return piece.at;
  }

  /** Index of the first anchor that ends after an offset. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.anchors.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const anchor = this.anchors[middle] as Anchor;
      if (anchor.at + anchor.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Offset into the node's data of the k-th captured character of a piece: runs of white space were captured as one blank. */
function rawOffset({ node, offset, length }: Anchor, k: number): number {
  const { data } = node;
  let raw = offset;
  for (let count = 0; count < k && raw < data.length; count += 1) {
    if (SPACE.test(data[raw] ?? '')) while (raw + 1 < data.length && SPACE.test(data[raw + 1] ?? '')) raw += 1;
    raw += 1;
  }
  return k >= length ? Math.min(raw, data.length) : raw;
}
