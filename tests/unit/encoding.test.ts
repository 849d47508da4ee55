import { describe, expect, test } from 'vitest';
import { decode } from '../../utils/node/decode.ts';
import type { ClipError } from '../../utils/node/error-codes.ts';

const HANS = '各科室要认真落实本年度的工作安排，月底以前把进展情况报到办公室。这是我们共同的责任。';
const HANT = '各科室要認真落實本年度的工作安排，月底以前把進展情況報到辦公室。這是我們共同的責任。';

/** An encoder made from the platform's own decoder: every two-byte pair, read backwards. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let a = 0x81; a <= 0xfe; a += 1)
    for (let b = 0x40; b <= 0xfe; b += 1) {
      const text = decoder.decode(new Uint8Array([a, b]));
      if ([...text].length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, [a, b]);
    }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]))),
    );
}

const gbk = encoder('gb18030');
const big5 = encoder('big5');
const page = (charset: string, text: string): string =>
  `<html><head>${charset && `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`}</head><body><p>${text}</p></body></html>`;

describe('decode', () => {
  test.each([
    ['declared GBK', gbk(page('gb2312', HANS)), HANS],
    ['undeclared GBK', gbk(page('', HANS)), HANS],
    ['GBK that declares UTF-8', gbk(page('utf-8', HANS)), HANS],
    ['declared Big5', big5(page('big5', HANT)), HANT],
    ['undeclared Big5', big5(page('', HANT)), HANT],
    ['Traditional text in GBK', gbk(page('', HANT)), HANT],
    ['UTF-8', new TextEncoder().encode(page('utf-8', HANS)), HANS],
    ['UTF-8 that declares GBK', new TextEncoder().encode(page('gbk', HANS)), HANS],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(HANS)]), HANS],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...[...HANS].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]), HANS],
  ])('reads %s', (_, bytes, expected) => {
    expect(decode(bytes)).toContain(expected);
  });

  test('keeps the rest of a UTF-8 page with a broken byte', () => {
    const bytes = new TextEncoder().encode(page('utf-8', HANS.repeat(20)));
    bytes[120] = 0xff;
    expect(decode(bytes).match(/共同的责任/gu)?.length).toBeGreaterThan(18);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\t'), 'empty'],
    ['an image', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'undecodable'],
    ['zeros', new Uint8Array(4000), 'undecodable'],
  ])('says that it can not read %s', (_, bytes, code) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code }) as unknown as ClipError);
  });

  test('reads 5 MB of GBK in a second', () => {
    const bytes = gbk(page('', HANS.repeat(60_000)));
    const start = performance.now();
    expect(decode(bytes).length).toBeGreaterThan(2_000_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
