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

/** Pages of the article that could not be read: where they would stand, and why they don't. */
export function findMissingPages({ snapshot }: Reading, kept: KeptText): readonly Finding[] {
  return (snapshot.pages ?? []).flatMap(({ number, failure, start }) => {
    if (!failure) return [];
    const quote = `第${number}页：${WHY[failure]}`;
    const gap = { at: Math.min(kept.text.length, kept.toText(start)), kind: 'pagination', quote } as const;
    return [{ kind: 'pagination', quote, at: start, cause: 'paginated', weight: 0.99, gap, missing: [`第${number}页`] } satisfies Finding];
  });
}
