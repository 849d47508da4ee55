import type { Range } from '../../model/range.ts';
import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import { grownToBlock, type PageBlock, pageBlocks } from './page-blocks.ts';

/** A forum's copy protection: pairs of a character from 32 to 59, a space, and one from 63 to 126. */
const PAIRS = /(?:[!-;] [?-~]| {1,2}[?-~]){5,16}/gu;

/** A line of such a run whose markup is gone: a few ASCII characters with marks that no word has; one is an accident. */
const SALAD = /(?:^|(?<=[\p{Script=Han}，。；：！？”）)]))\s{0,2}[!-~](?:[!-~]| (?=[!-~])){1,24}$/u;
const WORD = /[A-Za-z]{4}|^\s{0,2}[\w.,:;()[\]<>/-]{1,24}$/u;
const MARKS = /[~^`|{}\\<>@#$&]/u;
const FEWEST_LINES = 3;

/** Runs of the jamming text that a forum writes at line ends against copying. */
export function jammer(reading: Reading): readonly Verdict[] {
  const blocks = pageBlocks(reading);
  const salad = blocks.flatMap(saladIn);
  return [
    ...(salad.length >= FEWEST_LINES ? salad.map((range) => claim(reading, range)) : []),
    ...blocks.flatMap((block) => pairs(reading, block)),
  ];
}

/** Salad that is a line of its own, or that ends a line of Han. */
function saladIn({ start, text }: PageBlock): readonly Range[] {
  const ink = text.trimEnd();
  const found = SALAD.exec(ink);
  if (!found || !MARKS.test(found[0]) || WORD.test(found[0])) return [];
  return [{ start: start + found.index, end: start + ink.length }];
}

function pairs(reading: Reading, { start, text }: PageBlock): readonly Verdict[] {
  return [...text.matchAll(PAIRS)].flatMap(({ 0: run, index }) => {
    if (!isJammer(run)) return [];
    return [claim(reading, { start: start + index, end: start + index + run.length })];
  });
}

function claim({ snapshot }: Reading, range: Range): Verdict {
  return removal(snapshot.text, 'watermark/jammer', 'watermark', grownToBlock(snapshot, range), '论坛防复制的干扰码');
}

/** Spelled-out letters and answer keys have pairs too, but neither their marks nor their mixture. */
function isJammer(run: string): boolean {
  const heads = run.match(/[!-;](?= [?-~])/gu) ?? [];
  const marks = new Set(heads.filter((head) => /[^\d,.]/u.test(head)));
  return heads.length >= 4 && marks.size >= 2;
}
