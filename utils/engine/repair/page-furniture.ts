import type { Region } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';
import { endsSentence } from '../text/line-shape.ts';
import { mayMatch } from '../text/may-match.ts';

const PAGE_NUMBER =
  /^(?:第\s{0,3}\d{1,4}\s{0,3}[页頁](?:\s{0,3}[,，/]?\s{0,3}[共/]\s{0,3}第?\s{0,3}\d{1,4}\s{0,3}[页頁]?)?|[-—–－]{1,2}\s{0,3}\d{1,4}\s{0,3}[-—–－]{1,2}|[·•]\s?\d{1,4}\s?[·•]|\d{1,4}\s{0,2}\/\s{0,2}\d{1,4}|page\s\d{1,4}(?:\sof\s\d{1,4})?|.{1,40}_第\d{1,4}页)$/iu;
/** A longer line is no page number, in code units. */
const LONGEST_NUMBER = 90;
const BARE_NUMBER = /^\d{1,4}$/u;
const GLUED_NUMBER = /第(?<=[\p{Script=Han}，、；。]第)\s?\d{1,4}\s?[页頁]\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁](?=\p{Script=Han})/gu;
const mayBeGlued = mayMatch(GLUED_NUMBER);
const LONGEST_HEAD = 40;

/** Claims on page numbers and running heads that a paper layout left between the lines. */
export function pageFurniture(snapshot: PageSnapshot, region: Region): readonly Verdict[] {
  const blocks = region.blocks
    .map((i) => snapshot.blocks[i])
    .filter((block): block is Block => block !== undefined && block.cell === undefined);
  const texts = blocks.map((block) => snapshot.text.slice(block.start, block.end).trim());
  const numbers = new Set(texts.flatMap((text, i) => (text.length <= LONGEST_NUMBER && PAGE_NUMBER.test(text) ? [i] : [])));
  for (const i of countedNumbers(texts)) numbers.add(i);
  for (const [i, text] of texts.entries()) if (BARE_NUMBER.test(text) && standsAlone(blocks, i)) numbers.add(i);
  const heads = [...new Set([...runningHeads(texts, numbers), ...headsAtTurns(snapshot, blocks, texts, numbers)])];
  const claim = (i: number, rule: string, why: string): Verdict => removal(snapshot.text, rule, 'site-chrome', blocks[i] as Block, why);
  return [
    ...blocks.flatMap((block) => gluedNumbers(snapshot.text, block)),
    ...[...numbers].map((i) => claim(i, 'page-furniture/page-number', '排版留下的页码')),
    ...heads.map((i) => claim(i, 'page-furniture/running-head', '每页重复的页眉或页脚')),
  ];
}

/** 第1页共3页 in the middle of a line of prose, left there where two pages were glued. */
function gluedNumbers(text: string, block: Block): readonly Verdict[] {
  const line = text.slice(block.start, block.end);
  if (!mayBeGlued(line)) return [];
  return [...line.matchAll(GLUED_NUMBER)].map((match) => {
    const start = block.start + (match.index ?? 0);
    return removal(
      text,
      'page-furniture/glued-page-number',
      'site-chrome',
      { start, end: start + match[0].length },
      '翻页处粘进句子里的页码',
    );
  });
}

/** Bare numbers that count up by one, at least two of them, each after an unfinished or full line: page numbers and not list members. */
function countedNumbers(texts: readonly string[]): readonly number[] {
  const bare = texts.flatMap((text, i) => (BARE_NUMBER.test(text) ? [i] : []));
  const counted = bare.filter((at, k) => {
    const value = Number(texts[at]);
    return Number(texts[bare[k - 1] ?? -1]) === value - 1 || Number(texts[bare[k + 1] ?? -1]) === value + 1;
  });
  return counted.length >= 2 && counted.every((at) => texts[at - 1] !== undefined) ? counted : [];
}

/** Empty lines on both sides: the layout of a page turn. */
function standsAlone(blocks: readonly Block[], i: number): boolean {
  return blocks[i]?.gapBefore === true && (i === blocks.length - 1 || blocks[i + 1]?.gapBefore === true);
}

/** A short line that stands alone beside a page number and is not indented, in a text whose paragraphs are. */
function headsAtTurns(
  snapshot: PageSnapshot,
  blocks: readonly Block[],
  texts: readonly string[],
  numbers: ReadonlySet<number>,
): readonly number[] {
  if (numbers.size === 0) return [];
  const isIndented = (i: number): boolean => /^[\s\u3000]/u.test(snapshot.text.charAt(blocks[i]?.start ?? 0));
  if (texts.filter((_, i) => isIndented(i)).length < texts.length * 0.1) return [];
  return texts.flatMap((text, i) => {
    const beside = numbers.has(i - 1) || numbers.has(i + 1);
    return beside &&
      !numbers.has(i) &&
      text.length <= LONGEST_HEAD / 2 &&
      standsAlone(blocks, i) &&
      !isIndented(i) &&
      !/[，。；：]/u.test(text)
      ? [i]
      : [];
  });
}

/** Short lines repeated beside page numbers, or repeated where a sentence is cut. */
function runningHeads(texts: readonly string[], numbers: ReadonlySet<number>): readonly number[] {
  const places = new Map<string, number[]>();
  texts.forEach((text, i) => {
    if (text.length === 0 || text.length > LONGEST_HEAD || numbers.has(i) || endsSentence(text) || /[，。；]/u.test(text)) return;
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  });
  const heads: number[] = [];
  for (const [, at] of places) {
    const between = at.filter((i) => numbers.has(i - 1) || numbers.has(i + 1) || cutsSentence(texts, i));
    if (at.length >= 3 && between.length >= 1) heads.push(...at);
    else if (between.length >= 2) heads.push(...between);
  }
  return heads;
}

function cutsSentence(texts: readonly string[], i: number): boolean {
  const before = texts[i - 1];
  return before !== undefined && before.length >= 18 && !endsSentence(before) && (texts[i + 1]?.length ?? 0) > 0;
}
