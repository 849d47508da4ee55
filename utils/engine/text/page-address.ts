import { withoutTracking } from './urls.ts';

const PAGE_PARAMETER = /[?&](?:p|page|pn|pageno|page_no|pageindex)=(\d{1,3})(?:&|#|$)/iu;

/** A path that names an article by itself, so that its query needn't: a stored page, or a number. */
const NAMED_BY_PATH = /^[^?#]{1,2000}(?:\.s?html?|\/[^/.?#]{0,200}\d{2}[^/.?#]{0,200}(?:\/\d{1,2})?\/?)(?:[?#]|$)/iu;

/** Whether an address is another page of the same article: alike but for a page number. The next article's number is no such thing. */
export function isContinuation(address: string, page: string | undefined): boolean {
  if (!/^https?:/u.test(address)) return false;
  if (page === undefined) return true;
  const [own, other] = [stem(page), stem(address)];
  if (PAGE_PARAMETER.test(address)) return true;
  if (own === other) {
    const next = withoutTracking(address);
    return next !== withoutTracking(page) && next.includes('?');
  }
  if (other.startsWith(own)) return /^[_\-/](?:page[_\-/]?)?\d{1,3}$/u.test(other.slice(own.length));
  const [, base, number] = /^(.{8,300})_(\d{1,2})$/u.exec(own) ?? [];
  return base !== undefined && other === `${base}_${Number(number) + 1}`;
}

/** The number of a page of the article that `own` is a page of; undefined when the address is of something else. */
export function pageNumber(address: string, own: string): number | undefined {
  const [ownBare, otherBare] = [withoutTracking(own), withoutTracking(address)];
  const [mine, other] = [addressOf(withoutOwnKeys(ownBare, otherBare)), addressOf(withoutOwnKeys(otherBare, ownBare))];
  if (mine.whole === other.whole) return mine.counted ? mine.number : 1;
  if (other.article === mine.whole) return other.number;
  if (mine.article === other.whole) return 1;
  // Folders count articles as well as pages.
  return mine.article !== undefined && mine.article === other.article && mine.counted && other.counted ? other.number : undefined;
}

/** Leaves out the keys that the other address lacks, but for the page's, where the path names the article; `?id=7` is another than `?id=8`. */
function withoutOwnKeys(address: string, other: string): string {
  const [path = '', query] = address.split('?', 2);
  if (query === undefined || !NAMED_BY_PATH.test(address)) return address;
  const shared = new Set(keysOf(other));
  const kept = query.split('&').filter((pair) => PAGE_PARAMETER.test(`?${pair}`) || shared.has(keyOf(pair)));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

function keysOf(address: string): readonly string[] {
  return (address.split('?', 2)[1] ?? '').split('&').map(keyOf);
}

function keyOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** An address, and what it is a numbered page of when it may be one; `counted` when nothing but pages is numbered so. */
function addressOf(address: string): {
  readonly whole: string;
  readonly article: string | undefined;
  readonly number: number;
  readonly counted: boolean;
} {
  const bare = stem(address);
  const query = /\?[^#]*/u.exec(address)?.[0] ?? '';
  const rest = query.replace(PAGE_PARAMETER, (match) => (match.endsWith('&') ? match.charAt(0) : ''));
  const parameter = PAGE_PARAMETER.exec(query);
  if (parameter) return { whole: bare + query, article: bare + rest, number: Number(parameter[1]), counted: true };
  const [, base, mark, number] = /^(.{8,1500}?[^/])([_-](?:page[_-]?)?|\/(?:page\/)?)([1-9]\d?)$/u.exec(bare) ?? [];
  return {
    whole: bare + query,
    article: base === undefined ? undefined : base + query,
    number: Number(number ?? 1),
    counted: base !== undefined && mark !== '/',
  };
}

function stem(url: string): string {
  return url.replace(/[?#].*$/su, '').replace(/(?:\.\w{1,5})?\/?$/u, '');
}
