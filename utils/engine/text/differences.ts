import type { Range } from '../model/range.ts';
import { HANT, HANT_IN_HANS } from './script-table.ts';

/** A range of one text that another text has in other words. */
export interface Difference extends Range {
  readonly text: string;
}

const SIMPLIFIED: ReadonlyMap<string, string> = new Map([...HANT].map((character, i) => [character, HANT_IN_HANS.charAt(i)]));

/** Longest stretch that a difference is looked for in; a longer one takes all of the rest. */
const REACH = 24;

/**
 * What is different between a text and its conversion, in order; neighbours are one difference.
 * Linear: characters are paired by their Simplified forms, and where they part, the nearest two that agree again end the difference.
 */
export function differences(before: string, after: string): readonly Difference[] {
  const [a, b] = [simplified(before), simplified(after)];
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isPair = i < a.length && a[i] === b[j];
    const [x, y] = isPair ? [1, 1] : parted(a, b, i, j);
    if (!isPair || before[i] !== after[j]) add(found, { start: i, end: i + x, text: after.slice(j, j + y) });
    i += x;
    j += y;
  }
  return found;
}

/** Where an offset of the text before comes to lie; inside a difference of other length at its start, or at its end if `toEnd`. */
export function convertedOffset(changes: readonly Difference[], offset: number, toEnd = false): number {
  let shift = 0;
  for (const { start, end, text } of changes) {
    if (offset < start || (offset === start && !(toEnd && start === end))) break;
    if (offset >= end) shift += text.length - (end - start);
    else if (text.length === end - start) return offset + shift;
    else return start + shift + (toEnd ? text.length : 0);
  }
  return offset + shift;
}

/** One code unit for one. */
function simplified(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, i) => SIMPLIFIED.get(text.charAt(i)) ?? text.charAt(i));
}

/** How far both texts go on until they agree again; all the way when they don't. */
function parted(a: readonly string[], b: readonly string[], i: number, j: number): readonly [number, number] {
  for (let reach = 1; reach <= REACH; reach += 1)
    for (let less = 0; less <= reach; less += 1)
      for (const [x, y] of [[reach, reach - less] as const, [reach - less, reach] as const])
        if (agree(a, b, i + x, j + y, x === y)) return [x, y];
  return [a.length - i, b.length - j];
}

function agree(a: readonly string[], b: readonly string[], i: number, j: number, inStep: boolean): boolean {
  if (i > a.length || j > b.length) return false;
  if (i === a.length || j === b.length) return i === a.length && j === b.length;
  // Texts that keep step need less to agree again than those that would fall out of it.
  return a[i] === b[j] && (inStep || a[i + 1] === b[j + 1]);
}

function add(found: Difference[], { start, end, text }: Difference): void {
  const last = found.at(-1);
  if (last?.end === start) found[found.length - 1] = { start: last.start, end, text: last.text + text };
  else found.push({ start, end, text });
}
