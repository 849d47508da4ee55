import type { PageMeta } from '../model/snapshot.ts';
import { nameRange } from './clean-title.ts';

/** Blanks before a separator are taken from the beginning of their run: a title of blanks would be walked from each of them. */
const SEPARATORS =
  /(?<!\s)\s+@\s+|(?:(?<!\s)\s+)?:{2}\s*|(?:(?<!\s)\s+)?[_|｜丨]\s*|(?:(?<!\s)\s+)?-{2,3}\s*|(?<=^[\p{Script=Han}]{2,10}(?:网|库|站))(?:(?<!\s)\s+)?[—–]{1,2}\s*|[—–]{1,2}(?=[\p{Script=Han}a-z]{2,10}$)|(?<!\s)\s+[-–—»>·]\s+|(?:(?<!\s)\s+)?(?:--|——)\s*(?=\S{2,12}(?:网|網|站|库|庫)$)|-(?=[^-]{1,14}$)/u;
const LONGEST_SITE = 12;
const SITE =
  /(?:网|網|网站|網站|文库|文庫|论坛|論壇|博客|中心|大全|百科|之家|频道|頻道|首页|首頁|官网|官網|公众号|\.(?:com|cn|net|org|cc|tw|hk))$/iu;

/** Names that the head of the page gives, cleaned, the likeliest first; without repeats. */
export function documentTitles(meta: PageMeta): readonly string[] {
  const names: string[] = [];
  for (const raw of [meta.ogTitle, meta.title]) {
    for (const name of raw === undefined ? [] : partsOf(raw, meta.siteName)) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** What the head title says of the site: its last part, when it reads as a name of one and is shorter than all before it. */
export function siteInTitle(meta: PageMeta): string | undefined {
  const parts = (meta.title ?? '')
    .split(SEPARATORS)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean);
  const [first, last = ''] = [parts.slice(0, -1).join(''), parts.at(-1)];
  const isSite = SITE.test(last) || last === meta.siteName;
  return parts.length > 1 && isSite && last.length <= LONGEST_SITE && last.length < first.length ? last : undefined;
}

/** Whether a name ends as names of sites do. */
export function isSiteName(name: string): boolean {
  return SITE.test(name);
}

/** The parts of a head title that aren't the name of a site, in order. */
function partsOf(raw: string, siteName: string | undefined): readonly string[] {
  const parts = raw
    .split(SEPARATORS)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean);
  return parts
    .filter((part, i) => part !== siteName && !(SITE.test(part) && (i > 0 || parts.length > 1)))
    .map((part) => {
      const { start, end } = nameRange(part);
      return part.slice(start, end);
    })
    .filter((name) => name.length >= 2);
}
