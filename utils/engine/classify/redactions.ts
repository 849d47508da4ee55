import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { blockAt } from '../text/block-at.ts';

/** Placeholders that an author left on purpose. */
const REDACTION = /[Xx×Ｘ]{2,12}|\*{2,12}|(?:19|20)[xX×*]{2}|〔\s?[.…·]{1,6}\s?〕|[_＿]{2,60}|▁{2,60}|〔20[xX×\d]{2}〕/gu;

/** Characters of Han that a line of noise has beside its redactions. */
const LEAST_WORDS = 6;

/** Protects redactions, exactly on their range, inside the article; in a line that is noise as a whole they are noise too. */
export function redactions({ snapshot, region }: Reading, found: readonly Verdict[]): readonly Verdict[] {
  const lines = found
    .filter(({ range, score }) => score >= REMOVE_FROM && isLine(snapshot, range))
    .toSorted((a, b) => a.range.start - b.range.start);
  const [first, last] = [snapshot.blocks[region.blocks[0] ?? -1], snapshot.blocks[region.blocks.at(-1) ?? -1]];
  if (!first || !last) return [];
  let next = 0;
  let coveredTo = 0;
  return [...snapshot.text.slice(first.start, last.end).matchAll(REDACTION)].flatMap((match) => {
    const start = first.start + (match.index ?? 0);
    const range = { start, end: start + match[0].length };
    for (; (lines[next]?.range.start ?? Number.POSITIVE_INFINITY) <= start; next += 1)
      coveredTo = Math.max(coveredTo, lines[next]?.range.end ?? 0);
    if (range.end <= coveredTo) return [];
    return {
      ruleId: 'redaction/placeholder',
      effect: 'keep',
      range,
      score: 1,
      why: '作者留的隐去或待填之处，保留',
      evidence: [{ sign: 'redaction', weight: 1, at: range, quote: match[0] }],
    };
  });
}

/** Whether a range is all the ink of a line that says more than its redactions. */
function isLine({ text, blocks }: PageSnapshot, { start, end }: Range): boolean {
  const block = blockAt(blocks, start);
  if (!block || text.slice(block.start, start).trim() !== '' || text.slice(end, block.end).trim() !== '') return false;
  return (
    (text
      .slice(start, end)
      .replace(REDACTION, '')
      .match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_WORDS
  );
}
