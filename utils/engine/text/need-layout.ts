import { type Need, needsOf } from './pattern-needs.ts';

/**
 * What a list of patterns needs, as an index looks it up. Strings, needs and ways are told by their numbers, each one code
 * unit; lists of them are divided by blanks.
 */
export interface NeedLayout {
  /** Of the patterns: the layout of others says nothing of them. */
  readonly fingerprint: number;
  /** Two code units each: a pair, or a character and 0. */
  readonly strings: string;
  /** By string, the needs that it satisfies. */
  readonly satisfied: string;
  /** By need, the ways of which it is the rarest. */
  readonly waysOf: string;
  /** By way, its other need, or its only one again, and its pattern. */
  readonly others: string;
  readonly patternOf: string;
  /** Patterns that may match any text. */
  readonly free: string;
}

/** Numbers are written as code units from here on: Han characters, that no editor hides. */
const NUMBERS_FROM = 0x4e00;
/** Fowler, Noll and Vo's hash. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The number at a place of a list. */
export function numberIn(list: string, at: number): number {
  return list.charCodeAt(at) - NUMBERS_FROM;
}

/** Tells lists of patterns apart. */
export function fingerprintOf(patterns: readonly RegExp[]): number {
  const text = patterns.join('\n');
  let hash = OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Reads the needs of patterns from their sources. */
export function layOutNeeds(patterns: readonly RegExp[]): NeedLayout {
  const ways = patterns.flatMap((pattern, i) => needsOf(pattern).map((needs) => ({ pattern: i, needs })));
  const needs = new Map<string, { readonly need: Need; readonly ways: number[]; readonly number: number }>();
  for (const [i, way] of ways.entries())
    for (const need of way.needs) {
      const key = need.join('\n');
      if (!needs.has(key)) needs.set(key, { need, ways: [], number: needs.size });
      if (need === way.needs[0]) needs.get(key)?.ways.push(i);
    }
  const numberOf = (need: Need | undefined): number => needs.get(need?.join('\n') ?? '')?.number ?? 0;
  const satisfied = Map.groupBy(
    [...needs.values()].flatMap(({ need }, i) => need.map((text) => ({ text, i }))),
    ({ text }) => text,
  );
  return {
    fingerprint: fingerprintOf(patterns),
    strings: [...satisfied.keys()].map((text) => text.padEnd(2, '\0')).join(''),
    satisfied: [...satisfied.values()].map((members) => listOf(members.map(({ i }) => i))).join(' '),
    waysOf: [...needs.values()].map((need) => listOf(need.ways)).join(' '),
    others: listOf(ways.map((way) => numberOf(way.needs.at(-1)))),
    patternOf: listOf(ways.map(({ pattern }) => pattern)),
    free: listOf([...new Set(ways.filter((way) => way.needs.length === 0).map(({ pattern }) => pattern))]),
  };
}

function listOf(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(NUMBERS_FROM + number)).join('');
}
