import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import type { OwnNames } from '../voice/features.ts';
import { withItsEnds } from './claim-ends.ts';
import { candidatesIn, judgeUnit, RULE_INDEX } from './judge-unit.ts';
import type { JudgedBlock } from './judged.ts';
import { namesIn, withNames } from './names-in.ts';
import { LEAST_SUPPORT, scoreUnit, supportOf, unitWords } from './score-unit.ts';
import { unitVoice } from './unit-voice.ts';
import { bracketsOf, sentencesOf } from './units.ts';
import type { ContextSign } from './weights.ts';

const SHORT_CELL = /^(?:[\d.,%()\s+-]{1,16}|.{1,6}\s?)$/u;
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

const NONE: readonly Verdict[] = [];

/** A page's folded text, and the same with its brackets blanked. */
export interface Texts {
  readonly folded: string;
  readonly masked: string;
}

/** A block and what is asked of it more than once. */
interface Line extends Texts {
  readonly page: JudgedBlock;
  readonly block: Block;
  readonly text: string;
  readonly signs: readonly ContextSign[];
  readonly isCell: boolean;
  /** The names of the site and of the document that it holds somewhere. */
  readonly names: OwnNames;
  readonly brackets: readonly Range[];
  readonly units: readonly Range[];
  readonly voices: readonly number[];
}

/** All claims on one block: as a whole, on its brackets, on its sentences. */
export function blockVerdicts(page: JudgedBlock, texts: Texts, block: Block, signs: readonly ContextSign[]): readonly Verdict[] {
  const { context } = page;
  const { folded, masked } = texts;
  const text = folded.slice(block.start, block.end);
  const isCell = context.dataCells.has(block);
  // A figure or a word in a cell says nothing without its row.
  if (isCell && SHORT_CELL.test(text)) return [];
  const units = sentencesOf(masked, block);
  // A table's words have no sentence to speak in.
  const names = namesIn(text, context);
  const voices = units.map((unit) => (isCell ? 0 : unitVoice(masked, unit, names)));
  const line: Line = { folded, masked, page, block, text, signs, isCell, names, brackets: bracketsOf(folded, block), units, voices };
  // Glued behind sentences of the author's, a line of the site is judged as the last of them.
  const isGlued = holdsOwnSentence(line) && !TEASER.test(text);
  const whole = isGlued ? [] : wholeVerdicts(line);
  if (whole.some(({ score }) => score >= REMOVE_FROM)) return whole;
  const sentences = sentenceVerdicts(line, isGlued);
  const most = sentences.length > 0 ? mostlyNoise(block, units, sentences) : undefined;
  if (most) return [...whole, { ...most, range: block }];
  return joined(whole, shortLine(line), bracketVerdicts(line), sentences);
}

/** Most blocks have no claims: then nothing is copied. */
function joined(...lists: readonly (readonly Verdict[])[]): readonly Verdict[] {
  return lists.every(({ length }) => length === 0) ? NONE : lists.flat();
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
  const [first = 0, ...rest] = line.voices;
  const hasOwn = rest.length > 0 && line.voices.some((own) => own < 0);
  const isOneUnit = rest.length === 0 && line.brackets.length === 0;
  const voice = hasOwn ? 0 : isOneUnit ? first : voiceOf(line, line.block);
  return judge(line, 'block', line.folded, line.block, line.signs, voice);
}

function bracketVerdicts(line: Line): readonly Verdict[] {
  if (line.brackets.length === 0) return NONE;
  const signs = line.signs.filter((sign) => sign === 'linked' || sign === 'repeated');
  return line.brackets
    .filter(({ start, end }) => !ADDRESS_ONLY.test(line.folded.slice(start, end)))
    .flatMap((bracket) => judge(line, 'bracket', line.folded, bracket, signs, voiceOf(line, bracket)));
}

/** What a bracket holds is judged by itself; the sentence around it is judged without it. */
function sentenceVerdicts(line: Line, isGlued: boolean): readonly Verdict[] {
  const { folded, masked, units, voices, block } = line;
  const verdicts: Verdict[] = [];
  const places = placesIn(units.length, line.signs);
  units.forEach((unit, i) => {
    const place = i === units.length - 1 ? places.last : i === 0 ? places.first : places.inner;
    verdicts.push(...judge(line, 'sentence', masked, unit, place, voices[i] ?? 0));
    if (isGlued && i === units.length - 1) verdicts.push(...judge(line, 'block', masked, unit, place, voices[i] ?? 0));
  });
  return verdicts.length === 0 ? NONE : verdicts.map((verdict) => withItsEnds(folded, verdict, line.page.context, block));
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
  if (units.length < 2 || block.end - block.start > LONGEST_LINE) return NONE;
  const candidates = candidatesIn(page, masked, block, 'sentence');
  if (candidates.length === 0) return NONE;
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
function placesIn(count: number, signs: readonly ContextSign[]): Readonly<Record<'first' | 'inner' | 'last', readonly ContextSign[]>> {
  if (count === 1) return { first: signs, inner: signs, last: signs };
  const rest = signs.filter((sign) => !PLACE_OF_LINE.has(sign));
  return { first: [...rest, 'firstSentence'], inner: [...rest, 'innerSentence'], last: [...rest, 'lastSentence'] };
}
