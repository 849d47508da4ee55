import type { Edit } from '../model/decisions.ts';
import type { Range } from '../model/range.ts';
import type { ReviewParagraph, ReviewSpan } from '../model/review.ts';
import { inForce, overlap } from './edit-verdicts.ts';

/** What changed between two texts: [from, to) of the first became `text`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The edit that turns a paragraph's text into `after`, as small as it can be, so that emphasis beside it stays.
 * `earlier` edits that it touches are taken up in it. Undefined when nothing changed.
 */
export function editOf({ paragraph, spans }: ReviewParagraph, after: string, earlier: readonly Edit[]): Edit | undefined {
  const change = changeBetween(paragraph.text, after);
  if (!change) return undefined;
  const touched = spans.filter(({ at, length }) => at < change.to && at + length > change.from);
  const [head, tail] = [touched[0], touched.at(-1)];
  if (!head || !tail) return undefined;
  const text =
    (head.text?.slice(0, Math.max(0, change.from - head.at)) ?? '') +
    change.text +
    (tail.text?.slice(Math.max(0, change.to - tail.at)) ?? '');
  const inner = spans.slice(spans.indexOf(head), spans.indexOf(tail) + 1).filter(({ length, edited }) => length > 0 || !edited);
  const own: Edit = { pieces: inner.map((span) => captured(span, change.from, change.to)), text };
  const taken = inForce(earlier).filter((edit) => overlap(edit, own));
  return { pieces: disjoint([...own.pieces, ...taken.flatMap(({ pieces }) => pieces)]), text };
}

/** The captured ranges under [from, to) of a paragraph's text; what was replaced goes whole. */
export function capturedRanges({ spans }: ReviewParagraph, from: number, to: number): readonly Range[] {
  return spans.filter(({ at, length }) => at < to && at + length > from).map((span) => captured(span, from, to));
}

function captured({ start, end, at, length, text }: ReviewSpan, from: number, to: number): Range {
  if (text !== undefined) return { start, end };
  return { start: start + Math.max(0, from - at), end: start + Math.min(length, to - at) };
}

/** An insertion takes a neighbouring character along: a place without text can't be replaced. */
function changeBetween(before: string, after: string): Change | undefined {
  if (before === after || before === '') return undefined;
  const [old, now] = [[...before], [...after]];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (head + tail === old.length && head > 0) head -= 1;
  else if (head + tail === old.length) tail -= 1;
  const from = old.slice(0, head).join('').length;
  return {
    from,
    to: from + old.slice(head, old.length - tail).join('').length,
    text: now.slice(head, now.length - tail).join(''),
  };
}

function disjoint(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    ({ start, end }, i) =>
      !sorted.some((other, j) => j !== i && other.start <= start && end <= other.end && (j < i || other.end - other.start > end - start)),
  );
}
