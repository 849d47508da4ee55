const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN = '一二三四五六七八九';

/** The number that Arabic digits (half or full width), Han numerals up to 9999 万 or a circled digit write; undefined for other text. */
export function parseNumeral(numeral: string): number | undefined {
  if (/^[\d０-９]{1,9}$/u.test(numeral)) return Number(numeral.replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10)));
  const code = numeral.charCodeAt(0);
  if (numeral.length === 1 && code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  const thousands = /^(.{1,7})[万萬](.{0,7})$/u.exec(numeral);
  if (!thousands) return small(numeral);
  const high = parseNumeral(thousands[1] ?? '');
  const low = thousands[2] ? small(thousands[2]) : 0;
  return high === undefined || low === undefined ? undefined : high * 10_000 + low;
}

function small(numeral: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined) return undefined;
    digit = value;
  }
  return numeral === '' ? undefined : sum + (digit ?? 0);
}

/** A number from 1 to 99 in Han numerals, as headings write it. */
export function hanNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? HAN.charAt(tens - 1) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? HAN.charAt(ones - 1) : '');
}
