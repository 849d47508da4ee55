import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';
import { lastWhere } from '../text/last-where.ts';

/** The kept text of a ledger with its place in the captured text. */
export interface KeptRuns {
  readonly text: string;
  /** Offset into the captured text of `text[at]`; for a replaced character, of its original's start. */
  readonly toCaptured: (at: number) => number;
  /** Offset into `text` of the first kept character at or after `at` in the captured text. */
  readonly toText: (at: number) => number;
}

/** One entry's part of the kept text; its length is 0 where a repair leaves nothing. */
export interface KeptSpan extends Range {
  /** Offset into the kept text. */
  readonly at: number;
  readonly length: number;
  /** The entry, when its text was replaced. */
  readonly replaced?: LedgerEntry;
}

/** What a ledger keeps, in order, without `except` (the title and its line feed). */
export function keptSpans(ledger: Ledger, except: Range | undefined): readonly KeptSpan[] {
  const spans: KeptSpan[] = [];
  let at = 0;
  const add = (start: number, end: number, length: number, entry?: LedgerEntry): void => {
    if (start >= end) return;
    spans.push({ start, end, at, length, ...(entry ? { replaced: entry } : {}) });
    at += length;
  };
  for (const entry of ledger) {
    if (entry.state === 'removed') continue;
    if (entry.state === 'replaced') {
      if (!except || entry.start < except.start || entry.start >= except.end)
        add(entry.start, entry.end, (entry.replacement ?? '').length, entry);
      continue;
    }
    const cut = except && except.start < entry.end && except.end > entry.start ? except : { start: entry.end, end: entry.end };
    const [head, tail] = [Math.max(entry.start, cut.start), Math.max(entry.start, cut.end)];
    add(entry.start, head, head - entry.start);
    add(tail, entry.end, entry.end - tail);
  }
  return spans;
}

/** What a ledger keeps of a range; a repair belongs to where it starts. */
export function keptTextIn(ledger: Ledger, { start, end }: Range): string {
  return ledger
    .filter((entry) => entry.state !== 'removed' && entry.start < end && entry.end > start)
    .map((entry) => {
      if (entry.state === 'replaced') return entry.start >= start ? (entry.replacement ?? '') : '';
      return entry.text.slice(Math.max(0, start - entry.start), end - entry.start);
    })
    .join('');
}

/** Joins what a ledger keeps, without `except`. */
export function keptRuns(ledger: Ledger, except: Range | undefined, captured: string): KeptRuns {
  const runs = keptSpans(ledger, except).filter(({ length }) => length > 0);
  const text = runs.map(({ start, end, replaced }) => replaced?.replacement ?? captured.slice(start, end)).join('');
  return {
    text,
    toCaptured: (at) => {
      const run = runs[lastWhere(runs, (candidate) => candidate.at <= at)];
      return run ? run.start + (run.replaced ? 0 : Math.min(at - run.at, run.length)) : 0;
    },
    toText: (at) => {
      const index = lastWhere(runs, (candidate) => candidate.start <= at);
      const run = runs[index];
      if (!run) return 0;
      return run.at + Math.min(run.length, run.replaced ? (at > run.start ? run.length : 0) : at - run.start);
    },
  };
}
