import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { LEAD_IN } from '../rules/lead-in.ts';
import { removal } from '../text/claim.ts';
import type { PageContext } from './page-context.ts';
import { scoreUnit, unitWords } from './score-unit.ts';
import { unitVoice } from './unit-voice.ts';
import { clausesOf, sentencesOf } from './units.ts';

const SALUTATION =
  /^(?:同志们|各位|尊敬的|敬爱的|亲爱的|老师们|同学们|女士们|大家好|全体).{0,40}[:：,，!！]?\s*$|^.{0,20}(?:同志|先生|女士|领导|老师|同学|代表|委员|朋友|乡亲|家长|来宾|党委|支部|[局厅委办处科室部院校社]|公司|单位|街道|乡镇|社区|政府|[员村民友长]|们):\s*$/u;
const FIRST_PIECE = /^(?:篇一|范文一|第?[1一]篇|\[?.{0,20}篇[1一]\]?|一:)/u;
const QUESTION = /[?？]\s*$/u;
const STOCK_QUESTION = /(?:怎么|如何|怎样|什么样).{0,12}(?:写|制定|做|呢|的)[?？呢吗]{1,2}\s*$/u;
const OPENING_WITHIN = 3;
/** A sentence below this is the author's own. */
const AUTHORS_VOICE = -1;
/** A shorter paragraph is a line of a dialogue as soon as a lead-in, in code units. */
const MIN_MOSTLY_SITES = 30;
/** A weaker announcement than this stays, also beside a sure one. */
const NEARLY = 0.85;

/** Announcing clauses inside a sentence that has something of its own to say, and whole paragraphs that only lead to the document. */
export function leadIns(reading: Reading, found: readonly Verdict[], context: PageContext): readonly Verdict[] {
  const { snapshot, folded, region } = reading;
  const announced = found
    .filter(({ kind, score }) => kind === 'lead-in' && score >= REMOVE_FROM)
    .toSorted((a, b) => a.range.start - b.range.start);
  const weaker = nearlySure(found);
  let next = 0;
  const verdicts: Verdict[] = [];
  region.blocks.forEach((index, place) => {
    const block = snapshot.blocks[index] as Block;
    while ((announced[next]?.range.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const cuts: Verdict[] = [];
    for (let i = next; (announced[i]?.range.start ?? Number.POSITIVE_INFINITY) < block.end; i += 1) cuts.push(announced[i] as Verdict);
    if (cuts.length === 0) return;
    const sentences = sentencesOf(folded, block);
    const last = sentences.findLast((sentence) => folded.slice(sentence.start, sentence.end).trim() !== '');
    const ends = last !== undefined && cuts.some(({ range }) => range.start < last.end && last.start < range.end);
    const isAll = place < OPENING_WITHIN && isMostlySites(reading, sentences, cuts, context);
    if (ends && ((place < 4 && hasOwnOpening(reading, place)) || isAll)) {
      verdicts.push(removal(snapshot.text, 'lead-in/before-document', 'lead-in', block, '正文有自己的开头，这一段只是站方的引言', 1.2));
    } else {
      for (const { range } of cuts) verdicts.push(...keepOwnClauses(reading, range));
      verdicts.push(...beside(reading, sentences, cuts, weaker), ...questionAbove(reading, place, sentences, cuts));
    }
  });
  return verdicts;
}

/** Whether announcements make up most of a paragraph, and the rest doesn't sound like the author's own. */
function isMostlySites({ folded }: Reading, sentences: readonly Range[], cuts: readonly Verdict[], names: PageContext): boolean {
  const isCut = ({ start, end }: Range): boolean => cuts.some(({ range }) => range.start < end && start < range.end);
  const lengthOf = (all: readonly Range[]): number => all.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = sentences.filter((sentence) => !isCut(sentence));
  if (lengthOf(sentences) < MIN_MOSTLY_SITES) return false;
  return lengthOf(rest) <= lengthOf(sentences) / 2 && rest.every((sentence) => unitVoice(folded, sentence, names) > AUTHORS_VOICE);
}

/** By where they start, the first announcements of their places that others beside them can make sure. */
function nearlySure(found: readonly Verdict[]): ReadonlyMap<number, Verdict> {
  const weaker = new Map<number, Verdict>();
  for (const verdict of found) {
    const { kind, score, range } = verdict;
    if (kind === 'lead-in' && score >= NEARLY && !weaker.has(range.start)) weaker.set(range.start, verdict);
  }
  return weaker;
}

/** Sentences that a removed announcement beside them makes plain: the question that it answers, and a weaker announcement. */
function beside(
  { snapshot, folded }: Reading,
  sentences: readonly Range[],
  cuts: readonly Verdict[],
  weaker: ReadonlyMap<number, Verdict>,
): readonly Verdict[] {
  const isCut = (sentence: Range | undefined): boolean =>
    sentence !== undefined && cuts.some(({ range }) => range.start === sentence.start);
  return sentences.flatMap((sentence, i) => {
    if (isCut(sentence)) return [];
    const asks = isCut(sentences[i + 1]) && QUESTION.test(folded.slice(sentence.start, sentence.end));
    if (asks) return [removal(snapshot.text, 'lead-in/question', 'lead-in', sentence, '引出站方套话的设问', 1)];
    const weak = isCut(sentences[i + 1]) || isCut(sentences[i - 1]) ? weaker.get(sentence.start) : undefined;
    return weak ? [{ ...weak, score: Math.max(weak.score, REMOVE_FROM) }] : [];
  });
}

/** A first paragraph that is one stock question, before a paragraph that opens with the announcement. */
function questionAbove(
  { snapshot, folded, region }: Reading,
  place: number,
  sentences: readonly Range[],
  cuts: readonly Verdict[],
): readonly Verdict[] {
  const above = place === 1 ? snapshot.blocks[region.blocks[0] ?? -1] : undefined;
  const first = sentences[0];
  if (!above || !first || !cuts.some(({ range }) => range.start === first.start)) return [];
  const [only, second] = sentencesOf(folded, above).filter(({ start, end }) => folded.slice(start, end).trim() !== '');
  const stock = only && !second && STOCK_QUESTION.test(folded.slice(only.start, only.end));
  return stock ? [removal(snapshot.text, 'lead-in/question', 'lead-in', above, '引出站方套话的设问', 1)] : [];
}

/** Whether one of the next paragraphs opens a document of its own: a salutation, 篇一. A first number may go on with this paragraph. */
function hasOwnOpening({ snapshot, folded, region }: Reading, place: number): boolean {
  const next = region.blocks.slice(place + 1, place + 1 + OPENING_WITHIN).map((i) => snapshot.blocks[i] as Block);
  return next.some(({ start, end }) => {
    const line = folded.slice(start, end).trim();
    return (SALUTATION.test(line) && line.length <= 50) || FIRST_PIECE.test(line);
  });
}

/** Protects the clauses before the announcement in a sentence that says something of its own first. */
function keepOwnClauses({ snapshot, folded }: Reading, sentence: Range): readonly Verdict[] {
  const rule = LEAD_IN[0];
  const clauses = clausesOf(folded, sentence);
  if (!rule || clauses.length < 2) return [];
  const announces = (clause: Range): boolean =>
    /小编|以下|下面|希望|欢迎|供.{0,6}参考|整理|分享|一起|看看|本站|本网|范文|怎么写|推荐|更多|以上/u.test(
      folded.slice(clause.start, clause.end),
    );
  const first = clauses.findIndex(announces);
  if (first <= 0) return [];
  const own = { start: sentence.start, end: (clauses[first - 1] as Range).end - 1 };
  // Without the announcement the rest must still be one, or the clause was its subject.
  const rest = { start: (clauses[first] as Range).start, end: sentence.end };
  const verdict = scoreUnit(rule, snapshot.text, folded, unitWords(folded, rest), { signs: ['edge'], voiceOf: () => 0 });
  if (own.end - own.start < 10 || !verdict) return [];
  const endMark = /[。！？!?]["]?\s*$/u.exec(folded.slice(sentence.start, sentence.end));
  const kept: Range[] = [own, ...(endMark ? [{ start: sentence.start + endMark.index, end: sentence.start + endMark.index + 1 }] : [])];
  return kept
    .filter(({ start, end }) => start < end)
    .map((range) => ({
      ruleId: 'lead-in/own-clause',
      effect: 'keep',
      range,
      score: 1,
      why: '句中自己的内容，保留',
      evidence: [{ sign: 'own clause', weight: 1, at: range, quote: snapshot.text.slice(range.start, range.end) }],
    }));
}
