import type { Mark, PageSnapshot } from './model/snapshot.ts';

/** Share of a page's text from which on hiding hides the page itself, until a script that didn't run shows it. */
const MOST = 0.5;

/** The snapshot without hidden marks that lie over most of its text; as it is when there are none. */
export function shownSnapshot(snapshot: PageSnapshot): PageSnapshot {
  const least = inkIn(snapshot.text) * MOST;
  const isOverAll = ({ kind, start, end }: Mark): boolean =>
    kind === 'hidden' && end - start > least && inkIn(snapshot.text.slice(start, end)) > least;
  const marks = snapshot.marks.filter((mark) => !isOverAll(mark));
  return marks.length === snapshot.marks.length ? snapshot : { ...snapshot, marks };
}

function inkIn(text: string): number {
  return text.replace(/\s/gu, '').length;
}
