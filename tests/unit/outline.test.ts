import { expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import type { Paragraph } from '../../utils/engine/model/clip.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const PROSE = '镇里的粮站建成于一九七三年，屋顶铺的是青瓦，院子里有两棵比房子还老的槐树，夏天的树荫能盖住半个院子。';
const MORE = '如今粮站改成了农机合作社的库房，秋收的时候仍然最热闹，晒场上的谷子要翻三遍，夜里还得有人守着防露水。';

function paragraphsOf(body: string): readonly Paragraph[] {
  const page = `<html><head><title>老粮站</title></head><body><h1>老粮站</h1><div id="c"><p>${PROSE}</p>${body}<p>${MORE}</p></div></body></html>`;
  return clean(snapshotOf(page, 'https://www.example.com/a/1.html')).clip.paragraphs.slice(1, -1);
}

const roles = (body: string): readonly string[] =>
  paragraphsOf(body).map(({ role, level, text }) => `${role}${level === undefined ? '' : ` ${level}`}: ${text}`);

test('numbering gives the levels of official documents', () => {
  const lines = ['一、组织领导', '（一）成立专班', '1. 职责分工', '（1）仓储组', '第二章 附则', '第一节 库房'];
  expect(roles(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual([
    'heading 1: 一、组织领导',
    'heading 2: （一）成立专班',
    'heading 3: 1. 职责分工',
    'heading 4: （1）仓储组',
    'heading 1: 第二章 附则',
    'heading 2: 第一节 库房',
  ]);
});

test('a numbered line that ends as a sentence is a paragraph', () => {
  expect(roles('<p>一、各组要在月底前完成清点。</p><p>1. 检查灭火器是否过期；</p>')).toEqual([
    'paragraph: 一、各组要在月底前完成清点。',
    'paragraph: 1. 检查灭火器是否过期；',
  ]);
});

test('the highest heading of the markup is level 1', () => {
  expect(roles('<h3>库房</h3><h4>通风</h4><h3>晒场</h3>')).toEqual(['heading 1: 库房', 'heading 2: 通风', 'heading 1: 晒场']);
});

test('a nested list keeps its depth', () => {
  expect(roles('<ul><li>工具<ul><li>木锨</li><li>扫帚</li></ul></li><li>账本</li></ul>')).toEqual([
    'list-item 1: 工具',
    'list-item 2: 木锨',
    'list-item 2: 扫帚',
    'list-item 1: 账本',
  ]);
});

test('an ordered list keeps its numbers', () => {
  const items = paragraphsOf('<ol start="3"><li>过秤</li><li><p>入仓</p><p>记账后签字</p></li><li>5. 封仓</li></ol>');
  expect(items.map(({ role, ordinal, text }) => [role, ordinal, text])).toEqual([
    ['list-item', 3, '过秤'],
    ['list-item', 4, '入仓'],
    ['paragraph', undefined, '记账后签字'],
    ['list-item', undefined, '5. 封仓'],
  ]);
});

test('lines of a poem are verse, short lines of a script are not', () => {
  expect(roles('<p>槐花落了，<br>谷子黄了，<br>守夜的人，<br>还没有睡。</p>').map((line) => line.slice(0, 5))).toEqual(
    Array(4).fill('verse'),
  );
  expect(roles('<p>老张：来了？<br>小李：来了。<br>老张：坐吧。</p>').map((line) => line.slice(0, 9))).toEqual(Array(3).fill('paragraph'));
});

test('a table keeps its cells and their spans', () => {
  const [table] = paragraphsOf(
    '<table><tr><th rowspan="2">品种</th><th colspan="2">入库（吨）</th></tr><tr><th>夏粮</th><th>秋粮</th></tr><tr><td>小麦</td><td>31</td><td>—</td></tr></table>',
  );
  expect(table?.role).toBe('table');
  expect(table?.text).toBe('品种\t入库（吨）\n\t夏粮\t秋粮\n小麦\t31\t—');
  expect(table?.rows).toEqual([
    [
      { text: '品种', rowSpan: 2 },
      { text: '入库（吨）', columnSpan: 2 },
    ],
    [{ text: '夏粮' }, { text: '秋粮' }],
    [{ text: '小麦' }, { text: '31' }, { text: '—' }],
  ]);
});

test('a caption, a quotation and a footnote are told from prose', () => {
  expect(
    roles(
      '<figure><img src="/p/1.jpg" alt="院门"><figcaption>粮站的院门，摄于一九八二年</figcaption></figure><blockquote><p>“仓满心不慌。”</p></blockquote><p>[1] 据《青瓦镇志》第三章。</p>',
    ),
  ).toEqual(['caption: 粮站的院门，摄于一九八二年', 'quote: “仓满心不慌。”', 'footnote: [1] 据《青瓦镇志》第三章。']);
});

test('bold, links, code and raised numbers stay where they stand', () => {
  const [paragraph] = paragraphsOf(
    '<p>账本记在<b>蓝皮册子</b>里，见<a href="/zhi.html">镇志</a>，编号<code>LZ-07</code>，共四册<sup>[1]</sup>，字迹大多还看得清楚。</p>',
  );
  expect(paragraph?.marks?.map(({ kind, start, end, value }) => [kind, paragraph.text.slice(start, end), value])).toEqual([
    ['strong', '蓝皮册子', undefined],
    ['link', '镇志', 'https://www.example.com/zhi.html'],
    ['code', 'LZ-07', undefined],
    ['superscript', '[1]', undefined],
  ]);
});

test('salutation, signature and date of a letter have their roles', () => {
  const page = `<html><head><title>关于封仓的通知</title></head><body><h1>关于封仓的通知</h1><div><p>各村民小组：</p><p>${PROSE}</p><p>${MORE}</p><p>特此通知。</p><p>青瓦镇粮站</p><p>1986年11月3日</p></div></body></html>`;
  const { clip } = clean(snapshotOf(page, 'https://www.example.com/a/1.html'));
  expect(clip.paragraphs.map(({ role }) => role)).toEqual(['salutation', 'paragraph', 'paragraph', 'paragraph', 'signature', 'date']);
});

test('lines about attachments are no headings', () => {
  expect(roles('<p>附件：1. 封仓登记表</p><p>2. 钥匙交接单</p>').map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph']);
});
