import type { Cleaned } from '../clean.ts';
import type { Clip, Paragraph } from '../model/clip.ts';
import type { Range } from '../model/range.ts';
import type { Review, ReviewHint, ReviewItem, ReviewParagraph, ReviewPiece, ReviewSpan } from '../model/review.ts';
import { type KeptSpan, keptSpans } from '../outline/kept-runs.ts';
import { differences } from '../text/differences.ts';
import { lastWhere } from '../text/last-where.ts';
import { EDITED } from './edit-verdicts.ts';
import { type PlacedRemoval, placedRemovals } from './placed-removals.ts';

/** A paragraph with its place in the clip's text. */
interface Placed {
  readonly at: number;
  readonly paragraph: Paragraph;
}

/**
 * Lays a clip out from top to bottom: paragraphs, removals where their text stood, and the places where something is missing.
 * `shown` is the clip in another script; the layout tells what differs.
 */
export function reviewOf({ clip, ledger, titleLine }: Cleaned, shown: Clip = clip): Review {
  const spans = keptSpans(ledger, titleLine);
  const placed = placedParagraphs(clip.paragraphs);
  const removals = placedRemovals(
    ledger,
    spans,
    placed.map(({ at, paragraph }) => ({ start: at, end: at + paragraph.text.length })),
  );
  const hints = hintsOf(clip, spans, placed);
  const paragraphs = reviewParagraphs(placed, spans, removals, hints).map((item, i) => withChanges(item, shown.paragraphs[i]));
  const { clippedAt, source, isSelection, suggestions, replaced } = clip;
  const head = {
    title: shown.title,
    clippedAt,
    source,
    ...(isSelection ? { isSelection } : {}),
    completeness: shown.completeness,
    script: shown.script,
    suggestions: suggestions.filter(isFirstOfRange),
  };
  return {
    ...head,
    items: items(clip, placed, paragraphs, removals),
    pieces: piecesOf(clip, placed, paragraphs),
    repairs: replaced.length,
  };
}

function placedParagraphs(paragraphs: readonly Paragraph[]): readonly Placed[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const placed = { at, paragraph };
    at += paragraph.text.length + 1;
    return placed;
  });
}

function reviewParagraphs(
  placed: readonly Placed[],
  spans: readonly KeptSpan[],
  removals: readonly PlacedRemoval[],
  hints: ReadonlyMap<number, readonly ReviewHint[]>,
): readonly ReviewParagraph[] {
  const cuts = Map.groupBy(
    removals.filter(({ inside }) => inside !== undefined),
    ({ before }) => before,
  );
  const keys = new Map<number, number>();
  let first = 0;
  return placed.map(({ at, paragraph }, i) => {
    const end = at + paragraph.text.length;
    while (first < spans.length && endOf(spans[first]) <= at && (spans[first]?.at ?? 0) < at) first += 1;
    const own: ReviewSpan[] = [];
    for (let j = first; j < spans.length && (spans[j]?.at ?? 0) < Math.max(end, at + 1); j += 1) {
      const span = spans[j] as KeptSpan;
      if (endOf(span) >= at) own.push(clipped(span, at, end));
    }
    return {
      type: 'paragraph',
      key: uniqueKey(keys, own.find(({ length }) => length > 0)?.start ?? spans[first]?.start ?? 0),
      paragraph,
      spans: own,
      cuts: (cuts.get(i) ?? []).map(({ inside = 0, removal }) => ({ at: inside, removal })),
      hints: hints.get(i) ?? [],
      changes: [],
    };
  });
}

/** A table shows its other words only; a text shows both. */
function withChanges(item: ReviewParagraph, shown: Paragraph | undefined): ReviewParagraph {
  if (shown?.original === undefined) return item;
  if (shown.rows) return { ...item, paragraph: shown };
  return { ...item, changes: differences(item.paragraph.text, shown.text) };
}

function endOf(span: KeptSpan | undefined): number {
  return (span?.at ?? 0) + (span?.length ?? 0);
}

/** The part of a span that lies in [at, end) of the text; a replaced span can't be divided. */
function clipped({ start, end: spanEnd, at: spanAt, length, replaced }: KeptSpan, at: number, end: number): ReviewSpan {
  if (replaced) {
    const edited = replaced.verdicts[0]?.ruleId === EDITED ? { edited: true as const } : {};
    return { start, end: spanEnd, at: spanAt - at, length, text: replaced.replacement ?? '', ...edited };
  }
  const [from, to] = [Math.max(spanAt, at), Math.min(spanAt + length, end)];
  return { start: start + from - spanAt, end: start + to - spanAt, at: from - at, length: to - from };
}

/** Two paragraphs of one replaced span begin with the same captured text. */
function uniqueKey(keys: Map<number, number>, start: number): string {
  const count = keys.get(start) ?? 0;
  keys.set(start, count + 1);
  return count === 0 ? `p${start}` : `p${start}.${count}`;
}

function items(
  { gaps }: Clip,
  placed: readonly Placed[],
  paragraphs: readonly ReviewParagraph[],
  removals: readonly PlacedRemoval[],
): readonly ReviewItem[] {
  const between = Map.groupBy(
    removals.filter(({ inside }) => inside === undefined),
    ({ before }) => before,
  );
  const left = gaps.toSorted((a, b) => a.at - b.at);
  const all: ReviewItem[] = [];
  let gap = 0;
  const markUntil = (end: number): void => {
    for (let next = left[gap]; next && next.at <= end; next = left[gap]) {
      all.push({ type: 'gap', key: `g${gap}`, gap: next });
      gap += 1;
    }
  };
  for (let i = 0; i <= paragraphs.length; i += 1) {
    for (const { removal } of between.get(i) ?? []) all.push({ type: 'removed', key: `r${removal.start}`, removal });
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    // What lacks where a paragraph begins is marked before it, as files do.
    const at = placed[i]?.at ?? 0;
    markUntil(at);
    all.push(paragraph);
    markUntil(at + paragraph.paragraph.text.length);
  }
  markUntil(Number.POSITIVE_INFINITY);
  return all;
}

/** Two rules may suspect the same words; the surer one comes first. */
function isFirstOfRange({ start, end }: Range, index: number, all: readonly Range[]): boolean {
  return all.findIndex((other) => other.start === start && other.end === end) === index;
}

/** The suggestions by the paragraphs that they lie in. */
function hintsOf({ suggestions }: Clip, spans: readonly KeptSpan[], placed: readonly Placed[]): ReadonlyMap<number, readonly ReviewHint[]> {
  const hints = new Map<number, ReviewHint[]>();
  for (const { start, end } of suggestions) {
    const [from, to] = [offsetOf(spans, start), offsetOf(spans, end)];
    for (let i = lastWhere(placed, ({ at }) => at <= from); i >= 0 && (placed[i]?.at ?? to) < to; i += 1) {
      const { at, paragraph } = placed[i] as Placed;
      const range = { from: Math.max(from - at, 0), to: Math.min(to - at, paragraph.text.length) };
      if (range.from < range.to) hints.set(i, [...(hints.get(i) ?? []), { start, end, ...range }]);
    }
  }
  return hints;
}

/** Offset into the kept text of a captured one; within a replaced span, its end. */
function offsetOf(spans: readonly KeptSpan[], captured: number): number {
  const span = spans[lastWhere(spans, ({ start }) => start < captured)];
  if (!span) return 0;
  return span.at + Math.min(span.length, span.replaced ? span.length : captured - span.start);
}

function piecesOf({ pieces = [] }: Clip, placed: readonly Placed[], paragraphs: readonly ReviewParagraph[]): readonly ReviewPiece[] {
  return pieces.map(({ title, present, start = 0 }) => {
    const key = present ? paragraphs[placed.findIndex(({ at, paragraph }) => start <= at + paragraph.text.length)]?.key : undefined;
    return { title, ...(key === undefined ? {} : { key }) };
  });
}
