import type { Reason } from './messages.ts';

/** Why no script could be put into a tab; the address is unknown where the browser hides it. */
export function reasonOfAddress(address: string | undefined): Reason {
  if (!address) return 'browser-page';
  if (/^file:/iu.test(address)) return 'file';
  if (/\.pdf(?:[?#]|$)/iu.test(address)) return 'pdf';
  return 'browser-page';
}

/** Why a page that was read gave no text. */
export function reasonOfDocument(document: Document): Reason {
  if (document.contentType === 'application/pdf' || document.querySelector('body > embed[type="application/pdf"]')) return 'pdf';
  if (document.contentType.startsWith('image/')) return 'images';
  const letters = (document.body?.textContent ?? '').match(/\p{L}/gu)?.length ?? 0;
  const pictures = [...document.images].filter(({ naturalWidth, naturalHeight }) => naturalWidth >= 300 && naturalHeight >= 300);
  const canvases = document.querySelectorAll('canvas').length;
  const isPicturePage = pictures.length + canvases > 0 && letters < 400 * (pictures.length + canvases);
  return isPicturePage ? 'images' : 'no-article';
}
