import { type ReactElement, useMemo } from 'react';
import type { Review, ReviewItem } from '../../utils/engine/model/review.ts';
import type { Kind } from '../../utils/engine/model/verdict.ts';
import { kindName, useSay } from '../words.ts';
import { useActions } from './actions.ts';
import { kindCounts } from './map-of.ts';
import { cutKey } from './paragraph-view.tsx';

interface LegendProps {
  readonly review: Review;
  readonly active: string | undefined;
}

/** What was removed, by kind: the map's colours, the number of pieces, and the way to the next one. */
export function Legend({ review, active }: LegendProps): ReactElement {
  const say = useSay();
  const { activate, toggle } = useActions();
  const kinds = useMemo(() => kindCounts(review.items), [review.items]);
  const next = (kind: Kind): void => {
    const at = review.items.findIndex(({ key }) => key === active);
    const found = [...review.items.slice(at + 1), ...review.items.slice(0, at + 1)].find((item) => holdsKind(item, kind));
    if (!found) return;
    activate(found.key);
    const cut = found.type === 'paragraph' ? found.cuts.find(({ removal }) => removal.kind === kind) : undefined;
    if (cut) toggle(cutKey(cut.removal.start));
  };
  if (kinds.length === 0) return <p className="soft">{say('panelNothingRemoved')}</p>;
  return (
    <ul aria-label={say('legendLabel')} className="legend">
      {kinds.map(({ kind, count }) => (
        <li key={kind}>
          <button data-kind={kind} onClick={() => next(kind)} title={say('legendNext', kindName(say, kind))} type="button">
            <i aria-hidden="true" />
            {kindName(say, kind)} {count}
          </button>
        </li>
      ))}
    </ul>
  );
}

function holdsKind(item: ReviewItem, kind: Kind): boolean {
  if (item.type === 'removed') return item.removal.kind === kind;
  return item.type === 'paragraph' && item.cuts.some(({ removal }) => removal.kind === kind);
}
