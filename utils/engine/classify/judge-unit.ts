import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { RULES } from '../rules/rules.ts';
import type { Hits } from '../text/pattern-index.ts';
import type { PageContext } from './page-context.ts';
import { RuleIndex } from './rule-index.ts';
import { canBeNarrowed, leastSupport, scoreUnit, unitWords } from './score-unit.ts';
import { isSureOfKind, MOST_FOR, unitVoice, voiceVerdict, voiceWeight } from './unit-voice.ts';
import type { ContextSign } from './weights.ts';

/** All rules, of all scopes. */
export const RULE_INDEX = new RuleIndex(RULES);

/** What serves all units of a page: its captured text, what the rules need in it, and what it says of itself. */
export interface JudgedPage {
  readonly text: string;
  readonly hits: Hits;
  readonly context: PageContext;
}

/** A unit in a page's folded text, as a rule of its scope sees it. */
export interface JudgedUnit {
  readonly folded: string;
  readonly unit: Range;
  readonly scope: Rule['scope'];
  readonly signs: readonly ContextSign[];
  /** Log-odds that the unit is the site's. */
  readonly voice: number;
}

/** All claims on one unit: of each rule, with its voice beside the rule's signs, and of the voice alone. */
export function judgeUnit({ text, hits, context }: JudgedPage, judged: JudgedUnit): readonly Verdict[] {
  const { folded, unit, scope, signs, voice } = judged;
  // A part of an author's sentence is not protected by the rest of it, and not convicted by its voice either.
  const voiceOf = (range: Range): number => {
    if (range.start === unit.start && range.end === unit.end) return voiceWeight(voice, scope);
    const own = unitVoice(folded, range, context);
    return voiceWeight(voice < 0 ? Math.min(0, own) : own, scope);
  };
  const [ofWhole, ofPart] = [voiceWeight(voice, scope), voice < 0 ? 0 : MOST_FOR];
  const least = (rule: Rule): number => leastSupport(rule, signs, canBeNarrowed(rule, unit, signs) ? ofPart : ofWhole);
  const words = unitWords(folded, unit);
  const ruled = RULE_INDEX.rulesFor(scope, hits, words, least)
    .map((rule) => scoreUnit(rule, text, folded, words, { signs, voiceOf }))
    .filter((verdict) => verdict !== undefined);
  const heard = voiceVerdict(text, folded, unit, scope, signs, voice, context);
  if (!heard) return ruled;
  const isTaken = ruled.some(({ score, range }) => score >= REMOVE_FROM && range.start === unit.start && range.end === unit.end);
  // A rule that takes the whole unit gives the better reason, unless the voice is sure of another kind.
  return isTaken && !isSureOfKind(heard, folded, context) ? ruled : [...ruled, heard];
}
