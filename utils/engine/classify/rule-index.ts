import type { Range } from '../model/range.ts';
import type { Rule, Sign } from '../model/rule.ts';
import type { NeedLayout } from '../text/need-layout.ts';
import { type Hits, PatternIndex } from '../text/pattern-index.ts';
import { LEAST_SUPPORT } from './score-unit.ts';

const SCOPES: readonly Rule['scope'][] = ['block', 'sentence', 'bracket'];

/** A sign that speaks for its rule. */
interface Speaker {
  readonly rule: Rule;
  readonly sign: Sign;
}

/** Where the signs of a scope stand, and the longest unit that any of its rules looks at. */
interface Places {
  readonly first: number;
  readonly last: number;
  readonly longest: number;
}

const NONE: readonly number[] = [];

/** The signs that speak for rules; those of a scope, and in it of a rule, stand side by side. */
export function speakersOf(rules: readonly Rule[]): readonly Speaker[] {
  const sorted = rules.toSorted((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
  return sorted.flatMap((rule) => rule.signs.filter(({ weight }) => weight > 0).map((sign) => ({ rule, sign })));
}

/** Rules of all scopes, with what tells those apart that can say nothing about a unit. */
export class RuleIndex {
  readonly #speakers: readonly Speaker[];
  readonly #index: PatternIndex;
  readonly #places: Readonly<Record<Rule['scope'], Places>>;

  constructor(rules: readonly Rule[], needs?: NeedLayout) {
    this.#speakers = speakersOf(rules);
    this.#index = new PatternIndex(
      this.#speakers.map(({ sign }) => sign.pattern),
      needs,
    );
    const placesOf = (scope: Rule['scope']): Places => ({
      first: this.#speakers.findIndex(({ rule }) => rule.scope === scope),
      last: this.#speakers.findLastIndex(({ rule }) => rule.scope === scope) + 1,
      longest: Math.max(...rules.filter((rule) => rule.scope === scope).map(({ longest }) => longest)),
    });
    this.#places = { block: placesOf('block'), sentence: placesOf('sentence'), bracket: placesOf('bracket') };
  }

  /** What the signs need of a part of a page's folded text; taken once, it serves all units in it. */
  hitsIn(folded: string, part: Range): Hits {
    return this.#index.hitsIn(folded, part);
  }

  /** The signs of a scope's rules that may speak in a unit of the page, by number; the others don't. */
  candidates(scope: Rule['scope'], hits: Hits, unit: Range): readonly number[] {
    const { first, last, longest } = this.#places[scope];
    if (unit.end - unit.start > longest) return NONE;
    return this.#index.candidatesIn(hits, unit, first, last);
  }

  /** In their order, the rules for which candidates weigh what `least` asks for, without the signs that can't speak. */
  rulesAmong(candidates: readonly number[], least: (rule: Rule) => number): readonly Rule[] {
    const rules: Rule[] = [];
    for (let from = 0, to = 0; from < candidates.length; from = to) {
      const { rule } = this.#speakers[candidates[from] ?? 0] as Speaker;
      let support = 0;
      for (; this.#speakers[candidates[to] ?? -1]?.rule === rule; to += 1)
        support += this.#speakers[candidates[to] ?? -1]?.sign.weight ?? 0;
      if (support < LEAST_SUPPORT || support < least(rule)) continue;
      const speaking = new Set(candidates.slice(from, to).map((place) => this.#speakers[place]?.sign));
      rules.push({ ...rule, signs: rule.signs.filter((sign) => sign.weight <= 0 || speaking.has(sign)) });
    }
    return rules;
  }
}
