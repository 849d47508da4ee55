import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import type { OwnNames } from '../voice/features.ts';
import { seamOf } from './insertions.ts';
import { type JudgedPage, judgeUnit, RULE_INDEX } from './judge-unit.ts';
import type { PageContext } from './page-context.ts';
import { LEAST_SUPPORT, scoreUnit, supportOf, unitWords } from './score-unit.ts';
import { unitVoice } from './unit-voice.ts';
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

/** All claims on one block: as a whole, on its brackets, on its sentences; `masked` is the folded text with brackets blanked. */
export function blockVerdicts(
  page: JudgedPage,
  folded: string,
  masked: string,
  block: Block,
  signs: readonly ContextSign[],
): readonly Verdict[] {
  const { context } = page;
  const line = folded.slice(block.start, block.end);
  const isCell = context.dataCells.has(block);
  // A figure or a word in a cell says nothing without its row.
  if (isCell && SHORT_CELL.test(line)) return [];
  const units = sentencesOf(masked, block);
  const names = namesIn(line, context);
  // A table's words have no sentence to speak in.
  const voiceIn = (text: string, unit: Range): number => (isCell ? 0 : unitVoice(text, unit, context));
  const judge = (scope: Rule['scope'], text: string, unit: Range, place: readonly ContextSign[], voice: number): readonly Verdict[] =>
    judgeUnit(page, { folded: text, unit, scope, signs: withNames(names, folded, unit, place), voice });
  const voices = units.map((unit) => voiceIn(masked, unit));
  // A sentence of the author's own in it, and a block is not the site's as a whole.
  const blockVoice = units.length > 1 && voices.some((voice) => voice < 0) ? 0 : voiceIn(folded, block);
  // Glued behind sentences of the author's, a line of the site is judged as the last of them.
  const isGlued =
    units.length > 1 &&
    units.some(({ start, end }, i) => end - start >= OWN_SENTENCE && (voices[i] ?? 0) <= OWN_VOICE) &&
    !TEASER.test(line);
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
  const lines = units.length > 1 ? shortLine(page, masked, block, units, withNames(names, folded, block, signs)) : [];
  return [...whole, ...lines, ...brackets, ...sentences];
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
function shortLine(
  { text, hits }: JudgedPage,
  masked: string,
  block: Block,
  units: readonly Range[],
  signs: readonly ContextSign[],
): readonly Verdict[] {
  if (block.end - block.start > LONGEST_LINE) return [];
  const told = units.map((unit) => unitWords(masked, unit)).filter(({ words }) => words.length >= SHORTEST_TOLD);
  const words = unitWords(masked, block);
  return RULE_INDEX.rulesFor('sentence', hits, words, () => LEAST_SUPPORT)
    .filter((rule) => told.every((unit) => supportOf(rule, unit) >= SPEAKS))
    .map((rule) => scoreUnit(rule, text, masked, words, { signs, voiceOf: () => 0 }))
    .filter((verdict) => verdict !== undefined);
}

/** Signs of a whole line that say nothing of one of its sentences. */
const PLACE_OF_LINE: ReadonlySet<ContextSign> = new Set(['middle', 'shortLine']);

/** A sentence alone in its block has the block's signs; inside a paragraph its place in it counts. */
function placeSigns(count: number, i: number, signs: readonly ContextSign[]): readonly ContextSign[] {
  if (count === 1) return signs;
  const rest = signs.filter((sign) => !PLACE_OF_LINE.has(sign));
  return [...rest, i === count - 1 ? 'lastSentence' : i === 0 ? 'firstSentence' : 'innerSentence'];
}

/** The names of the site and of the document that a block holds somewhere. */
function namesIn(line: string, { siteNames, title }: PageContext): OwnNames {
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
