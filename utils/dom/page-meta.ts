import type { PageMeta } from '../engine/model/snapshot.ts';

const NEXT_PAGE = /^[\s[【(（>»]{0,4}(?:下一页|下一頁|下页|下頁|后一页)[\s\]】)）>»]{0,4}$/u;

/** What the head of the page, and its next-page link, say of the page. */
export function readMeta(document: Document): PageMeta {
  const metas = [...document.querySelectorAll('meta')];
  const content = (attribute: 'name' | 'property', value: string): string | undefined =>
    clean(metas.find((meta) => meta.getAttribute(attribute) === value)?.getAttribute('content'));
  const href = (selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('href'));
  const fields: Record<keyof PageMeta, string | undefined> = {
    title: clean(document.querySelector('title')?.textContent),
    ogTitle: content('property', 'og:title'),
    canonical: href('link[rel="canonical"]'),
    ogUrl: content('property', 'og:url'),
    siteName: content('property', 'og:site_name'),
    description: content('name', 'description'),
    keywords: content('name', 'keywords'),
    author: content('name', 'author'),
    generator: content('name', 'generator'),
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
