import { needsOf } from './pattern-needs.ts';

/** Tells of texts whether a pattern can match them at all, by the characters that it needs: what it can't match is not searched. */
export function mayMatch(pattern: RegExp): (text: string) => boolean {
  const needs = needsOf(pattern).map((need) => [...need]);
  return (text) => needs.every((need) => need.some((character) => text.includes(character)));
}
