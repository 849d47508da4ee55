import { LineSampler } from '../engine/detect/line-sampler.ts';
import type { PageSigns } from '../engine/model/page-signs.ts';

/** Elements whose text is not shown, and those whose edges end a line. */
const SKIPPED = /^(?:script|style|noscript|template|textarea|select|option|svg)$/u;
const INLINE = /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|label|mark|s|small|span|strong|sub|sup|tt|u|var)$/u;
const ELEMENT = 1;
const TEXT = 3;

/** The signs of a page as it stands: one walk, no styles, no layout, nothing kept. */
export function readSigns(document: Document, host: string): PageSigns {
  const sampler = new LineSampler();
  const tokens = new Set<string>();
  const classes = new Set<string>();
  if (document.body) collect(document.body, sampler, tokens, classes);
  for (const value of classes) for (const name of value.split(/\s+/u)) if (name) tokens.add(`.${name}`);
  const content = (name: string): string => document.querySelector(`meta[${name}]`)?.getAttribute('content')?.trim() ?? '';
  const title = document.title.replace(/\s+/gu, ' ').trim() || content('property="og:title"');
  return { host: host.toLowerCase(), title, generator: content('name="generator"'), tokens, lines: sampler.lines() };
}

/** Walks without recursion; what stands on one line goes to the sampler as one. */
function collect(root: Element, sampler: LineSampler, tokens: Set<string>, classes: Set<string>): void {
  let line = '';
  const endLine = (): void => {
    if (line !== '') sampler.add(line.replace(/[ \t\n\r\f]+/gu, ' '));
    line = '';
  };
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT) line += (node as Text).data;
    let next: Node | null = null;
    if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (!INLINE.test(element.localName)) endLine();
      if (!SKIPPED.test(element.localName)) {
        if (element.id) tokens.add(`#${element.id}`);
        const value = element.getAttribute('class');
        if (value) classes.add(value);
        next = element.firstChild;
      }
    }
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) {
        node = node.parentNode;
        if (node !== null && !INLINE.test((node as Element).localName)) endLine();
      }
    }
    node = next;
  }
  endLine();
}
