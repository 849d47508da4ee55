import type { Range } from '../model/range.ts';

/** What leaving out some ranges of a text does to it and to places in it. */
export interface Excision {
  readonly cut: (whole: string) => string;
  /** Offset into the rest of an offset into the whole; inside a range that is left out, where it was. */
  readonly toRest: (at: number) => number;
  /** Range of the whole that a range of the rest spans. */
  readonly toWhole: (range: Range) => Range;
}

/** Leaves `gaps` out, sorted and apart. */
export function excise(gaps: readonly Range[]): Excision {
  const ends = gaps.map(({ end }) => end);
  /** Characters that the gaps before each one hold, and all of them together. */
  const before = [0];
  for (const { start, end } of gaps) before.push((before.at(-1) ?? 0) + end - start);
  const places = gaps.map(({ start }, k) => start - (before[k] ?? 0));
  const toRest = (at: number): number => {
    const k = countUpTo(ends, at);
    return Math.min(at, gaps[k]?.start ?? at) - (before[k] ?? 0);
  };
  const toWhole = (at: number): number => at + (before[countUpTo(places, at)] ?? 0);
  return {
    cut: (whole) => {
      const pieces = gaps.map(({ start }, k) => whole.slice(ends[k - 1] ?? 0, start));
      return pieces.join('') + whole.slice(ends.at(-1) ?? 0);
    },
    toRest,
    toWhole: ({ start, end }) => ({ start: toWhole(start), end: toWhole(end - 1) + 1 }),
  };
}

/** How many of some sorted numbers are no larger than a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
