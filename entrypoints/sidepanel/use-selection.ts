import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemEvents, Selection } from '../../components/review/actions.ts';
import { startOf } from '../../components/review/chunks.ts';
import type { Review, ReviewItem } from '../../utils/engine/model/review.ts';

/** Where the reader is in the document; an item that went hands its place to the one that stands there now. */
export function useSelection(review: Review | undefined): {
  readonly selection: Selection;
  readonly events: ItemEvents;
  readonly reveal: (at: number) => void;
} {
  const [selection, setSelection] = useState<Selection>({ active: undefined, open: new Set(), editing: undefined });
  const wanted = useRef<string>(undefined);
  const events = useMemo<ItemEvents>(
    () => ({
      activate: (key) => {
        wanted.current = key;
        setSelection((now) => (now.active === key ? { ...now } : { ...now, active: key }));
      },
      toggle: (key) => setSelection((now) => ({ ...now, open: toggled(now.open, key) })),
      startEditing: (key) => {
        wanted.current = key ?? wanted.current;
        setSelection((now) => ({ ...now, editing: key, active: key ?? now.active }));
      },
    }),
    [],
  );
  const active = useMemo(() => heirOf(review, selection.active), [review, selection.active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item is focused once it is drawn
  useEffect(() => {
    const key = wanted.current ?? (document.activeElement === document.body ? active : undefined);
    if (key !== undefined) focusItem(key);
    wanted.current = undefined;
  }, [selection, review]);
  const reveal = useCallback(
    (at: number): void => {
      const item = review && itemAt(review.items, at);
      if (!item) return;
      events.activate(item.key);
      if (item.type === 'removed') setSelection((now) => ({ ...now, open: new Set([...now.open, item.key]) }));
    },
    [review, events],
  );
  return { selection: useMemo(() => ({ ...selection, active }), [selection, active]), events, reveal };
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(open.has(key) ? [...open].filter((one) => one !== key) : [...open, key]);
}

/** The item that stands where one stood that went. */
function heirOf(review: Review | undefined, key: string | undefined): string | undefined {
  if (!review || key === undefined || review.items.some((item) => item.key === key)) return key;
  return itemAt(review.items, Number.parseInt(key.slice(1), 10))?.key;
}

/** The item whose captured text holds an offset, or the last one before it. */
function itemAt(items: readonly ReviewItem[], at: number): ReviewItem | undefined {
  return items.findLast((item) => (startOf(item) ?? Number.POSITIVE_INFINITY) <= at) ?? items[0];
}

/** Brings an item into sight and to the keyboard; a long document may still be finding its height, so it looks twice. */
function focusItem(key: string): void {
  const element = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!element) return;
  if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
  const settle = (): void => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - 120) element.scrollIntoView({ block: 'center' });
  };
  settle();
  requestAnimationFrame(settle);
}
