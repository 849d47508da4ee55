import type { Reading } from '../model/reading.ts';
import type { Verdict } from '../model/verdict.ts';

/** Placeholders that an author left on purpose. */
const REDACTION = /[Xx×Ｘ]{2,12}|\*{2,12}|(?:19|20)[xX×*]{2}|〔\s?[.…·]{1,6}\s?〕|[_＿]{2,60}|▁{2,60}|〔20[xX×\d]{2}〕/gu;

/** Protects redactions, exactly on their range, inside the article. */
export function redactions({ snapshot, region }: Reading): readonly Verdict[] {
  const [first, last] = [snapshot.blocks[region.blocks[0] ?? -1], snapshot.blocks[region.blocks.at(-1) ?? -1]];
  if (!first || !last) return [];
  return [...snapshot.text.slice(first.start, last.end).matchAll(REDACTION)].map((match) => {
    const start = first.start + (match.index ?? 0);
    const range = { start, end: start + match[0].length };
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
