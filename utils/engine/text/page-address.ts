const PAGE_PARAMETER = /[?&](?:p|page|pn|pageno|page_no|pageindex)=(\d{1,3})(?:&|#|$)/iu;

/** Whether an address is another page of the same article: alike but for a page number. The next article's number is no such thing. */
export function isContinuation(address: string, page: string | undefined): boolean {
  if (!/^https?:/u.test(address)) return false;
  if (page === undefined) return true;
  const [own, other] = [stem(page), stem(address)];
  if (PAGE_PARAMETER.test(address)) return true;
  if (own === other) return address.replace(/#.*$/u, '') !== page.replace(/#.*$/u, '') && address.includes('?');
  if (other.startsWith(own)) return /^[_\-/](?:page[_\-/]?)?\d{1,3}$/u.test(other.slice(own.length));
  const [, base, number] = /^(.{8,300})_(\d{1,2})$/u.exec(own) ?? [];
  return base !== undefined && other === `${base}_${Number(number) + 1}`;
}

/** The number of a page of the article that `own` is a page of; undefined when the address is of something else. */
export function pageNumber(address: string, own: string): number | undefined {
  const [mine, other] = [addressOf(own), addressOf(address)];
  if (mine.whole === other.whole) return mine.counted ? mine.number : 1;
  if (other.article === mine.whole) return other.number;
  if (mine.article === other.whole) return 1;
  // Folders count articles as well as pages.
  return mine.article !== undefined && mine.article === other.article && mine.counted && other.counted ? other.number : undefined;
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
  return url.replace(/[?#].*$/u, '').replace(/(?:\.\w{1,5})?\/?$/u, '');
}
