import type { PageMeta } from '../engine/model/snapshot.ts';

const NEXT_PAGE = /^[\s[【(（>»]{0,4}(?:下一页|下一頁|下页|下頁|后一页)[\s\]】)）>»]{0,4}$/u;

/** What the head of the page, and its next-page link, say of the page. */
export function readMeta(document: Document): PageMeta {
  const content = (selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));
  const href = (selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('href'));
  const fields: Record<keyof PageMeta, string | undefined> = {
    title: clean(document.querySelector('title')?.textContent),
    ogTitle: content('meta[property="og:title"]'),
    canonical: href('link[rel="canonical"]'),
    ogUrl: content('meta[property="og:url"]'),
    siteName: content('meta[property="og:site_name"]'),
    description: content('meta[name="description"]'),
    keywords: content('meta[name="keywords"]'),
    author: content('meta[name="author"]'),
    generator: content('meta[name="generator"]'),
    lang: clean(document.documentElement?.getAttribute('lang')),
    next: href('link[rel="next"]') ?? nextPageLink(document),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function nextPageLink(document: Document): string | undefined {
  for (const link of document.querySelectorAll('a[href]')) {
    const text = link.textContent ?? '';
    const href = link.getAttribute('href') ?? '';
    if (text.length < 20 && NEXT_PAGE.test(text) && !/^(?:#|javascript:)/iu.test(href)) return href;
  }
  return undefined;
}

function clean(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text ? text : undefined;
}
