import { describe, expect, test } from 'vitest';
import { laterPages } from '../../utils/dom/later-pages.ts';
import { clean } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { joinPages, pageAlone, type ReadPage } from '../../utils/engine/pages/join-pages.ts';
import { pageNumber } from '../../utils/engine/text/page-address.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const AT = 'https://www.example.com/a/1234';
const TEXTS = [
  '今年以来，全乡共改造老旧水闸十一座，清淤渠道二十三公里，受益农田九千亩。',
  '在资金上，乡里争取专项经费三百万元，村集体自筹四十万元，群众投工两千个。',
  '在管护上，推行渠长制，每条渠都有人看、有人修、有人记账，全年没有断水。',
];

function pageHtml(number: number, total = 3): string {
  const pager = Array.from({ length: total }, (_, i) => `<a href="/a/1234${i === 0 ? '' : `_${i + 1}`}.html">${i + 1}</a>`).join(' ');
  const body = (TEXTS[number - 1] ?? '') + (TEXTS[number - 1] ?? '').replace('。', '，大家都说好。');
  return `<html><head><title>水利工作总结(${number})_某站</title></head><body><div class="nav"><a href="/">首页</a></div><h1>水利工作总结</h1>
    <div class="content"><p>（某站整理）</p><p>${body}</p><p>第${number}段：${body}</p></div><div class="pages">上一页 ${pager} <a href="/a/1234_${number + 1}.html">下一页</a></div></body></html>`;
}

function read(number: number): ReadPage {
  const url = `${AT}${number === 1 ? '' : `_${number}`}.html`;
  return { number, url, snapshot: snapshotOf(pageHtml(number), url) };
}

function joined(...pages: readonly ReadPage[]): ReturnType<typeof joinPages> {
  const [first] = pages;
  if (!first || !('snapshot' in first)) throw new RangeError('Unexpected first page that was not read');
  return joinPages(first.snapshot, pages);
}

describe('the addresses of the pages of an article', () => {
  test.each([
    [`${AT}_2.html`, `${AT}.html`, 2],
    [`${AT}-3.html`, `${AT}.html`, 3],
    [`${AT}.html`, `${AT}_2.html`, 1],
    [`${AT}_4.html`, `${AT}_2.html`, 4],
    ['https://www.example.com/archives/77/2', 'https://www.example.com/archives/77/', 2],
    ['https://www.example.com/s.php?id=7&page=2', 'https://www.example.com/s.php?id=7', 2],
    ['https://www.example.com/s.php?page=2&id=7', 'https://www.example.com/s.php?id=7', 2],
    ['https://www.example.com/s.php?id=8&page=2', 'https://www.example.com/s.php?id=7', undefined],
    ['https://www.example.com/s.php?page=2', 'https://www.example.com/s.php?id=7', undefined],
    ['https://www.example.com/s.php?id=7&page=2', 'https://www.example.com/s.php?id=7&utm_source=wx', 2],
    [`${AT}_2.html`, `${AT}.html?from=singlemessage`, 2],
    [`${AT}_2.html?from=list`, `${AT}.html?utm_source=a&utm_medium=b`, 2],
    [`${AT}.html`, `${AT}_2.html?from=timeline`, 1],
    [`${AT}_3.html`, `${AT}.html?mode=read`, 3],
    [`${AT}.html?page=2`, `${AT}.html?mode=read`, 2],
    [`${AT}_2.html?v=8`, `${AT}.html?v=7`, undefined],
    ['https://www.example.com/archives/77/2', 'https://www.example.com/archives/77/?lang=zh', 2],
    ['https://www.example.com/a/1235.html', `${AT}.html`, undefined],
    ['https://www.example.com/a/12345.html', `${AT}.html`, undefined],
  ])('%s is page %s of %s', (address, own, expected) => {
    expect(pageNumber(address, own)).toBe(expected);
  });

  test('are those of its pager on its own site', () => {
    const html = `<link rel="next" href="1234_2.html"><a href="1234_2.html">2</a><a href="1234_3.html">第3页</a><a href="1234_3.html">尾页</a>
      <a href="https://other.example/a/1234_4.html">4</a><a href="javascript:go(5)">5</a><a href="1234_6.html">水库风光</a>
      <a href="1234_8.html">7</a><a href="1235.html">下一页</a>`;
    expect([...laterPages(parseHtml(html), `${AT}.html`)]).toEqual([
      [2, `${AT}_2.html`],
      [3, `${AT}_3.html`],
    ]);
  });

  test('are found from an address that tells how the reader came', () => {
    const links = parseHtml('<a href="1234_2.html">2</a><a href="1234_3.html">3</a>');
    expect([...laterPages(links, `${AT}.html?from=singlemessage`).keys()]).toEqual([2, 3]);
  });

  test('of a page without a pager are none', () => {
    expect(laterPages(parseHtml('<a href="/a/1235.html">下一篇</a><a href="/">首页</a>'), `${AT}.html`).size).toBe(0);
  });
});

describe('joined pages', () => {
  const whole = joined(read(1), read(2), read(3));

  test('hold every page as it was read', () => {
    for (const [i, page] of (whole.pages ?? []).entries()) {
      const alone = pageAlone(whole, page).page;
      const source = read(i + 1);
      expect(alone.text).toBe('snapshot' in source ? source.snapshot.text : undefined);
      expect(alone.blocks.map(({ start, end }) => alone.text.slice(start, end)).join('')).toBe(alone.text);
    }
  });

  test('become one text without repeated titles, heads and pagers', () => {
    const { clip } = clean(whole);
    expect(clip.title).toBe('水利工作总结');
    expect(clip.text.match(/水利工作总结/gu)).toBeNull();
    expect(clip.text).not.toMatch(/下一页|首页/u);
    for (const text of TEXTS) expect(clip.text.split(text).length).toBeGreaterThan(1);
    expect(TEXTS.map((text) => clip.text.indexOf(text))).toEqual(TEXTS.map((text) => clip.text.indexOf(text)).toSorted((a, b) => a - b));
    expect(clip.text.match(/（某站整理）/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(clip.completeness.truncated).toBe(false);
  });

  test('lose nothing', () => {
    const { ledger } = clean(whole);
    expect(ledger.map(({ text }) => text).join('')).toBe(whole.text);
  });

  test('say which page is missing, why, and where', () => {
    const { clip } = clean(joined(read(1), { number: 2, url: `${AT}_2.html`, failure: 'status' }, read(3)));
    expect(clip.completeness).toMatchObject({ truncated: true, cause: 'paginated', missing: ['第2页'] });
    expect(clip.completeness.evidence[0]?.quote).toBe('第2页：网站没有给出这一页');
    const [gap] = clip.gaps;
    expect([clip.text.slice(0, gap?.at).includes(TEXTS[0] ?? ''), clip.text.slice(gap?.at).includes(TEXTS[2] ?? '')]).toEqual([true, true]);
  });

  test('may begin before the page that the reader sees', () => {
    const [second, first] = [read(2), read(1)];
    const { clip } = clean(joined(second, first));
    expect(clip.text.indexOf(TEXTS[0] ?? '')).toBeLessThan(clip.text.indexOf(TEXTS[1] ?? ''));
    expect(clip.source.url).toBe(`${AT}_2.html`);
  });
});

describe('a line that stands at the end of several pages', () => {
  /** How often `line` is kept when it ends each of `total` pages. */
  function kept(line: string, total: number, markup = `<p>${line}</p>`): number {
    const pages = Array.from({ length: total }, (_, i): ReadPage => {
      const url = `${AT}${i === 0 ? '' : `_${i + 1}`}.html`;
      const html = `<html><head><title>水利工作总结_某站</title></head><body><h1>水利工作总结</h1><div class="content">
        <p>${TEXTS[i]}</p><p>第${i + 1}段：${TEXTS[i]}</p>${markup}</div></body></html>`;
      return { number: i + 1, url, snapshot: snapshotOf(html, url) };
    });
    return clean(joined(...pages)).clip.text.split(line).length - 1;
  }

  test.each([
    '我的演讲完了，谢谢大家！',
    '此致',
    '敬礼',
    '谢谢大家',
    '申请人：',
    '王秀兰',
    '清河乡人民政府',
    '2021年3月5日',
    '以上是我的检讨。',
  ])('is kept when each of three documents may close with it: %s', (line) => {
    expect(kept(line, 3)).toBe(3);
  });

  test('is kept on two of two pages, and goes from all three but the first', () => {
    expect([kept('水利工作材料汇编卷', 2), kept('水利工作材料汇编卷', 3)]).toEqual([2, 1]);
  });

  test.each([
    ['the title', '水利工作总结', undefined],
    ['mostly link', '清河水利材料合集', '<p><a href="/c/7">清河水利材料合集</a></p>'],
  ])('goes from the second of two when it is %s', (_, line, markup) => {
    expect(kept(line, 2, markup)).toBeLessThanOrEqual(1);
  });
});

describe('a selection', () => {
  test('is wanted as a whole, and what is around it is not missing', () => {
    const part = {
      ...snapshotOf('<div><p>渠长制，每条渠都有人看。</p><p>更多范文请加微信：qudao_001</p></div>'),
      isSelection: true as const,
    };
    const { clip } = clean(part);
    expect(clip.text).toBe('渠长制，每条渠都有人看。');
    expect(clip.completeness.truncated).toBe(false);
    expect(clip.isSelection).toBe(true);
  });

  const POINT = '要把人员、车辆和物资落实到每一个管护站，值班表贴在墙上，谁当班谁负责，出了问题要能找到人。';
  const selection = (...lines: readonly string[]): Clip =>
    clean({ ...snapshotOf(`<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`), isSelection: true }).clip;

  test.each([
    ['the first members of a list', [`（二）守住火源。${POINT}`, `（三）管好队伍。${POINT}`]],
    ['announced points', ['下面，我讲三点意见。', `一、守住火源。${POINT}`, `二、管好队伍。${POINT}`]],
    ['the end of a sentence', [POINT, '下一步，我们还要和气象部门建立会商机制，在大风天气来临之前把火险等级通知到每一个']],
    ['the characters that a line counts', ['在全县林场管护工作会议上的讲话（全文5230字）', POINT]],
    ['the pages of a pager', [POINT, '上一页 1 2 3 下一页']],
  ])('doesn’t lack %s', (_, lines) => {
    const { completeness, gaps } = selection(...lines);
    expect(completeness).toMatchObject({ truncated: false, evidence: [] });
    expect([completeness.missing, completeness.claimedCharacters]).toEqual([undefined, undefined]);
    expect(gaps).toEqual([]);
  });

  test('lacks what a notice in it withholds', () => {
    expect(selection(POINT, '登录后查看剩余内容').completeness.truncated).toBe(true);
  });
});
