import type { SiteFamily } from '../model/site.ts';
import type { Container, PageSnapshot } from '../model/snapshot.ts';

/** What the names of containers say, by token; a family's own tokens weigh more than these common ones. */
const BODY =
  /^(?:article|post|entry|news|text|doc|detail|main|page|rich)?[-_]?(?:content|body|text|txt|detail|article|neirong|zhengwen|wenzhang)(?:[-_]?(?:box|main|body|text|content|txt|con|inner|wrap|area|info|show))?\d?$/iu;
const CHROME =
  /(?:^|[-_])(?:nav|navbar|menu|breadcrumb|crumbs?|sidebar|side|aside|footer?|foot|header|head|top|bottom|comments?|pinglun|reply|replies|related?|relate|recommend|tuijian|hot|rank|share|toolbar|login|register|copyright|links?|tags?|pagination|pager|fenye|prev|next|search|advert|ads?|ad|banner|popup|modal|qrcode|download|author|widget|guess|like|more|list)(?:$|[-_\d])/iu;
const CHROME_TAGS = new Set(['nav', 'aside', 'footer', 'menu', 'dialog', 'search']);

export type Standing = 'family-body' | 'body' | 'family-drop' | 'chrome' | 'unknown';

/** What the nearest telling ancestor of each container says of its text; one pass, as parents come before children. */
export function containerStandings(snapshot: PageSnapshot, family: SiteFamily | undefined): readonly Standing[] {
  const body = new Set(family?.bodyTokens ?? []);
  const drop = new Set(family?.dropTokens ?? []);
  const standings: Standing[] = [];
  for (const container of snapshot.containers) {
    const inherited = standings[container.parent] ?? 'unknown';
    standings.push(ownStanding(container, body, drop) ?? inherited);
  }
  return standings;
}

function ownStanding(container: Container, body: ReadonlySet<string>, drop: ReadonlySet<string>): Standing | undefined {
  const tokens = [...container.classes.map((name) => `.${name}`), ...(container.id ? [`#${container.id}`] : [])];
  if (tokens.some((token) => drop.has(token) || drop.has(token.slice(1)))) return 'family-drop';
  if (tokens.some((token) => body.has(token) || body.has(token.slice(1)))) return 'family-body';
  if (container.tag === 'body' || container.tag === 'html') return undefined;
  if (CHROME_TAGS.has(container.tag)) return 'chrome';
  const names = tokens.map((token) => token.slice(1));
  if (names.some((name) => BODY.test(name))) return 'body';
  if (names.some((name) => CHROME.test(name))) return 'chrome';
  return container.tag === 'article' ? 'body' : undefined;
}
