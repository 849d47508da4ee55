import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import { grownToBlock, pageBlocks } from './page-blocks.ts';

/** A forum's copy protection: pairs of a character from 32 to 59, a space, and one from 63 to 126. */
const PAIRS = /(?:[!-;] [?-~]| {1,2}[?-~]){5,16}/gu;

/** Runs of the jamming text that a forum writes at line ends against copying. */
export function jammer(reading: Reading): readonly Verdict[] {
  return pageBlocks(reading).flatMap(({ start, text }) =>
    [...text.matchAll(PAIRS)].flatMap(({ 0: run, index }) => {
      if (!isJammer(run)) return [];
      const range = { start: start + index, end: start + index + run.length };
      return [removal(reading.snapshot.text, 'watermark/jammer', 'watermark', grownToBlock(reading.snapshot, range), '论坛防复制的干扰码')];
    }),
  );
}

/** Spelled-out letters and answer keys have pairs too, but neither their marks nor their mixture. */
function isJammer(run: string): boolean {
  const heads = run.match(/[!-;](?= [?-~])/gu) ?? [];
  const marks = new Set(heads.filter((head) => /[^\d,.]/u.test(head)));
  return heads.length >= 4 && marks.size >= 2;
}
