import type { Rule, Sign } from '../model/rule.ts';
import { type Hits, PatternIndex } from '../text/pattern-index.ts';
import type { UnitWords } from './score-unit.ts';

/** Rules of all scopes, with what tells those apart that can say nothing about a unit. */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  /** The signs of all rules, and the rules that they are of. */
  readonly #signs: readonly Sign[];
  readonly #owners: readonly number[];
  readonly #index: PatternIndex;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#signs = rules.flatMap(({ signs }) => signs);
    this.#owners = rules.flatMap(({ signs }, i) => signs.map(() => i));
    this.#index = new PatternIndex(this.#signs.map(({ pattern }) => pattern));
  }

  /** What of a page's folded text the signs need; taken once, it serves all units. */
  hitsIn(folded: string): Hits {
    return this.#index.hitsIn(folded);
  }

  /** In their order, the rules of a scope whose signs may be in the unit with the weight that `least` asks for, each with those signs only; the others say nothing about it. */
  rulesFor(scope: Rule['scope'], hits: Hits, { unit, words, isSpaced }: UnitWords, least: (rule: Rule) => number): readonly Rule[] {
    const rules: Rule[] = [];
    const candidates = isSpaced ? this.#index.candidates(words) : this.#index.candidatesIn(hits, unit);
    // The signs of a rule stand side by side.
    for (let from = 0, to = 0; from < candidates.length; from = to) {
      const owner = this.#owners[candidates[from] ?? 0] ?? 0;
      while (to < candidates.length && this.#owners[candidates[to] ?? 0] === owner) to += 1;
      const rule = this.#rules[owner] as Rule;
      if (rule.scope !== scope || unit.end - unit.start > rule.longest) continue;
      const signs = candidates.slice(from, to).map((place) => this.#signs[place] as Sign);
      const support = signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
      if (support > 0 && support >= least(rule)) rules.push({ ...rule, signs });
    }
    return rules;
  }
}
