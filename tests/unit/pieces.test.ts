import { expect, test } from 'vitest';
import { documentKind } from '../../utils/engine/assess/document-kind.ts';
import { findPieces, leaves, promisedPieces } from '../../utils/engine/assess/find-pieces.ts';
import type { KeptText } from '../../utils/engine/model/reading.ts';

function kept(title: string, text: string, contents: readonly string[] = []): KeptText {
  return { title, text, contents, paragraphs: [], ledger: [], toCaptured: (at) => at, toText: (at) => at };
}

const BODY = '一年来，我每天两次上山巡护，辖区里没有发生一起火情。';

test.each([
  ['篇', '护林员总结篇1', '护林员总结篇2'],
  ['范文', '范文一', '范文二'],
  ['第N篇', '第一篇：巡护总结', '第二篇：防火总结'],
  ['brackets', '【篇1】巡护', '【篇2】防火'],
])('headings that count themselves are pieces: %s', (_, one, two) => {
  const text = `${one}\n${BODY}\n${two}\n${BODY}`;
  expect(findPieces(kept('护林员总结', text))).toEqual([
    { title: one, present: true, start: 0, end: one.length + BODY.length + 1 },
    { title: two, present: true, start: one.length + BODY.length + 2, end: text.length },
  ]);
});

test('listed pieces that are absent are named', () => {
  const pieces = findPieces(kept('林业材料合集3篇', `巡护总结\n${BODY}\n防火总结\n${BODY}`, ['巡护总结', '防火总结', '造林总结']));
  expect(pieces.map(({ title, present }) => [title, present])).toEqual([
    ['巡护总结', true],
    ['防火总结', true],
    ['造林总结', false],
  ]);
});

test('one document has no pieces', () => {
  expect(findPieces(kept('护林员总结', `一、巡护\n${BODY}\n二、防火\n${BODY}`))).toEqual([]);
});

test('names of groups are no pieces', () => {
  expect(leaves(['一、文章', '甲文', '二、讲话', '乙稿'])).toEqual(['甲文', '乙稿']);
});

test('a title tells how many pieces it promises', () => {
  expect([promisedPieces('护林总结（通用5篇）')?.count, promisedPieces('护林总结')?.count]).toEqual([5, undefined]);
});

test.each([
  ['在林场会议上的讲话', '讲话'],
  ['林地租赁合同', '合同'],
  ['关于封山的通知', '通知'],
  ['护林员年度总结', '总结'],
])('%s is of its kind', (title, kind) => {
  expect(documentKind({ title, text: '' })).toBe(kind);
});

test('without a title the form tells the kind', () => {
  expect(documentKind({ title: undefined, text: '同志们：\n今天开会。' })).toBe('讲话');
});
