import type { Range } from '../model/range.ts';
import { fingerprintOf, layOutNeeds, type NeedLayout, numberIn } from './need-layout.ts';

/** Spreads pairs of code units over the table: Knuth's multiplicative hash. */
const SPREAD = 0x9e3779b1;
const SINGLE = 1;
const PAIR = 2;

/** Where needs are satisfied in a text, in order, and by which slots of the index's table. */
export interface Hits {
  readonly starts: readonly number[];
  readonly slots: readonly number[];
}

/**
 * Tells in one pass over a text which of many patterns can match it at all, by the strings that each needs: the rarest need of
 * a way of a pattern calls it up, and if its other need is met too, its pattern is a candidate.
 */
export class PatternIndex {
  /** What begins with a code unit: a needed character, the first of a needed pair, or nothing. */
  readonly #begins = new Uint8Array(0x10000);
  /** Lists of the needs that a character or a pair satisfies, in a table of pairs: a character is one with 0. */
  readonly #keys: Int32Array;
  readonly #satisfied: string[];
  readonly #shift: number;
  /** The last text in which a slot of the table, a need and a pattern were met. */
  readonly #slotMet: Uint32Array;
  readonly #needMet: Uint32Array;
  readonly #patternMet: Uint32Array;
  #scan = 0;
  readonly #layout: NeedLayout;
  /** By need, the list of the ways that it calls up; those of the text at hand. */
  readonly #waysOf: readonly string[];
  readonly #called: Uint16Array;

  /** What the patterns need is read from their sources, unless it is known. */
  constructor(patterns: readonly RegExp[], known?: NeedLayout) {
    this.#layout = known?.fingerprint === fingerprintOf(patterns) ? known : layOutNeeds(patterns);
    const { strings, satisfied, waysOf, patternOf } = this.#layout;
    const lists = satisfied.split(' ');
    this.#waysOf = waysOf.split(' ');
    this.#called = new Uint16Array(patternOf.length);
    const bits = Math.ceil(Math.log2(lists.length + 1)) + 1;
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(1 << bits);
    this.#satisfied = Array<string>(1 << bits).fill('');
    for (let i = 0; i < lists.length; i += 1) {
      const [first, second] = [strings.charCodeAt(i * 2), strings.charCodeAt(i * 2 + 1)];
      this.#begins[first] = (this.#begins[first] ?? 0) | (second === 0 ? SINGLE : PAIR);
      const slot = this.#slot(keyOf(first, second));
      this.#keys[slot] = keyOf(first, second);
      this.#satisfied[slot] = lists[i] ?? '';
    }
    this.#slotMet = new Uint32Array(this.#keys.length);
    this.#needMet = new Uint32Array(this.#waysOf.length);
    this.#patternMet = new Uint32Array(patterns.length);
  }

  /** The slot of a key, or the free one where it would stand. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** All places in a part of a text that satisfy a need; one pass serves any number of smaller parts. */
  hitsIn(text: string, { start, end }: Range): Hits {
    const [starts, slots]: [number[], number[]] = [[], []];
    const add = (at: number, key: number): void => {
      const slot = this.#slot(key);
      if (this.#keys[slot] === 0) return;
      starts.push(at);
      slots.push(slot);
    };
    for (let i = start; i < end; i += 1) {
      const code = text.charCodeAt(i);
      const begins = this.#begins[code] ?? 0;
      if (begins === 0) continue;
      if ((begins & SINGLE) !== 0) add(i, keyOf(code, 0));
      if ((begins & PAIR) !== 0 && i + 1 < end) add(i, keyOf(code, text.charCodeAt(i + 1)));
    }
    return { starts, slots };
  }

  /** Numbers of the patterns that may match a text, in their order; the others don't. */
  candidates(text: string): readonly number[] {
    const whole = { start: 0, end: text.length };
    return this.candidatesIn(this.hitsIn(text, whole), whole);
  }

  /** The same for a part of a text whose hits are known, of the patterns from one number up to another. */
  candidatesIn({ starts, slots }: Hits, { start, end }: Range, first = 0, last = this.#patternMet.length): readonly number[] {
    this.#scan += 1;
    let calls = 0;
    for (let i = firstFrom(starts, start); (starts[i] ?? end) < end; i += 1) calls = this.#meet(slots[i] ?? 0, calls);
    const { free, patternOf, others } = this.#layout;
    let found: readonly number[] = NONE;
    for (let i = 0; i < free.length; i += 1) if (isWithin(numberIn(free, i), first, last)) found = withNumber(found, numberIn(free, i));
    for (let i = 0; i < calls; i += 1) {
      const way = this.#called[i] ?? 0;
      const pattern = numberIn(patternOf, way);
      if (!isWithin(pattern, first, last) || this.#patternMet[pattern] === this.#scan) continue;
      if (this.#needMet[numberIn(others, way)] !== this.#scan) continue;
      this.#patternMet[pattern] = this.#scan;
      found = withNumber(found, pattern);
    }
    return found;
  }

  /** Meets the needs that a slot satisfies; how many ways are called up now. */
  #meet(slot: number, calls: number): number {
    if (this.#slotMet[slot] === this.#scan) return calls;
    this.#slotMet[slot] = this.#scan;
    let count = calls;
    const needs = this.#satisfied[slot] ?? '';
    for (let n = 0; n < needs.length; n += 1) {
      const need = numberIn(needs, n);
      if (this.#needMet[need] === this.#scan) continue;
      this.#needMet[need] = this.#scan;
      const ways = this.#waysOf[need] ?? '';
      for (let w = 0; w < ways.length; w += 1) this.#called[count++] = numberIn(ways, w);
    }
    return count;
  }
}

const NONE: readonly number[] = [];

function isWithin(number: number, first: number, last: number): boolean {
  return number >= first && number < last;
}

/** Sorted numbers with one more, once. */
function withNumber(sorted: readonly number[], number: number): readonly number[] {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1] ?? 0) > number) at -= 1;
  if (sorted[at - 1] === number) return sorted;
  return at === sorted.length ? [...sorted, number] : sorted.toSpliced(at, 0, number);
}

/** Index of the first number that isn't smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}
