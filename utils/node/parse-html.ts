import { parseHTML } from 'linkedom';

const WHOLE = /<html[\s>]/iu;
const HEAD_OR_BODY = /<(?:body|head)[\s>]/iu;
/** A document of any HTML: whole pages, fragments like `<p>a<p>b`, and bare text. */
export function parseHtml(html: string): Document {
  // What stands in noscript becomes elements here; the capture skips them, as browsers do.
  return parseHTML(wrapped(html.replace(/^\ufeff/u, ''))).document;
}

function wrapped(html: string): string {
  if (WHOLE.test(html)) return html;
  const bare = html.replace(/<!doctype[^>]{0,500}>/iu, '');
  return HEAD_OR_BODY.test(bare) ? `<!DOCTYPE html><html>${bare}</html>` : `<!DOCTYPE html><html><head></head><body>${bare}</body></html>`;
}
