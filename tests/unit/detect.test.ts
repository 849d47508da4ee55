import { describe, expect, test } from 'vitest';
import { readSigns } from '../../utils/dom/read-signs.ts';
import { detect } from '../../utils/engine/detect/detect.ts';
import { PAGE_SIGNS } from '../../utils/engine/detect/page-signs.ts';
import { REASONS } from '../../utils/engine/detect/reasons.ts';
import type { PageSigns } from '../../utils/engine/model/page-signs.ts';
import { ALL_FAMILIES as FAMILIES } from '../../utils/engine/sites/all-families.ts';
import { documentOf } from '../document-of.ts';
import { detectedPages } from '../score/detection.ts';

function page(text: string, tokens: readonly string[] = [], rest: Partial<PageSigns> = {}): PageSigns {
  return { host: '', title: '', generator: '', tokens: new Set(tokens), lines: text.split('\n'), ...rest };
}

describe('detect', () => {
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
    '下面是小編為大家整理的通知書，僅供參考。',
  ])('calls %j the words of a template site', (text) => {
    expect(detect(page(text))).toMatchObject({ isTemplateSite: true });
  });

  test.each([
    ['农业农村局提醒：如遇“加微信领取补贴”的信息，请勿相信，可拨打热线咨询。'],
    ['网上的稿子都写着“以下是小编为大家整理的范文，希望对您有所帮助”。'],
    ['请各单位登录系统下载附件，填写后报办公室。联系人：赵某，QQ群公布在门户网站。'],
    ['小编在现场看到，新修的步道已经开放。'],
    ['本报告的数据仅供参考。'],
  ])('keeps quiet about %j', (text) => {
    expect(detect(page(text)).isTemplateSite).toBe(false);
  });

  test('what a site calls itself makes no template page of a clean one', () => {
    const named = page('工作总结 心得体会 演讲稿 申请书 作文\n关于做好防汛工作的通知\n各科室要安排专人值班。', [], {
      title: '关于做好防汛工作的通知_青禾范文网',
      host: 'www.fanwenku.example',
    });
    expect(detect(named).isTemplateSite).toBe(false);
  });

  test("an authority's own site needs more than a set phrase", () => {
    const text = '办事指南供大家参考，下载本文档前请登录。';
    expect(detect(page(text, [], { host: 'www.example.gov.cn' })).score).toBeLessThan(detect(page(text)).score);
  });

  test('tells why', () => {
    expect(detect(page('…………试读结束…………')).evidence[0]).toContain('试读结束');
  });
});

describe('pages of which is known what they are', () => {
  const pages = detectedPages();
  const wrong = (part: string, isTemplateSite: boolean): readonly string[] =>
    pages
      .filter((one) => one.part === part && one.isTemplateSite === isTemplateSite && one.detection.isTemplateSite !== isTemplateSite)
      .map(({ name }) => name);

  test('at least 25 of them are ordinary sites of other kinds', () => {
    expect(pages.filter(({ name }) => name.startsWith('ordinary--')).length).toBeGreaterThanOrEqual(25);
  });

  test.each([
    ['tune', 1],
    ['measure', 0],
  ] as const)('of the ordinary pages in the part %s at most %i is called a template site', (part, most) => {
    expect(wrong(part, false).length).toBeLessThanOrEqual(most);
  });

  test.each([
    ['tune', 4],
    ['measure', 0],
  ] as const)('of the template sites in the part %s at most %i stay unseen', (part, most) => {
    expect(wrong(part, true).length).toBeLessThanOrEqual(most);
  });

  test.each(pages.map((one) => [one.name, one] as const))(
    '%s gives the same to the script that only looks',
    (_, { html, url, detection }) => {
      const seen = detect(readSigns(documentOf(html), new URL(url ?? 'https://unknown.invalid').host.replace('unknown.invalid', '')));
      expect(seen.isTemplateSite).toBe(detection.isTemplateSite);
    },
  );
});

test('every sign has a reason, and no reason is without a sign', () => {
  const ids = [...PAGE_SIGNS.map(({ id }) => id), 'wording', 'menu', 'mirror', 'jammer'];
  expect(Object.keys(REASONS).toSorted()).toEqual(ids.toSorted());
});
