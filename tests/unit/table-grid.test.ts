import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableGrid } from '../../utils/engine/export/table-grid.ts';
import type { ParagraphCell } from '../../utils/engine/model/clip.ts';

const grid = (rows: readonly (readonly ParagraphCell[])[]) => tableGrid({ role: 'table', text: '', rows });

describe('the grid of a table', () => {
  test('puts cells beside those that come down from above', () => {
    const { columns, rows } = grid([
      [
        { text: '甲', rowSpan: 2 },
        { text: '乙', columnSpan: 2 },
      ],
      [{ text: '丙' }],
    ]);
    expect(columns).toBe(3);
    expect(rows[1]?.map(({ text, column }) => [text, column])).toEqual([
      ['丙', 1],
      ['', 2],
    ]);
  });

  test('covers every place once, and keeps every text in order, whatever the spans claim', () => {
    const cell = fc.record({
      text: fc.string(),
      rowSpan: fc.integer({ min: 1, max: 70_000 }),
      columnSpan: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (given) => {
        const { columns, rows } = grid(given);
        const covered = new Map<string, number>();
        rows.forEach((row, y) => {
          for (const { column, rowSpan, columnSpan } of row)
            for (let dy = 0; dy < rowSpan; dy += 1)
              for (let dx = 0; dx < columnSpan; dx += 1) {
                const place = `${y + dy} ${column + dx}`;
                covered.set(place, (covered.get(place) ?? 0) + 1);
              }
        });
        expect(covered.size).toBe(columns * rows.length);
        expect([...covered.values()].every((times) => times === 1)).toBe(true);
        const texts = given.flat().map(({ text }) => text);
        expect(
          rows
            .flat()
            .filter(({ text }) => text !== '')
            .map(({ text }) => text),
        ).toEqual(texts.filter((text) => text !== ''));
      }),
    );
  });

  test('does without spans where they would make a table wider than any page', () => {
    const wide = Array.from({ length: 50 }, () => [{ text: '甲', columnSpan: 1000, rowSpan: 60_000 }, { text: '乙' }]);
    expect(grid(wide).columns).toBe(2);
    expect(grid(wide).rows.flat().length).toBe(100);
  });
});
