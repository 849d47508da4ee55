import { parseHTML } from 'linkedom';

const WHOLE = /<html[\s>]/iu;
const HEAD_OR_BODY = /<(?:body|head)[\s>]/iu;

/** A full document of any HTML, for what asks more of a page than reading it. */
export function documentOf(html: string): Document {
  return parseHTML(wrapped(html.replace(/^\ufeff/u, ''))).document;
}

function wrapped(html: string): string {
  if (WHOLE.test(html)) return html;
  const bare = html.replace(/<!doctype[^>]{0,500}>/iu, '');
  return HEAD_OR_BODY.test(bare) ? `<!DOCTYPE html><html>${bare}</html>` : `<!DOCTYPE html><html><head></head><body>${bare}</body></html>`;
}
