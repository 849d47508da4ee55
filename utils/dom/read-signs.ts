import { LineSampler } from '../engine/detect/line-sampler.ts';
import type { PageSigns } from '../engine/model/page-signs.ts';

/** Elements whose text is not shown, and those that end no line. */
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'svg', 'title']);
const INLINE = new Set('a abbr b bdi bdo big cite code em font i ins label mark s small span strong sub sup tt u var'.split(' '));
const TEXT = 3;
/** What leads from node to node and what is read of them: fields of these names in a form would lead in a circle. */
const PATHS = ['firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'parentNode', 'nodeType', 'getAttribute'];
const BENDING = PATHS.map((name) => `[name="${name}"], [id="${name}"]`).join(', ');
/** Elements of these names tell what the middle of the page lies in, which its ends may not show. */
const MIDDLE = ['p', 'br', 'td', 'h1', 'article', 'section'];

/** The signs of a page as it stands: its ends and what they lie in, without styles or layout. The middle of a long page costs nothing. */
export function readSigns(document: Document, host: string): PageSigns {
  const seen = new Set<Element>();
  const isWalkable = document.body && !isBent(document);
  const lines = isWalkable ? linesOf(document.body, seen) : [];
  for (const name of isWalkable ? MIDDLE : []) {
    const all = document.getElementsByTagName(name);
    climb(all[all.length >> 1] ?? null, seen);
  }
  const content = (name: string): string => document.querySelector(`meta[${name}]`)?.getAttribute('content')?.trim() ?? '';
  const title = document.title.replace(/\s+/gu, ' ').trim() || content('property="og:title"');
  return { host: host.toLowerCase(), title, generator: content('name="generator"'), tokens: tokensOf(seen), lines };
}

/** Whether a form hides the paths of the page; such a page gets no look at its lines. */
function isBent(document: Document): boolean {
  return document.getElementsByTagName('form').length > 0 && document.querySelector(BENDING) !== null;
}

function linesOf(root: Element, seen: Set<Element>): readonly string[] {
  const [head, tail] = [new LineSampler(), new LineSampler()];
  const last = collect(head, textsOf(root, 'firstChild', 'nextSibling'), seen, false);
  if (!last) return head.lines(false);
  const back = textsOf(root, 'lastChild', 'previousSibling');
  collect(tail, () => until(back(), last), seen, true);
  return [...head.lines(false), ...tail.lines(true)];
}

function until(text: Text | null, last: Text): Text | null {
  return text === last ? null : text;
}

/** Gives one text after the other, from the head of the page or from its tail, and null at the end. */
function textsOf(root: Node, down: 'firstChild' | 'lastChild', across: 'nextSibling' | 'previousSibling'): () => Text | null {
  let at: Node = root;
  return () => {
    for (;;) {
      let next: Node | null = at[down];
      while (next === null && at !== root) {
        next = at[across];
        if (next === null) at = at.parentNode ?? root;
      }
      if (next === null) return null;
      at = next;
      if (at.nodeType === TEXT) return at as Text;
    }
  };
}

/** Puts texts that stand on one line together; gives the text at which there was enough, or null at the end of the page. */
function collect(sampler: LineSampler, next: () => Text | null, seen: Set<Element>, isReversed: boolean): Text | null {
  let line = '';
  let linked = 0;
  let box: Element | null = null;
  const endLine = (): void => {
    if (line.trim() !== '') sampler.add(line.replace(/[ \t\n\r\f]+/gu, ' '), linked * 2 > line.length);
    line = '';
    linked = 0;
  };
  for (let node = next(); node; node = next()) {
    const parent = node.parentElement;
    if (!parent || SKIPPED.has(parent.localName)) continue;
    const home = boxOf(parent);
    const follows = isReversed ? node.nextSibling : node.previousSibling;
    if (home !== box || (follows !== null && follows.nodeType === 1 && !INLINE.has((follows as Element).localName))) {
      endLine();
      if (sampler.isFull) return node;
      box = home;
      climb(home, seen);
    }
    const { data } = node;
    line = isReversed ? data + line : line + data;
    if (parent.localName === 'a') linked += data.length;
  }
  endLine();
  return null;
}

/** The nearest element that is a box of lines. */
function boxOf(element: Element): Element {
  let at = element;
  while (INLINE.has(at.localName) && at.parentElement) at = at.parentElement;
  return at;
}

function climb(element: Element | null, seen: Set<Element>): void {
  for (let at = element; at && !seen.has(at); at = at.parentElement) seen.add(at);
}

function tokensOf(elements: ReadonlySet<Element>): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const element of elements) {
    if (element.id) tokens.add(`#${element.id}`);
    const value = element.getAttribute('class');
    if (value) for (const name of value.split(/\s+/u)) if (name) tokens.add(`.${name}`);
  }
  return tokens;
}
