import type { Kind } from '../model/verdict.ts';
import { FEW, normalised, type OwnNames } from './features.ts';
import { GramTable } from './gram-table.ts';
import { BIAS, GRAMS, STEP } from './weights.ts';

let table: GramTable | undefined;

/** The model, read on first use: the background wakes for much that needs none. */
function model(): GramTable {
  table ??= new GramTable(GRAMS, STEP);
  return table;
}

/**
 * How much a unit of folded text sounds like a site that speaks to its visitors, as log-odds: 0 is even, negative sounds like a document.
 * A linear model over runs of one to three characters, set by texts of both kinds.
 */
export function voiceOf(folded: string, names: OwnNames): number {
  const grams = model();
  const runs = grams.hear(normalised(folded, names));
  let sum = 0;
  for (const run of runs) sum += grams.weightOf(run);
  return BIAS + sum / Math.sqrt(runs.length + FEW);
}

/** The kind of noise that the runs of a unit speak for most; undefined when none tells one. */
export function kindOfVoice(folded: string, names: OwnNames): Kind | undefined {
  return [...votesOf(folded, names)].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Share of what the runs of a unit say of kinds that speaks for this one, 0 to 1. */
export function shareOfKind(kind: Kind, folded: string, names: OwnNames): number {
  const votes = votesOf(folded, names);
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : (votes.get(kind) ?? 0) / all;
}

function votesOf(folded: string, names: OwnNames): ReadonlyMap<Kind, number> {
  const grams = model();
  const votes = new Map<Kind, number>();
  for (const run of grams.hear(normalised(folded, names))) {
    const kind = grams.kindOf(run);
    if (kind !== '') votes.set(kind, (votes.get(kind) ?? 0) + grams.weightOf(run));
  }
  return votes;
}
