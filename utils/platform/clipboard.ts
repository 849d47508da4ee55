import type { Payload } from '../engine/export/clipboard.ts';

/**
 * Copies all flavours through the document's own copy event, which works on plain http and without the focus.
 * False when nothing was copied, or a page's handler came first: the command's own answer is no proof.
 */
export function copyInDocument(document: Document, { plain, html }: Payload): boolean {
  let isOurs = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    isOurs = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  const accepted = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return accepted && isOurs;
}
