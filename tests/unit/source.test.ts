import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import type { ClipSource } from '../../utils/engine/model/clip.ts';
import type { PageMeta } from '../../utils/engine/model/snapshot.ts';
import { isHomePage, parseUrl, registrableDomain, resolveUrl, withoutTracking } from '../../utils/engine/text/urls.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

const TEXT = `护林员年度总结
来源：青石林业站　作者：林小木　发布时间：2021-03-04
一年来，我每天两次上山巡护，清理防火道三百多公里，辖区里没有发生一起火情，这个成绩来之不易。
明年我会继续守好这片山林，把每一处隐患都记在本子上，及时报告，及时处理，决不拖延。
如若转载，请注明出处：https://www.qingshi.example/a/77.html`;

function source(url: string | undefined, meta: PageMeta = {}, text = TEXT): ClipSource {
  const { snapshot } = captureText(text, { capturedAt: '2026-01-01T08:00:00+08:00' });
  return clean({ ...snapshot, ...(url === undefined ? {} : { url }), meta }).clip.source;
}

describe('the source of a clip', () => {
  test('is the canonical link of the same site', () => {
    const found = source('https://m.linchang.example/a/5.html?from=wx', { canonical: 'https://www.linchang.example/a/5.html' });
    expect(found).toMatchObject({ url: 'https://www.linchang.example/a/5.html', canonical: 'https://www.linchang.example/a/5.html' });
    expect(found.page).toBe('https://m.linchang.example/a/5.html?from=wx');
  });

  test.each([
    ['a canonical link to another site', { canonical: 'https://www.other.example/a/5.html' }],
    ['a canonical link to the front page', { canonical: 'https://www.linchang.example/' }],
    ['no canonical link', {}],
  ])('is the page without tracking when there is %s', (_, meta) => {
    const found = source('https://www.linchang.example/a/5.html?id=3&utm_source=x&spm=1.2#top', meta);
    expect(found.url).toBe('https://www.linchang.example/a/5.html?id=3');
    expect(found.canonical).toBeUndefined();
    expect(found.reprint).toBe('https://www.qingshi.example/a/77.html');
  });

  test('is the reprint line when nobody knows the page', () => {
    expect(source(undefined)).toMatchObject({ url: 'https://www.qingshi.example/a/77.html', page: null });
  });

  test('is null when nothing tells it', () => {
    expect(source(undefined, {}, TEXT.replace(/如若.*/u, ''))).toMatchObject({ url: null, page: null });
  });

  test('keeps the lines about origin, author and time', () => {
    expect(source(undefined)).toMatchObject({ origin: '来源：青石林业站', author: '林小木', published: '2021-03-04' });
  });
});

describe('addresses', () => {
  test('a registrable domain takes in a country second level', () => {
    expect(['a.b.example', 'bj.x.com.cn', 'x.com'].map(registrableDomain)).toEqual(['b.example', 'x.com.cn', 'x.com']);
  });
  test('front pages are told from articles', () => {
    const home = (address: string): boolean => isHomePage(parseUrl(address) ?? { scheme: '', host: '', port: '', path: '/no', query: '' });
    expect(['https://a.example', 'https://a.example/index.html', 'https://a.example/?p=12', 'https://a.example/5.html'].map(home)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test('references resolve against the page', () => {
    expect(['/b.html', 'b.html', '//c.example/d'].map((reference) => resolveUrl(reference, 'https://a.example/x/y.html'))).toEqual([
      'https://a.example/b.html',
      'https://a.example/x/b.html',
      'https://c.example/d',
    ]);
  });
  test('an address without a query stays as it is', () => {
    expect(withoutTracking('https://a.example/x')).toBe('https://a.example/x');
  });

  test('a program is no author', () => {
    expect(source(undefined, { author: 'Discuz! Team and Comsenz UI Team' }).author).toBe('林小木');
    expect(
      source(undefined, { author: 'Discuz! Team and Comsenz UI Team' }, '正文写了林场去年的事，今年还要接着写下去。').author,
    ).toBeUndefined();
  });
});
