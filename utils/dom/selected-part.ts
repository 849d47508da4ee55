import type { PageNode } from './page-tree.ts';

/** Which characters of a text node are wanted: half-open offsets; undefined for none. Of an element, whether it is. */
export type Part = (node: PageNode) => readonly [start: number, end: number] | undefined;

/** What a reader selected; undefined when nothing is. Firefox selects several cells or places at once. */
export function selectedPart(selection: Selection): Part | undefined {
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i)).filter(({ collapsed }) => !collapsed);
  if (ranges.length === 0) return undefined;
  return (read) => {
    // What is read where a reader selects is the browser's own.
    const node = read as Node;
    const range = ranges.find((one) => one.intersectsNode(node));
    if (!range) return undefined;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : (node.nodeValue?.length ?? 1);
    return end > start ? [start, end] : undefined;
  };
}
