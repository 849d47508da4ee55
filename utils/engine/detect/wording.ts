import { BIAS, RUNS } from './wording-table.ts';

const LONGEST_RUN = 3;
/** Added to the number of known runs of a line: a few of them say little. */
const FEW = 3;

/** A line with every number as `0`, every Latin word as `a`, spaces gone, between `^` and `$`. */
function normalised(line: string): string {
  return `^${line
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[0-9０-９]+/gu, '0')
    .replace(/[a-z][a-z.]*/giu, 'a')}$`;
}

/** Runs of two and three characters of a line, each once. */
export function runsOf(line: string): ReadonlySet<string> {
  const text = normalised(line);
  const runs = new Set<string>();
  for (let i = 0; i < text.length; i += 1)
    for (let length = 2; length <= LONGEST_RUN && i + length <= text.length; length += 1) runs.add(text.slice(i, i + length));
  return runs;
}

let table: ReadonlyMap<string, number> | undefined;

function weights(): ReadonlyMap<string, number> {
  table ??= new Map(
    RUNS.flatMap(([length, halves, runs]) =>
      Array.from({ length: runs.length / length }, (_, i): [string, number] => [runs.slice(i * length, (i + 1) * length), halves / 2]),
    ),
  );
  return table;
}

/** How much a line sounds like a site that hands out documents, as log-odds: 0 is even. */
export function wordingOf(line: string): number {
  const known = weights();
  let sum = 0;
  let count = 0;
  for (const run of runsOf(line)) {
    const weight = known.get(run);
    if (weight === undefined) continue;
    sum += weight;
    count += 1;
  }
  return BIAS + sum / Math.sqrt(count + FEW);
}
