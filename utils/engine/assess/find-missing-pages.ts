import type { KeptText, Reading } from '../model/reading.ts';
import type { PageFailure } from '../model/snapshot.ts';
import type { Finding } from './finding.ts';

const WHY: Readonly<Record<PageFailure, string>> = {
  status: '网站没有给出这一页',
  network: '这一页没有取到',
  timeout: '网站太久没有回应',
  elsewhere: '这一页转到了别的网站',
  'no-page': '取到的不是网页',
  repeated: '取到的和前面的一页相同',
  limit: '页数太多，没有再取',
  cancelled: '你取消了',
};

/** Pages of the article that could not be read, and of a viewer that shows none of their text: where they would stand, and why they don't. */
export function findMissingPages(reading: Reading, kept: KeptText): readonly Finding[] {
  return [...failedPages(reading, kept), ...emptyPages(reading, kept)];
}

function emptyPages({ snapshot: { emptyPages: numbers = [] } }: Reading, kept: KeptText): readonly Finding[] {
  if (numbers.length === 0) return [];
  const missing = numbers.map((number) => `第${number}页`);
  const quote = `${missing.slice(0, 8).join('、')}：网页上只有空白，正文没有送来`;
  const gap = { at: kept.text.length, kind: 'withheld', quote } as const;
  return [{ kind: 'lazy', quote, at: kept.ledger.at(-1)?.start ?? 0, cause: 'withheld', weight: 0.8, gap, missing }];
}

function failedPages({ snapshot }: Reading, kept: KeptText): readonly Finding[] {
  return (snapshot.pages ?? []).flatMap(({ number, failure, start }) => {
    if (!failure) return [];
    const quote = `第${number}页：${WHY[failure]}`;
    const gap = { at: Math.min(kept.text.length, kept.toText(start)), kind: 'pagination', quote } as const;
    return [{ kind: 'pagination', quote, at: start, cause: 'paginated', weight: 0.99, gap, missing: [`第${number}页`] } satisfies Finding];
  });
}
