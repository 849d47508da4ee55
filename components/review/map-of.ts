import type { ReviewItem } from '../../utils/engine/model/review.ts';
import type { Kind } from '../../utils/engine/model/verdict.ts';

export type MapKind = 'kept' | 'gap' | Kind;

/** A stretch of the map, to scale; `share` and `from` are of the whole document, 0 to 1. */
export interface MapPart {
  readonly kind: MapKind;
  /** The item that the stretch begins with. */
  readonly key: string;
  readonly from: number;
  readonly share: number;
}

/** A gap has no length of its own, and a short removal must still be seen: both take this share at least. */
const SEEN = 1 / 150;

/** What was kept, removed and is missing, from top to bottom; neighbours of one kind are one part. */
export function mapOf(items: readonly ReviewItem[]): readonly MapPart[] {
  const parts: { kind: MapKind; key: string; size: number }[] = [];
  for (const item of items) {
    const { kind, size } = sizeOf(item);
    const last = parts.at(-1);
    if (last?.kind === kind) last.size += size;
    else parts.push({ kind, key: item.key, size });
  }
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  const sizes = parts.map(({ kind, size }) => (kind === 'kept' ? size : Math.max(size, whole * SEEN)));
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
  let from = 0;
  return parts.map(({ kind, key }, i) => {
    const share = (sizes[i] ?? 0) / total;
    const part = { kind, key, from, share };
    from += share;
    return part;
  });
}

function sizeOf(item: ReviewItem): { readonly kind: MapKind; readonly size: number } {
  if (item.type === 'gap') return { kind: 'gap', size: 1 };
  if (item.type === 'removed') return { kind: item.removal.kind, size: item.removal.text.length };
  return { kind: 'kept', size: item.paragraph.text.length + 1 };
}

/** How many pieces of each kind were removed, cuts within paragraphs among them, the most frequent first. */
export function kindCounts(items: readonly ReviewItem[]): readonly { readonly kind: Kind; readonly count: number }[] {
  const counts = new Map<Kind, number>();
  const add = (kind: Kind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const item of items) {
    if (item.type === 'removed') add(item.removal.kind);
    if (item.type === 'paragraph') for (const { removal } of item.cuts) add(removal.kind);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}
