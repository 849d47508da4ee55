import { pageNumber } from '../engine/text/page-address.ts';
import type { PageDocument } from './page-tree.ts';

/** How links of a pager read: numbers, steps, and a list of pages. */
const PAGER =
  /^[\s[【(（<>«»‹›|]{0,4}(?:第?\s?\d{1,3}\s?页?|[上下前后]一?页|[上下前后]一?頁|首页|尾页|末页|最后一页|next|prev|余下全文|继续阅读)[\s\]】)）<>«»‹›|…]{0,4}$/iu;
const NUMBER = /^\D{0,3}(\d{1,3})\D{0,3}$/u;
const LONGEST_LABEL = 14;

/** Addresses of the other pages of the article that this document links to, by their numbers; same origin only. */
export function laterPages(document: PageDocument, own: string): ReadonlyMap<number, string> {
  const pages = new Map<number, string>();
  const add = (href: string | null, label: string): void => {
    if (!href || !URL.canParse(href, own)) return;
    const url = new URL(href, own);
    url.hash = '';
    if (url.origin !== new URL(own).origin || !/^https?:$/u.test(url.protocol)) return;
    const number = pageNumber(url.href, own);
    // A number that the link shows and its address denies is another thing that is counted.
    const shown = Number(NUMBER.exec(label)?.[1] ?? number);
    if (number === undefined || number < 1 || shown !== number || pages.has(number)) return;
    pages.set(number, url.href);
  };
  const next = Array.from(document.getElementsByTagName('link')).find((link) => link.getAttribute('rel')?.split(/\s+/u).includes('next'));
  add(next?.getAttribute('href') ?? null, '');
  for (const link of Array.from(document.getElementsByTagName('a'))) {
    const label = (link.textContent ?? '').trim();
    if (label.length <= LONGEST_LABEL && PAGER.test(label)) add(link.getAttribute('href'), label);
  }
  return pages;
}
