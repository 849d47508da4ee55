import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Rule } from '../model/rule.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { RULES } from '../rules/rules.ts';
import { seamOf } from './insertions.ts';
import type { PageContext } from './page-context.ts';
import { RuleIndex } from './rule-index.ts';
import { canBeNarrowed, LEAST_SUPPORT, leastSupport, scoreUnit, supportOf, unitWords } from './score-unit.ts';
import { isSureOfKind, MOST_FOR, unitVoice, voiceVerdict, voiceWeight } from './unit-voice.ts';
import { bracketsOf, clausesOf, sentencesOf } from './units.ts';
import type { ContextSign } from './weights.ts';

const RULES_OF: Readonly<Record<Rule['scope'], RuleIndex>> = {
  block: new RuleIndex(RULES.filter(({ scope }) => scope === 'block')),
  sentence: new RuleIndex(RULES.filter(({ scope }) => scope === 'sentence')),
  bracket: new RuleIndex(RULES.filter(({ scope }) => scope === 'bracket')),
};
/** Institutions have mail at their own domain. */
const MAIL = /[\w.-]{1,40}@[\w.-]{3,40}/gu;
const SHORT_CELL = /^(?:[\d.,%()\s+-]{1,16}|.{1,6}\s?)$/u;
const OPENING = '([';
const CLOSING = ')]';
/** An address in brackets is one that the author gives. */
const ADDRESS_ONLY = /^[[(]\s?(?:https?:\/\/)?[\w./?=&#-]{4,120}\s?[)\]]$/u;
/** Share of a block that its noisy sentences must make up for all of it to go. */
const MOST = 0.6;
/** The beginning of another document, shown with a link to the rest. */
const TEASER =
  /(?:\[(?:详细|详情|全文|更多|查看更多|阅读全文)\]|(?:阅读|查看|浏览)(?:全文|详情|更多|原文)[\s>»›.]{0,6}|\.{3}\s?更多.{0,24})\s*$/u;
/** A sentence of this length and with at most these log-odds is the author's. */
const OWN_SENTENCE = 15;
const OWN_VOICE = -1;
/** Longest block of several sentences that is looked at as one line. */
const LONGEST_LINE = 80;

/** All claims on one block: as a whole, on its brackets, on its sentences; `masked` is the folded text with brackets blanked. */
export function blockVerdicts(
  reading: Reading,
  masked: string,
  context: PageContext,
  block: Block,
  signs: readonly ContextSign[],
): readonly Verdict[] {
  const { snapshot, folded } = reading;
  // A figure or a word in a cell says nothing without its row.
  if (context.dataCells.has(block) && SHORT_CELL.test(folded.slice(block.start, block.end))) return [];
  const units = sentencesOf(masked, block);
  // A table's words have no sentence to speak in.
  const voiceIn = (text: string, unit: Range): number => (context.dataCells.has(block) ? 0 : unitVoice(text, unit, context));
  const judge = (scope: Rule['scope'], text: string, unit: Range, place: readonly ContextSign[], voice: number): readonly Verdict[] =>
    judgeUnit(snapshot.text, text, unit, scope, withNames(context, folded, unit, place), voice, context);
  const voices = units.map((unit) => voiceIn(masked, unit));
  // A sentence of the author's own in it, and a block is not the site's as a whole.
  const blockVoice = units.length > 1 && voices.some((voice) => voice < 0) ? 0 : voiceIn(folded, block);
  // Glued behind sentences of the author's, a line of the site is judged as the last of them.
  const isGlued =
    units.length > 1 &&
    !TEASER.test(folded.slice(block.start, block.end)) &&
    units.some(({ start, end }, i) => end - start >= OWN_SENTENCE && (voices[i] ?? 0) <= OWN_VOICE);
  const whole = isGlued ? [] : judge('block', folded, block, signs, blockVoice);
  if (whole.some(({ score }) => score >= REMOVE_FROM)) return whole;
  const inner = signs.filter((sign) => sign === 'linked' || sign === 'repeated');
  const brackets = bracketsOf(folded, block)
    .filter(({ start, end }) => !ADDRESS_ONLY.test(folded.slice(start, end)))
    .flatMap((bracket) => judge('bracket', folded, bracket, inner, voiceIn(folded, bracket)));
  // What a bracket holds was judged by itself; the sentence around it is judged without it.
  const sentences = units
    .flatMap((unit, i) => {
      const scopes = isGlued && i === units.length - 1 ? (['sentence', 'block'] as const) : (['sentence'] as const);
      return scopes.flatMap((scope) => judge(scope, masked, unit, placeSigns(units.length, i, signs), voices[i] ?? 0));
    })
    .map((verdict) => withClosing(folded, upToSeam(folded, verdict, context), block));
  const most = mostlyNoise(block, units, sentences);
  if (most) return [...whole, { ...most, range: block }];
  const lines = units.length > 1 ? shortLine(reading, masked, block, units, withNames(context, folded, block, signs)) : [];
  return [...whole, ...lines, ...brackets, ...sentences].filter((verdict) => verdict !== undefined);
}

/** A claim that takes the opening bracket takes the closing one behind its full stop too. */
function withClosing(folded: string, verdict: Verdict, block: Block): Verdict {
  const { start, end } = verdict.range;
  const next = CLOSING.indexOf(folded.charAt(end));
  if (next < 0 || end >= block.end) return verdict;
  let open = 0;
  for (let i = start; i < end; i += 1) {
    if (folded.charAt(i) === OPENING.charAt(next)) open += 1;
    else if (folded.charAt(i) === CLOSING.charAt(next)) open -= 1;
  }
  return open > 0 ? { ...verdict, range: { start, end: end + 1 } } : verdict;
}

/** A claim on clauses without the author's words that go on after those of the site. */
function upToSeam(folded: string, verdict: Verdict, context: PageContext): Verdict {
  const { start, end } = verdict.range;
  for (const clause of clausesOf(folded, verdict.range)) {
    const seam = seamOf(folded, clause, context);
    if (seam !== undefined && (clause.end === end || unitVoice(folded, { start: seam, end }, context) < 0))
      return { ...verdict, range: { start, end: seam } };
  }
  return verdict;
}

/** All claims on one unit: of each rule, with its voice beside the rule's signs, and of the voice alone. */
function judgeUnit(
  text: string,
  folded: string,
  unit: Range,
  scope: Rule['scope'],
  signs: readonly ContextSign[],
  voice: number,
  names: PageContext,
): readonly Verdict[] {
  // A part of an author's sentence is not protected by the rest of it, and not convicted by its voice either.
  const voiceOf = (range: Range): number => {
    if (range.start === unit.start && range.end === unit.end) return voiceWeight(voice, scope);
    const own = unitVoice(folded, range, names);
    return voiceWeight(voice < 0 ? Math.min(0, own) : own, scope);
  };
  const [ofWhole, ofPart] = [voiceWeight(voice, scope), voice < 0 ? 0 : MOST_FOR];
  const least = (rule: Rule): number => leastSupport(rule, signs, canBeNarrowed(rule, unit, signs) ? ofPart : ofWhole);
  const words = unitWords(folded, unit);
  const ruled = RULES_OF[scope]
    .rulesFor(words, least)
    .map((rule) => scoreUnit(rule, text, folded, words, { signs, voiceOf }))
    .filter((verdict) => verdict !== undefined);
  const heard = voiceVerdict(text, folded, unit, scope, signs, voice, names);
  const isTaken = ruled.some(({ score, range }) => score >= REMOVE_FROM && range.start === unit.start && range.end === unit.end);
  // A rule that takes the whole unit gives the better reason, unless the voice is sure of another kind.
  return heard && !(isTaken && !isSureOfKind(heard, folded, names)) ? [...ruled, heard] : ruled;
}

/** The strongest claim, when claims of one kind reach into sentences that make up most of a block; a lead-in may follow a paragraph's own text. */
function mostlyNoise(block: Block, units: readonly Range[], claims: readonly Verdict[]): Verdict | undefined {
  const strong = claims.filter(({ kind, score }) => kind !== 'lead-in' && score >= REMOVE_FROM);
  const reached = units.filter((unit) => strong.some(({ range }) => range.start < unit.end && unit.start < range.end));
  const length = reached.reduce((sum, { start, end }) => sum + end - start, 0);
  if (reached.length < 2 || length < (block.end - block.start) * MOST) return undefined;
  return strong.reduce((best, claim) => (claim.score > best.score ? claim : best));
}

/** A short block of several sentences is one unit for a rule that each of its sentences speaks for. */
function shortLine(
  { snapshot }: Reading,
  masked: string,
  block: Block,
  units: readonly Range[],
  signs: readonly ContextSign[],
): readonly (Verdict | undefined)[] {
  if (block.end - block.start > LONGEST_LINE) return [];
  const told = units.filter(({ start, end }) => masked.slice(start, end).trim().length >= 6);
  const words = unitWords(masked, block);
  return RULES_OF.sentence
    .rulesFor(words, () => LEAST_SUPPORT)
    .filter((rule) => told.every((unit) => supportOf(rule, unitWords(masked, unit)) >= 0.5))
    .map((rule) => scoreUnit(rule, snapshot.text, masked, words, { signs, voiceOf: () => 0 }));
}

/** Signs of a whole line that say nothing of one of its sentences. */
const PLACE_OF_LINE: ReadonlySet<ContextSign> = new Set(['middle', 'shortLine']);

/** A sentence alone in its block has the block's signs; inside a paragraph its place in it counts. */
function placeSigns(count: number, i: number, signs: readonly ContextSign[]): readonly ContextSign[] {
  if (count === 1) return signs;
  const rest = signs.filter((sign) => !PLACE_OF_LINE.has(sign));
  return [...rest, i === count - 1 ? 'lastSentence' : i === 0 ? 'firstSentence' : 'innerSentence'];
}

function withNames(
  { siteNames, title }: PageContext,
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
  signs: readonly ContextSign[],
): readonly ContextSign[] {
  if (end - start > 300) return signs;
  const whole = folded.slice(start, end);
  const text = whole.includes('@') ? whole.replace(MAIL, '') : whole;
  const names: ContextSign[] = [];
  if (siteNames.some((name) => text.includes(name))) names.push('ownSite');
  if (title !== undefined && text.trim() !== title && text.includes(title)) names.push('ownTitle');
  return names.length > 0 ? [...new Set([...signs, ...names])] : [...new Set(signs)];
}
