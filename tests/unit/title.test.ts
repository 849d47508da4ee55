import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { nameRange } from '../../utils/engine/title/clean-title.ts';
import { documentTitles } from '../../utils/engine/title/document-titles.ts';

function nameOf(raw: string): string {
  const { start, end } = nameRange(raw);
  return raw.slice(start, end);
}

describe('the name in a title line', () => {
  test.each([
    ['年度工作总结（精选5篇）', '年度工作总结'],
    ['信访工作汇报(全文1234字)', '信访工作汇报'],
    ['【最新】安全生产月活动方案', '安全生产月活动方案'],
    ['防汛预案.docx', '防汛预案'],
    ['档案管理办法（第2页）', '档案管理办法'],
    ['文章标题：开学典礼致辞', '开学典礼致辞'],
    ['岗位竞聘演讲稿[热]【推荐】', '岗位竞聘演讲稿'],
  ])('%s is %s', (raw, name) => {
    expect(nameOf(raw)).toBe(name);
  });

  test.each([
    '科技主题公文素材8篇',
    '公务接待管理办法（试行）',
    '劳务派遣协议（示范文本）',
    '工作要点（2024年）',
    '调研报告（下）',
    '第3篇章的开始',
  ])('%s stays whole', (raw) => {
    expect(nameOf(raw)).toBe(raw);
  });
});

describe('titles of the head', () => {
  test.each([
    [{ title: '冬季消防安全倡议书_倡议书_青禾范文网' }, ['冬季消防安全倡议书', '倡议书']],
    [{ title: '冬季消防安全倡议书 - 青禾范文网', ogTitle: '冬季消防安全倡议书' }, ['冬季消防安全倡议书']],
    [{ title: '青禾范文网' }, ['青禾范文网']],
  ])('%o gives %o', (meta, names) => {
    expect(documentTitles(meta)).toEqual(names);
  });
});

describe('the title of a plain text', () => {
  const PROSE = '今年以来，镇里把改水作为头一件民生事来抓，铺设管网二十一公里，三个村一千二百户吃上了自来水，群众反映良好。';
  const clipOf = (lines: readonly string[]): Clip =>
    clean(captureText([...lines, PROSE, PROSE.replace('三个', '五个')].join('\n'), { capturedAt: '' }).snapshot).clip;

  test.each([
    ['当前位置：首页 > 公文 > 总结', '青瓦镇改水工作总结'],
    ['2021-03-05 10:22:31', '青瓦镇改水工作总结'],
    ['欢迎光临满仓文库', '青瓦镇改水工作总结'],
  ])('stands under %s, which goes', (above, title) => {
    const clip = clipOf([above, title]);
    expect(clip.title).toBe(title);
    expect(clip.text.startsWith(PROSE)).toBe(true);
    expect(clip.removed.map(({ text }) => text.trim())).toContain(above);
  });

  test('stands under the number of an official paper, which stays', () => {
    const clip = clipOf(['青政发〔2021〕9号', '青瓦镇改水工作总结']);
    expect(clip.title).toBe('青瓦镇改水工作总结');
    expect(clip.text).toContain('青政发〔2021〕9号');
  });

  test('is none where the text begins with a sentence', () => {
    const clip = clipOf([PROSE.replace('今年', '去年')]);
    expect(clip.title).toBeNull();
    expect(clip.text.startsWith('去年以来')).toBe(true);
  });
});
