import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '../../utils/engine/settle/settle.ts';
import { overridesOn, snapshot, verdictsOn } from './arbitraries.ts';

const settled = snapshot
  .filter(({ text }) => text.length > 0)
  .chain((page) => fc.tuple(fc.constant(page), verdictsOn(page), overridesOn(page)));

describe('the ledger', () => {
  test('covers the captured text in order, without overlap: its texts join to it', () => {
    fc.assert(
      fc.property(settled, ([page, verdicts, overrides]) => {
        const ledger = settle(page, verdicts, overrides);
        expect(ledger.map(({ text }) => text).join('')).toBe(page.text);
        let at = 0;
        for (const entry of ledger) {
          expect(entry.start).toBe(at);
          expect(entry.end - entry.start).toBe(entry.text.length);
          at = entry.end;
        }
      }),
    );
  });

  test('does not depend on the order of the verdicts', () => {
    fc.assert(
      fc.property(settled, ([page, verdicts]) => {
        expect(settle(page, verdicts.toReversed())).toEqual(settle(page, verdicts));
      }),
    );
  });

  test('gives the captured text back when the reader keeps everything', () => {
    fc.assert(
      fc.property(settled, ([page, verdicts]) => {
        const ledger = settle(page, verdicts, [{ effect: 'keep', range: { start: 0, end: page.text.length } }]);
        expect(ledger.every(({ state }) => state === 'kept')).toBe(true);
      }),
    );
  });

  test('keeps protected ink whatever the removals say', () => {
    fc.assert(
      fc.property(settled, ([page, verdicts]) => {
        const ledger = settle(page, verdicts);
        for (const { effect, range } of verdicts) {
          if (effect !== 'keep') continue;
          for (const entry of ledger) {
            if (entry.state !== 'removed') continue;
            const lost = page.text.slice(Math.max(entry.start, range.start), Math.min(entry.end, range.end));
            expect(lost.replace(/[\s\u00a0\u3000\ufeff\u200b-\u200d]/gu, '')).toBe('');
          }
        }
      }),
    );
  });

  test('names a rule and quotes the page for everything it removes', () => {
    fc.assert(
      fc.property(settled, ([page, verdicts]) => {
        for (const { state, verdicts: own } of settle(page, verdicts)) {
          if (state === 'kept') continue;
          expect(own.length).toBeGreaterThan(0);
          for (const { evidence } of own) for (const { at, quote } of evidence) expect(page.text.slice(at.start, at.end)).toBe(quote);
        }
      }),
    );
  });

  test('refuses a range outside the text and names the rule', () => {
    const page = { text: '一二三', blocks: [] } as unknown as Parameters<typeof settle>[0];
    expect(() => settle(page, [], [{ effect: 'keep', range: { start: 2, end: 9 } }])).toThrow(RangeError);
  });
});
