import type { ReviewItem } from '../../utils/engine/model/review.ts';

/** A stretch of the document that is laid out at one time. */
export interface Chunk {
  readonly key: number;
  readonly items: readonly ReviewItem[];
  /** About as many pixels as it will take, before anybody knows. */
  readonly height: number;
}

/** Captured characters of one chunk: about a hundred paragraphs. */
const CHUNK = 8_000;

/** Groups items by where their text was captured, so that a change in one place leaves the other groups as they are. */
export function chunksOf(items: readonly ReviewItem[], before: readonly Chunk[]): readonly Chunk[] {
  const groups: { readonly key: number; readonly items: ReviewItem[] }[] = [];
  for (const item of items) {
    const start = startOf(item);
    const key = start === undefined ? (groups.at(-1)?.key ?? 0) : Math.floor(start / CHUNK);
    const last = groups.at(-1);
    if (last && last.key >= key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  const old = new Map(before.map((chunk) => [chunk.key, chunk]));
  return groups.map((group) => {
    const known = old.get(group.key);
    const items = group.items.map((item, i) => (known?.items[i] && isSame(known.items[i], item) ? known.items[i] : item));
    const isUnchanged = known?.items.length === items.length && items.every((item, i) => item === known.items[i]);
    return known && isUnchanged ? known : { key: group.key, items, height: heightOf(items) };
  });
}

/** Where an item's text was captured; a gap has none. */
export function startOf(item: ReviewItem): number | undefined {
  if (item.type === 'gap') return undefined;
  return item.type === 'removed' ? item.removal.start : item.spans[0]?.start;
}

function isSame(a: ReviewItem, b: ReviewItem): boolean {
  return a.key === b.key && JSON.stringify(a) === JSON.stringify(b);
}

function heightOf(items: readonly ReviewItem[]): number {
  return items.reduce((height, item) => height + (item.type === 'paragraph' ? 40 + item.paragraph.text.length * 1.5 : 34), 0);
}
