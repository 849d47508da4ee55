import type { Range } from './range.ts';
import type { Verdict } from './verdict.ts';

/** One piece of the captured text. `text` is always the original; a replaced entry's `replacement` is what stands instead. */
export interface LedgerEntry extends Range {
  readonly state: 'kept' | 'removed' | 'replaced';
  readonly text: string;
  readonly replacement?: string;
  /** The claims that took it, all of one rule; empty where none did. */
  readonly verdicts: readonly Verdict[];
}

/** Sorted, disjoint and covering [0, text.length): joining the entries' `text` gives the captured text back. */
export type Ledger = readonly LedgerEntry[];
