import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { capture } from '../../utils/dom/capture.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';

function snapshotOf(body: string, head = ''): PageSnapshot {
  const { document } = parseHTML(`<!doctype html><html lang="zh"><head>${head}</head><body>${body}</body></html>`);
  return capture(document as unknown as Document, { url: 'https://www.example.cn/a/1.html', capturedAt: '2026-01-01T00:00:00Z' }).snapshot;
}

function hiddenTexts(snapshot: PageSnapshot): readonly string[] {
  return snapshot.marks
    .filter(({ kind }) => kind === 'hidden')
    .map(({ start, end, value }) => `${value}:${snapshot.text.slice(start, end).trim()}`);
}

describe('capture', () => {
  test('collapses white space as a browser renders it, and keeps Chinese indentation', () => {
    expect(snapshotOf('<p>  甲 \n 乙</p>\n<p>　　丙<b> 丁 </b> 戊</p>').text).toBe('甲 乙\n　　丙 丁 戊');
  });

  test('ends a block at br, and remembers an empty line', () => {
    const { text, blocks } = snapshotOf('<div>一<br>二<br><br>三<p>&nbsp;</p><p>四</p></div>');
    expect(text).toBe('一\n二\n三\n四');
    expect(blocks.map(({ gapBefore }) => gapBefore ?? false)).toEqual([false, false, true, true]);
  });

  test('leaves out script, style, noscript and form values, and takes in hidden runs with their reason', () => {
    const snapshot = snapshotOf(
      '<p>正文<span style="display: none">隐藏</span>继续<font class="jammer">8# k</font><span class="x">样式</span></p><noscript>无脚本</noscript><input value="值"><p hidden>属性</p><details><summary>题</summary>折叠</details>',
      '<style>.x { font-size: 0 } .y b { display:none }</style>',
    );
    expect(snapshot.text).not.toMatch(/无脚本|值/u);
    expect(hiddenTexts(snapshot)).toEqual(['display:隐藏', 'class:8# k', 'font:样式', 'attribute:属性', 'collapsed:题\n折叠']);
  });

  test('numbers table cells past the positions that spans cover', () => {
    const { blocks } = snapshotOf('<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>');
    expect(blocks.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  test('makes links and images absolute, and prefers the address that a lazy image waits for', () => {
    const { marks } = snapshotOf('<p><a href="b.html">链接</a><img src="blank.gif" data-original="/i/1.png" alt="图一">文</p>');
    expect(marks.map(({ kind, value, label }) => [kind, value, label])).toEqual([
      ['link', 'https://www.example.cn/a/b.html', undefined],
      ['image', 'https://www.example.cn/i/1.png', '图一'],
    ]);
  });

  test('counts the linked characters of a block', () => {
    const [block] = snapshotOf('<p>见<a href="/x">上一篇</a>。</p>').blocks;
    expect(block?.linkChars).toBe(3);
  });

  test('splits preformatted text at its line feeds and keeps its spaces', () => {
    expect(snapshotOf('<pre>a\n  b\n\nc</pre>').text).toBe('a\n  b\nc');
  });

  test('reads what the head says, and the link to the next page', () => {
    const { meta } = snapshotOf(
      '<a href="2.html">下一页</a><a href="#">下一页</a>',
      '<title>题_网</title><link rel="canonical" href="https://www.example.cn/a/1.html"><meta property="og:title" content="题">',
    );
    expect(meta).toEqual({ title: '题_网', ogTitle: '题', canonical: 'https://www.example.cn/a/1.html', lang: 'zh', next: '2.html' });
  });

  test('walks a tree of any depth', () => {
    const depth = 20_000;
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    let at: Element = document.body;
    for (let i = 0; i < depth; i += 1) {
      const child = document.createElement('span');
      at.appendChild(child);
      at = child;
    }
    at.appendChild(document.createTextNode('最深处'));
    expect(capture(document as unknown as Document, { capturedAt: '' }).snapshot.text).toBe('最深处');
  });

  test('a line pushed right by any number of blanks is read like any other', () => {
    const { text } = snapshotOf(`<p>一段正文。</p><p>${'&nbsp;'.repeat(5_000)}\u3000\u200b2024年5月1日</p>`);
    expect(text.trim().endsWith('2024年5月1日')).toBe(true);
  });
});
