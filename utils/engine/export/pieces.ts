import type { Clip, Completeness, CompletenessEvidence, Gap, Paragraph, Piece } from '../model/clip.ts';
import type { Collection, Entry } from '../model/exporter.ts';
import type { Range } from '../model/range.ts';
import { capturedOffsets } from './captured-offsets.ts';
import { titleLine } from './report.ts';

const OPENING = '开头';
const NAMELESS = '未命名文档';
const EVIDENCE: Readonly<Record<Gap['kind'], CompletenessEvidence['kind']>> = {
  withheld: 'notice',
  elided: 'elision',
  enumeration: 'enumeration',
  pagination: 'pagination',
  contents: 'contents',
};

/** A part of a clip's text, and of the captured text that it was got from. */
interface Part {
  readonly title: string;
  readonly text: Range;
  readonly captured: Range;
}

/** Clips chosen by the reader as one collection. */
export function collectionOf(title: string, clips: readonly Clip[]): Collection {
  return { title, entries: clips.map((clip) => ({ title: titleLine(clip) ?? NAMELESS, clip })) };
}

/** The pieces of a collection's clip, the absent ones by name; text before the first one is an entry too. Empty when the clip is no collection. */
export function piecesOf(clip: Clip): Collection {
  const pieces = clip.pieces ?? [];
  const starts = pieces.flatMap(({ start }) => start ?? []).toSorted((a, b) => a - b);
  const opening: Piece = { title: OPENING, present: true, start: 0, end: Math.max(0, (starts[0] ?? 0) - 1) };
  const hasOpening = clip.text.slice(0, opening.end).trim() !== '';
  // What was captured before the first part belongs to it.
  const bounds = [0, ...capturedOffsets(clip, hasOpening ? starts : starts.slice(1)), clip.captured.length];
  const parts = hasOpening ? [0, ...starts] : starts;
  const entries = (hasOpening ? [opening, ...pieces] : pieces).map(({ title, present, start = 0, end = 0 }): Entry => {
    const i = parts.indexOf(start);
    const captured = { start: bounds[i] ?? 0, end: bounds[i + 1] ?? clip.captured.length };
    return { title, ...(present ? { clip: clipOfPart(clip, { title, text: { start, end }, captured }) } : {}) };
  });
  return { title: titleLine(clip) ?? NAMELESS, entries };
}

/** The part as a clip of its own: its source is the whole's, its ledger and its completeness are what lies in it. */
function clipOfPart(clip: Clip, { title, text, captured }: Part): Clip {
  const { paragraphs, from } = paragraphsOf(clip, title, text);
  const kept = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const isIn = (at: number): boolean => at >= text.start && at <= text.end;
  const gaps = clip.gaps.filter(({ at }) => isIn(at)).map((gap) => ({ ...gap, at: Math.min(kept.length, Math.max(0, gap.at - from)) }));
  const damage = clip.damage?.filter(({ at }) => isIn(at) && at >= from).map((one) => ({ ...one, at: one.at - from }));
  const { pieces: _pieces, contents: _contents, ...whole } = clip;
  return {
    ...whole,
    title,
    text: kept,
    paragraphs,
    gaps,
    ...(damage ? { damage } : {}),
    completeness: completenessOf(gaps, kept),
    captured: clip.captured.slice(captured.start, captured.end),
    removed: inside(clip.removed, captured),
    replaced: inside(clip.replaced, captured),
    suggestions: inside(clip.suggestions, captured),
  };
}

/** The part's paragraphs without the line that is its title, and where they begin in the clip's text. */
function paragraphsOf(
  clip: Clip,
  title: string,
  { start, end }: Range,
): { readonly paragraphs: readonly Paragraph[]; readonly from: number } {
  let at = 0;
  let from = start;
  const paragraphs = clip.paragraphs.filter((paragraph) => {
    const here = at;
    at += paragraph.text.length + 1;
    const isTitle = here === start && paragraph.text.trim() === title.trim();
    if (isTitle) from = at;
    return here >= start && here < end && !isTitle;
  });
  return { paragraphs, from };
}

function inside<Item extends Range>(items: readonly Item[], { start, end }: Range): readonly Item[] {
  return items
    .filter((item) => item.start >= start && item.end <= end)
    .map((item) => ({ ...item, start: item.start - start, end: item.end - start }));
}

/** What the whole lacks elsewhere is no lack of the part. */
function completenessOf(gaps: readonly Gap[], text: string): Completeness {
  const obtainedCharacters = [...text.replace(/\s+/gu, '')].length;
  const evidence = gaps.map(({ kind, quote }): CompletenessEvidence => ({ kind: EVIDENCE[kind], quote }));
  return { truncated: gaps.length > 0, evidence, obtainedCharacters };
}
