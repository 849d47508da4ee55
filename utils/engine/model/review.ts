import type { Clip, Gap, Paragraph } from './clip.ts';
import type { Range } from './range.ts';
import type { Kind, RuleId } from './verdict.ts';

/** A part of a paragraph with its place in the captured text; the range is captured. */
export interface ReviewSpan extends Range {
  /** Offset into the paragraph's text; negative when the span begins in an earlier paragraph. */
  readonly at: number;
  readonly length: number;
  /** The whole text that stands instead, when the span was replaced. */
  readonly text?: string;
  /** The reader wrote it. */
  readonly edited?: true;
}

/** Why a piece was removed, sign by sign; the range is in the piece's own text. */
export interface ReviewSign extends Range {
  readonly sign: string;
  readonly weight: number;
}

/** A removed piece; the range is captured. */
export interface ReviewRemoval extends Range {
  readonly text: string;
  readonly kind: Kind;
  readonly rule: RuleId;
  readonly why: string;
  readonly signs: readonly ReviewSign[];
}

/** Kept text that might be noise; the range is captured, `from` and `to` are offsets into the paragraph. */
export interface ReviewHint extends Range {
  readonly from: number;
  readonly to: number;
}

/** A paragraph as it will be saved, with what was taken out of it. */
export interface ReviewParagraph {
  readonly type: 'paragraph';
  /** Stays the same as long as the paragraph begins with the same captured text. */
  readonly key: string;
  readonly paragraph: Paragraph;
  readonly spans: readonly ReviewSpan[];
  /** Pieces that were cut out of the paragraph, each with its offset in the paragraph's text. */
  readonly cuts: readonly { readonly at: number; readonly removal: ReviewRemoval }[];
  readonly hints: readonly ReviewHint[];
  /** What a conversion puts in other words; ranges are of the paragraph's text. */
  readonly changes: readonly ReviewChange[];
}

/** Words that a conversion replaces. */
export interface ReviewChange extends Range {
  readonly text: string;
}

/** The document from top to bottom: paragraphs, what was removed between them, and where something is missing. */
export type ReviewItem =
  | ReviewParagraph
  | { readonly type: 'removed'; readonly key: string; readonly removal: ReviewRemoval }
  | { readonly type: 'gap'; readonly key: string; readonly gap: Gap };

/** A part of a collection; `key` is of the paragraph that it begins with. */
export interface ReviewPiece {
  readonly title: string;
  readonly key?: string;
}

/** A clip laid out for its reader to judge: every removal stands where its text stood. */
export interface Review extends Pick<Clip, 'title' | 'clippedAt' | 'source' | 'isSelection' | 'completeness' | 'script' | 'suggestions'> {
  readonly items: readonly ReviewItem[];
  readonly pieces: readonly ReviewPiece[];
  /** How many repairs were made: lines joined, odd characters made ordinary. */
  readonly repairs: number;
}
