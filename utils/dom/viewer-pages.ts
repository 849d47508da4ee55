/** How viewers number the pages of a document: an attribute, or the end of an id. */
const ATTRIBUTES = ['data-page-no', 'data-page-num', 'data-page-number', 'data-page-index', 'data-pageno', 'data-no', 'data-page'];
const CANDIDATES = `${ATTRIBUTES.map((name) => `[${name}]`).join(',')},[id^="page"],[id^="Page"],[id^="pf"]`;
const ID = /^(?:page|pageNo|pf)[-_]?(\d{1,4})$/iu;
const LEAST = 2;

/** Pages of a document viewer. */
export interface ViewerPages {
  /** The element that is read after another where the page holds them in another order than their numbers say. */
  readonly after: ReadonlyMap<Node, Node | null>;
  /** The element that is read first in its parent, for the same reason. */
  readonly first: ReadonlyMap<Node, Node>;
  /** Numbers of pages that are frames without text: the site has not sent them. */
  readonly empty: readonly number[];
}

/** Finds rows of numbered pages in a document; their order is that of their numbers. */
export function viewerPages(document: Document): ViewerPages {
  const after = new Map<Node, Node | null>();
  const first = new Map<Node, Node>();
  const empty = new Set<number>();
  for (const [parent, pages] of groupsOf(document)) {
    const isEmpty = (page: Element): boolean => (page.textContent ?? '').trim() === '';
    if (pages.length < LEAST || pages.every(({ page }) => isEmpty(page))) continue;
    for (const { page, number } of pages) if (isEmpty(page)) empty.add(number);
    const sorted = pages.toSorted((a, b) => a.number - b.number);
    if (sorted.every((one, i) => one === pages[i])) continue;
    const slots = new Set<Node>(pages.map(({ page }) => page));
    const queue = sorted.map(({ page }) => page);
    const children = [...parent.childNodes].map((child) => (slots.has(child) ? (queue.shift() ?? child) : child));
    for (const [i, child] of children.entries()) after.set(child, children[i + 1] ?? null);
    if (children[0]) first.set(parent, children[0]);
  }
  return { after, first, empty: [...empty].toSorted((a, b) => a - b) };
}

interface NumberedPage {
  readonly page: Element;
  readonly number: number;
}

function groupsOf(document: Document): ReadonlyMap<Element, readonly NumberedPage[]> {
  const groups = new Map<Element, NumberedPage[]>();
  for (const page of document.querySelectorAll(CANDIDATES)) {
    const shown = ATTRIBUTES.map((name) => page.getAttribute(name)).find((value) => value !== null && /^\d{1,4}$/u.test(value));
    const number = Number(shown ?? ID.exec(page.id)?.[1] ?? Number.NaN);
    const parent = page.parentElement;
    if (!parent || Number.isNaN(number)) continue;
    const group = groups.get(parent) ?? [];
    // Twice the same number is no numbering of pages.
    if (!group.some((other) => other.number === number)) groups.set(parent, [...group, { page, number }]);
  }
  return groups;
}
