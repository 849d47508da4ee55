import { browser } from 'wxt/browser';
import type { ToOffscreen } from './messages.ts';

/**
 * Copies through the document's own copy event, which works on plain http and without the focus.
 * False when nothing was copied, or a page's handler came first: the command's own answer is no proof.
 */
export function copyInDocument(document: Document, text: string): boolean {
  let isOurs = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    isOurs = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  const accepted = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return accepted && isOurs;
}

/** Copies from the extension's own document, for pages that keep their readers from copying. */
export async function copyFromBackground(text: string): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox') return copyInDocument(document, text);
  if (!(await browser.offscreen.hasDocument())) {
    await browser.offscreen.createDocument({
      url: '/offscreen.html',
      reasons: ['CLIPBOARD'],
      justification: 'The page keeps its readers from copying.',
    });
  }
  const message: ToOffscreen = { target: 'offscreen', text };
  const copied: unknown = await browser.runtime.sendMessage(message);
  await browser.offscreen.closeDocument();
  return copied === true;
}
