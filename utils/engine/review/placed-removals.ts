import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';
import type { ReviewRemoval } from '../model/review.ts';
import type { KeptSpan } from '../outline/kept-runs.ts';

/** A removal with the paragraph that it stands before, or that it was cut out of. */
export interface PlacedRemoval {
  readonly removal: ReviewRemoval;
  /** Index of a paragraph; the number of paragraphs at the end of the document. */
  readonly before: number;
  /** Offset in that paragraph's text, when the piece was cut out of it. */
  readonly inside?: number;
}

/** Puts every removal that took ink to its place among the paragraphs, given as ranges of the kept text. */
export function placedRemovals(ledger: Ledger, spans: readonly KeptSpan[], paragraphs: readonly Range[]): readonly PlacedRemoval[] {
  const placed: PlacedRemoval[] = [];
  let span = 0;
  let index = 0;
  for (const entry of ledger) {
    while (span < spans.length && (spans[span]?.start ?? 0) < entry.start) span += 1;
    if (entry.state !== 'removed' || entry.text.trim() === '') continue;
    const before = spans[span - 1];
    const at = before ? before.at + (before.replaced ? before.length : Math.min(before.length, entry.start - before.start)) : 0;
    while (index < paragraphs.length && (paragraphs[index]?.end ?? 0) < at) index += 1;
    placed.push({ removal: removalOf(entry), ...place(entry.text, at, index, paragraphs) });
  }
  return placed;
}

/** A piece was cut out of a paragraph unless it took whole lines. */
function place(text: string, at: number, index: number, paragraphs: readonly Range[]): Pick<PlacedRemoval, 'before' | 'inside'> {
  const range = paragraphs[index];
  if (!range) return { before: index };
  const isInLine = !text.trimEnd().includes('\n') && !text.startsWith('\n');
  if (at > range.start && at < range.end) return { before: index, inside: at - range.start };
  if (at === range.start) return text.includes('\n') ? { before: index } : { before: index, inside: 0 };
  if (at === range.end && at > range.start)
    return isInLine && !text.endsWith('\n') ? { before: index, inside: at - range.start } : { before: index + 1 };
  return { before: index };
}

function removalOf({ start, end, text, verdicts }: LedgerEntry): ReviewRemoval {
  const [verdict] = verdicts;
  const signs = verdicts
    .flatMap(({ evidence }) => evidence)
    .map(({ sign, weight, at }) => ({ sign, weight, start: Math.max(at.start, start) - start, end: Math.min(at.end, end) - start }))
    .filter((sign) => sign.start < sign.end && Number.isFinite(sign.weight));
  return { start, end, text, kind: verdict?.kind ?? 'outside', rule: verdict?.ruleId ?? '', why: verdict?.why ?? '', signs };
}
