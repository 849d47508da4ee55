/**
 * Characters that a text must hold for a pattern to match: at least one of each string. Read from the pattern's own
 * source, so that nobody keeps a list beside it; empty where the source doesn't tell.
 */
export function needsOf({ source, flags }: RegExp): readonly string[] {
  // Other flags change what a character of the source stands for.
  if (!/^[gmsu]*$/u.test(flags)) return [];
  const reader = new SourceReader(source);
  const needs = reader.alternatives();
  return rarest(needs, MOST_NEEDS);
}

/** More say hardly more, and cost as much each. */
const MOST_NEEDS = 2;
/** A class of more characters says too little. */
const LARGEST_CLASS = 64;
/** So frequent in prose that asking for them rules little out. */
const FREQUENT = new Set(
  '的一是不了在人有我他这中大来上个国和地到说时要就出会可你对生能而子那得于下自之年过发后作里用道行所然家成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心。，、；：！？ 0123456789',
);

type Needs = readonly string[];

/** The cost of a need: how much of ordinary text holds one of its characters. */
function commonness(need: string): number {
  let sum = 0;
  for (const character of need) sum += FREQUENT.has(character) ? 12 : 1;
  return sum;
}

function rarest(needs: Needs, count: number): Needs {
  return [...new Set(needs)].toSorted((a, b) => commonness(a) - commonness(b)).slice(0, count);
}

/** Reads a source from left to right. Whatever it doesn't know needs nothing. */
class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the closing bracket of the group, or the end. */
  alternatives(): Needs {
    const branches: Needs[] = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    if (branches.length === 1) return branches[0] ?? [];
    if (branches.some(({ length }) => length === 0)) return [];
    // Any branch may match: what all of them need together is one of what each needs.
    const ranked = branches.map((needs) => rarest(needs, MOST_NEEDS));
    return Array.from({ length: MOST_NEEDS }, (_, i) => union(ranked.map((needs) => needs[i] ?? needs[0] ?? '')));
  }

  #sequence(): Needs {
    const needs: string[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const own = this.#atom();
      if (!this.#isOptional()) needs.push(...own);
    }
    return needs;
  }

  #atom(): Needs {
    const character = this.#take();
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    return '.^$'.includes(character) ? [] : [character];
  }

  #group(): Needs {
    const [opening = ''] = /^\?(?:[:=!]|<[=!]|<[^>]*>)/u.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += opening.length;
    const needs = this.alternatives();
    this.#at += 1;
    return opening.endsWith('!') ? [] : needs;
  }

  #class(): Needs {
    const isNegated = this.#source[this.#at] === '^';
    let members = '';
    let isKnown = !isNegated;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const member = this.#take();
      const own = member === '\\' ? (this.#escape()[0] ?? '') : member;
      if (own === '' && !isNegated) isKnown = false;
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']' && own !== '') {
        this.#at += 1;
        const last = this.#take();
        members += between(own, last === '\\' ? (this.#escape()[0] ?? '') : last);
      } else members += own;
    }
    this.#at += 1;
    return isKnown && members !== '' && members.length <= LARGEST_CLASS ? [members] : [];
  }

  /** After a backslash: the characters that it stands for, nothing for what has no short list. */
  #escape(): Needs {
    const letter = this.#take();
    if (letter === 'd') return ['0123456789'];
    if (letter === 'n') return ['\n'];
    if (letter === 't') return ['\t'];
    if (letter === 'u' && /^[\da-f]{4}/iu.test(this.#source.slice(this.#at))) {
      this.#at += 4;
      return [String.fromCharCode(Number.parseInt(this.#source.slice(this.#at - 4, this.#at), 16))];
    }
    const rest = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|x[\da-f]{2}|k<[^>]*>|c[a-z])/iu.exec(letter + this.#source.slice(this.#at));
    if (rest) this.#at += rest[0].length - letter.length;
    return rest || /[a-z\d]/iu.test(letter) ? [] : [letter];
  }

  /** Skips a quantifier; whether it lets the atom before it be absent. */
  #isOptional(): boolean {
    const [quantifier = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 24)) ?? [];
    this.#at += quantifier.length;
    return /^(?:[?*]|\{0)/u.test(quantifier);
  }

  /** The next code point: a pattern with the flag u has no halves of one. */
  #take(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }
}

function between(first: string, last: string): string {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  // A long range is cut where the class is too large anyway.
  const count = Math.min(Math.max(0, to - from), LARGEST_CLASS + 1) + 1;
  return Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i)).join('');
}

function union(needs: readonly string[]): string {
  return [...new Set(needs.join(''))].join('');
}
