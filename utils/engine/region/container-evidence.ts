import type { SiteLayout } from '../model/site.ts';
import type { Container, PageSnapshot } from '../model/snapshot.ts';

/** What the names of containers say, by token; a layout's own tokens weigh more than these common ones. */
const BODY =
  /^(?:article|post|entry|news|text|doc|detail|main|page|rich)?[-_]?(?:content|body|text|txt|detail|article|neirong|zhengwen|wenzhang)(?:[-_]?(?:box|main|body|text|content|txt|con|inner|wrap|area|info|show))?\d?$/iu;
const CHROME =
  /(?:^|[-_])(?:nav|navbar|menu|breadcrumb|crumbs?|sidebar|side|aside|footer?|foot|header|head|top|bottom|comments?|cmts?|pinglun|gentie|liuyan|guestbook|reply|replies|related?|relate|recommend|tuijian|hot|rank|share|toolbar|login|register|copyright|links?|tags?|pagination|pager|fenye|prev|next|search|advert|ads?|ad|banner|popup|modal|qrcode|download|author|widget|guess|like)(?:$|[-_\d])/iu;
/** Names of chrome that page owners also give to parts of a text. */
const WEAK_CHROME = /(?:^|[-_])(?:more|list)(?:$|[-_\d])/iu;
const CHROME_TAGS = new Set(['nav', 'aside', 'footer', 'menu', 'dialog', 'search']);

export type Standing = 'family-body' | 'body' | 'family-drop' | 'chrome' | 'unknown';

/** A container that holds more of the page's prose than this is no chrome, whatever its name. */
const MOST_IN_CHROME = 0.6;
const MOST_IN_WEAK_CHROME = 0.2;

/** What the nearest telling ancestor of each container says of its text; one pass, as parents come before children. `prose` are characters by block. */
export function containerStandings(snapshot: PageSnapshot, layout: SiteLayout | undefined, prose: readonly number[]): readonly Standing[] {
  const shares = proseShares(snapshot, prose);
  const body = new Set(layout?.bodyTokens ?? []);
  const drop = new Set(layout?.dropTokens ?? []);
  const standings: Standing[] = [];
  snapshot.containers.forEach((container, i) => {
    const inherited = standings[container.parent] ?? 'unknown';
    const own = ownStanding(container, body, drop);
    const isChrome = inherited === 'chrome' || inherited === 'family-drop';
    if (own === undefined || (own === 'body' && isChrome)) standings.push(inherited);
    else if (own === 'weak-chrome') standings.push((shares[i] ?? 0) > MOST_IN_WEAK_CHROME ? inherited : 'chrome');
    else if (own === 'chrome') standings.push((shares[i] ?? 0) > MOST_IN_CHROME || isQuoted(snapshot, container) ? inherited : own);
    else standings.push(own);
  });
  return standings;
}

/** Share of the page's prose in each container; children come after parents, so one pass backwards adds them up. */
function proseShares(snapshot: PageSnapshot, prose: readonly number[]): readonly number[] {
  const sums = new Array<number>(snapshot.containers.length).fill(0);
  snapshot.blocks.forEach(({ container }, i) => {
    sums[container] = (sums[container] ?? 0) + (prose[i] ?? 0);
  });
  for (let i = sums.length - 1; i > 0; i -= 1) {
    const parent = snapshot.containers[i]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
  }
  const all = Math.max(1, sums[0] ?? 0);
  return sums.map((sum) => sum / all);
}

/** The foot of a quotation names its source. */
function isQuoted({ containers }: PageSnapshot, { tag, parent }: Container): boolean {
  return (tag === 'footer' || tag === 'header') && containers[parent]?.tag === 'blockquote';
}

/** Whether a layout's tokens name a container: a class, an id, or either without its sign. */
function isNamedIn(tokens: ReadonlySet<string>, { classes, id }: Container): boolean {
  if (tokens.size === 0) return false;
  return classes.some((name) => tokens.has(`.${name}`) || tokens.has(name)) || (!!id && (tokens.has(`#${id}`) || tokens.has(id)));
}

function ownStanding(container: Container, body: ReadonlySet<string>, drop: ReadonlySet<string>): Standing | 'weak-chrome' | undefined {
  if (isNamedIn(drop, container)) return 'family-drop';
  if (isNamedIn(body, container)) return 'family-body';
  // A heading is called head or top for what it is.
  if (container.tag === 'body' || container.tag === 'html' || /^h[1-6]$/u.test(container.tag)) return undefined;
  if (CHROME_TAGS.has(container.tag)) return 'chrome';
  const { classes, id } = container;
  const names = id ? [...classes, id] : classes;
  if (names.some((name) => BODY.test(name))) return 'body';
  if (names.some((name) => CHROME.test(name))) return 'chrome';
  if (names.some((name) => WEAK_CHROME.test(name))) return 'weak-chrome';
  return container.tag === 'article' ? 'body' : undefined;
}
