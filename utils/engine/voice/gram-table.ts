import type { Kind } from '../model/verdict.ts';

/** One run of characters that the model knows. */
export interface Gram {
  readonly weight: number;
  readonly kind: Kind | '';
}

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
  readonly #keys: Int32Array;
  readonly #nodes: Int32Array;
  readonly #shift: number;
  /** By node; undefined for the beginnings of longer runs that are none themselves. */
  readonly #grams: (Gram | undefined)[] = [undefined];
  /** The last hearing in which a node was met. */
  #met = new Uint32Array(0);
  #hearing = 0;

  constructor(source: Source, step: number) {
    const count = source.reduce((sum, [length, , , grams]) => sum + (grams.length / length) * 2, 1);
    const bits = Math.max(4, Math.ceil(Math.log2(count * 2)));
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(1 << bits);
    this.#nodes = new Int32Array(1 << bits);
    for (const [, , , grams] of source) for (let i = 0; i < grams.length; i += 1) this.#letters[grams.charCodeAt(i)] ||= this.#letterCount++;
    for (const [length, weight, kind, grams] of source) {
      const gram = { weight: weight * step, kind };
      for (let i = 0; i < grams.length; i += length) this.#add(grams, i, i + length, gram);
    }
    this.#met = new Uint32Array(this.#grams.length);
  }

  #add(text: string, from: number, to: number, gram: Gram): void {
    let node = 0;
    for (let i = from; i < to; i += 1) {
      const slot = this.#slot(node, this.#letters[text.charCodeAt(i)] ?? 0);
      if (this.#nodes[slot] === 0) {
        this.#keys[slot] = this.#key(node, this.#letters[text.charCodeAt(i)] ?? 0);
        this.#nodes[slot] = this.#grams.length;
        this.#grams.push(undefined);
      }
      node = this.#nodes[slot] ?? 0;
    }
    this.#grams[node] = gram;
  }

  #key(node: number, letter: number): number {
    return node * this.#letterCount + letter;
  }

  /** The slot of a node's child, or the free one where it would stand. */
  #slot(node: number, letter: number): number {
    const key = this.#key(node, letter);
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#nodes[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#keys.length - 1);
    return slot;
  }

  /** The known runs of a unit in order of their beginnings, shorter ones first, each once. */
  gramsIn(unit: string): readonly Gram[] {
    this.#hearing += 1;
    const found: Gram[] = [];
    for (let i = 0; i < unit.length; i += 1) {
      let node = 0;
      for (let n = i; n < i + LONGEST && n < unit.length; n += 1) {
        const letter = this.#letters[unit.charCodeAt(n)] ?? 0;
        node = letter === 0 ? 0 : (this.#nodes[this.#slot(node, letter)] ?? 0);
        if (node === 0) break;
        const gram = this.#grams[node];
        if (gram === undefined || this.#met[node] === this.#hearing) continue;
        this.#met[node] = this.#hearing;
        found.push(gram);
      }
    }
    return found;
  }
}
