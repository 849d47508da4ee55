import type { Range } from './range.ts';

/** What a removed piece was. `outside` lies outside the article; `reader` is what the reader removed, whatever it was. */
export const KINDS = [
  'lead-in',
  'contact',
  'truncation',
  'advert',
  'site-chrome',
  'nav',
  'related',
  'disclaimer',
  'download',
  'share',
  'meta',
  'title',
  'toc',
  'watermark',
  'hidden',
  'outside',
  'reader',
] as const;
export type Kind = (typeof KINDS)[number];

/** `kind/what-it-sees`, lower case. */
export type RuleId = string;

/** One sign that was seen, with what it adds to the score (negative for a counter-sign). */
export interface Evidence {
  readonly sign: string;
  readonly weight: number;
  readonly at: Range;
  readonly quote: string;
}

/** A claim about one range of the snapshot's text. Nothing is removed, replaced or protected without one. */
export interface Verdict {
  readonly ruleId: RuleId;
  readonly effect: 'remove' | 'keep' | 'replace';
  /** Present on 'remove'. */
  readonly kind?: Kind;
  readonly range: Range;
  /** Present on 'replace'. */
  readonly replacement?: string;
  /** Sum of the evidence; a removal takes effect from `REMOVE_FROM` on, and is a suggestion from `SUGGEST_FROM` on. */
  readonly score: number;
  /** One sentence for the reader, in Chinese. */
  readonly why: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Scores at which a removal takes effect, and at which an uncertain one is shown as a suggestion. */
export const REMOVE_FROM = 1;
export const SUGGEST_FROM = 0.6;

/** What the reader decided about a range; it beats every verdict. */
export interface Override {
  readonly effect: 'remove' | 'keep';
  readonly range: Range;
}
