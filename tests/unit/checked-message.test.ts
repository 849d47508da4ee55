import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isToBackground } from '../../utils/platform/checked-message.ts';
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
