import type { Range } from '../model/range.ts';
import type { Rule, Sign } from '../model/rule.ts';
import { type Evidence, SUGGEST_FROM, type Verdict } from '../model/verdict.ts';
import { narrowed } from './narrowed.ts';
import { type ContextSign, WEIGHTS } from './weights.ts';

/** Context alone is no evidence. */
export const LEAST_SUPPORT = 0.3;
/** The most that a rule's own signs can add up to. */
const MOST_SUPPORT = 1.4;
/** A sentence of this length may be a paragraph of its own with a clause put in. */
const LONG_SENTENCE = 60;
/** A heading whose letters are set apart, 热 门 文 章. */
const SPACED = /^[^\p{L}\p{N}]{0,6}(?:\p{Script=Han}\s{1,2}){2,8}\p{Script=Han}[^\p{L}\p{N}]{0,6}$/u;
const SPACED_PART = /\p{Script=Han}\s{1,2}\p{Script=Han}\s{1,2}\p{Script=Han}/u;
const LONGEST_SPACED = 80;
/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;
const INSIDE_PARAGRAPH: ReadonlySet<ContextSign> = new Set(['lastSentence', 'innerSentence', 'firstSentence']);

/** A unit as the signs of rules see it: without the blanks around it, and close up where its letters are set apart. */
export interface UnitWords {
  readonly unit: Range;
  readonly words: string;
  /** Offset of the first word in the text. */
  readonly start: number;
  readonly isSpaced: boolean;
}

/** What stands around a unit, for one rule. */
export interface Surroundings {
  readonly signs: readonly ContextSign[];
  /** Weight of the voice of the unit, or of a part of it, beside the rule's signs. */
  readonly voiceOf: (range: Range) => number;
}

/** Prepares a unit once for all rules. */
export function unitWords(folded: string, unit: Range): UnitWords {
  const raw = folded.slice(unit.start, unit.end);
  const own = raw.trim();
  const isSpaced = own.length <= LONGEST_SPACED && /\s/u.test(own) && SPACED.test(own);
  return {
    unit,
    words: isSpaced ? own.replace(/\s/gu, '') : own,
    start: unit.start + raw.length - raw.trimStart().length,
    isSpaced,
  };
}

/** Whether a text may hold a unit whose letters are set apart. */
export function holdsSpaced(text: string): boolean {
  return SPACED_PART.test(text);
}

/** Weight of a rule's own positive signs in a unit; 0 when it is less than the least, or the unit is too long for the rule. */
export function supportOf(rule: Rule, unit: UnitWords): number {
  return ownSigns(rule, unit).reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
}

/** The support that a rule needs in a unit for its claim to be as much as a suggestion, where the voice adds no more than `mostVoice`. */
export function leastSupport(rule: Rule, signs: readonly ContextSign[], mostVoice: number): number {
  const share = rule.context ?? 1;
  const around = signs.reduce((sum, sign) => sum + WEIGHTS[sign] * share, mostVoice);
  return Math.max(LEAST_SUPPORT, SUGGEST_FROM - around - ROUNDING);
}

/** Adds up a rule's signs over one unit; context and the weight of the voice of what would go count only beside a sign of the rule's own. Undefined below the suggestions. */
export function scoreUnit(rule: Rule, text: string, folded: string, words: UnitWords, around: Surroundings): Verdict | undefined {
  const { unit } = words;
  const own = ownSigns(rule, words);
  if (own.length === 0) return undefined;
  const range = canBeNarrowed(rule, unit, around.signs) ? narrowed(folded, unit, own) : unit;
  const voice = around.voiceOf(range);
  const share = rule.context ?? 1;
  const others = [
    ...around.signs.map((sign) => ({ sign: sign as string, weight: WEIGHTS[sign] * share, at: unit })),
    ...(voice === 0 ? [] : [{ sign: 'voice', weight: voice, at: range }]),
  ];
  const score = sumOf(own) + others.reduce((sum, { weight }) => sum + weight, 0);
  if (score < SUGGEST_FROM) return undefined;
  const [first, ...rest] = [...own, ...others].map((sign) => ({ ...sign, quote: text.slice(sign.at.start, sign.at.end) }));
  if (!first) return undefined;
  return {
    ruleId: rule.id,
    effect: 'remove',
    kind: rule.kind,
    range,
    score: Math.round(score * 100) / 100,
    why: rule.why,
    evidence: [first, ...rest],
  };
}

/** Whether a rule's claim may be on some clauses of a unit only. */
export function canBeNarrowed({ scope, kind }: Rule, { start, end }: Range, signs: readonly ContextSign[]): boolean {
  return scope === 'sentence' && kind !== 'lead-in' && (end - start > LONG_SENTENCE || signs.some((sign) => INSIDE_PARAGRAPH.has(sign)));
}

/** Signs of a rule often see the same words: together they say no more than `MOST_SUPPORT`. */
function sumOf(own: readonly { readonly weight: number }[]): number {
  const support = own.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  return Math.min(MOST_SUPPORT, support) + own.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
}

function ownSigns(rule: Rule, { unit, words, start, isSpaced }: UnitWords): readonly Omit<Evidence, 'quote'>[] {
  if (unit.end - unit.start > rule.longest) return [];
  const found = ({ name, pattern, weight }: Sign): Omit<Evidence, 'quote'> | undefined => {
    const match = pattern.exec(words);
    if (!match || (weight > 0 && isQuoted(words, match.index, match[0].length))) return undefined;
    const at = isSpaced ? unit : { start: start + match.index, end: start + match.index + match[0].length };
    return { sign: name, weight, at };
  };
  // Without support nobody asks what speaks against it.
  const speaking = rule.signs.map((sign) => (sign.weight > 0 ? found(sign) : undefined));
  if (speaking.reduce((sum, sign) => sum + (sign?.weight ?? 0), 0) < LEAST_SUPPORT) return [];
  return rule.signs.flatMap((sign, i) => speaking[i] ?? (sign.weight > 0 ? [] : (found(sign) ?? [])));
}

/** Whether a stretch stands inside quotation marks, as words that the text speaks about. */
function isQuoted(unit: string, at: number, length: number): boolean {
  let quotes = 0;
  for (let i = unit.indexOf('"'); i >= 0 && i < at; i = unit.indexOf('"', i + 1)) quotes += 1;
  const closing = unit.indexOf('"', at + length);
  return quotes % 2 === 1 && closing >= 0 && closing - at < 80;
}
