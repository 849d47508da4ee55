import { describe, expect, test } from 'vitest';
import { capture } from '../../utils/dom/capture.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';
import { documentOf } from '../document-of.ts';
import { generatePage } from '../pages/generate.ts';

const CONTEXT = { url: 'https://www.example.cn/a/1.html', capturedAt: '2026-01-01T00:00:00Z' };

function read(html: string): PageSnapshot {
  return capture(parseHtml(html), CONTEXT).snapshot;
}

function linesOf(html: string): readonly string[] {
  return read(html).text.split('\n');
}

describe('a parsed page', () => {
  test.each(Array.from({ length: 40 }, (_, i) => i))('is read like a full document: %i', (i) => {
    const { html } = generatePage(i, 'tune');
    expect(read(html)).toEqual(capture(documentOf(html), CONTEXT).snapshot);
  });

  test('has a body whatever tags are left out', () => {
    for (const html of ['甲<p>乙', '<p>甲<p>乙', '<html><p>甲</p>乙', '<title>题</title><p>甲<p>乙', '<head><title>题</title><p>甲<p>乙'])
      expect(linesOf(html)).toEqual(['甲', '乙']);
  });

  test('keeps what stands behind its end, or in a second body', () => {
    expect(linesOf('<html><body><p>甲</p></body></html><p>乙</p>')).toEqual(['甲', '乙']);
    expect(linesOf('<body class="a"><p>甲</p><body id="b"><p>乙</p>')).toEqual(['甲', '乙']);
    expect(read('<body class="a"><body class="c" id="b">甲').containers[0]).toEqual({ parent: -1, tag: 'body', id: 'b', classes: ['a'] });
  });

  test('says of itself what its head says, wherever that stands', () => {
    const { meta } = read('<HTML LANG="zh"><TITLE>题</TITLE><META NAME="author" CONTENT="某人">甲<a href="2.html">下一页</a>');
    expect(meta).toEqual({ title: '题', author: '某人', lang: 'zh', next: '2.html' });
  });

  test('ends what HTML ends by itself', () => {
    expect(linesOf('<ul><li>甲<li>乙</ul><p>丙<div>丁</div>戊<dl><dt>己<dd>庚</dl>')).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    expect(read('<table><tr><td>甲<td>乙<tr><td>丙</table>').blocks.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test('leaves a drawing that was left open where ordinary text begins', () => {
    expect(linesOf('<p>甲<svg><g><path d="M0 0"></p><p>乙</p><svg><g>图<div>丙')).toEqual(['甲', '乙', '丙']);
    expect(linesOf('<svg><title>题</title><foreignObject><p>图</p></foreignObject></svg>甲<svg/>乙')).toEqual(['甲乙']);
  });

  test('reads character references and attributes of any case as browsers do', () => {
    expect(linesOf('<p>a&amp;b&lt;c&#x4e2d;&#22269;&hellip;&copy2024&nbsp;d&unknown;')).toEqual(['a&b<c中国…©2024\u00a0d&unknown;']);
    expect(read('<P CLASS="jammer">暗语</P>甲').marks).toEqual([{ kind: 'hidden', start: 0, end: 3, value: 'class' }]);
  });

  test('shows neither scripts nor what replaces frames', () => {
    expect(
      linesOf('<p>甲<script>if (a<b) "</p>"</script><style>p > a {}</style><noframes>框架</noframes><!-- 注 --><noscript>乙</noscript>'),
    ).toEqual(['甲']);
  });
});
