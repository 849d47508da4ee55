import type { Ledger } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';

/** The kept text of a ledger with its place in the captured text. */
export interface KeptRuns {
  readonly text: string;
  /** Offset into the captured text of `text[at]`; for a replaced character, of its original's start. */
  readonly toCaptured: (at: number) => number;
  /** Offset into `text` of the first kept character at or after `at` in the captured text. */
  readonly toText: (at: number) => number;
}

interface Run {
  readonly at: number;
  readonly captured: number;
  readonly length: number;
  readonly replaced: boolean;
}

/** Joins what a ledger keeps, without `except` (the title and its line feed). */
export function keptRuns(ledger: Ledger, except: Range | undefined): KeptRuns {
  const runs: Run[] = [];
  let text = '';
  const add = (piece: string, captured: number, replaced: boolean): void => {
    if (piece === '') return;
    runs.push({ at: text.length, captured, length: piece.length, replaced });
    text += piece;
  };
  for (const entry of ledger) {
    if (entry.state === 'removed') continue;
    if (entry.state === 'replaced') {
      if (!except || entry.start < except.start || entry.start >= except.end) add(entry.replacement ?? '', entry.start, true);
      continue;
    }
    const cut = except && except.start < entry.end && except.end > entry.start ? except : undefined;
    if (!cut) add(entry.text, entry.start, false);
    else {
      add(entry.text.slice(0, Math.max(0, cut.start - entry.start)), entry.start, false);
      add(entry.text.slice(cut.end - entry.start), Math.max(cut.end, entry.start), false);
    }
  }
  return {
    text,
    toCaptured: (at) => {
      const run = runs[lastAtOrBefore(runs, (candidate) => candidate.at <= at)];
      return run ? run.captured + (run.replaced ? 0 : Math.min(at - run.at, run.length)) : 0;
    },
    toText: (at) => {
      const index = lastAtOrBefore(runs, (candidate) => candidate.captured <= at);
      const run = runs[index];
      if (!run) return 0;
      return run.at + Math.min(run.length, run.replaced ? (at > run.captured ? run.length : 0) : at - run.captured);
    },
  };
}

/** Index of the last run that holds; -1 when none does. Runs are sorted in both texts. */
function lastAtOrBefore(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(runs[middle] as Run)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
