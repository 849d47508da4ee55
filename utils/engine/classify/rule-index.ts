import type { Rule, Sign } from '../model/rule.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import type { UnitWords } from './score-unit.ts';

/** The rules of one scope, with what tells those apart that can say nothing about a unit. */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  /** The signs of all rules, and the rules that they are of. */
  readonly #signs: readonly Sign[];
  readonly #owners: readonly number[];
  readonly #index: PatternIndex;
  readonly #longest: number;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#signs = rules.flatMap(({ signs }) => signs);
    this.#owners = rules.flatMap(({ signs }, i) => signs.map(() => i));
    this.#index = new PatternIndex(this.#signs.map(({ pattern }) => pattern));
    this.#longest = Math.max(...rules.map(({ longest }) => longest));
  }

  /** In their order, the rules whose signs may be in the unit with the weight that `least` asks for, each with those signs only; the others say nothing about it. */
  rulesFor({ unit, words }: UnitWords, least: (rule: Rule) => number): readonly Rule[] {
    const length = unit.end - unit.start;
    if (length > this.#longest) return [];
    const rules: Rule[] = [];
    const candidates = this.#index.candidates(words);
    // The signs of a rule stand side by side.
    for (let from = 0, to = 0; from < candidates.length; from = to) {
      const owner = this.#owners[candidates[from] ?? 0] ?? 0;
      while (to < candidates.length && this.#owners[candidates[to] ?? 0] === owner) to += 1;
      const rule = this.#rules[owner] as Rule;
      if (length > rule.longest) continue;
      const signs = candidates.slice(from, to).map((place) => this.#signs[place] as Sign);
      const support = signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
      if (support > 0 && support >= least(rule)) rules.push({ ...rule, signs });
    }
    return rules;
  }
}
