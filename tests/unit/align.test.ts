import { describe, expect, test } from 'vitest';
import { align, carryHistory } from '../../utils/engine/review/align.ts';
import { newHistory, push, type Step } from '../../utils/engine/review/history.ts';

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

  test('ends with the text when its line has become the last one', () => {
    const from = '甲句。\n乙句。\n丙句。';
    const to = '新行\n甲句。\n乙句。';
    expect(align(from, to)({ start: 4, end: 8 })).toEqual([{ start: 7, end: to.length }]);
    expect(align(from, to)({ start: 7, end: 8 })).toEqual([]);
  });

  test('keeps to its own copy among equal lines beside lines that differ', () => {
    const from = '一\n广告\n二\n广告\n三';
    const to = '一\n广告\n二\n新\n广告\n三';
    const at = from.lastIndexOf('广告');
    expect(align(from, to)({ start: at, end: at + 2 })).toEqual([{ start: to.lastIndexOf('广告'), end: to.lastIndexOf('广告') + 2 }]);
  });
});

describe('a history on another reading', () => {
  const from = '标题\n甲句。\n乙句。';
  const to = '标题\n新行\n甲句。\n乙句改。';
  const range = (text: string, piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });
  const edit = (text: string, piece: string, by: string): Step => ({ type: 'edit', edit: { pieces: [range(text, piece)], text: by } });
  const remove = (text: string, piece: string): Step => ({
    type: 'override',
    overrides: [{ effect: 'remove', range: range(text, piece) }],
  });

  test('keeps what lies on lines that stayed, and says when something is lost', () => {
    const history = [remove(from, '甲句'), edit(from, '甲', '子'), edit(from, '乙', '丑')].reduce(push, newHistory());
    const nothing: Step = { type: 'override', overrides: [] };
    expect(carryHistory(history, align(from, to))).toEqual({
      history: { ...history, steps: [remove(to, '甲句'), edit(to, '甲', '子'), nothing] },
      whole: false,
    });
  });

  test('is whole when every line that was touched stayed', () => {
    const history = push(newHistory(), remove(from, '甲句。\n'));
    expect(carryHistory(history, align(from, to))).toEqual({ history: push(newHistory(), remove(to, '甲句。\n')), whole: true });
  });
});
