import type { Range } from '../model/range.ts';
import type { Region } from '../model/reading.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';

/** Claims on every block outside the article; a rule that knows better what a block is scores higher. The title's place is left out. */
export function regionVerdicts(snapshot: PageSnapshot, region: Region, title: Range | undefined): readonly Verdict[] {
  let next = 0;
  const verdicts: Verdict[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) verdicts.push(removal(snapshot.text, 'region/outside', 'outside', open, '正文之外的网页内容'));
    open = undefined;
  };
  snapshot.blocks.forEach((block, i) => {
    const holdsTitle = title !== undefined && block.start <= title.start && title.end <= block.end;
    const isInside = region.blocks[next] === i;
    if (isInside) next += 1;
    if (isInside || holdsTitle) close();
    else open = { start: open?.start ?? block.start, end: block.end };
  });
  close();
  return verdicts;
}
