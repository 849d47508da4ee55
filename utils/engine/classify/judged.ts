import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import type { Hits } from '../text/pattern-index.ts';
import type { PageContext } from './page-context.ts';
import type { ContextSign } from './weights.ts';

/** What serves all units of a block: the page's captured text, what the rules need in the block, and what the page says of itself. */
export interface JudgedBlock {
  readonly text: string;
  readonly hits: Hits;
  /** Whether any letters are set apart in it. */
  readonly hasSpaced: boolean;
  readonly context: PageContext;
}

/** A unit in a page's folded text, as a rule of its scope sees it. */
export interface JudgedUnit {
  readonly folded: string;
  readonly unit: Range;
  readonly scope: Rule['scope'];
  readonly signs: readonly ContextSign[];
  /** Log-odds that the unit is the site's. */
  readonly voice: number;
}
