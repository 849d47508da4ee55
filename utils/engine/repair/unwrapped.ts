import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Evidence, Verdict } from '../model/verdict.ts';
import { settle } from '../settle/settle.ts';
import { type Excision, excise } from './excise.ts';
import { joinLines, layoutWidth } from './join-lines.ts';
import { type KeptLine, keptLines } from './kept-lines.ts';

/** A reading whose text leaves out the breaks inside paragraphs, and what turns claims on it into claims on the captured text. */
export interface Unwrapped {
  readonly reading: Reading;
  readonly toCaptured: (verdict: Verdict) => Verdict;
}

/**
 * The reading with the lines of a paper layout as paragraphs: what a sentence says shows only when it is whole.
 * A reading of a page that was never wrapped comes back as it is.
 */
export function unwrapped(reading: Reading, furniture: readonly Verdict[]): Unwrapped {
  const { snapshot, region } = reading;
  const isOutside = snapshot.blocks.map(() => true);
  for (const i of region.blocks) isOutside[i] = false;
  const lines = keptLines(snapshot, settle(snapshot, furniture), (_, i) => isOutside[i] ?? true);
  const joins = layoutWidth(lines) === undefined ? new Set<number>() : new Set(joinLines(snapshot, lines).map(({ range }) => range.start));
  if (joins.size === 0) return { reading, toCaptured: (verdict) => verdict };
  const pairs = lines.flatMap((line, k): (readonly [KeptLine, KeptLine])[] => {
    const next = lines[k + 1];
    return next && joins.has(line.block.end - 1) ? [[line, next]] : [];
  });
  // From the line feed of a joined line, past the furniture of a page turn, to the ink of the line that goes on.
  const breaks = pairs.map(([line, next]) => ({ start: line.block.end - 1, end: next.block.start + next.indent }));
  const excision = excise(breaks);
  return { reading: merged(reading, pairs, excision), toCaptured: (verdict) => moved(verdict, excision) };
}

function moved(verdict: Verdict, { toWhole }: Excision): Verdict {
  const [first, ...rest] = verdict.evidence.map((sign): Evidence => ({ ...sign, at: toWhole(sign.at) }));
  return first ? { ...verdict, range: toWhole(verdict.range), evidence: [first, ...rest] } : verdict;
}

function merged(reading: Reading, pairs: readonly (readonly [KeptLine, KeptLine])[], { cut, toRest }: Excision): Reading {
  const { snapshot, region, title, folded } = reading;
  const places = new Map(snapshot.blocks.map((block, i) => [block, i]));
  /** Blocks that go on in the next one: a joined line, and what stands between it and the line that goes on. */
  const goesOn = new Set<number>();
  for (const [line, next] of pairs) for (let i = places.get(line.block) ?? 0; i < (places.get(next.block) ?? 0); i += 1) goesOn.add(i);
  const blocks: Block[] = [];
  const placeOf: number[] = [];
  snapshot.blocks.forEach((block, i) => {
    const open = blocks.at(-1);
    const end = toRest(block.end);
    if (open && goesOn.has(i - 1)) blocks[blocks.length - 1] = { ...open, end, linkChars: open.linkChars + block.linkChars };
    else blocks.push({ ...block, start: toRest(block.start), end });
    placeOf.push(blocks.length - 1);
  });
  const range = (whole: Range): Range => ({ start: toRest(whole.start), end: toRest(whole.end) });
  const marks: PageSnapshot['marks'] = snapshot.marks.map((mark) => ({ ...mark, ...range(mark) }));
  return {
    ...reading,
    snapshot: { ...snapshot, text: cut(snapshot.text), blocks, marks },
    region: { blocks: [...new Set(region.blocks.map((i) => placeOf[i] ?? 0))] },
    title: title.range ? { ...title, range: range(title.range) } : title,
    folded: cut(folded),
  };
}
