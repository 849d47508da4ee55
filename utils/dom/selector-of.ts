import { originalOf, whole } from './unclobbered.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_-]{0,79}$/u;
/** Ids and classes with long numbers are made for one page. */
const MADE_UP = /\d{3}|^js-|active|current|hover|open/iu;
/** Elements that a snapshot knows as containers. */
const BOX =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|table|tbody|td|th|tr|ul)$/u;

/** The nearest element at or above this one that holds lines of its own; undefined for the page as a whole. */
export function boxOf(element: Element): Element | undefined {
  for (let at: Element | null = whole(element); at && at.localName !== 'body' && at.localName !== 'html'; ) {
    if (BOX.test(at.localName)) return originalOf(at);
    at = at.parentElement && whole(at.parentElement);
  }
  return undefined;
}

/** A selector of tags, ids and classes for an element and those like it; what has no name of its own is told by what it lies in. */
export function selectorOf(element: Element): string {
  const words: string[] = [];
  for (let at: Element | undefined = element; at && words.length < 4; ) {
    const own: Element = whole(at);
    const word = compoundOf(own);
    words.unshift(word);
    if (word !== own.localName) break;
    at = own.parentElement ? boxOf(own.parentElement) : undefined;
  }
  return words.join(' ');
}

function compoundOf({ localName, id, classList }: Element): string {
  const isName = (name: string): boolean => NAME.test(name) && !MADE_UP.test(name);
  if (isName(id)) return `${localName}#${id}`;
  return [localName, ...[...classList].filter(isName).slice(0, 3)].join('.');
}
