import { BIAS, RUNS } from './wording-table.ts';

/** Added to the number of known runs of a line: a few of them say little. */
const FEW = 3;
const SPACES = /[\s\u3000]+/gu;
const NUMBERS = /[0-9０-９]+/gu;
const WORDS = /[a-z][a-z.]*/giu;
const PLACE = 0x10000;

/** A line with every number as `0`, every Latin word as `a`, spaces gone, between `^` and `$`. */
function normalised(line: string): string {
  return `^${line.replace(SPACES, '').replace(NUMBERS, '0').replace(WORDS, 'a')}$`;
}

/** Runs of two and three characters of a line, each as one number, with repetitions. */
export function runsOf(line: string): readonly number[] {
  const text = normalised(line);
  const runs: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const two = text.charCodeAt(i) * PLACE + text.charCodeAt(i + 1);
    runs.push(two);
    if (i + 2 < text.length) runs.push(two * PLACE + text.charCodeAt(i + 2));
  }
  return runs;
}

/** The run that a number stands for. */
export function textOfRun(run: number): string {
  let text = '';
  for (let rest = run; rest > 0; rest = Math.floor(rest / PLACE)) text = String.fromCharCode(rest % PLACE) + text;
  return text;
}

let table: ReadonlyMap<number, number> | undefined;

/** The model, read on first use. Runs of two that begin a known one of three, and weigh nothing themselves, are in it with 0. */
function weights(): ReadonlyMap<number, number> {
  if (table) return table;
  const made = new Map<number, number>();
  for (const [length, halves, runs] of RUNS)
    for (let at = 0; at < runs.length; at += length) {
      const two = runs.charCodeAt(at) * PLACE + runs.charCodeAt(at + 1);
      if (length === 2) made.set(two, halves / 2);
      else {
        if (!made.has(two)) made.set(two, 0);
        made.set(two * PLACE + runs.charCodeAt(at + 2), halves / 2);
      }
    }
  table = made;
  return made;
}

/** How much a line sounds like a site that hands out documents, as log-odds: 0 is even. */
export function wordingOf(line: string): number {
  const known = weights();
  const text = normalised(line);
  let sum = 0;
  let count = 0;
  const add = (weight: number | undefined): void => {
    if (!weight) return;
    sum += weight;
    count += 1;
  };
  for (let i = 0; i + 1 < text.length; i += 1) {
    const two = text.charCodeAt(i) * PLACE + text.charCodeAt(i + 1);
    const weight = known.get(two);
    if (weight === undefined) continue;
    add(weight);
    if (i + 2 < text.length) add(known.get(two * PLACE + text.charCodeAt(i + 2)));
  }
  return BIAS + sum / Math.sqrt(count + FEW);
}
