import type { Kind } from '../model/verdict.ts';

type Source = readonly (readonly [length: number, weight: number, kind: Kind | '', grams: string])[];

const LONGEST = 3;
/** Spreads keys over the table: Knuth's multiplicative hash. */
const SPREAD = 0x9e3779b1;

/**
 * The runs of the model as a tree of characters in one flat table: a unit is heard in one pass, and a run that begins
 * like none of the model's costs one look.
 */
export class GramTable {
  /** Number of a character that occurs in the model; 0 for any other. */
  readonly #letters = new Uint16Array(0x10000);
  #letterCount = 1;
  /** A slot has two numbers: the key, and the node that it leads to, 0 when it is free. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  /** By node; the beginnings of longer runs that are none themselves weigh nothing and are not known. */
  readonly #weights: Float64Array;
  readonly #kinds: (Kind | '' | undefined)[] = [undefined];
  /** The last hearing in which a node was met. */
  readonly #met: Uint32Array;
  #hearing = 0;

  constructor(source: Source, step: number) {
    // No run makes more nodes than it has characters.
    const most = source.reduce((sum, [, , , grams]) => sum + grams.length, 2);
    const bits = Math.ceil(Math.log2(most));
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(2 << bits);
    this.#weights = new Float64Array(most);
    for (const [, , , grams] of source)
      for (let i = 0; i < grams.length; i += 1) this.#letters[grams.charCodeAt(i)] ||= this.#letterCount++;
    for (const [length, weight, kind, grams] of source)
      for (let i = 0; i < grams.length; i += length) {
        const node = this.#add(grams, i, i + length);
        this.#weights[node] = weight * step;
        this.#kinds[node] = kind;
      }
    this.#met = new Uint32Array(this.#kinds.length);
  }

  #add(text: string, from: number, to: number): number {
    let node = 0;
    for (let i = from; i < to; i += 1) {
      const letter = this.#letters[text.charCodeAt(i)] ?? 0;
      const slot = this.#slot(node, letter);
      if (this.#slots[slot + 1] === 0) {
        this.#slots[slot] = node * this.#letterCount + letter;
        this.#slots[slot + 1] = this.#kinds.push(undefined) - 1;
      }
      node = this.#slots[slot + 1] ?? 0;
    }
    return node;
  }

  /** The slot of a node's child, or the free one where it would stand. */
  #slot(node: number, letter: number): number {
    const key = node * this.#letterCount + letter;
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> this.#shift) * 2;
    while (this.#slots[slot + 1] !== 0 && this.#slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  /** The known runs of a unit in order of their beginnings, shorter ones first, each once; by number. */
  hear(unit: string): readonly number[] {
    this.#hearing += 1;
    const [letters, slots, met, hearing] = [this.#letters, this.#slots, this.#met, this.#hearing];
    const found: number[] = [];
    for (let i = 0; i < unit.length; i += 1) {
      let node = 0;
      for (let n = i; n < i + LONGEST && n < unit.length; n += 1) {
        const letter = letters[unit.charCodeAt(n)] ?? 0;
        node = letter === 0 ? 0 : (slots[this.#slot(node, letter) + 1] ?? 0);
        if (node === 0) break;
        if (met[node] === hearing) continue;
        met[node] = hearing;
        if (this.#kinds[node] !== undefined) found.push(node);
      }
    }
    return found;
  }

  weightOf(run: number): number {
    return this.#weights[run] ?? 0;
  }

  /** The kind of noise that a run tells; empty when it tells none. */
  kindOf(run: number): Kind | '' {
    return this.#kinds[run] ?? '';
  }
}
