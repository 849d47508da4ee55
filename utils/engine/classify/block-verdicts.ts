import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import type { OwnNames } from '../voice/features.ts';
import { seamOf } from './insertions.ts';
import { candidatesIn, judgeUnit, RULE_INDEX } from './judge-unit.ts';
import type { JudgedPage } from './judged.ts';
import type { PageContext } from './page-context.ts';
import { LEAST_SUPPORT, scoreUnit, supportOf, unitWords } from './score-unit.ts';
import { type HeardNames, unitVoice } from './unit-voice.ts';
import { bracketsOf, clausesOf, sentencesOf } from './units.ts';
import type { ContextSign } from './weights.ts';

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
/** A sentence of fewer code units tells nothing there; one that tells has this support. */
const SHORTEST_TOLD = 6;
const SPEAKS = 0.5;
/** Longest unit in which a name is a sign. */
const LONGEST_NAMING = 300;

/** A page's folded text, and the same with its brackets blanked. */
export interface Texts {
  readonly folded: string;
  readonly masked: string;
}

/** A block and what is asked of it more than once. */
interface Line extends Texts {
  readonly page: JudgedPage;
  readonly block: Block;
  readonly text: string;
  readonly signs: readonly ContextSign[];
  readonly isCell: boolean;
  /** The names of the site and of the document that it holds somewhere. */
  readonly names: HeardNames;
  readonly units: readonly Range[];
  readonly voices: readonly number[];
}

/** All claims on one block: as a whole, on its brackets, on its sentences. */
export function blockVerdicts(page: JudgedPage, texts: Texts, block: Block, signs: readonly ContextSign[]): readonly Verdict[] {
  const { context } = page;
  const { folded, masked } = texts;
  const text = folded.slice(block.start, block.end);
  const isCell = context.dataCells.has(block);
  // A figure or a word in a cell says nothing without its row.
  if (isCell && SHORT_CELL.test(text)) return [];
  const units = sentencesOf(masked, block);
  // A table's words have no sentence to speak in.
  const names = { ...namesIn(text, context), heard: context.heard };
  const voices = units.map((unit) => (isCell ? 0 : unitVoice(masked, unit, names)));
  const line = { ...texts, page, block, text, signs, isCell, names, units, voices };
  // Glued behind sentences of the author's, a line of the site is judged as the last of them.
  const isGlued = holdsOwnSentence(line) && !TEASER.test(text);
  const whole = isGlued ? [] : wholeVerdicts(line);
  if (whole.some(({ score }) => score >= REMOVE_FROM)) return whole;
  const sentences = sentenceVerdicts(line, isGlued);
  const most = mostlyNoise(block, units, sentences);
  if (most) return [...whole, { ...most, range: block }];
  return [...whole, ...shortLine(line), ...bracketVerdicts(line), ...sentences];
}

function judge(
  line: Line,
  scope: Rule['scope'],
  folded: string,
  unit: Range,
  place: readonly ContextSign[],
  voice: number,
): readonly Verdict[] {
  return judgeUnit(line.page, { folded, unit, scope, signs: withNames(line.names, line.folded, unit, place), voice });
}

function voiceOf({ isCell, names, folded }: Line, unit: Range): number {
  return isCell ? 0 : unitVoice(folded, unit, names);
}

/** Whether one of several sentences is plainly the author's. */
function holdsOwnSentence({ units, voices }: Line): boolean {
  return units.length > 1 && units.some(({ start, end }, i) => end - start >= OWN_SENTENCE && (voices[i] ?? 0) <= OWN_VOICE);
}

/** Claims on all of the block; with a sentence of the author's own in it, it isn't the site's by its voice. */
function wholeVerdicts(line: Line): readonly Verdict[] {
  const voice = line.units.length > 1 && line.voices.some((own) => own < 0) ? 0 : voiceOf(line, line.block);
  return judge(line, 'block', line.folded, line.block, line.signs, voice);
}

function bracketVerdicts(line: Line): readonly Verdict[] {
  const brackets = bracketsOf(line.folded, line.block);
  if (brackets.length === 0) return [];
  const signs = line.signs.filter((sign) => sign === 'linked' || sign === 'repeated');
  return brackets
    .filter(({ start, end }) => !ADDRESS_ONLY.test(line.folded.slice(start, end)))
    .flatMap((bracket) => judge(line, 'bracket', line.folded, bracket, signs, voiceOf(line, bracket)));
}

/** What a bracket holds is judged by itself; the sentence around it is judged without it. */
function sentenceVerdicts(line: Line, isGlued: boolean): readonly Verdict[] {
  const { folded, masked, units, voices, block } = line;
  const verdicts: Verdict[] = [];
  const placeOf = placesIn(units.length, line.signs);
  units.forEach((unit, i) => {
    verdicts.push(...judge(line, 'sentence', masked, unit, placeOf(i), voices[i] ?? 0));
    if (isGlued && i === units.length - 1) verdicts.push(...judge(line, 'block', masked, unit, placeOf(i), voices[i] ?? 0));
  });
  return verdicts.map((verdict) => withClosing(folded, upToSeam(folded, verdict, line.page.context), block));
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

/** The strongest claim, when claims of one kind reach into sentences that make up most of a block; a lead-in may follow a paragraph's own text. */
function mostlyNoise(block: Block, units: readonly Range[], claims: readonly Verdict[]): Verdict | undefined {
  const strong = claims.filter(({ kind, score }) => kind !== 'lead-in' && score >= REMOVE_FROM);
  const reached = units.filter((unit) => strong.some(({ range }) => range.start < unit.end && unit.start < range.end));
  const length = reached.reduce((sum, { start, end }) => sum + end - start, 0);
  if (reached.length < 2 || length < (block.end - block.start) * MOST) return undefined;
  return strong.reduce((best, claim) => (claim.score > best.score ? claim : best));
}

/** A short block of several sentences is one unit for a rule that each of its sentences speaks for. */
function shortLine(line: Line): readonly Verdict[] {
  const { page, masked, block, units } = line;
  if (units.length < 2 || block.end - block.start > LONGEST_LINE) return [];
  const candidates = candidatesIn(page, masked, block, 'sentence');
  if (candidates.length === 0) return [];
  const signs = withNames(line.names, line.folded, block, line.signs);
  const told = units.map((unit) => unitWords(masked, unit)).filter(({ words }) => words.length >= SHORTEST_TOLD);
  const words = unitWords(masked, block);
  return RULE_INDEX.rulesAmong(candidates, () => LEAST_SUPPORT)
    .filter((rule) => told.every((unit) => supportOf(rule, unit) >= SPEAKS))
    .map((rule) => scoreUnit(rule, page.text, masked, words, { signs, voiceOf: () => 0 }))
    .filter((verdict) => verdict !== undefined);
}

/** Signs of a whole line that say nothing of one of its sentences. */
const PLACE_OF_LINE: ReadonlySet<ContextSign> = new Set(['middle', 'shortLine']);

/** The signs of the sentences of a block: one alone has the block's, inside a paragraph its place in it counts. */
function placesIn(count: number, signs: readonly ContextSign[]): (i: number) => readonly ContextSign[] {
  if (count === 1) return () => signs;
  const rest = signs.filter((sign) => !PLACE_OF_LINE.has(sign));
  const [first, inner, last] = (['firstSentence', 'innerSentence', 'lastSentence'] as const).map((place) => [...rest, place]);
  return (i) => (i === count - 1 ? last : i === 0 ? first : inner) ?? signs;
}

/** The names of the site and of the document that a block holds somewhere. */
function namesIn(line: string, { siteNames, title }: OwnNames): OwnNames {
  return {
    siteNames: siteNames.filter((name) => line.includes(name)),
    title: title !== undefined && line.includes(title) ? title : undefined,
  };
}

/** The signs of a unit, with those of the names that it holds. */
function withNames(
  { siteNames, title }: OwnNames,
  folded: string,
  { start, end }: Range,
  signs: readonly ContextSign[],
): readonly ContextSign[] {
  if (end - start > LONGEST_NAMING || (siteNames.length === 0 && title === undefined)) return signs;
  const whole = folded.slice(start, end);
  const text = whole.includes('@') ? whole.replace(MAIL, '') : whole;
  const isOwnSite = siteNames.some((name) => text.includes(name));
  const isOwnTitle = title !== undefined && text.trim() !== title && text.includes(title);
  return [...signs, ...(isOwnSite ? (['ownSite'] as const) : []), ...(isOwnTitle ? (['ownTitle'] as const) : [])];
}
