import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import { LEAST_SUPPORT } from './score-unit.ts';

/** The rules of one scope, with what tells those apart that can say nothing about a unit. */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  readonly #index: PatternIndex;
  /** For each rule, the place of its first sign in the index; the others follow. */
  readonly #places: readonly number[];
  readonly #longest: number;

  constructor(rules: readonly Rule[]) {
    const patterns: RegExp[] = [];
    this.#places = rules.map(({ signs }) => patterns.push(...signs.map(({ pattern }) => pattern)) - signs.length);
    this.#rules = rules;
    this.#index = new PatternIndex(patterns);
    this.#longest = Math.max(...rules.map(({ longest }) => longest));
  }

  /** In their order, the rules whose signs may be in the unit with enough weight, each with those signs only; the others say nothing about it. */
  rulesFor(folded: string, { start, end }: Range): readonly Rule[] {
    if (end - start > this.#longest) return [];
    const candidates = this.#index.candidates(folded.slice(start, end));
    return this.#rules.flatMap((rule, i) => {
      const first = this.#places[i] ?? 0;
      let support = 0;
      for (const [k, { weight }] of rule.signs.entries()) if (weight > 0 && PatternIndex.has(candidates, first + k)) support += weight;
      if (support < LEAST_SUPPORT || end - start > rule.longest) return [];
      return { ...rule, signs: rule.signs.filter((_, k) => PatternIndex.has(candidates, first + k)) };
    });
  }
}
