import { expect, test } from 'vitest';
import { charactersIn, inkIn, isWhiteSpace } from '../../utils/engine/text/ink.ts';

test('white space is what the pattern \\s matches, for every code unit', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(units.filter(isWhiteSpace)).toEqual(units.filter((code) => /\s/u.test(String.fromCharCode(code))));
});

test.each([
  ['各位 同志：\n\u3000\u3000新年好！\n', 9, 9],
  ['𠮷野家 ok', 6, 5],
  ['\ud842 \udfb7', 2, 2],
  [' \t\n', 0, 0],
])('%j has %d code units of ink and %d characters', (text, units, characters) => {
  expect(inkIn(text)).toBe(units);
  expect(charactersIn(text)).toBe(characters);
});

test('ink is counted between two offsets, up to a limit', () => {
  expect(inkIn('一 二 三 四', 2)).toBe(3);
  expect(inkIn('一 二 三 四', 2, 5)).toBe(2);
  expect(inkIn('一 二 三 四', 0, 7, 2)).toBe(2);
});
