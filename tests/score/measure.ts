import type { Clip } from '../../utils/engine/model/clip.ts';

/** Facts about one cleaned page against its gold; characters are code units without white space. */
export interface Measure {
  readonly goldCharacters: number;
  readonly keptCharacters: number;
  readonly outputCharacters: number;
  readonly goldParagraphs: number;
  readonly rightParagraphs: number;
  readonly fragments: number;
  readonly surviving: readonly { readonly kind: string; readonly text: string }[];
  readonly titleRight: boolean;
  readonly exact: boolean;
}

/** Compares a clip with what an editor keeps. Matching is by the longest common subsequence of lines, then of characters in the rest. */
export function measure(
  clip: Pick<Clip, 'title' | 'text' | 'paragraphs'>,
  gold: {
    readonly title: string | null;
    readonly kept: readonly string[];
    readonly removed: readonly { readonly kind: string; readonly text: string }[];
  },
): Measure {
  const own = clip.paragraphs
    .flatMap(({ text }) => text.split('\n'))
    .map(bare)
    .filter(Boolean);
  const wanted = gold.kept.map(bare).filter(Boolean);
  const ownText = own.join('');
  const goldText = wanted.join('');
  const have = new Map<string, number>();
  for (const line of own) have.set(line, (have.get(line) ?? 0) + 1);
  let rightParagraphs = 0;
  for (const line of wanted) {
    const left = have.get(line) ?? 0;
    if (left > 0) {
      rightParagraphs += 1;
      have.set(line, left - 1);
    }
  }
  return {
    goldCharacters: goldText.length,
    keptCharacters: commonSubsequence(ownText, goldText),
    outputCharacters: ownText.length,
    goldParagraphs: wanted.length,
    rightParagraphs,
    fragments: gold.removed.length,
    surviving: gold.removed.filter(({ text }) => bare(text) !== '' && ownText.includes(bare(text)) && !goldText.includes(bare(text))),
    titleRight: bare(clip.title ?? '') === bare(gold.title ?? ''),
    exact: ownText === goldText,
  };
}

/** Text without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Length of the longest common subsequence, bit-parallel (Hyyrö 2004) over BigInt; equal ends are taken off first. */
export function commonSubsequence(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x === '' || y === '') return start + end;
  const masks = new Map<string, bigint>();
  for (let i = 0; i < x.length; i += 1) masks.set(x.charAt(i), (masks.get(x.charAt(i)) ?? 0n) | (1n << BigInt(i)));
  const all = (1n << BigInt(x.length)) - 1n;
  let row = all;
  for (const character of y) {
    const match = masks.get(character) ?? 0n;
    const both = row & match;
    row = ((row + both) | (row & ~match)) & all;
  }
  let zeros = 0;
  for (let bits = ~row & all; bits > 0n; bits >>= 64n) zeros += popcount(bits & 0xffffffffffffffffn);
  return start + end + zeros;
}

function popcount(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
