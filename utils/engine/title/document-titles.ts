import type { PageMeta } from '../model/snapshot.ts';
import { nameRange } from './clean-title.ts';

const SEPARATORS = /\s*[_|｜丨]\s*|\s+[-–—»>·]\s+|\s*(?:--|——)\s*(?=\S{2,12}(?:网|網|站|库|庫)$)|-(?=[^-]{1,14}$)/u;
const SITE = /(?:网|網|网站|網站|文库|文庫|论坛|論壇|博客|中心|大全|百科|之家|频道|頻道|首页|首頁|公众号|\.(?:com|cn|net|org|cc|tw|hk))$/iu;

/** Names that the head of the page gives, cleaned, the likeliest first; without repeats. */
export function documentTitles(meta: PageMeta): readonly string[] {
  const names: string[] = [];
  for (const raw of [meta.ogTitle, meta.title]) {
    const name = raw === undefined ? undefined : mainPart(raw, meta.siteName);
    if (name !== undefined && name.length >= 2 && !names.includes(name)) names.push(name);
  }
  return names;
}

/** The first part of a head title that isn't the name of a site. */
function mainPart(raw: string, siteName: string | undefined): string | undefined {
  const parts = raw
    .split(SEPARATORS)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean);
  const part = parts.find((candidate, i) => candidate !== siteName && !(SITE.test(candidate) && (i > 0 || parts.length > 1)));
  if (part === undefined) return undefined;
  const { start, end } = nameRange(part);
  return part.slice(start, end);
}
