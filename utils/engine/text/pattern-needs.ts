/** Strings of one or two code units, of which a text must hold at least one. */
export type Need = readonly string[];

/**
 * For each of the ways in which a pattern can match, what a text must hold for it: one string of each need, the rarer one first. A way without
 * needs may match any text. Read from the pattern's own source, so that nobody keeps a list beside it.
 */
export function needsOf({ source, flags }: RegExp): readonly (readonly Need[])[] {
  // Other flags change what a character of the source stands for.
  if (!/^[gmsu]*$/u.test(flags)) return [[]];
  return new SourceReader(source).ways().map((way) => rarest(allNeeds(way)));
}

/** More say hardly more, and cost as much each. */
const MOST_NEEDS = 2;
/** So many strings are kept apart; a part of a pattern that can be more is unknown. */
const MOST_STRINGS = 32;
/** A class of more characters says too little. */
const LARGEST_CLASS = 64;
/** So frequent in prose that asking for them rules little out. */
const FREQUENT =
  '的一是不了在人有我他这中大来上个国和地到说时要就出会可你对生能而子那得于下自之年过发后作里用道行所然家成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心。，、；：！？ 0123456789';
/** How often a code unit stands at a place of ordinary text, roughly. */
const COMMONNESS = new Float32Array(0x10000).fill(3e-4);
for (const character of FREQUENT) COMMONNESS[character.charCodeAt(0)] = 4e-3;
const DIGITS = [...'0123456789'];
const BLANKS = [
  ...' \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
];

/** What is known of a part of a pattern: all strings that it can match, when they are few, and what else the text must hold. */
interface Part {
  readonly strings: readonly string[] | undefined;
  readonly needs: readonly Need[];
}

const UNKNOWN: Part = { strings: undefined, needs: [] };
const EMPTY: Part = { strings: [''], needs: [] };

/** How often one of the strings stands at a place of ordinary text, roughly. */
function commonness(need: Need): number {
  let sum = 0;
  for (const text of need)
    sum += text.length > 1 ? pairCommonness(text.charCodeAt(0), text.charCodeAt(1)) : (COMMONNESS[text.charCodeAt(0)] ?? 0);
  return sum;
}

/** Characters that go together are met together more often than by chance. */
function pairCommonness(first: number, second: number): number {
  return 20 * (COMMONNESS[first] ?? 0) * (COMMONNESS[second] ?? 0);
}

function rarest(needs: readonly Need[]): readonly Need[] {
  if (needs.length < 2) return needs;
  return needs
    .map((need) => ({ need, common: commonness(need) }))
    .sort((a, b) => a.common - b.common)
    .slice(0, MOST_NEEDS)
    .map(({ need }) => need);
}

/** Needs of a part, with its own strings as one. */
function allNeeds({ strings, needs }: Part): readonly Need[] {
  return strings === undefined || strings.includes('') ? needs : [...needs, [...new Set(strings.map(tellingPiece))]];
}

/** The rarest two characters that stand together in a string. */
function tellingPiece(text: string): string {
  let [best, common] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const own = pairCommonness(text.charCodeAt(i), text.charCodeAt(i + 1));
    if (own < common) [best, common] = [i, own];
  }
  return text.slice(best, best + 2);
}

/** Reads a source from left to right. Whatever it doesn't know needs nothing. */
class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The branches up to the closing bracket of the group, or the end. */
  ways(): readonly Part[] {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    return branches;
  }

  #sequence(): Part {
    let known: readonly string[] = [''];
    let isAll = true;
    const needs: Need[] = [];
    const close = (next: readonly string[]): void => {
      needs.push(...allNeeds({ strings: known, needs: [] }));
      known = next;
      isAll = false;
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const atom = this.#atom();
      const { part, repeats } = repeated(atom, this.#quantifier());
      needs.push(...part.needs);
      if (part.strings === undefined) close(['']);
      else if (known.length * part.strings.length > MOST_STRINGS) close(part.strings);
      else known = joined(known, part.strings);
      if (repeats) close(['']);
    }
    return isAll ? { strings: known, needs } : { strings: undefined, needs: [...needs, ...allNeeds({ strings: known, needs: [] })] };
  }

  #atom(): Part {
    const character = this.#take();
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    if (character === '^' || character === '$') return EMPTY;
    return character === '.' ? UNKNOWN : { strings: [character], needs: [] };
  }

  #group(): Part {
    const [opening = ''] =
      this.#source[this.#at] === '?' ? (/^\?(?:[:=!]|<[=!]|<[^>]*>)/u.exec(this.#source.slice(this.#at, this.#at + 40)) ?? []) : [];
    this.#at += opening.length;
    const part = either(this.ways());
    this.#at += 1;
    if (opening.endsWith('!')) return EMPTY;
    // What stands around the place is needed, and takes no room.
    return opening.endsWith('=') ? { strings: [''], needs: allNeeds(part) } : part;
  }

  #class(): Part {
    const isNegated = this.#source[this.#at] === '^';
    const members: string[] = [];
    let isKnown = !isNegated;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const own = this.#member();
      const [first = ''] = own;
      if (own.length === 0) isKnown = false;
      members.push(...own);
      if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']' || own.length !== 1) continue;
      this.#at += 1;
      members.push(...between(first, this.#member()[0] ?? first));
    }
    this.#at += 1;
    return isKnown && members.length <= LARGEST_CLASS ? { strings: members, needs: [] } : UNKNOWN;
  }

  #member(): readonly string[] {
    const character = this.#take();
    return character === '\\' ? (this.#escape().strings ?? []) : [character];
  }

  /** After a backslash: the characters that it stands for. */
  #escape(): Part {
    const letter = this.#take();
    if (letter === 'd') return { strings: DIGITS, needs: [] };
    if (letter === 's') return { strings: undefined, needs: [BLANKS] };
    if (letter === 'n') return { strings: ['\n'], needs: [] };
    if (letter === 't') return { strings: ['\t'], needs: [] };
    if (letter === 'b' || letter === 'B') return EMPTY;
    if (letter === 'u' && /^[\da-f]{4}/iu.test(this.#source.slice(this.#at, this.#at + 4))) {
      this.#at += 4;
      return { strings: [String.fromCharCode(Number.parseInt(this.#source.slice(this.#at - 4, this.#at), 16))], needs: [] };
    }
    const rest = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|x[\da-f]{2}|k<[^>]*>|c[a-z])/iu.exec(letter + this.#source.slice(this.#at, this.#at + 60));
    if (rest) this.#at += rest[0].length - letter.length;
    return rest || /[a-z\d]/iu.test(letter) ? UNKNOWN : { strings: [letter], needs: [] };
  }

  #quantifier(): string {
    if (!'?*+{'.includes(this.#source.charAt(this.#at))) return '';
    const start = this.#at;
    this.#at = this.#source[start] === '{' ? this.#source.indexOf('}', start) + 1 : start + 1;
    if (this.#source[this.#at] === '?') this.#at += 1;
    return this.#source.slice(start, this.#at);
  }

  /** The next code point: a pattern with the flag u has no halves of one. */
  #take(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }
}

/** A part with its quantifier: what it is at least once, and whether it may go on. */
function repeated(part: Part, quantifier: string): { readonly part: Part; readonly repeats: boolean } {
  if (quantifier === '') return { part, repeats: false };
  if (/^(?:\+|\{[1-9])/u.test(quantifier)) return { part, repeats: true };
  const isOnce = quantifier.startsWith('?') && part.strings !== undefined;
  return { part: isOnce ? { strings: [...new Set([...(part.strings ?? []), ''])], needs: [] } : UNKNOWN, repeats: false };
}

/** One of several branches. */
function either(branches: readonly Part[]): Part {
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  const strings = branches.every((branch) => branch.strings !== undefined) ? branches.flatMap((branch) => branch.strings ?? []) : undefined;
  if (strings && strings.length <= MOST_STRINGS) return { strings: [...new Set(strings)], needs: [] };
  const ranked = branches.map((branch) => rarest(allNeeds(branch)));
  if (ranked.some(({ length }) => length === 0)) return UNKNOWN;
  // Any branch may match: what all of them need together is one of what each needs.
  const most = Math.max(...ranked.map(({ length }) => length));
  const needs = Array.from({ length: most }, (_, i) => [...new Set(ranked.flatMap((own) => own[i] ?? own[0] ?? []))]);
  return { strings: undefined, needs };
}

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  const [only] = tails;
  if (tails.length === 1 && only !== undefined) return heads.map((head) => head + only);
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** The characters after the first, up to the last; a long range is cut where the class is too large anyway. */
function between(first: string, last: string): readonly string[] {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  const count = Math.min(Math.max(0, to - from), LARGEST_CLASS + 1);
  return Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i + 1));
}
