import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { SUGGEST_FROM, type Verdict } from '../model/verdict.ts';
import type { OwnNames } from '../voice/features.ts';
import { kindOfVoice, shareOfKind, voiceOf } from '../voice/voice.ts';
import type { JudgedBlock, JudgedUnit } from './judged.ts';
import { WEIGHTS } from './weights.ts';

/** Longest unit that the voice is asked about, in code units. */
const LONGEST = 300;
const SHORTEST = 4;
const WORD = /\p{L}[^\p{L}]?\p{L}/u;
/** How much one step of log-odds weighs beside the signs of the rules. */
const PER_STEP = 0.7;
/** The most that the voice weighs beside them. */
export const MOST_FOR = 0.6;
const MOST_AGAINST = -0.8;
/** The shape of a whole line tells more than its words. */
const MOST_AGAINST_SHAPE = -0.4;
const SURE_SHARE = 0.5;
/** A sure claim of structure gives a better reason than the surest voice. */
const MOST = 1.9;
/** Share of the context's weights that counts for the voice alone; what speaks against it counts in full. */
const CONTEXT = 0.8;
/** A longer unit says enough for itself that the voice alone must be plainer, in code units. */
const LONG = 60;
/** A long unit that ends as a sentence, or breaks off after a comma, reads like one of the author's. */
const PROSE = -0.6;
/** A member of a parallel, which goes on after a semicolon: sites write none. */
const MEMBER = /[;；]\s*$/u;
/** What the markup of a line adds to the log-odds of its words. */
const OTHER_ELEMENT = 1.5;
const OTHER_CLASS = 0.8;
/** Log-odds from which the voice alone is evidence. */
const ALONE_FROM = 1.2;
const WHY: Readonly<Record<Rule['scope'], string>> = {
  block: '整行是站方对访客说的话，不像文档的内容',
  sentence: '整句是站方对访客说的话，不像文档的内容',
  bracket: '括号里是站方对访客说的话',
};

/** Log-odds that a unit is the site's voice; 0 where it is too short or long to tell, or has no words. */
export function unitVoice(folded: string, { start, end }: Range, names: OwnNames): number {
  const unit = folded.slice(start, end).trim();
  return unit.length < SHORTEST || unit.length > LONGEST || !WORD.test(unit) ? 0 : voiceOf(unit, names);
}

/** What the voice adds to a rule that has signs of its own. */
export function voiceWeight(voice: number, scope: Rule['scope']): number {
  const against = scope === 'block' ? MOST_AGAINST_SHAPE : MOST_AGAINST;
  return Math.round(Math.min(MOST_FOR, Math.max(against, voice * PER_STEP)) * 100) / 100;
}

/** The claim of the voice alone. */
export function voiceVerdict({ text, context: names }: JudgedBlock, judged: JudgedUnit): Verdict | undefined {
  const { folded, unit, scope, signs: context } = judged;
  const voice = judged.voice + (context.includes('otherElement') ? OTHER_ELEMENT : context.includes('otherClass') ? OTHER_CLASS : 0);
  if (voice < ALONE_FROM || (scope === 'sentence' && MEMBER.test(folded.slice(unit.start, unit.end)))) return undefined;
  // Between long paragraphs a short line is a heading.
  const telling = context.includes('middle') ? context.filter((sign) => sign !== 'shortLine') : context;
  const around = telling.map((sign) => ({ sign, weight: WEIGHTS[sign] * (WEIGHTS[sign] > 0 ? CONTEXT : 1), at: unit }));
  const length = Math.max(1, unit.end - unit.start);
  const own = { sign: 'voice', weight: voice * PER_STEP * Math.min(1, LONG / length), at: unit };
  const prose = length >= LONG / 2 && /[。，,、]["\s]*$/u.test(folded.slice(unit.start, unit.end)) ? PROSE : 0;
  const score = around.reduce((sum, { weight }) => sum + weight, own.weight + prose);
  if (score < SUGGEST_FROM) return undefined;
  const quote = text.slice(unit.start, unit.end);
  return {
    ruleId: `voice/${scope}`,
    effect: 'remove',
    kind: kindOfVoice(folded.slice(unit.start, unit.end), names) ?? 'advert',
    range: unit,
    score: Math.round(Math.min(score, MOST) * 100) / 100,
    why: WHY[scope],
    evidence: [{ ...own, quote }, ...around.map((sign) => ({ ...sign, quote }))],
  };
}

/** Whether the words of a claim of the voice speak for its kind rather than for several. */
export function isSureOfKind({ kind, range }: Verdict, folded: string, names: OwnNames): boolean {
  return kind !== undefined && shareOfKind(kind, folded.slice(range.start, range.end), names) >= SURE_SHARE;
}
