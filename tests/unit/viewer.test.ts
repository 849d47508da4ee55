import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const TEXT = [
  '第一部分讲水库的由来，当年三千民工修了两个冬天。',
  '第二部分讲调度，汛前腾库，汛后蓄水，按日记录。',
  '第三部分讲管护，大坝每周巡查一次，有记录可查。',
];
const body = (i: number): string => `<p>${TEXT[i]}</p><p>${TEXT[i]?.replace('，', '，据老站长回忆，')}</p>`;
const viewer = (...pages: readonly string[]): string => `<title>水库志</title><h1>水库志</h1><div id="reader">${pages.join('\n')}</div>`;

describe('the pages of a viewer', () => {
  test.each([
    ['data-page-no', (n: number) => `data-page-no="${n}"`],
    ['id', (n: number) => `id="pageNo-${n}"`],
  ])('are read in the order of their numbers by %s', (_, mark) => {
    const page = (n: number): string => `<div class="page" ${mark(n)}>${body(n - 1)}</div>`;
    const { text } = snapshotOf(viewer(page(3), page(1), page(2)));
    expect(TEXT.map((one) => text.indexOf(one))).toEqual(TEXT.map((one) => text.indexOf(one)).toSorted((a, b) => a - b));
  });

  test('that hold no text are told, and the others are kept', () => {
    const { clip } = clean(
      snapshotOf(
        viewer(`<div data-page-no="1">${body(0)}</div>`, `<div data-page-no="2">${body(1)}</div>`, '<div data-page-no="3"></div>'),
      ),
    );
    expect(clip.text).toContain(TEXT[1]);
    expect(clip.completeness).toMatchObject({ truncated: true, cause: 'withheld', missing: ['第3页'] });
  });

  test('that are all there say nothing', () => {
    const snapshot = snapshotOf(viewer(`<div data-page-no="1">${body(0)}</div>`, `<div data-page-no="2">${body(1)}</div>`));
    expect(snapshot.emptyPages).toBeUndefined();
    expect(clean(snapshot).clip.completeness.truncated).toBe(false);
  });

  test('are no numbers that stand twice, or alone', () => {
    expect(snapshotOf('<div><p data-no="1">甲</p><p data-no="1"></p></div><div id="page1"></div>').emptyPages).toBeUndefined();
  });
});
