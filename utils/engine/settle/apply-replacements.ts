import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Verdict } from '../model/verdict.ts';

/** Splits kept entries at the repairs; a repair that doesn't lie in one kept entry is dropped, never applied in part. */
export function applyReplacements(ledger: Ledger, repairs: readonly Verdict[]): Ledger {
  const sorted = repairs.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const entries: LedgerEntry[] = [];
  let next = 0;
  for (const entry of ledger) {
    let at = entry.start;
    for (; next < sorted.length && (sorted[next]?.range.start ?? 0) < entry.end; next += 1) {
      const repair = sorted[next];
      if (!repair || entry.state !== 'kept' || repair.range.start < at || repair.range.end > entry.end) continue;
      if (repair.range.start > at) entries.push(slice(entry, at, repair.range.start));
      const { start, end } = repair.range;
      const text = entry.text.slice(start - entry.start, end - entry.start);
      entries.push({ start, end, state: 'replaced', text, replacement: repair.replacement ?? '', verdicts: [repair] });
      at = end;
    }
    if (at < entry.end) entries.push(slice(entry, at, entry.end));
  }
  return entries;
}

function slice(entry: LedgerEntry, start: number, end: number): LedgerEntry {
  if (start === entry.start && end === entry.end) return entry;
  return { ...entry, start, end, text: entry.text.slice(start - entry.start, end - entry.start) };
}
