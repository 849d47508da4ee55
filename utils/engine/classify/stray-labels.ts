import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';

const KEYWORDS = /^[\p{Script=Han}a-z\d]{1,10}(?:\s[\p{Script=Han}a-z\d]{1,10}){1,6}$/u;
const LONGEST_TITLE = 60;

/** A line 网络 under a title, where a collection named its source, and the line of keywords below it. */
export function strayLabels({ snapshot, folded, region }: Reading): readonly Verdict[] {
  const line = (index: number | undefined): string => {
    const block = snapshot.blocks[index ?? -1];
    return block ? folded.slice(block.start, block.end).trim() : '';
  };
  return region.blocks.flatMap((index, place) => {
    const above = line(index - 1);
    if (line(index) !== '网络' || above === '' || above.length > LONGEST_TITLE || /[。；，]$/u.test(above)) return [];
    const next = region.blocks[place + 1];
    const claim = (at: number, why: string): Verdict =>
      removal(snapshot.text, 'meta/stray-label', 'meta', snapshot.blocks[at] as Block, why);
    return [
      claim(index, '标题下面的来源标注'),
      ...(next !== undefined && KEYWORDS.test(line(next)) ? [claim(next, '标题下面的关键词行')] : []),
    ];
  });
}
