import type { ElementNames } from './element-names.ts';
import { ELEMENT, type PageElement, type PageNode } from './page-tree.ts';
import { isClobberable, whole } from './unclobbered.ts';

/** How viewers number the pages of a document: an attribute, or the end of an id. */
const ATTRIBUTES = ['data-page-no', 'data-page-num', 'data-page-number', 'data-page-index', 'data-pageno', 'data-no', 'data-page'];
const ID = /^(?:page|pageNo|pf)[-_]?(\d{1,4})$/iu;
const NUMBER = /^\d{1,4}$/u;
const LEAST = 2;

interface NumberedPage {
  readonly page: PageElement;
  readonly number: number;
}

/** Finds rows of a viewer's pages as they are met, and has them read in the order of their numbers where they stand in another. */
export class ViewerPages {
  /** Nodes beside pages whose row is known. */
  readonly #settled = new Set<PageNode>();
  /** What is read after a node instead of its next sibling. */
  readonly #after = new Map<PageNode, PageNode | null>();
  readonly #empty = new Set<number>();

  /** Numbers of pages that are frames without text, ascending: the site has not sent them. */
  get empty(): readonly number[] {
    return [...this.#empty].toSorted((a, b) => a - b);
  }

  /** What is read after a node, which is its next sibling but for rows that are sorted. */
  after(node: PageNode, sibling: PageNode | null): PageNode | null {
    const after = this.#after.size > 0 ? this.#after.get(node) : undefined;
    return after === undefined ? sibling : after;
  }

  /** What is read in an element's place when it begins a row of pages that stands in another order; undefined for anything else. */
  firstInPlaceOf(element: PageElement, { id }: ElementNames): PageNode | undefined {
    if (isClobberable(element) || this.#settled.has(element) || numberOf(element, id) === undefined) return undefined;
    const nodes: PageNode[] = [];
    for (let node: PageNode | null = element; node; node = siblingOf(node)) nodes.push(node);
    const pages = numbered(nodes);
    for (const node of nodes) this.#settled.add(node);
    if (pages.length < LEAST || pages.every(({ page }) => isEmpty(page))) return undefined;
    for (const { page, number } of pages) if (isEmpty(page)) this.#empty.add(number);
    return this.#sort(nodes, pages);
  }

  #sort(nodes: readonly PageNode[], pages: readonly NumberedPage[]): PageNode | undefined {
    const sorted = pages.toSorted((a, b) => a.number - b.number);
    if (sorted.every((one, i) => one === pages[i])) return undefined;
    const slots = new Set<PageNode>(pages.map(({ page }) => page));
    const queue = sorted.map(({ page }) => page);
    const order = nodes.map((node) => (slots.has(node) ? (queue.shift() ?? node) : node));
    for (const [i, node] of order.entries()) this.#after.set(node, order[i + 1] ?? null);
    return order[0] === nodes[0] ? undefined : order[0];
  }
}

/** The pages among nodes; twice the same number is no numbering. */
function numbered(nodes: readonly PageNode[]): readonly NumberedPage[] {
  const pages = new Map<number, PageElement>();
  for (const node of nodes) {
    if (node.nodeType !== ELEMENT || isClobberable(node)) continue;
    const page = node as PageElement;
    const number = numberOf(page, page.id);
    if (number !== undefined && !pages.has(number)) pages.set(number, page);
  }
  return Array.from(pages, ([number, page]) => ({ page, number }));
}

function numberOf(element: PageElement, id: string): number | undefined {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && NUMBER.test(value)) return Number(value);
  }
  const number = ID.exec(id)?.[1];
  return number === undefined ? undefined : Number(number);
}

function isEmpty(page: PageElement): boolean {
  return (page.textContent ?? '').trim() === '';
}

function siblingOf(node: PageNode): PageNode | null {
  return whole(node).nextSibling;
}
