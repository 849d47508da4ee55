const PSEUDO_ELEMENT = /::?(?:before|after|first-line|first-letter|marker|placeholder|selection|backdrop|cue|-webkit-|-moz-)/u;
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/giu;
/** What is put in a slot, a part of a tree, and the host around one stand elsewhere than their names say. */
const ELSEWHERE = /::(?:slotted|part)|:host/u;
/** An attribute, and what it is asked to be. */
const ATTRIBUTE = /\[([^\]"=~|^$*]{1,100})(?:[~|^$*]?=(?:"[^"]{0,2000}")?[^\]"]{0,100})?\]/gu;
/** Escaped characters stand aside, in a row of characters that no name uses, while the selector is taken apart. */
const ASIDE = 0xe000;
/** Selectors without anything that needs a closer look: most are. */
const PLAIN = /^[\w.#\s>+~:,-]+$/;

/**
 * For each of a list of selectors, one thing that whatever it fits must have: `.class`, `#id`, a tag or `[attribute]`; `*` where it
 * may fit anything, and the subjects of the rule around it where it fits what that does. Those of pseudo-elements are left out. The list is written
 * as browsers write it.
 */
export function subjectsOf(selectors: string, around: readonly string[]): readonly string[] {
  const plain = PLAIN.test(selectors) ? selectors : withoutBrackets(selectors.replace(ESCAPE, aside));
  const subjects: string[] = [];
  for (const selector of plain.split(',')) {
    const compound = lastCompound(selector);
    if (compound.includes(':') && PSEUDO_ELEMENT.test(compound)) continue;
    const subject = subjectOf(compound);
    if (subject === '&') subjects.push(...around);
    else subjects.push(subject);
  }
  return subjects;
}

/** Browsers write a blank before and after whatever combines two compounds. */
function lastCompound(selector: string): string {
  const trimmed = selector.trimEnd();
  return trimmed.slice(trimmed.lastIndexOf(' ') + 1);
}

function subjectOf(compound: string): string {
  if (ELSEWHERE.test(compound)) return '*';
  const names = withoutAsides(compound);
  const at = Math.max(names.lastIndexOf('.'), names.lastIndexOf('#'));
  if (at >= 0) return backIn(names.slice(at));
  if (compound.includes(':root')) return 'html';
  if (names.includes('&')) return '&';
  // What could not be taken apart may fit anything.
  if (/["[\]]/u.test(names)) return '*';
  const tag = names.slice(names.lastIndexOf('|') + 1).toLowerCase();
  return tag === '' || tag === '*' ? (/\[[\w-]{1,100}\]/u.exec(compound)?.[0].toLowerCase() ?? '*') : backIn(tag);
}

/** A compound's tag, id and classes. */
function withoutAsides(compound: string): string {
  return /[:[]/u.test(compound) ? compound.replace(/:[\w-]{0,200}|\[[\w-]{1,100}\]/gu, '') : compound;
}

function backIn(name: string): string {
  return name.replace(/[\ue000-\ue07f]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - ASIDE));
}

function aside(_: string, hex: string | undefined, sign: string | undefined): string {
  const code = hex === undefined ? sign?.codePointAt(0) : Number.parseInt(hex, 16);
  return code === undefined || code >= 0x110000 ? '\ufffd' : String.fromCodePoint(code < 0x80 ? ASIDE + code : code);
}

/** What stands in brackets says more of an element, or of others; without it a selector fits all the same elements and more. Names of attributes stay. */
function withoutBrackets(selectors: string): string {
  let [text, before] = [selectors.replace(ATTRIBUTE, '[$1]'), ''];
  while (text !== before) [text, before] = [text.replace(/\([^()]*\)/gu, ''), text];
  return text;
}
