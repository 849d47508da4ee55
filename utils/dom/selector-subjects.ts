const PSEUDO_ELEMENT = /::?(?:before|after|first-line|first-letter|marker|placeholder|selection|backdrop|cue|-webkit-|-moz-)/u;
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/giu;
/** Escaped characters stand aside, in a row of characters that no name uses, while the selector is taken apart. */
const ASIDE = 0xe000;
const NAME = '(?:[\\w-]|[^\\x00-\\x7f])+';
const CLASS_OR_ID = new RegExp(`[.#]${NAME}`, 'gu');
const TAG = new RegExp(`^${NAME}`, 'u');

/**
 * For each of a list of selectors, one thing that whatever it fits must have: `.class`, `#id` or a tag; `*` where it may fit anything,
 * `&` where it fits what the rule around it fits. Those of pseudo-elements are left out.
 */
export function subjectsOf(selectors: string): readonly string[] {
  const plain = selectors.replace(ESCAPE, (_, hex?: string, sign?: string) => aside(hex ? Number.parseInt(hex, 16) : sign?.codePointAt(0)));
  return withoutBrackets(plain)
    .split(',')
    .filter((selector) => !PSEUDO_ELEMENT.test(selector))
    .map(subjectOf);
}

function subjectOf(selector: string): string {
  const compound = /[^\s>+~]*$/u.exec(selector.trimEnd())?.[0] ?? '';
  const bare = compound.replace(/:[\w-]*/gu, '');
  const named = bare.match(CLASS_OR_ID)?.at(-1);
  if (named) return named.replace(/[\ue000-\ue07f]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - ASIDE));
  if (/:(?:root|host)/u.test(compound)) return 'html';
  return TAG.exec(bare)?.[0].toLowerCase() ?? (bare.includes('&') ? '&' : '*');
}

function aside(code = 0xfffd): string {
  return String.fromCodePoint(code < 0x80 ? ASIDE + code : code);
}

/** What stands in brackets says more of an element, or of others; without it a selector fits all the same elements and more. */
function withoutBrackets(selectors: string): string {
  let [text, before] = [selectors.replace(/\[[^\]]*\]/gu, ''), ''];
  while (text !== before) [text, before] = [text.replace(/\([^()]*\)/gu, ''), text];
  return text;
}
