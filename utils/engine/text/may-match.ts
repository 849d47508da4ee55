import { type Need, needsOf } from './pattern-needs.ts';

/** Tells of texts whether a pattern can match them at all, by the strings that it needs: what it can't match is not searched. */
export function mayMatch(pattern: RegExp): (text: string) => boolean {
  // Read when a text first asks: many a script that holds the pattern never does.
  let ways: readonly (readonly Need[])[] | undefined;
  return (text) => {
    ways ??= needsOf(pattern);
    return ways.some((way) => way.every((need) => need.some((own) => text.includes(own))));
  };
}
