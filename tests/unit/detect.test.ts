import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../utils/engine/detect/detect.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { FAMILIES } from '../../utils/engine/sites/families.ts';

function page(text: string, tokens: readonly string[] = [], rest: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    capturedAt: '2025-03-01T09:30:00+08:00',
    source: 'html',
    text,
    blocks: [{ start: 0, end: text.length, tag: 'p', container: 0, linkChars: 0 }],
    containers: tokens.map((token, i) => ({
      parent: i - 1,
      tag: 'div',
      classes: token.startsWith('.') ? [token.slice(1)] : [],
      ...(token.startsWith('#') ? { id: token.slice(1) } : {}),
    })),
    marks: [],
    meta: {},
    ...rest,
  };
}

describe('detect', () => {
  test.each([
    ['justnews', ['.entry-content', '.entry-copyright', '.entry-bar']],
    ['zibll', ['.wp-posts-content', '.zib-widget', '.article-author']],
    ['dedecms', ['.viewbox', '.dede_pages', '.newdigg']],
    ['empirecms', ['.title_info', '#text', '.diggtop']],
    ['phpcms', ['#Article', '.col-left', '.crumbs']],
    ['discuz', ['#postlist', '#postmessage_12', '.t_f']],
    ['wenku', ['.reader-page', '.doc-toolbar']],
    ['wechat', ['#js_article', '.rich_media_content', '#js_content']],
    ['wordpress', ['.single-post', '.type-post']],
  ])('knows %s by its structure', (family, tokens) => {
    expect(detect(page('正文。', tokens)).family).toBe(family);
  });

  test('one common class name is no family', () => {
    expect(detect(page('正文。', ['.crumbs'])).family).toBeUndefined();
    expect(detect(page('正文。', ['.pages', '.content', '.sidebar'])).family).toBeUndefined();
  });

  test('the order of the families has no meaning', () => {
    const mixed = page('只看该作者 下载积分', ['.t_f', '#postlist', '.reader-page', '.doc-info', '.viewbox', '.pleft']);
    expect(detect(mixed, FAMILIES.toReversed())).toEqual(detect(mixed, FAMILIES));
  });

  test.each([
    '通知书怎么写？下面是小编为大家整理的通知书，仅供参考。',
    '（未完，全文共5260字，当前显示860字）\n查阅全文请加客服微信',
    '…………试读结束…………',
    '本文内容由互联网用户自发贡献。\n更多资料请加微信公众号领取',
    '下面是小編為大家整理的通知書，僅供參考。',
  ])('calls %j the words of a template site', (text) => {
    expect(detect(page(text))).toMatchObject({ isTemplateSite: true });
  });

  test.each([
    ['农业农村局提醒：如遇“加微信领取补贴”的信息，请勿相信，可拨打热线咨询。'],
    ['请各单位登录系统下载附件，填写后报办公室。联系人：赵某，QQ群公布在门户网站。'],
    ['小编在现场看到，新修的步道已经开放。'],
    ['本报告的数据仅供参考。'],
  ])('keeps quiet about %j', (text) => {
    expect(detect(page(text)).isTemplateSite).toBe(false);
  });

  test("an authority's own site needs more than a set phrase", () => {
    const text = '办事指南仅供参考，下载本文档前请登录。';
    expect(detect(page(text, [], { url: 'https://www.example.gov.cn/a.html' })).score).toBeLessThan(detect(page(text)).score);
  });

  test('tells why', () => {
    const { evidence } = detect(page('…………试读结束…………'));
    expect(evidence).toEqual([expect.stringContaining('试读结束')]);
  });

  test('every file of the folder is listed under its own name', () => {
    const files = readdirSync('utils/engine/sites').filter((name) => name !== 'families.ts');
    expect(FAMILIES.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  test('5 MB take a second at most', () => {
    const text = '小编还剩全文共如有微信更多下载试读'.repeat(300_000);
    const start = performance.now();
    detect(page(text));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
