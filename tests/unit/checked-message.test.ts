import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newHistory, push } from '../../utils/engine/review/history.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import {
  isCollectionAsk,
  isConversionAsk,
  isToBackground,
  isToDesk,
  isToPanel,
  isToWelcome,
} from '../../utils/platform/checked-message.ts';
import type { ToDesk } from '../../utils/platform/desk.ts';
import type { ToBackground } from '../../utils/platform/messages.ts';

const RECEIPT = {
  purpose: 'save',
  succeeded: true,
  file: '总结.md',
  downloadId: 7,
  copy: { variant: 'text', sourceLine: true, gapMarks: true },
} as const;
const SENT: readonly ToBackground[] = [
  { type: 'details' },
  { type: 'sites' },
  { type: 'reading', read: 1, known: 3 },
  { type: 'delete', downloadId: 7 },
  { type: 'copy', payload: { plain: '字', html: '<p>字</p>' } },
  { type: 'detected', isTemplateSite: true, score: 0.7 },
  { type: 'rule/add', rule: { kind: 'text', value: '小编', host: 'www.example.cn' } },
  { type: 'rule/remove', id: 'a1b2c3d4' },
  { type: 'view/changed' },
  { type: 'convert', conversion: 'hans', receipt: RECEIPT },
  { type: 'always', target: 'hans', site: undefined },
  { type: 'convert-page' },
  { type: 'page-conversion', sample: '字', lang: 'zh' },
];
/** The same messages with one thing in them that isn't what it should be. */
const WRONG: readonly unknown[] = [
  { type: 'reading', read: -1, known: 3 },
  { type: 'reading', read: 1 },
  { type: 'delete', downloadId: '7' },
  { type: 'delete', downloadId: Number.NaN },
  { type: 'delete', downloadId: 1.5 },
  { type: 'copy', payload: { plain: 1 } },
  { type: 'copy', payload: null },
  { type: 'copy', payload: { plain: '字', html: {} } },
  { type: 'detected', isTemplateSite: 1, score: 0.7 },
  { type: 'detected', isTemplateSite: true, score: 2 },
  { type: 'rule/add', rule: { kind: 'script', value: 'x' } },
  { type: 'rule/add', rule: { kind: 'text', value: '长'.repeat(3000) } },
  { type: 'rule/add', rule: ['text'] },
  { type: 'rule/remove' },
  { type: 'convert', conversion: 'hans' },
  { type: 'convert', conversion: 'hans', receipt: { ...RECEIPT, downloadId: 'all' } },
  { type: 'always', target: 'klingon', site: undefined },
  { type: 'always', target: 'hans', site: {} },
  { type: 'page-conversion', sample: ['字'], lang: 'zh' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 1 },
  {},
];

describe('the background takes from pages', () => {
  test.each(SENT)('the message $type', (message) => {
    expect(isToBackground(message)).toBe(true);
  });

  test.each(WRONG)('no message that is wrong in a field: %j', (message) => {
    expect(isToBackground(message)).toBe(false);
  });

  test('nothing else that JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isToBackground(value)).toBe(false);
      }),
    );
  });
});

const SNAPSHOT = captureText('一行字。', { capturedAt: '2026-01-01T00:00:00Z' }).snapshot;
const ASKED: readonly ToDesk[] = [
  { target: 'desk', request: 'review', ask: { id: 'a' } },
  { target: 'desk', request: 'review', ask: { id: 'a', history: push(newHistory(), { type: 'title', title: '题目' }) } },
  { target: 'desk', request: 'save', ask: { id: 'a' } },
  { target: 'desk', request: 'payload', ask: { id: 'a', variant: 'rich' } },
  { target: 'desk', request: 'conversion', ask: { id: 'a' } },
  { target: 'desk', request: 'add', ask: { snapshot: SNAPSHOT } },
  { target: 'desk', request: 'clip', ask: { tabId: 3 } },
  { target: 'desk', request: 'view', ask: { tabId: 3, view: 'xray' } },
  { target: 'desk', request: 'locate', ask: { tabId: 3, id: 'a', range: { start: 0, end: 4 } } },
];
const CONVERSION = { number: 1, texts: ['甲'], id: 't2s', words: [['甲', '乙']], quotes: false };

describe('the desk takes from the panel', () => {
  test.each(ASKED)('the request $request', (message) => {
    expect(isToDesk(message)).toBe(true);
  });

  test.each([
    { target: 'desk', request: 'constructor', ask: {} },
    { target: 'desk', request: 'save' },
    { target: 'desk', request: 'save', ask: { id: 1 } },
    { target: 'desk', request: 'review', ask: { id: 'a', history: { steps: 1, done: 0, rules: {} } } },
    { target: 'desk', request: 'review', ask: { id: 'a', history: { steps: [null], done: 0, rules: {} } } },
    { target: 'desk', request: 'add', ask: { snapshot: { text: '字' } } },
    { target: 'desk', request: 'view', ask: { tabId: 3, view: 'all' } },
    { target: 'desk', request: 'locate', ask: { tabId: 3, id: 'a', range: { start: -1, end: 4 } } },
    { target: 'workshop', request: 'save', ask: { id: 'a' } },
  ])('no request that is wrong in a field: %j', (message) => {
    expect(isToDesk(message)).toBe(false);
  });
});

describe('texts of a live page are converted', () => {
  test('when they are texts, and the converter is one', () => {
    expect(isConversionAsk(CONVERSION)).toBe(true);
  });

  test.each([
    { ...CONVERSION, number: '1' },
    { ...CONVERSION, texts: '甲' },
    { ...CONVERSION, texts: [1] },
    { ...CONVERSION, id: '../../other' },
    { ...CONVERSION, words: [['甲', 1]] },
    { ...CONVERSION, quotes: 'yes' },
    { ...CONVERSION, register: {} },
  ])('else not: %j', (ask) => {
    expect(isConversionAsk(ask)).toBe(false);
  });
});

describe('clips are saved together', () => {
  test.each([
    { form: 'zip', ids: ['a', 'b'] },
    { form: 'joined', piecesOf: 'a' },
  ])('when %j is asked for', (ask) => {
    expect(isCollectionAsk(ask)).toBe(true);
  });

  test.each([{ form: 'zip' }, { form: 'rar', ids: [] }, { form: 'zip', ids: 'a' }, { form: 'zip', ids: [], piecesOf: 'a' }])(
    'not when %j is',
    (ask) => {
      expect(isCollectionAsk(ask)).toBe(false);
    },
  );
});

describe('no check breaks', () => {
  test.each([isToBackground, isToDesk, isToPanel, isToWelcome, isConversionAsk, isCollectionAsk])('on what JSON can say: %o', (check) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(check(value)).toBe(false);
      }),
    );
  });

  test('what is for the panel names a place', () => {
    expect(isToPanel({ target: 'panel', at: 7 })).toBe(true);
    expect([{ target: 'panel' }, { target: 'panel', at: '7' }, { target: 'panel', at: -1 }].filter(isToPanel)).toEqual([]);
  });
});
