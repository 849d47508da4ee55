import type { Range } from '../model/range.ts';
import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';
import type { KeptLine } from './kept-lines.ts';

const NUMBER = /^(\d{1,3})[、.．]\s{0,2}(?=[\p{Script=Han}A-Za-z“（(])/u;
/** A line that breaks off inside a sentence. */
const UNFINISHED = /[\p{Script=Han}，、；,]$/u;
const SHORTEST_LINE = 12;
/** Share of the numbered lines that cut a sentence, where the numbers are a viewer's. */
const LEAST_CUTS = 0.6;
/** A choice of an exam ends without a mark. */
const CHOICE = /^[A-Ga-g][.．、)]/u;

/** Takes out the running numbers that a document viewer put where it cut a sentence, and joins the sentence. */
export function joinChunks(text: string, lines: readonly KeptLine[]): readonly Verdict[] {
  const cuts = lines.flatMap((after, i) => {
    const before = lines[i - 1];
    const number = NUMBER.exec(after.text);
    if (
      !before ||
      !number ||
      !UNFINISHED.test(before.text) ||
      CHOICE.test(before.text) ||
      before.text.length < SHORTEST_LINE ||
      before.lineFeed === undefined
    )
      return [];
    return [
      {
        value: Number(number[1]),
        line: i,
        afterItem: NUMBER.test(before.text),
        start: before.lineFeed,
        end: after.block.start + after.indent + number[0].length,
      },
    ];
  });
  const cutLines = new Set(cuts.map(({ line }) => line));
  const doubled = cuts.filter((cut) => isDoubled(lines, cut, cutLines));
  if (doubled.length >= 2) return doubled.map((cut) => joined(text, cut));
  // One such line may be a list under a heading; numbers that count up across cut sentences are the viewer's.
  const counted = cuts.filter(({ value }, k) => cuts[k - 1]?.value === value - 1 || cuts[k + 1]?.value === value + 1);
  if (counted.length < 2 || counted.filter(({ afterItem }) => afterItem).length > counted.length / 2 || counted[0]?.value === 1) return [];
  // An author's list may hold lines without a full stop; a viewer's numbers cut sentences nearly every time.
  if (counted.length < lines.filter(({ text: own }) => NUMBER.test(own)).length * LEAST_CUTS) return [];
  return counted.map((cut) => joined(text, cut));
}

function joined(text: string, { start, end }: Range): Verdict {
  return replacement(text, 'repair/chunk-number', { start, end }, '', '文库分段编号把句子切断，已去掉编号接回');
}

/** Whether the number that cuts a sentence is that of a real item beside it too: the one that it cuts, or the next. */
function isDoubled(lines: readonly KeptLine[], cut: { readonly value: number; readonly line: number }, cuts: ReadonlySet<number>): boolean {
  const numberOf = (i: number): number | undefined => {
    const number = cuts.has(i) ? undefined : NUMBER.exec(lines[i]?.text ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
  };
  return numberOf(cut.line - 1) === cut.value || numberOf(cut.line + 1) === cut.value;
}
