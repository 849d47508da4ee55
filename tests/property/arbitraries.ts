import fc from 'fast-check';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import type { Override, Verdict } from '../../utils/engine/model/verdict.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

const PIECES = [
  '同志们：',
  '今天召开会议',
  '，',
  '。',
  '加微信abc123456',
  '第一，',
  '一、',
  '  ',
  '\u3000\u3000',
  '\n',
  '\n\n',
  '😀',
  'XX',
  '……略……',
  '⾏',
  '目录',
  '第3页',
  'Word',
  '(',
  '）',
  '【',
  '】',
  '小编',
  '下载',
  '相关推荐',
  '\u200b',
];

/** Text in the manner of a page: pieces of prose, noise, white space and odd characters, in any order. */
export const pageText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

export const snapshot: fc.Arbitrary<PageSnapshot> = pageText.map(
  (text) => captureText(text, { capturedAt: '2026-01-01T00:00:00Z' }).snapshot,
);

/** Any claims on a snapshot, in no order. */
export function verdictsOn(page: PageSnapshot): fc.Arbitrary<readonly Verdict[]> {
  return fc.array(
    fc
      .record({
        range: rangeIn(page),
        effect: fc.constantFrom('remove' as const, 'keep' as const),
        score: fc.constantFrom(0.3, 0.7, 1, 2),
        rule: fc.constantFrom('a/one', 'b/two', 'c/three'),
      })
      .map(({ range, effect, score, rule }) => ({
        ruleId: rule,
        effect,
        kind: 'advert' as const,
        range,
        score,
        why: '测试',
        evidence: [{ sign: rule, weight: score, at: range, quote: page.text.slice(range.start, range.end) }] as const,
      })),
    { maxLength: 12 },
  );
}

export function overridesOn(page: PageSnapshot): fc.Arbitrary<readonly Override[]> {
  return fc.array(fc.record({ range: rangeIn(page), effect: fc.constantFrom('remove' as const, 'keep' as const) }), { maxLength: 3 });
}

function rangeIn({ text }: PageSnapshot): fc.Arbitrary<{ readonly start: number; readonly end: number }> {
  return fc
    .tuple(fc.nat(Math.max(0, text.length - 1)), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
}

/** Markup in the manner of a page, well formed or not. */
export const pageHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'h1',
            'h2',
            'li',
            'td',
            'span',
            'a href="/x"',
            'strong',
            'article class="content"',
            'span style="display:none"',
            'blockquote',
          ),
          pageText,
        )
        .map(([tag, text]) => `<${tag}>${escapeHtml(text)}</${tag.split(' ')[0]}>`),
      fc.constantFrom(
        '<br>',
        '<br><br>',
        '<p>',
        '</div>',
        '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
        '<script>x()</script>',
        '<img src="a.png" alt="图">',
      ),
      pageText.map(escapeHtml),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `<!doctype html><html><head><title>测试页面</title></head><body>${parts.join('')}</body></html>`);

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
