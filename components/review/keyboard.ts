import type { ReviewItem } from '../../utils/engine/model/review.ts';

/** The item whose own element has the focus; the buttons inside of items keep their keys. */
export function itemKey(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.key : undefined;
}

/** The item that a key leads to; undefined when it leads nowhere. */
export function neighbour(items: readonly ReviewItem[], from: string, pressed: string): string | undefined {
  const at = items.findIndex(({ key }) => key === from);
  if (at < 0) return undefined;
  if (pressed === 'ArrowDown' || pressed === 'j') return items[at + 1]?.key;
  if (pressed === 'ArrowUp' || pressed === 'k') return items[at - 1]?.key;
  if (pressed === 'Home') return items[0]?.key;
  if (pressed === 'End') return items.at(-1)?.key;
  if (pressed === 'n') return items.slice(at + 1).find(isWorthALook)?.key;
  if (pressed === 'p') return items.slice(0, at).findLast(isWorthALook)?.key;
  return undefined;
}

/** Whether something was removed, might be, or is missing here. */
export function isWorthALook(item: ReviewItem): boolean {
  return item.type !== 'paragraph' || item.cuts.length > 0 || item.hints.length > 0;
}
