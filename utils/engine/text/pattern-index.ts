import { needsOf } from './pattern-needs.ts';

const BITS = 32;

/** Tells in one pass over a text which of many patterns can match it at all, by the characters that each needs. */
export class PatternIndex {
  readonly #words: number;
  /** Row of a code unit in `#rows`, counted from 1; 0 for those that no pattern needs. */
  readonly #rowOf = new Uint16Array(0x10000);
  /** Two bit sets a row: the patterns whose first, and whose second need the code unit satisfies. */
  readonly #rows: Int32Array[] = [];
  /** What is satisfied before a character is seen. */
  readonly #free: Int32Array;

  constructor(patterns: readonly RegExp[]) {
    this.#words = Math.ceil(patterns.length / BITS);
    this.#free = new Int32Array(this.#words * 2);
    patterns.forEach((pattern, i) => {
      const needs = needsOf(pattern);
      for (const second of [0, 1]) {
        const need = needs[second];
        if (need === undefined) this.#set(this.#free, i, second);
        // Of a character in two halves, the first says enough.
        else for (const character of need) this.#set(this.#row(character.charCodeAt(0)), i, second);
      }
    });
  }

  #set(bits: Int32Array, i: number, second: number): void {
    const word = second * this.#words + (i >> 5);
    bits[word] = (bits[word] ?? 0) | (1 << (i & 31));
  }

  #row(code: number): Int32Array {
    if (this.#rowOf[code] === 0) this.#rowOf[code] = this.#rows.push(new Int32Array(this.#words * 2));
    return this.#rows[(this.#rowOf[code] ?? 1) - 1] as Int32Array;
  }

  /** The patterns that may match the text, as a set of bits; the others don't. */
  candidates(text: string): Int32Array {
    const seen = this.#free.slice();
    for (let i = 0; i < text.length; i += 1) {
      const at = this.#rowOf[text.charCodeAt(i)] ?? 0;
      if (at === 0) continue;
      const row = this.#rows[at - 1] as Int32Array;
      for (let word = 0; word < seen.length; word += 1) seen[word] = (seen[word] ?? 0) | (row[word] ?? 0);
    }
    for (let word = 0; word < this.#words; word += 1) seen[word] = (seen[word] ?? 0) & (seen[this.#words + word] ?? 0);
    return seen;
  }

  /** Whether the pattern of a place is among the candidates. */
  static has(candidates: Int32Array, place: number): boolean {
    return (((candidates[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }
}
