import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments, readLines } from '../tests/pages/documents.ts';
import { filled, readPhrases, SITES } from '../tests/pages/phrases.ts';
import { seeded } from '../tests/pages/random.ts';
import { readCases } from '../tests/score/cases.ts';
import { snapshotOf } from '../tests/score/snapshot-of.ts';
import { LineSampler } from '../utils/engine/detect/line-sampler.ts';
import { signsOf } from '../utils/engine/detect/signs-of.ts';
import { runsOf, textOfRun } from '../utils/engine/detect/wording.ts';

/** A line of a page, and whether a site that hands out documents speaks in it. */
interface Example {
  readonly runs: readonly number[];
  readonly isSites: boolean;
}

const EPOCHS = 12;
const RATE = 0.3;
const SHRINKAGE = 0.002;
const LEAST_LINES = 3;
/** The script of listed sites carries them into every page there. */
const MOST_WEIGHTS = 865;
const PAGES = 'tests/detect/pages/tune';
/** What only sites of the kind say; menus, shares and dates stand on any site. */
const KINDS: ReadonlySet<string> = new Set(['lead-in', 'contact', 'truncation', 'advert', 'disclaimer', 'download']);
/** Times that a line of an ordinary site counts: there are few of them. */
const ORDINARY = 6;

function examples(): readonly Example[] {
  const random = seeded(11);
  const documents = readDocuments('tune');
  const phrases = readPhrases('tune').filter(({ kind }) => KINDS.has(kind));
  const fill = (text: string): string => filled(text, { ...random.pick(documents), site: random.pick(SITES) });
  const cases = readCases('tests/cases/tune');
  const site = [
    ...phrases.flatMap(({ text }) => (text.includes('{') ? [fill(text), fill(text)] : [text])),
    ...cases.flatMap(({ removed }) => removed.filter(({ kind }) => KINDS.has(kind)).map(({ text }) => text)),
  ];
  const ordinary = readdirSync(PAGES)
    .filter((name) => name.startsWith('ordinary'))
    .flatMap((name) => signsOf(snapshotOf(readFileSync(join(PAGES, name), 'utf8'))).lines);
  const frames = readFileSync('tests/detect/frames.txt', 'utf8').split('\n').filter(Boolean);
  const authors = [
    ...documents.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => (typeof one === 'string' ? one.split(/(?<=。)/u) : []))),
    ...readLines('tune'),
    ...cases.flatMap(({ kept }) => kept),
  ];
  const example =
    (isSites: boolean) =>
    (text: string): readonly Example[] => {
      const sampler = new LineSampler();
      sampler.add(text, false);
      return sampler
        .lines(false)
        .filter((line) => line.length >= 4)
        .map((line) => ({ runs: [...new Set(runsOf(line))].filter((run) => !/\p{Surrogate}/u.test(textOfRun(run))), isSites }));
    };
  const often = Array.from({ length: ORDINARY }, () => [...ordinary, ...frames]).flat();
  return [...site.flatMap(example(true)), ...[...authors, ...often].flatMap(example(false))];
}

/** Logistic regression by adaptive gradient steps in a seeded order, over the runs that are left. */
function train(
  all: readonly Example[],
  allowed: ReadonlySet<number> | undefined,
): { readonly weights: ReadonlyMap<number, number>; readonly bias: number; readonly counts: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const { runs } of all) for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  const known = [...counts].filter(([run, count]) => (allowed ? allowed.has(run) : count >= LEAST_LINES));
  const places = new Map(known.map(([run], i) => [run, i]));
  const rows = all.map(({ runs, isSites }) => ({ isSites, at: runs.flatMap((run) => places.get(run) ?? []) }));
  const sites = rows.filter(({ isSites }) => isSites);
  const others = rows.filter(({ isSites }) => !isSites);
  const weights = new Float64Array(places.size);
  const squares = new Float64Array(places.size).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const random = seeded(1);
  for (let step = 0; step < EPOCHS * rows.length; step += 1) {
    const { at, isSites } = random.pick(step % 3 === 0 ? sites : others);
    const scale = 1 / Math.sqrt(at.length + 3);
    const z = bias + scale * at.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const error = 1 / (1 + Math.exp(-z)) - Number(isSites);
    for (const i of at) {
      const gradient = error * scale + SHRINKAGE * (weights[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + gradient * gradient;
      weights[i] = (weights[i] ?? 0) - (RATE * gradient) / Math.sqrt(squares[i] ?? 1);
    }
    biasSquares += error * error;
    bias -= (RATE * error) / Math.sqrt(biasSquares);
  }
  return { weights: new Map(known.map(([run], i) => [run, weights[i] ?? 0])), bias, counts };
}

/** Trains twice: on all runs to find those that carry most, then on these alone. */
function trained(): ReturnType<typeof train> {
  const all = examples();
  const first = train(all, undefined);
  const rank = (run: number, weight: number): number => Math.abs(weight) * Math.sqrt(first.counts.get(run) ?? 0);
  const strongest = [...first.weights].toSorted(([a, x], [b, y]) => rank(b, y) - rank(a, x) || a - b).slice(0, MOST_WEIGHTS);
  return train(all, new Set(strongest.map(([run]) => run)));
}

function sourceOf({ weights, bias }: ReturnType<typeof train>): string {
  const groups = new Map<string, string[]>();
  for (const [run, weight] of weights) {
    const steps = Math.round(weight * 2);
    const text = textOfRun(run);
    const key = `${text.length}, ${steps}`;
    // What weighs next to nothing isn't worth its bytes.
    if (Math.abs(steps) >= text.length) groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const rows = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([key, runs]) => `  [${key}, ${quoted(runs.toSorted().join(''))}],`);
  return `/** Written by \`npm run train\` from the tuning texts: length of the runs, weight in halves, the runs. */
export const RUNS: readonly (readonly [length: number, halves: number, runs: string])[] = [
${rows.join('\n')}
];
export const BIAS = ${bias.toFixed(2)};
`;
}

writeFileSync('utils/engine/detect/wording-table.ts', sourceOf(trained()));
