import type { Mark, PageSnapshot } from './model/snapshot.ts';
import { inkIn } from './text/ink.ts';

/** Share of a page's text from which on hiding hides the page itself, until a script that didn't run shows it. */
const MOST = 0.5;

/** The snapshot without hidden marks that lie over most of its text; as it is when there are none. */
export function shownSnapshot(snapshot: PageSnapshot): PageSnapshot {
  if (!snapshot.marks.some(isHidden)) return snapshot;
  const least = inkIn(snapshot.text) * MOST;
  const isOverAll = (mark: Mark): boolean =>
    isHidden(mark) && mark.end - mark.start > least && inkIn(snapshot.text, mark.start, mark.end) > least;
  const marks = snapshot.marks.filter((mark) => !isOverAll(mark));
  return marks.length === snapshot.marks.length ? snapshot : { ...snapshot, marks };
}

function isHidden({ kind }: Mark): boolean {
  return kind === 'hidden';
}
