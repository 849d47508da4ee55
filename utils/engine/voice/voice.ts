import type { Kind } from '../model/verdict.ts';
import { FEW, normalised, type OwnNames } from './features.ts';
import { RunTable } from './run-table.ts';
import { kindOf, stepsOf } from './saying.ts';
import { BIAS, KINDS, RUNS, STEP } from './weights.ts';

let table: RunTable | undefined;

/** What the model's runs in a unit say. The table is made on first use: the background wakes for much that needs none. */
function sayings(folded: string, names: OwnNames): readonly number[] {
  table ??= new RunTable(RUNS);
  return table.hear(normalised(folded, names));
}

/**
 * How much a unit of folded text sounds like a site that speaks to its visitors, as log-odds: 0 is even, negative sounds like a document.
 * A linear model over runs of one to three characters, set by texts of both kinds.
 */
export function voiceOf(folded: string, names: OwnNames): number {
  const said = sayings(folded, names);
  let sum = 0;
  for (const code of said) sum += stepsOf(code) * STEP;
  return BIAS + sum / Math.sqrt(said.length + FEW);
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
  const votes = new Map<Kind, number>();
  for (const code of sayings(folded, names)) {
    const kind = KINDS[kindOf(code) - 1];
    if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + stepsOf(code) * STEP);
  }
  return votes;
}
