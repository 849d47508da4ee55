import type { Clip, Gap, Paragraph } from '../model/clip.ts';
import type { ExportChoices } from '../model/exporter.ts';
import { oneLine } from './report.ts';

/** A paragraph, or the mark of a place where the page lacks something. */
export type Piece = { readonly paragraph: Paragraph } | { readonly mark: string };

/** The clip's paragraphs in order, each gap's mark after the paragraph that it falls in. */
export function withGapMarks({ paragraphs, gaps }: Clip, { gapMarks = true }: ExportChoices): readonly Piece[] {
  const left = gapMarks ? gaps.toSorted((a, b) => a.at - b.at) : [];
  const pieces: Piece[] = [];
  let next = 0;
  let end = 0;
  for (const paragraph of paragraphs) {
    for (; next < left.length && (left[next]?.at ?? 0) <= end; next += 1) pieces.push(markOf(left[next]));
    pieces.push({ paragraph });
    end += paragraph.text.length;
    for (; next < left.length && (left[next]?.at ?? 0) <= end; next += 1) pieces.push(markOf(left[next]));
    end += 1;
  }
  for (; next < left.length; next += 1) pieces.push(markOf(left[next]));
  return pieces;
}

function markOf(gap: Gap | undefined): Piece {
  return {
    mark: `〔此处原网页有缺失：${oneLine(gap?.quote ?? '')
      .replaceAll('〔', '[')
      .replaceAll('〕', ']')}〕`,
  };
}
