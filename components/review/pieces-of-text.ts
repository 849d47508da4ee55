import type { ParagraphMark } from '../../utils/engine/model/clip.ts';
import type { ReviewChange, ReviewHint, ReviewParagraph, ReviewRemoval } from '../../utils/engine/model/review.ts';

/** A stretch of a paragraph under the same emphasis, or a place where something was cut out. */
export type TextPiece =
  | {
      readonly type: 'text';
      readonly at: number;
      readonly text: string;
      readonly marks: readonly ParagraphMark[];
      readonly hint?: ReviewHint;
      readonly edited: boolean;
      readonly change?: ReviewChange;
    }
  | { readonly type: 'cut'; readonly at: number; readonly removal: ReviewRemoval }
  | { readonly type: 'image'; readonly at: number; readonly label: string };

/** Cuts a paragraph's text at every border of its marks, hints, edits and cuts. */
export function piecesOfText({ paragraph, spans, cuts, hints, changes }: ReviewParagraph): readonly TextPiece[] {
  const { text, marks = [] } = paragraph;
  const edits = spans.filter(({ edited, length }) => edited && length > 0).map(({ at, length }) => ({ start: at, end: at + length }));
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...edits]) borders.add(start).add(end);
  for (const { from, to } of hints) borders.add(from).add(to);
  for (const { at } of cuts) borders.add(at);
  // A word that a conversion replaces is one piece, whatever begins or ends within it.
  for (const { start, end } of changes) {
    for (const at of borders) if (start < at && at < end) borders.delete(at);
    borders.add(start).add(end);
  }
  const sorted = [...borders].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  return sorted.flatMap((at, i): readonly TextPiece[] => {
    const end = sorted[i + 1] ?? at;
    const hint = hints.find(({ from, to }) => from <= at && end <= to);
    const change = changes.find((one) => one.start === at && one.end === end);
    const covers = (range: { readonly start: number; readonly end: number }): boolean => range.start <= at && end <= range.end;
    const images = marks.filter(({ kind, start }) => kind === 'image' && start === at);
    return [
      ...cuts.filter((cut) => cut.at === at || (at < cut.at && cut.at < end)).map(({ removal }) => ({ type: 'cut' as const, at, removal })),
      ...images.map(({ label = '' }) => ({ type: 'image' as const, at, label })),
      ...(end > at
        ? [
            {
              type: 'text' as const,
              at,
              text: text.slice(at, end),
              marks: marks.filter((mark) => mark.kind !== 'image' && covers(mark)),
              ...(hint ? { hint } : {}),
              edited: edits.some(covers),
              ...(change ? { change } : {}),
            },
          ]
        : []),
    ];
  });
}
