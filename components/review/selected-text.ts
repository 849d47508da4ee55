/** The selected part of the paragraph's own text, as offsets; marks that the review sets between its words don't count. */
export function selectedText(document: Document, key: string): { readonly from: number; readonly to: number } | undefined {
  const selection = document.getSelection();
  const paragraph = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!selection || selection.isCollapsed || !paragraph) return undefined;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    offsetIn(paragraph, range.startContainer, range.startOffset, 0),
    offsetIn(paragraph, range.endContainer, range.endOffset, Number.POSITIVE_INFINITY),
  ];
  return from < to && range.intersectsNode(paragraph) && to < Number.POSITIVE_INFINITY ? { from, to } : undefined;
}

/** Characters of the paragraph before a place; `outside` when the place lies elsewhere. */
function offsetIn(paragraph: Element, container: Node, offset: number, outside: number): number {
  if (!paragraph.contains(container)) return outside;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(container, offset);
  const fragment = before.cloneContents();
  for (const mark of fragment.querySelectorAll('[data-mark]')) mark.remove();
  for (const word of fragment.querySelectorAll<HTMLElement>('[data-original]')) word.textContent = word.dataset.original ?? '';
  return fragment.textContent?.length ?? 0;
}
