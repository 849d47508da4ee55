import { describe, expect, test } from 'vitest';
import { decode } from '../../utils/dom/decode.ts';
import { ADVERSARIAL_PIECES } from '../fuzz/adversaries.ts';
import { brokenPromise } from '../fuzz/broken-promise.ts';

const PROSE = '雨季来临之前，水库管理处对三座小型水库的放水涵、溢洪道和坝坡逐一查看，发现的七处隐患都已登记。';
const around = (body: string): string =>
  `<html><head><title>水库查看纪要</title></head><body><h1>水库查看纪要</h1><p>${PROSE}</p>${body}</body></html>`;

/** Pages that nobody makes by hand. */
const PAGES: Readonly<Record<string, string>> = {
  'of 100,000 nodes': around('<p>一</p>'.repeat(50_000)),
  'nested 10,000 deep': around(`${'<div>'.repeat(10_000)}${PROSE}${'</div>'.repeat(10_000)}`),
  'with lone halves of characters': around(`<p>${`孤\ud800儿\udc00${PROSE}`.repeat(50)}</p>`),
  'with NUL and control characters': around(`<p>${`零\0符\u0001${PROSE}\u001b[31m`.repeat(50)}</p>`),
  'whose cells span everything': around(`<table><tr>${'<td colspan="1000" rowspan="65534">格</td>'.repeat(30)}</tr></table>`),
  'with 10,000 frames': around('<iframe src="about:blank"></iframe>'.repeat(10_000)),
  'that never closes a tag': around('<p><b><a href="/x"><span class="a">字'.repeat(3000)),
};

describe('the engine keeps its promises on a page', () => {
  test.each(Object.entries(PAGES))(
    '%s',
    async (_, content) => {
      expect(await brokenPromise({ type: 'html', content })).toBeUndefined();
    },
    120_000,
  );

  test('whose text is one node of 5 MB', async () => {
    const content = around(`<p>${PROSE.repeat(Math.ceil(5_000_000 / 3 / PROSE.length))}</p>`);
    expect(Buffer.byteLength(content)).toBeGreaterThan(5_000_000);
    expect(await brokenPromise({ type: 'html', content })).toBeUndefined();
  }, 120_000);

  test('whose bytes are of two encodings', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`<meta charset="gbk"><p>${PROSE.repeat(5)}</p>`),
      Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0xff, 0xfe, 0x00, 0x80]),
    ]);
    const decoded = decode(bytes);
    if (!('text' in decoded)) throw new Error(`Unexpected ${decoded.problem}`);
    expect(await brokenPromise({ type: 'html', content: decoded.text })).toBeUndefined();
  });
});

/** What makes a pattern try again and again: its own beginnings, over and over, and at the end something else. */
const ADVERSARIES = ADVERSARIAL_PIECES.flatMap((piece) => [[piece, ''] as const, [piece, '完'] as const]);
const LENGTH = 100_000;

describe('a line of 100,000 characters', () => {
  test.each(ADVERSARIES)(
    'of %j with %j at its end is clipped',
    async (piece, end) => {
      expect(
        await brokenPromise({ type: 'txt', content: `${PROSE}\n${piece.repeat(LENGTH / piece.length)}${end}\n${PROSE}` }),
      ).toBeUndefined();
    },
    120_000,
  );

  test.each(['甲', '1', '一、', '（二）乙。', '同志们：'])(
    'in lines of %j is clipped',
    async (line) => {
      expect(await brokenPromise({ type: 'txt', content: `${line}\n`.repeat(LENGTH / (line.length + 1)) })).toBeUndefined();
    },
    120_000,
  );
});
