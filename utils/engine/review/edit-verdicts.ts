import type { Decisions, Edit } from '../model/decisions.ts';
import type { Range } from '../model/range.ts';
import type { Verdict } from '../model/verdict.ts';

/** Rules under which the ledger keeps what the reader wrote. */
export const EDITED = 'reader/edited';
export const TITLED = 'reader/titled';

/** The reader's own words as replacements, for the ledger to account for like any repair. */
export function editVerdicts(text: string, { edits, title }: Decisions, titleRange: Range | undefined): readonly Verdict[] {
  const titled = title !== undefined && titleRange ? [replaced(text, TITLED, titleRange, title, '由读者改写的标题')] : [];
  return [...titled, ...inForce(edits).flatMap((edit) => edit.pieces.map((piece, i) => edited(text, piece, i === 0 ? edit.text : '')))];
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
