import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { NEEDS } from '../rules/needs.ts';
import { RULES } from '../rules/rules.ts';
import type { JudgedBlock, JudgedUnit } from './judged.ts';
import { RuleIndex } from './rule-index.ts';
import { canBeNarrowed, leastSupport, scoreUnit, unitWords } from './score-unit.ts';
import { isSureOfKind, MOST_FOR, unitVoice, voiceVerdict, voiceWeight } from './unit-voice.ts';

/** All rules, of all scopes. */
export const RULE_INDEX = new RuleIndex(RULES, NEEDS.rules);

const NONE: readonly Verdict[] = [];
const SPACE = 0x20;

/** All claims on one unit: of each rule, with its voice beside the rule's signs, and of the voice alone. */
export function judgeUnit(page: JudgedBlock, judged: JudgedUnit): readonly Verdict[] {
  const { folded, unit } = judged;
  const ruled = ruleVerdicts(page, judged);
  const heard = voiceVerdict(page, judged);
  if (!heard) return ruled;
  const isTaken = ruled.some(({ score, range }) => score >= REMOVE_FROM && range.start === unit.start && range.end === unit.end);
  // A rule that takes the whole unit gives the better reason, unless the voice is sure of another kind.
  return isTaken && !isSureOfKind(heard, folded, page.context) ? ruled : [...ruled, heard];
}

function ruleVerdicts(page: JudgedBlock, { folded, unit, scope, signs, voice }: JudgedUnit): readonly Verdict[] {
  const candidates = candidatesIn(page, folded, unit, scope);
  if (candidates.length === 0) return NONE;
  const [ofWhole, ofPart] = [voiceWeight(voice, scope), voice < 0 ? 0 : MOST_FOR];
  const least = (rule: Rule): number => leastSupport(rule, signs, canBeNarrowed(rule, unit, signs) ? ofPart : ofWhole);
  const rules = RULE_INDEX.rulesAmong(candidates, least);
  if (rules.length === 0) return NONE;
  // A part of an author's sentence is not protected by the rest of it, and not convicted by its voice either.
  const voiceOf = (range: Range): number => {
    if (range.start === unit.start && range.end === unit.end) return ofWhole;
    const own = unitVoice(folded, range, page.context);
    return voiceWeight(voice < 0 ? Math.min(0, own) : own, scope);
  };
  const words = unitWords(folded, unit);
  return rules.map((rule) => scoreUnit(rule, page.text, folded, words, { signs, voiceOf })).filter((verdict) => verdict !== undefined);
}

/** The signs that may speak in a unit; one whose letters are set apart is read close up. */
export function candidatesIn({ hits, hasSpaced }: JudgedBlock, folded: string, unit: Range, scope: Rule['scope']): readonly number[] {
  const spaced = hasSpaced ? unitWords(folded, unit) : undefined;
  if (!spaced?.isSpaced) return RULE_INDEX.candidates(scope, hits, inkOf(folded, unit));
  const whole = { start: 0, end: spaced.words.length };
  return RULE_INDEX.candidates(scope, RULE_INDEX.hitsIn(spaced.words, whole), whole);
}

/** A unit without the blanks around it: an indent and a line feed say nothing. */
function inkOf(folded: string, unit: Range): Range {
  let { start, end } = unit;
  while (end > start && folded.charCodeAt(end - 1) <= SPACE) end -= 1;
  while (start < end && folded.charCodeAt(start) <= SPACE) start += 1;
  return { start, end };
}
