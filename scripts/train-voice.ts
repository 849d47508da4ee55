import { writeFileSync } from 'node:fs';
import { readDocuments, readLines } from '../tests/pages/documents.ts';
import { filled, readPhrases, SITES } from '../tests/pages/phrases.ts';
import { seeded } from '../tests/pages/random.ts';
import { readCases } from '../tests/score/cases.ts';
import { bracketsOf, sentencesOf } from '../utils/engine/classify/units.ts';
import type { Kind } from '../utils/engine/model/verdict.ts';
import { fold } from '../utils/engine/text/fold.ts';
import { FEW, features, gramOf, NO_NAMES, normalised, type OwnNames } from '../utils/engine/voice/features.ts';
import { codeOf } from '../utils/engine/voice/saying.ts';
import { layOutRuns } from './lay-out-runs.ts';

/** A unit of text as the classifier will meet it. */
interface Example {
  readonly features: readonly number[];
  /** What kind of noise it is; undefined for a document's own text. */
  readonly kind: Kind | undefined;
}

const STEP = 0.1;
const EPOCHS = 20;
/** Times that a phrase with placeholders is filled in. */
const FILLINGS = 3;
const RATE = 0.3;
const SHRINKAGE = 0.0001;
/** A run of characters that stands in one text only says little. */
const LEAST_TEXTS = 2;
/** Share of the noisy texts with a feature that are of one kind, for it to tell that kind. */
const TELLING_SHARE = 0.4;
/** Added to the number of texts of a kind, so that a rare kind doesn't claim every feature it has. */
const EVENING = 60;
/** The weights that carry most are kept. */
const MOST_WEIGHTS = 50000;
/** A text of this length is no unit. */
const LONGEST = 400;

const SEPARATE_KINDS: ReadonlySet<string> = new Set(['title', 'toc', 'outside', 'hidden', 'watermark']);

/** Examples of one text: all of it, its sentences and its brackets. */
function unitsOf(text: string, kind: Kind | undefined, names: OwnNames): readonly Example[] {
  const folded = fold(text);
  const whole = { start: 0, end: folded.length };
  const sentences = sentencesOf(folded, whole);
  const brackets = kind ? [] : bracketsOf(folded, whole);
  const parts = [...(sentences.length > 1 ? sentences : []), ...brackets].map(({ start, end }) => folded.slice(start, end));
  const example = (unit: string): readonly Example[] => {
    const normal = normalised(unit, names);
    return normal.length < 4 || normal.length > LONGEST ? [] : [{ features: [...features(normal)], kind }];
  };
  return [...example(folded), ...parts.flatMap(example)];
}

/** All texts of the tuning part, each as its examples. */
function readTexts(): readonly (readonly Example[])[] {
  const random = seeded(7);
  const documents = readDocuments('tune');
  // What a title carries is for the finding of titles; a title itself is an author's.
  const phrases = readPhrases('tune').filter(({ kind }) => kind !== 'title');
  const titles = documents.flatMap(({ title, genre }) => [
    title,
    `${title}（一）`,
    `【篇一】${title}`,
    `${genre}范文 篇${1 + random.below(9)}`,
  ]);
  const noise = phrases.map(({ kind, text }) =>
    Array.from({ length: text.includes('{') ? FILLINGS : 1 }, () => {
      const [document, site] = [random.pick(documents), random.pick(SITES)];
      return unitsOf(filled(text, { ...document, site }), kind, { siteNames: [fold(site.name), site.domain], title: fold(document.title) });
    }).flat(),
  );
  const prose = documents.flatMap(({ title, paragraphs }) =>
    paragraphs
      .flatMap((paragraph) => (typeof paragraph === 'string' ? [paragraph] : paragraph.map((row) => row.join('\t'))))
      .map((paragraph) => unitsOf(paragraph, undefined, { siteNames: [], title: fold(title) })),
  );
  const lines = [...titles, ...readLines('tune')].map((line) => unitsOf(line, undefined, NO_NAMES));
  const cases = readCases('tests/cases/tune').flatMap(({ title, kept, removed }) => {
    const names = { siteNames: [], title: title === null ? undefined : fold(title) };
    const gone = removed.filter(({ kind, text }) => !SEPARATE_KINDS.has(kind) && text.trim().length > 3);
    return [...kept.map((line) => unitsOf(line, undefined, names)), ...gone.map(({ kind, text }) => unitsOf(text, kind as Kind, names))];
  });
  return [...noise, ...prose, ...lines, ...cases];
}

/** Logistic regression by adaptive gradient steps in a seeded order. */
function train(texts: readonly (readonly Example[])[]): { readonly weights: ReadonlyMap<number, number>; readonly bias: number } {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const feature of new Set(text.flatMap((example) => example.features))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([feature, count]) => count >= LEAST_TEXTS && !/\p{Surrogate}/u.test(gramOf(feature)));
  const places = new Map(known.map(([feature], i) => [feature, i]));
  const examples = texts.flat().map((example) => ({ ...example, at: example.features.flatMap((feature) => places.get(feature) ?? []) }));
  const weights = new Float64Array(places.size);
  const squares = new Float64Array(places.size).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const random = seeded(1);
  for (let step = 0; step < EPOCHS * examples.length; step += 1) {
    const { at, kind } = random.pick(examples);
    const scale = 1 / Math.sqrt(at.length + FEW);
    const z = bias + scale * at.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const error = 1 / (1 + Math.exp(-z)) - Number(kind !== undefined);
    for (const i of at) {
      const gradient = error * scale + SHRINKAGE * (weights[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + gradient * gradient;
      weights[i] = (weights[i] ?? 0) - (RATE * gradient) / Math.sqrt(squares[i] ?? 1);
    }
    biasSquares += error * error;
    bias -= (RATE * error) / Math.sqrt(biasSquares);
  }
  const strongest = known
    .map(([feature, count], i) => ({ feature, weight: weights[i] ?? 0, rank: Math.abs(weights[i] ?? 0) * Math.sqrt(count) }))
    .toSorted((a, b) => b.rank - a.rank || a.feature - b.feature)
    .slice(0, MOST_WEIGHTS);
  return { weights: new Map(strongest.map(({ feature, weight }) => [feature, weight])), bias };
}

/** The kind of noise that a feature is most typical of, as if there were as many texts of every kind; absent where none stands out. */
function kindsOf(texts: readonly (readonly Example[])[]): ReadonlyMap<number, Kind> {
  const counts = new Map<number, Map<Kind, number>>();
  const sizes = new Map<Kind, number>();
  for (const text of texts) {
    const kind = text[0]?.kind;
    if (kind === undefined) continue;
    sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
    for (const feature of new Set(text.flatMap((example) => example.features))) {
      const own = counts.get(feature) ?? new Map<Kind, number>();
      counts.set(feature, own.set(kind, (own.get(kind) ?? 0) + 1));
    }
  }
  const kinds = new Map<number, Kind>();
  for (const [feature, own] of counts) {
    const rates = [...own].map(([kind, count]) => ({ kind, rate: count / ((sizes.get(kind) ?? 0) + EVENING) }));
    const all = rates.reduce((sum, { rate }) => sum + rate, 0);
    const most = rates.reduce((best, one) => (one.rate > best.rate ? one : best));
    if (most.rate / all >= TELLING_SHARE) kinds.set(feature, most.kind);
  }
  return kinds;
}

/** The model as source. */
function sourceOf({ weights, bias }: ReturnType<typeof train>, told: ReadonlyMap<number, Kind>): string {
  const kinds = [...new Set(told.values())].toSorted();
  const runs = new Map<string, number>();
  for (const [feature, weight] of weights) {
    const steps = Math.round(weight / STEP);
    const kind = steps > 0 ? told.get(feature) : undefined;
    if (steps !== 0) runs.set(gramOf(feature), codeOf({ steps, kind: kind === undefined ? 0 : kinds.indexOf(kind) + 1 }));
  }
  const { letters, characters, next, says } = layOutRuns(runs);
  const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return `import type { Kind } from '../model/verdict.ts';
import type { RunLayout } from './run-table.ts';

/** Written by \`npm run train\` from the tuning texts: the runs that tell voices apart, laid out as they are looked up. */
export const RUNS: RunLayout = {
  letters: ${letters},
  characters:
    ${quoted(characters)},
  next: ${quoted(next)},
  says: ${quoted(says)},
};
/** Kinds of noise by the numbers in what runs say, from 1. */
export const KINDS: readonly Kind[] = [${kinds.map(quoted).join(', ')}];
export const STEP = ${STEP};
export const BIAS = ${bias.toFixed(2)};
`;
}

const texts = readTexts();
writeFileSync('utils/engine/voice/weights.ts', sourceOf(train(texts), kindsOf(texts)));
