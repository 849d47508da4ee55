import type { Kind } from '../model/verdict.ts';
import { FEW, featureOf, features, normalised, type OwnNames } from './features.ts';
import { BIAS, GRAMS, STEP } from './weights.ts';

interface Weight {
  readonly weight: number;
  readonly kind: Kind | '';
}

let table: ReadonlyMap<number, Weight> | undefined;

/** The model, read on first use: the background wakes for much that needs none. */
function weights(): ReadonlyMap<number, Weight> {
  table ??= new Map(
    GRAMS.flatMap(([length, weight, kind, grams]) =>
      Array.from({ length: grams.length / length }, (_, i): [number, Weight] => [
        featureOf(grams.slice(i * length, (i + 1) * length)),
        { weight: weight * STEP, kind },
      ]),
    ),
  );
  return table;
}

/**
 * How much a unit of folded text sounds like a site that speaks to its visitors, as log-odds: 0 is even, negative sounds like a document.
 * A linear model over runs of one to three characters, set by texts of both kinds.
 */
export function voiceOf(folded: string, names: OwnNames): number {
  const model = weights();
  let sum = 0;
  let known = 0;
  for (const feature of features(normalised(folded, names))) {
    const found = model.get(feature);
    if (found === undefined) continue;
    sum += found.weight;
    known += 1;
  }
  return BIAS + sum / Math.sqrt(known + FEW);
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
  const model = weights();
  const votes = new Map<Kind, number>();
  for (const feature of features(normalised(folded, names))) {
    const found = model.get(feature);
    if (found?.kind) votes.set(found.kind, (votes.get(found.kind) ?? 0) + found.weight);
  }
  return votes;
}
