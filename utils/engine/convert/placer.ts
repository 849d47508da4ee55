import type { Range } from '../model/range.ts';
import { convertedOffset, differences } from '../text/differences.ts';
import type { ConvertText } from './text-converter.ts';

/** Where an offset of a text comes to lie in its conversion; what is at or past the end lies at the end. */
export type Place = (offset: number, toEnd?: boolean) => number;

/** No dictionary has this noncharacter in a word, so that it parts a text without changing it. */
const CUT = '\ufdd0';
/** Stands for one that the page has. */
const OTHER = '\ufdd1';

/**
 * Places `offsets` of the text `before` in its conversion `after`, with one more conversion for all of them: of the text cut at
 * each. Where a cut parts a word that is converted as one, what became of the halves is compared with the word.
 */
export function placer(
  { before, after }: { readonly before: string; readonly after: string },
  offsets: readonly number[],
  convert: ConvertText,
  untouched: readonly Range[],
): Place {
  const isInside = (offset: number): boolean => offset > 0 && offset < before.length;
  if (!offsets.some(isInside)) return (offset) => (offset <= 0 ? 0 : after.length);
  const inside = [...offsets, ...untouched.flatMap(({ start, end }) => [start, end])].filter(isInside);
  const cuts = [0, ...new Set(inside)].toSorted((a, b) => a - b);
  const order = new Map(cuts.map((cut, i) => [cut, i]));
  const text = before.replaceAll(CUT, OTHER);
  const cutText = cuts.map((cut, i) => text.slice(cut, cuts[i + 1])).join(CUT);
  const moved = (offset: number): number => offset + (order.get(offset) ?? cuts.length - 1);
  const pieces = convert(
    cutText,
    untouched.map(({ start, end }) => ({ start: moved(start), end: moved(end) - (order.has(end) ? 1 : 0) })),
  ).split(CUT);
  const positions = new Map<number, number>();
  let at = 0;
  cuts.forEach((cut, i) => {
    positions.set(cut, at);
    at += pieces[i]?.length ?? 0;
  });
  const changes = differences(pieces.join(''), after);
  return (offset, toEnd) => {
    const position = positions.get(offset);
    return position === undefined ? after.length : convertedOffset(changes, position, toEnd);
  };
}
