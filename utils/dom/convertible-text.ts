import { whole } from './unclobbered.ts';

/** Elements whose text is no prose of the page, or that say that they want to stay as they are; what a whole page says of its language is often wrong. */
const UNTOUCHED = [
  ...['script', 'style', 'noscript', 'template', 'textarea', 'code', 'kbd', 'samp', 'var', 'tt'],
  ...['[contenteditable]:not([contenteditable="false" i])', '[translate="no" i]', '.notranslate', '.ignore-opencc'],
  ...[':not(html)[lang|="ja" i]', ':not(html)[lang|="ko" i]'],
].join(',');
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u;

/** Whether the text node holds text that conversion may touch. */
export function isConvertible(node: Text): boolean {
  return HAN.test(node.data) && node.isConnected && !(node.parentElement && whole(node.parentElement).closest(UNTOUCHED));
}

/** The text nodes under a node that conversion may touch, in document order. */
export function convertibleText(root: Node): readonly Text[] {
  if (isText(root)) return isConvertible(root) ? [root] : [];
  if (isElement(root) && whole(root).closest(UNTOUCHED)) return [];
  const found: Text[] = [];
  const { SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP } = NodeFilter;
  const walker = (whole(root).ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT, (node) => {
    if (isElement(node)) return whole(node).matches(UNTOUCHED) ? FILTER_REJECT : FILTER_SKIP;
    return FILTER_ACCEPT;
  });
  // Elements are skipped, so that only text comes out.
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (HAN.test(node.data)) found.push(node);
  return found;
}

/** Whether the whole document is being edited. */
export function isEdited(document: Document): boolean {
  return document.designMode === 'on';
}

function isText(node: Node): node is Text {
  return whole(node).nodeType === 3;
}

function isElement(node: Node): node is Element {
  return whole(node).nodeType === 1;
}
