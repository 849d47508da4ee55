import { describe, expect, test } from 'vitest';
import { NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import { align, carryDecisions } from '../../utils/engine/review/align.ts';

/** The carried texts of a piece of `from`. */
function carried(from: string, to: string, piece: string): readonly string[] {
  const start = from.indexOf(piece);
  return align(from, to)({ start, end: start + piece.length }).map((range) => to.slice(range.start, range.end));
}

describe('a range of one reading', () => {
  test('is found again below lines that came late', () => {
    expect(carried('标题\n甲句。\n乙句。', '标题\n热门推荐\n甲句。\n乙句。', '乙句')).toEqual(['乙句']);
  });

  test('is divided where a line came between its lines', () => {
    expect(carried('甲句。\n乙句。', '甲句。\n广告\n乙句。', '句。\n乙句')).toEqual(['句。\n', '乙句']);
  });

  test('is left out when its line is gone or has changed', () => {
    expect(carried('甲句。\n乙句。', '甲句。\n乙句改。', '乙句。')).toEqual([]);
  });

  test('keeps to its own copy among equal lines beside lines that differ', () => {
    const from = '一\n广告\n二\n广告\n三';
    const to = '一\n广告\n二\n新\n广告\n三';
    const at = from.lastIndexOf('广告');
    expect(align(from, to)({ start: at, end: at + 2 })).toEqual([{ start: to.lastIndexOf('广告'), end: to.lastIndexOf('广告') + 2 }]);
  });
});

describe('decisions for another reading', () => {
  const from = '标题\n甲句。\n乙句。';
  const to = '标题\n新行\n甲句。\n乙句改。';
  const range = (text: string, piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });

  test('keep what lies on lines that stayed, and leave out the rest', () => {
    const decisions = {
      ...NO_DECISIONS,
      title: '另题',
      overrides: [{ effect: 'remove' as const, range: range(from, '甲句') }],
      edits: [
        { pieces: [range(from, '甲')], text: '子' },
        { pieces: [range(from, '乙')], text: '丑' },
      ],
    };
    expect(carryDecisions(decisions, align(from, to))).toEqual({
      ...decisions,
      overrides: [{ effect: 'remove', range: range(to, '甲句') }],
      edits: [{ pieces: [range(to, '甲')], text: '子' }],
    });
  });
});
