import type { Range } from '../../model/range.ts';
import type { Reading } from '../../model/reading.ts';
import type { Block, Mark, PageSnapshot } from '../../model/snapshot.ts';
import { blockAt } from '../../text/block-at.ts';

/** A block of the article with its captured text, without code: a mark in code is never noise. */
export interface PageBlock {
  readonly start: number;
  readonly text: string;
}

const CODE_TAGS: ReadonlySet<string> = new Set(['pre', 'code']);

/** The article's blocks in the order of the page. */
export function pageBlocks({ snapshot, region }: Reading): readonly PageBlock[] {
  const code = snapshot.marks.filter(({ kind }) => kind === 'code');
  let next = 0;
  return region.blocks.flatMap((index) => {
    const block: Block | undefined = snapshot.blocks[index];
    if (!block || CODE_TAGS.has(block.tag)) return [];
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const pieces: string[] = [];
    let at = block.start;
    for (let i = next; (code[i]?.start ?? block.end) < block.end; i += 1) {
      const mark = code[i] as Mark;
      const [from, to] = [Math.max(at, mark.start), Math.min(block.end, mark.end)];
      if (from >= to) continue;
      pieces.push(snapshot.text.slice(at, from), ' '.repeat(to - from));
      at = to;
    }
    const text = pieces.join('') + snapshot.text.slice(at, block.end);
    return [{ start: block.start, text }];
  });
}

/** The range, or the whole block when nothing but white space would be left of it. */
export function grownToBlock({ text, blocks }: PageSnapshot, range: Range): Range {
  const from = blockAt(blocks, range.start);
  const to = blockAt(blocks, range.end - 1);
  if (!from || !to || text.slice(from.start, range.start).trim() !== '' || text.slice(range.end, to.end).trim() !== '') return range;
  return { start: Math.min(from.start, range.start), end: to.end };
}
