import { Parser } from 'htmlparser2';
import { PageBuilder } from './page-builder.ts';
import type { ParsedPage } from './parsed-page.ts';

/** A page of any HTML: whole pages, fragments like `<p>a<p>b`, and bare text. */
export function parseHtml(html: string): ParsedPage {
  // What stands in noscript becomes elements here; the capture skips them, as browsers do.
  const builder = new PageBuilder();
  const parser = new Parser(builder);
  parser.end(html.replace(/^\ufeff/u, ''));
  return builder.page;
}
