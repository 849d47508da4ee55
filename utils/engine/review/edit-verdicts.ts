import type { Decisions, Edit } from '../model/decisions.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';
import type { Override, Verdict } from '../model/verdict.ts';

/** Rules under which the ledger keeps what the reader wrote. */
export const EDITED = 'reader/edited';
export const TITLED = 'reader/titled';

/** The overrides with what edits keep at their turn: what the reader wrote anew was wanted, whatever a rule or an earlier removal says. */
export function overridesWithEdits({ overrides, edits }: Decisions): readonly Override[] {
  const kept = Map.groupBy(inForce(edits), ({ after = overrides.length }) => after);
  const keeps = (turn: number): readonly Override[] =>
    (kept.get(turn) ?? []).flatMap(({ pieces }) => pieces.map((range) => ({ effect: 'keep' as const, range })));
  return [...overrides.flatMap((override, turn) => [...keeps(turn), override]), ...keeps(overrides.length)];
}

/** The reader's own words as replacements, for the ledger to account for like any repair; `settled` tells what is kept of their pieces. */
export function editVerdicts(text: string, settled: Ledger, decisions: Decisions, titleRange: Range | undefined): readonly Verdict[] {
  const { edits, title, overrides } = decisions;
  const titled = title !== undefined && titleRange ? [replaced(text, TITLED, titleRange, title, '由读者改写的标题')] : [];
  const words = inForce(edits).flatMap((edit) => {
    const shown = isTaken(edit, overrides) ? '' : edit.text;
    return keptOf(edit.pieces, settled).map((piece, i) => edited(text, piece, i === 0 ? shown : ''));
  });
  return [...titled, ...words];
}

/** Whether the reader later removed the whole piece where the edit's text stands. */
function isTaken({ pieces, after }: Edit, overrides: readonly Override[]): boolean {
  const later = overrides.slice(after ?? overrides.length);
  const { start, end } = pieces[0] ?? { start: 0, end: 0 };
  for (let at = start; at < end; at += 1) {
    if (later.findLast(({ range }) => range.start <= at && at < range.end)?.effect !== 'remove') return false;
  }
  return later.length > 0;
}

/** What is kept of the pieces of an edit, each in one entry. */
function keptOf(pieces: readonly Range[], settled: Ledger): readonly Range[] {
  return pieces.flatMap((piece) =>
    settled
      .filter(({ state, start, end }) => state === 'kept' && start < piece.end && piece.start < end)
      .map(({ start, end }) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) })),
  );
}

/** The edits that no later one overlaps. */
export function inForce(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit, i) => !edits.slice(i + 1).some((later) => overlap(edit, later)));
}

/** Whether two edits share captured text. */
export function overlap(a: Edit, b: Edit): boolean {
  return a.pieces.some((one) => b.pieces.some((other) => one.start < other.end && other.start < one.end));
}

function edited(text: string, range: Range, replacement: string): Verdict {
  return replaced(text, EDITED, range, replacement, '由读者改写');
}

function replaced(text: string, ruleId: string, range: Range, replacement: string, why: string): Verdict {
  const quote = text.slice(range.start, range.end);
  return {
    ruleId,
    effect: 'replace',
    range,
    replacement,
    score: Number.POSITIVE_INFINITY,
    why,
    evidence: [{ sign: 'reader', weight: Number.POSITIVE_INFINITY, at: range, quote }],
  };
}
