import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { PatternIndex } from '../text/pattern-index.ts';

/** The rules of one scope, with what tells those apart that can say nothing about a unit. */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  readonly #index: PatternIndex;
  /** For each rule, the place of its first sign in the index; the others follow. */
  readonly #places: readonly number[];
  /** The weights of all signs at their places, and the rules that they are of. */
  readonly #weights: readonly number[];
  readonly #owners: readonly number[];
  readonly #longest: number;

  constructor(rules: readonly Rule[]) {
    const signs = rules.flatMap((rule) => rule.signs);
    this.#rules = rules;
    this.#index = new PatternIndex(signs.map(({ pattern }) => pattern));
    this.#weights = signs.map(({ weight }) => weight);
    this.#owners = rules.flatMap((rule, i) => rule.signs.map(() => i));
    this.#places = rules.map((_, i) => this.#owners.indexOf(i));
    this.#longest = Math.max(...rules.map(({ longest }) => longest));
  }

  /** In their order, the rules whose signs may be in the unit with the weight that `least` asks for, each with those signs only; the others say nothing about it. */
  rulesFor(folded: string, { start, end }: Range, least: (rule: Rule) => number): readonly Rule[] {
    if (end - start > this.#longest) return [];
    const candidates = this.#index.candidates(folded.slice(start, end));
    const supports = this.#supports(candidates);
    return this.#rules.flatMap((rule, i) => {
      const support = supports[i] ?? 0;
      if (support === 0 || end - start > rule.longest || support < least(rule)) return [];
      return { ...rule, signs: rule.signs.filter((_, k) => PatternIndex.has(candidates, (this.#places[i] ?? 0) + k)) };
    });
  }

  /** For each rule, the weight of those of its signs that may be there and speak for it. */
  #supports(candidates: Int32Array): Float64Array {
    const supports = new Float64Array(this.#rules.length);
    candidates.forEach((word, w) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) {
        const place = w * 32 + 31 - Math.clz32(bits & -bits);
        const owner = this.#owners[place] ?? 0;
        supports[owner] = (supports[owner] ?? 0) + Math.max(0, this.#weights[place] ?? 0);
      }
    });
    return supports;
  }
}
