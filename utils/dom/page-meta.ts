import type { PageMeta } from '../engine/model/snapshot.ts';
import type { PageDocument } from './page-tree.ts';

const WORDS = '下一页|下一頁|下页|下頁|后一页';
const NEXT_PAGE = new RegExp(`^[\\s[【(（>»]{0,4}(?:${WORDS})[\\s\\]】)）>»]{0,4}$`, 'u');
const NEXT_WORDS = new RegExp(WORDS, 'u');
const LONGEST_LABEL = 20;

/** What the head of the page, and its next-page link, say of the page. The text is what was read of the page. */
export function readMeta(document: PageDocument, text: string): PageMeta {
  const said = metasOf(document);
  const links = Array.from(document.getElementsByTagName('link'));
  const href = (rel: string): string | undefined => clean(links.find((link) => link.getAttribute('rel') === rel)?.getAttribute('href'));
  const fields: Record<keyof PageMeta, string | undefined> = {
    title: clean(document.getElementsByTagName('title')[0]?.textContent),
    ogTitle: said.get('property=og:title'),
    canonical: href('canonical'),
    ogUrl: said.get('property=og:url'),
    siteName: said.get('property=og:site_name'),
    description: said.get('name=description'),
    keywords: said.get('name=keywords'),
    author: said.get('name=author'),
    generator: said.get('name=generator'),
    lang: clean(document.documentElement?.getAttribute('lang')),
    next: href('next') ?? nextPageLink(document, text),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What the first meta element of a name says, by `name=…` and `property=…`; undefined where it says nothing. */
function metasOf(document: PageDocument): ReadonlyMap<string, string | undefined> {
  const said = new Map<string, string | undefined>();
  for (const meta of Array.from(document.getElementsByTagName('meta'))) {
    for (const attribute of ['name', 'property']) {
      const key = `${attribute}=${meta.getAttribute(attribute)}`;
      if (!said.has(key)) said.set(key, clean(meta.getAttribute('content')));
    }
  }
  return said;
}

/** Links are looked through only where the words of one were read. */
function nextPageLink(document: PageDocument, text: string): string | undefined {
  if (!NEXT_WORDS.test(text)) return undefined;
  for (const link of Array.from(document.getElementsByTagName('a'))) {
    const label = link.textContent ?? '';
    const href = link.getAttribute('href');
    if (href !== null && label.length < LONGEST_LABEL && NEXT_PAGE.test(label) && !/^(?:#|javascript:)/iu.test(href)) return href;
  }
  return undefined;
}

function clean(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text ? text : undefined;
}
