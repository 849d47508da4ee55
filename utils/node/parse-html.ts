import { parseHTML } from 'linkedom';

const WHOLE = /<html[\s>]/iu;
const HEAD_OR_BODY = /<(?:body|head)[\s>]/iu;
/** Elements that a new `<p>` or `<li>` closes; the parser behind linkedom knows only part of that. */
const SCRIPTING_OFF = /<noscript\b[^>]{0,500}>[\s\S]*?<\/noscript\s*>/giu;

/** A document of any HTML: whole pages, fragments like `<p>a<p>b`, and bare text. */
export function parseHtml(html: string): Document {
  // Browsers that run scripts don't show what stands in noscript; here it would become elements.
  const shown = html.replace(/^\ufeff/u, '').replace(SCRIPTING_OFF, '');
  return parseHTML(wrapped(shown)).document;
}

function wrapped(html: string): string {
  if (WHOLE.test(html)) return html;
  const bare = html.replace(/<!doctype[^>]{0,500}>/iu, '');
  return HEAD_OR_BODY.test(bare) ? `<!DOCTYPE html><html>${bare}</html>` : `<!DOCTYPE html><html><head></head><body>${bare}</body></html>`;
}
