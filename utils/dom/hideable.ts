import type { Range } from '../engine/model/range.ts';
import type { Anchor } from './snapshot-builder.ts';
import { whole } from './unclobbered.ts';

const INVISIBLE = new Set(['script', 'style', 'link', 'meta', 'noscript', 'template', 'title', 'head', 'br', 'jingwen-toast']);
const EMBEDDED = new Set(['iframe', 'ins', 'embed', 'object']);

/**
 * The outermost elements that hold nothing of the document: their text is all removed, or they stand beside its body
 * without any text. What is removed within a line that stays is not among them.
 */
export function hideable(body: Element, anchors: readonly Anchor[], removed: readonly Range[]): readonly Element[] {
  const kept = ancestorsOf(anchors.filter((anchor) => !isCovered(anchor, removed)));
  if (!kept.has(body)) return [];
  const gone = ancestorsOf(anchors);
  const root = commonRoot(body, kept);
  const found: Element[] = [];
  const open: Element[] = [body];
  for (let element = open.pop(); element; element = open.pop()) {
    const isAround = element !== root && whole(element).contains(root);
    for (const child of whole(element).children) {
      if (kept.has(child)) open.push(child);
      else if (INVISIBLE.has(whole(child).localName)) continue;
      else if (gone.has(child) || isAround || EMBEDDED.has(whole(child).localName)) found.push(child);
    }
  }
  return found;
}

/** Sorted, disjoint ranges cover a piece when one of them does: white space between two is captured with them. */
function isCovered({ at, length }: Anchor, removed: readonly Range[]): boolean {
  let [low, high] = [0, removed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((removed[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  let reached = at;
  for (let i = low; reached < at + length && (removed[i]?.start ?? Number.POSITIVE_INFINITY) <= reached; i += 1)
    reached = removed[i]?.end ?? reached;
  return reached >= at + length;
}

/** Every element that holds one of the pieces, through open shadow roots too. */
function ancestorsOf(anchors: readonly Anchor[]): ReadonlySet<Element> {
  const elements = new Set<Element>();
  for (const { node } of anchors) {
    for (let element = parentOf(node); element && !elements.has(element); element = parentOf(element)) elements.add(element);
  }
  return elements;
}

function parentOf(node: Node): Element | null {
  const { parentElement, getRootNode } = whole(node);
  const root = parentElement ? null : getRootNode.call(node);
  return parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The lowest element that holds all of the kept text. */
function commonRoot(body: Element, kept: ReadonlySet<Element>): Element {
  let root = body;
  for (;;) {
    const holders = [...whole(root).children].filter((child) => kept.has(child));
    const [only] = holders;
    if (holders.length !== 1 || !only || hasOwnText(root)) return root;
    root = only;
  }
}

function hasOwnText(element: Element): boolean {
  return [...whole(element).childNodes].some((node) => whole(node).nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '');
}
