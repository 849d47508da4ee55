/** An absolute http(s) address taken apart; `host` in lower case without port. */
export interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string;
}

const LONGEST = 2048;
const PARTS = /^(https?):\/\/([\p{L}\p{N}_.-]{1,253})(:\d{1,5})?(\/[^?#\s]*)?(\?[^#\s]*)?(?:#\S*)?$/iu;
/** Parameters that say how a reader came, not which page it is. */
const TRACKING =
  /^(?:utm_\w{1,20}|spm(?:_id_from)?|scm|from|from_?(?:source|id|app|module|wap)|fr|share\w{0,20}|isappinstalled|timestamp|ref|refer(?:er|rer)?|source|src|fbclid|gclid|msclkid|yclid|mc_[ce]id|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|_?tdsourcetag|wfr|weibo_id|nsukey|pass_ticket|scene|srcid|chksm|tt_from|unique_k|vd_source|wx_?\w{0,10}|bdfr|sudaref|track\w{0,12}|clicktime|enterid)$/iu;
const SECOND_LEVEL = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co', 'or', 'ne', 'mil', 'idv']);

/** Takes an absolute http(s) address apart; undefined for everything else. */
export function parseUrl(address: string): UrlParts | undefined {
  const trimmed = address.trim();
  const match = trimmed.length <= LONGEST ? PARTS.exec(trimmed) : null;
  if (!match) return undefined;
  const [, scheme = '', host = '', port = '', path = '/', query = ''] = match;
  return host.includes('.') ? { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port, path, query } : undefined;
}

/** The part of a host that its owner registered: bj.58abc.com.cn gives 58abc.com.cn. */
export function registrableDomain(host: string): string {
  const labels = host.split('.').filter(Boolean);
  if (labels.every((label) => /^\d+$/u.test(label))) return host;
  const country = (labels.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

export function sameSite(a: UrlParts, b: UrlParts): boolean {
  return registrableDomain(a.host) === registrableDomain(b.host);
}

/** A site's front page, which no article's own address is. */
export function isHomePage({ path, query }: UrlParts): boolean {
  return query.length <= 1 && /^\/(?:(?:index|default|home)(?:\.\w{1,5})?)?\/?$/iu.test(path);
}

/** The address without fragment and tracking parameters; what is no http(s) address comes back as it was. */
export function withoutTracking(address: string): string {
  const parts = parseUrl(address);
  if (!parts) return address;
  const bare = address.trim().replace(/#.*$/su, '');
  if (!parts.query) return bare;
  const kept = parts.query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return bare.slice(0, bare.indexOf('?')) + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

/** `reference` as seen from the page `base`; undefined when that gives no http(s) address. */
export function resolveUrl(reference: string, base: string | undefined): string | undefined {
  const own = reference.trim();
  if (parseUrl(own)) return own;
  const parts = base === undefined ? undefined : parseUrl(base);
  if (!parts || own === '' || /^[a-z][a-z\d+.-]{0,20}:/iu.test(own)) return undefined;
  if (own.startsWith('//')) return parseUrl(`${parts.scheme}:${own}`) && `${parts.scheme}:${own}`;
  const origin = `${parts.scheme}://${parts.host}${parts.port}`;
  const folder = own.startsWith('/') ? '' : parts.path.slice(0, parts.path.lastIndexOf('/') + 1);
  const absolute = origin + folder + own;
  return parseUrl(absolute) ? absolute : undefined;
}
