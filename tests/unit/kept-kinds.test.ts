import { describe, expect, test } from 'vitest';
import { decide, study } from '../../utils/engine/clean.ts';
import { NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import { atOnce } from '../../utils/engine/model/steps.ts';
import { KINDS, type Kind } from '../../utils/engine/model/verdict.ts';
import { readCases } from '../score/cases.ts';

const studies = readCases('tests/cases/tune').map(({ snapshot }) => atOnce(study(snapshot)));
const inside = KINDS.filter((kind) => kind !== 'outside' && kind !== 'reader');

describe('a kind that the reader keeps', () => {
  test.each(inside)('%s is removed nowhere and suggested nowhere, and nothing is lost', (kind) => {
    for (const one of studies) {
      const { clip, ledger } = atOnce(decide(one, { ...NO_DECISIONS, keepKinds: [kind] }));
      expect([...clip.removed, ...clip.suggestions].map((one) => one.kind)).not.toContain(kind);
      expect(ledger.map(({ text }) => text).join('')).toBe(clip.captured);
    }
  });

  test('leaves the other kinds alone', () => {
    const count = (keepKinds: readonly Kind[]): number =>
      studies.flatMap((one) => atOnce(decide(one, { ...NO_DECISIONS, keepKinds })).clip.removed).filter(({ kind }) => kind === 'contact')
        .length;
    expect(count([])).toBeGreaterThan(0);
    expect(count(['share'])).toBeGreaterThanOrEqual(count([]));
  });

  test('doesn’t keep what the reader’s own rule removes', () => {
    const [one] = studies;
    if (!one) throw new Error('Unexpected folder without cases');
    const value = one.reading.snapshot.text.split('\n').find((line) => line.length > 12) ?? '';
    const userRules = [{ id: 'a', kind: 'line' as const, value, isOn: true }];
    const { clip } = atOnce(decide(one, { ...NO_DECISIONS, keepKinds: ['advert'], userRules }));
    expect(clip.removed.map(({ rule }) => rule)).toContain('user/a');
  });
});
