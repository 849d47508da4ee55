import type { PastedText } from '../../components/home-view.tsx';
import { capture } from '../../utils/dom/capture.ts';
import { decode } from '../../utils/dom/decode.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';

/** HTML that holds much less than the plain text beside it is only its wrapping. */
const LEAST_SHARE = 0.6;
/** Browsers note the address in the first lines of a page that they save. */
const SAVED_FROM = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000}) -->/u;

/** Reads what was pasted or dropped; its markup is used where it has some. */
export async function readPasted({ plain, html }: PastedText): Promise<PageSnapshot> {
  const marked = html.trim() === '' ? undefined : await readHtml(html);
  const isFull = marked !== undefined && marked.text.length >= LEAST_SHARE * plain.replace(/\s+/gu, '').length;
  return isFull ? marked : captureText(plain, { capturedAt: zonedTime(new Date()) }).snapshot;
}

/** Reads a file of text or HTML in any usual encoding; undefined when it is neither. */
export async function readFile(file: File): Promise<PageSnapshot | undefined> {
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in decoded) return undefined;
  const isHtml =
    /\.x?html?$/iu.test(file.name) || /^\s*(?:<!--[^>]{0,2000}>\s{0,99}){0,9}<(?:!doctype html|html|head|body)\b/iu.test(decoded.text);
  return isHtml ? readHtml(decoded.text) : readPasted({ plain: decoded.text, html: '' });
}

/** Foreign HTML comes into a page of ours without what could act, and its document is inert: nothing in it runs or loads. */
async function readHtml(html: string): Promise<PageSnapshot> {
  const url = SAVED_FROM.exec(html.slice(0, 4_000))?.[1];
  const { sanitizeHtml } = await import('../../utils/dom/sanitize.ts');
  const document = new DOMParser().parseFromString(sanitizeHtml(html), 'text/html');
  return capture(document, { ...(url === undefined ? {} : { url }), capturedAt: zonedTime(new Date()) }).snapshot;
}
