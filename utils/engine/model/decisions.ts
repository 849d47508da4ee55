import type { Range } from './range.ts';
import type { UserRule } from './user-rule.ts';
import type { Kind, Override, RuleId } from './verdict.ts';

/** Words of the reader in place of captured ones: `text` stands where the first piece stood, the other pieces go. */
export interface Edit {
  /** Sorted and disjoint, in the captured text. */
  readonly pieces: readonly Range[];
  readonly text: string;
  /** How many of the overrides were there before it; absent for all. Only a later one can take its text. */
  readonly after?: number;
}

/** Everything the reader decided; an input of cleaning, anchored in the captured text and never in a result. */
export interface Decisions {
  /** A later one beats an earlier one. */
  readonly overrides: readonly Override[];
  /** A later one beats an earlier one that it overlaps. */
  readonly edits: readonly Edit[];
  readonly title?: string;
  /** Rules that remove nothing here. */
  readonly keepRules: readonly RuleId[];
  /** Rules whose mere suggestions are removals here. */
  readonly removeRules: readonly RuleId[];
  /** Kinds of which nothing is removed on any page, but for what the reader removes. */
  readonly keepKinds?: readonly Kind[];
  /** What the reader wants removed on all pages of the site or on all sites. */
  readonly userRules?: readonly UserRule[];
}

export const NO_DECISIONS: Decisions = { overrides: [], edits: [], keepRules: [], removeRules: [] };
