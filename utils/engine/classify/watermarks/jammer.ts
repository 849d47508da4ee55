import type { Range } from '../../model/range.ts';
import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import type { PageBlock } from './page-blocks.ts';

/** A forum's copy protection: pairs of a character from 32 to 59, a space, and one from 63 to 126. */
const PAIRS = /(?:[!-;] [?-~]| {1,2}[?-~]){5,16}/gu;

/** Such a run whose markup is gone: a few ASCII characters alone in a line or behind a line of Han. */
const SALAD = /(?:^|(?<=[\p{Script=Han}，。；：！？”）)]))\s{0,2}[!-~](?:[!-~]| (?=[!-~])){2,24}$/u;
/** Words, formulas, prices, addresses and brackets that close are no salad. */
const SENSE = /[A-Za-z]{4}|=|@[\w-]+\.|[$#]\s?\d|\(.{0,200}\)|\[.{0,200}\]|\{.{0,200}\}|<.{0,200}>|\^\d|\d%/u;
const LEAST_MARKS = 2;
/** Lines with salad, and their share, from which on it is the forum's; less is an accident. */
const FEWEST_LINES = 3;
const LEAST_SHARE = 0.15;

/** Runs of the jamming text that a forum writes at line ends against copying. */
export function jammer(reading: Reading, blocks: readonly PageBlock[]): readonly Verdict[] {
  const salad = blocks.flatMap(saladIn);
  const runs = [...(salad.length >= Math.max(FEWEST_LINES, blocks.length * LEAST_SHARE) ? salad : []), ...blocks.flatMap(pairsIn)];
  const { text } = reading.snapshot;
  return runs.map(({ range, whole }) => removal(text, 'watermark/jammer', 'watermark', whole ?? range, '论坛防复制的干扰码'));
}

/** A run of jamming text; `whole` is its block when nothing else stands in it. */
interface Run {
  readonly range: Range;
  readonly whole: Range | undefined;
}

function runIn({ start, text }: PageBlock, from: number, to: number): Run {
  const isAll = text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
  return { range: { start: start + from, end: start + to }, whole: isAll ? { start, end: start + text.length } : undefined };
}

function saladIn(block: PageBlock): readonly Run[] {
  const ink = block.text.trimEnd();
  const found = isAscii(ink.charCodeAt(ink.length - 1)) ? SALAD.exec(ink) : null;
  if (!found) return [];
  const marks = new Set(found[0].match(/[^\w\s.,:;()-]/gu) ?? []);
  return marks.size < LEAST_MARKS || SENSE.test(found[0]) ? [] : [runIn(block, found.index, ink.length)];
}

function isAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function pairsIn(block: PageBlock): readonly Run[] {
  if (!block.text.includes(' ')) return [];
  return [...block.text.matchAll(PAIRS)].flatMap(({ 0: run, index }) => (isJammer(run) ? [runIn(block, index, index + run.length)] : []));
}

/** Spelled-out letters and answer keys have pairs too, but neither their marks nor their mixture. */
function isJammer(run: string): boolean {
  const heads = run.match(/[!-;](?= [?-~])/gu) ?? [];
  const marks = new Set(heads.filter((head) => /[^\d,.]/u.test(head)));
  return heads.length >= 4 && marks.size >= 2;
}
