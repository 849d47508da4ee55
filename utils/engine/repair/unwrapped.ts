import type { Reading } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { settle } from '../settle/settle.ts';
import { joinLines, layoutWidth } from './join-lines.ts';
import { keptLines } from './kept-lines.ts';

/** Stands for a line break, or what lay between the lines, where a paragraph goes on; the same length as what it stands for. */
const BREAK = '\u2028';

/**
 * The reading with the lines of a paper layout as paragraphs: what a sentence says shows only when it is whole.
 * Offsets stay those of the captured text; a reading of a page that was never wrapped comes back as it is.
 */
export function unwrapped(reading: Reading, furniture: readonly Verdict[]): Reading {
  const { snapshot, region } = reading;
  const inRegion = new Set(region.blocks.map((i) => snapshot.blocks[i]));
  const lines = keptLines(snapshot, settle(snapshot, furniture), (block) => !inRegion.has(block));
  if (layoutWidth(lines) === undefined) return reading;
  const joins = new Set(joinLines(snapshot, lines).map(({ range }) => range.start));
  if (joins.size === 0) return reading;
  return merged(
    reading,
    lines.map(({ block }) => block),
    joins,
  );
}

function merged(reading: Reading, lines: readonly Block[], joins: ReadonlySet<number>): Reading {
  const { snapshot, region } = reading;
  const places = new Map(snapshot.blocks.map((block, i) => [block, i]));
  /** Blocks that end inside a paragraph: all from a joined line up to the one before the line that goes on. */
  const inner = new Set<number>();
  lines.forEach((line, k) => {
    const next = lines[k + 1];
    if (!next || !joins.has(line.end - 1)) return;
    for (let i = places.get(line) ?? 0; i < (places.get(next) ?? 0); i += 1) inner.add(i);
  });
  const blocks: Block[] = [];
  const placeOf: number[] = [];
  snapshot.blocks.forEach((block, i) => {
    const open = blocks.at(-1);
    if (open && inner.has(i - 1)) blocks[blocks.length - 1] = { ...open, end: block.end, linkChars: open.linkChars + block.linkChars };
    else blocks.push(block);
    placeOf.push(blocks.length - 1);
  });
  return {
    ...reading,
    snapshot: { ...snapshot, blocks },
    region: { blocks: [...new Set(region.blocks.map((i) => placeOf[i] ?? 0))] },
    folded: withBreaks(reading.folded, snapshot, lines, inner, places),
  };
}

function withBreaks(
  folded: string,
  { blocks }: PageSnapshot,
  lines: readonly Block[],
  inner: ReadonlySet<number>,
  places: ReadonlyMap<Block, number>,
): string {
  const kept = new Set(lines.map((line) => places.get(line)));
  const pieces: string[] = [];
  let at = 0;
  for (const i of [...inner].toSorted((a, b) => a - b)) {
    const block = blocks[i] as Block;
    const from = kept.has(i) ? block.end - 1 : block.start;
    pieces.push(folded.slice(at, from), BREAK.repeat(block.end - from));
    at = block.end;
  }
  return pieces.join('') + folded.slice(at);
}
