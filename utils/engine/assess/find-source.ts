import type { ClipSource } from '../model/clip.ts';
import type { KeptText, Reading } from '../model/reading.ts';
import { isHomePage, parseUrl, resolveUrl, sameSite, withoutTracking } from '../text/urls.ts';

/** The words before an address that the page gives as its own, for those who reprint it. */
const REPRINT =
  /(?:(?:如若|如需|若要|如要|如果)?转载,?(?:请|须|需|时请)?(?:注明|标明|保留|附上)[^\n:]{0,16}|转载自|转自|原文(?:链接|地址|出处|网址)|本文(?:来源|地址|链接|网址|出处)|来源(?:网址|链接|地址)|文章(?:来源|地址|链接|出处)|链接地址|出处)[:，, ]{0,4}(?:[^\n:]{0,20}:)?\s{0,4}["(<]?(https?:\/\/[\w./?&=%#:~+-]{4,300})/gu;
const ORIGIN = /(?:^|[\s|丨])((?:信息|文章|稿件|本文|资料)?来源[:：][ \u3000]{0,4}[^\s|丨]{1,40})/mu;
const AUTHOR = /(?:^|[\s|丨])(?:文章|本文)?(?:作者|撰稿人?|编者|发布者|供稿)[:：][ \u3000]{0,4}([^\s|丨:：]{1,24})/mu;
const PUBLISHED =
  /(?:发布|发表|更新|上传|发稿|日期|时间|发文)(?:时间|日期|于)?[:：]?[ \u3000]{0,4}((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \u3000]{1,3}\d{1,2}:\d{2}(?::\d{2})?)?)/u;
/** Names that programs give themselves or leave where an author should stand. */
const NO_AUTHOR = /discuz|comsenz|dedecms|empirecms|phpcms|wordpress|^(?:admin|administrator|root|匿名|佚名|未知|本站|网络|系统)$/iu;
/** How far before and after the article a page tells where it comes from. */
const NEIGHBOURHOOD = 800;

/** Where the clip was got, and what the page claims about it: the reader sees the claims beside the address. */
export function findSource(reading: Reading, kept: KeptText): ClipSource {
  const { url, meta } = reading.snapshot;
  const canonical = canonicalOf(url, meta.canonical, meta.ogUrl);
  const reprint = reprintOf(reading);
  const lines = linesOf(reading, kept);
  const author = [lines.author, meta.author?.trim()].find((name) => name && !NO_AUTHOR.test(name));
  return {
    url: canonical ?? (url === undefined ? (reprint ?? null) : withoutTracking(url)),
    page: url ?? null,
    ...(canonical === undefined ? {} : { canonical }),
    ...(reprint === undefined ? {} : { reprint }),
    ...(lines.origin === undefined ? {} : { origin: lines.origin }),
    ...(author === undefined ? {} : { author }),
    ...(lines.published === undefined ? {} : { published: lines.published }),
  };
}

/** The first claim of the head that makes sense: of the page's own site, and not its front page unless the page is. */
function canonicalOf(url: string | undefined, ...claims: readonly (string | undefined)[]): string | undefined {
  const page = url === undefined ? undefined : parseUrl(url);
  for (const claim of claims) {
    const address = claim === undefined ? undefined : resolveUrl(claim, url);
    const parts = address === undefined ? undefined : parseUrl(address);
    if (!address || !parts || (page && !sameSite(page, parts))) continue;
    if (isHomePage(parts) && !(page && isHomePage(page))) continue;
    return withoutTracking(address);
  }
  return undefined;
}

/** The last address that a reprint line gives: the line stands under the text, quoted ones stand in it. */
function reprintOf({ folded, snapshot }: Reading): string | undefined {
  let found: string | undefined;
  for (const match of folded.matchAll(REPRINT)) {
    const address = match[1]?.replace(/[.:)&?#-]{1,4}$/u, '');
    if (!address || match[1] === undefined) continue;
    const start = match.index + match[0].length - match[1].length;
    const parts = parseUrl(address);
    // Folding makes letters small: the address itself comes from the captured text.
    if (parts && !isHomePage(parts)) found = snapshot.text.slice(start, start + address.length);
  }
  return found;
}

function linesOf({ snapshot, region }: Reading, kept: KeptText): Pick<ClipSource, 'origin' | 'author' | 'published'> {
  const { text, blocks } = snapshot;
  const first = blocks[region.blocks[0] ?? -1]?.start ?? kept.toCaptured(0);
  const last = blocks[region.blocks.at(-1) ?? -1]?.end ?? text.length;
  const head = text.slice(Math.max(0, first - NEIGHBOURHOOD), Math.min(text.length, first + 300));
  const tail = text.slice(Math.max(0, last - 300), Math.min(text.length, last + NEIGHBOURHOOD));
  const find = (pattern: RegExp): string | undefined => (pattern.exec(head)?.[1] ?? pattern.exec(tail)?.[1])?.trim();
  const [origin, author, published] = [find(ORIGIN), find(AUTHOR), find(PUBLISHED)];
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}
