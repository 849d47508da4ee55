import { needsOf } from './pattern-needs.ts';

/** Tells of texts whether a pattern can match them at all, by the strings that it needs: what it can't match is not searched. */
export function mayMatch(pattern: RegExp): (text: string) => boolean {
  const ways = needsOf(pattern);
  return (text) => ways.some((way) => way.every((need) => need.some((own) => text.includes(own))));
}
