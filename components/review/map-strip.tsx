import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { Review, ReviewItem } from '../../utils/engine/model/review.ts';
import { useSay } from '../words.ts';
import { useActions } from './actions.ts';
import { mapOf } from './map-of.ts';

/** The whole document to scale beside it: what is kept, removed and missing. A click goes there; the keyboard has the legend. */
export function MapStrip({ review }: { readonly review: Review }): ReactElement {
  const say = useSay();
  const { activate } = useActions();
  const { items, pieces } = review;
  const parts = useMemo(() => mapOf(items), [items]);
  const starts = useMemo(() => pieceStarts(items, pieces), [items, pieces]);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onScroll = (): void => {
      const { scrollHeight, clientHeight } = document.documentElement;
      view.current?.style.setProperty('top', `${(window.scrollY / scrollHeight) * 100}%`);
      view.current?.style.setProperty('height', `${(clientHeight / scrollHeight) * 100}%`);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  });
  const go = (share: number): void => {
    const part = parts.findLast(({ from }) => from <= share);
    const at = part?.kind === 'kept' ? itemAt(items, part.key, (share - part.from) / part.share) : part?.key;
    if (at !== undefined) activate(at);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the legend and the document's own keys go to the same places
    <div
      aria-label={say('mapLabel')}
      className="map"
      onClick={({ clientY, currentTarget }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        go((clientY - top) / height);
      }}
      role="img"
    >
      {parts.map(({ kind, key, from, share }) => (
        <i data-kind={kind} key={key} style={{ top: `${from * 100}%`, height: `${share * 100}%` }} />
      ))}
      {starts.map((start) => (
        <i data-kind="piece" key={start} style={{ top: `${start * 100}%` }} />
      ))}
      <div className="map-view" ref={view} />
    </div>
  );
}

/** The paragraph a share of the way through a stretch of kept ones. */
function itemAt(items: readonly ReviewItem[], first: string, share: number): string {
  const from = items.findIndex(({ key }) => key === first);
  const rest = items.slice(from);
  const end = rest.findIndex(({ type }) => type !== 'paragraph');
  const stretch = end < 0 ? rest : rest.slice(0, end);
  return stretch[Math.min(stretch.length - 1, Math.floor(share * stretch.length))]?.key ?? first;
}

/** Where the parts of a collection begin on the map. */
function pieceStarts(items: readonly ReviewItem[], pieces: Review['pieces']): readonly number[] {
  const keys = new Set(pieces.flatMap(({ key }) => key ?? []));
  if (keys.size < 2) return [];
  const sizes = items.map((item) =>
    item.type === 'paragraph' ? item.paragraph.text.length + 1 : item.type === 'removed' ? item.removal.text.length : 1,
  );
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let at = 0;
  return items.flatMap(({ key }, i) => {
    const start = at / whole;
    at += sizes[i] ?? 0;
    return keys.has(key) ? [start] : [];
  });
}
