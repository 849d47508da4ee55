import { describe, expect, test } from 'vitest';
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
