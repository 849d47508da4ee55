import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

function clip(text: string): Clip {
  return clean(captureText(text, { capturedAt: '2026-01-01T08:00:00+08:00' }).snapshot).clip;
}

const HEAD = '在全县林场管护工作会议上的讲话\n同志们：\n';
const BODY =
  '今年入秋以来，各林场按照年初的安排，对三百多公里的防火道进行了清理，巡护员每天两次上山，没有发生一起火情，这个成绩来之不易。\n接下来的任务依然很重，瞭望塔的检修还没有收尾，部分林区的道路被雨水冲毁，物资进不去，需要大家一起想办法解决。\n';
const POINT = '要把人员、车辆和物资落实到每一个管护站，值班表贴在墙上，谁当班谁负责，出了问题要能找到人。';

describe('a clip is called cut', () => {
  test.each([
    ['when the trial reading ends', `${HEAD}${BODY}…………试读结束…………`],
    ['when the shown count is smaller than the whole', `${HEAD}${BODY}（未完，全文共5230字，当前显示260字）`],
    ['when pages are left unread', `${HEAD}${BODY}还剩12页未读，继续阅读`],
    ['when the rest needs a log-in', `${HEAD}${BODY}登录后查看剩余内容`],
    ['when a pager stands under the text', `${HEAD}${BODY}上一页 1 2 3 下一页`],
    [
      'when the last sentence is left open',
      `${HEAD}${BODY}${POINT}下一步，我们还要和气象部门建立会商机制，在大风天气来临之前把火险等级通知到每一个`,
    ],
    ['when the title counts far more characters', `在全县林场管护工作会议上的讲话（全文5230字）\n同志们：\n${BODY}谢谢大家！`],
  ])('%s', (_, text) => {
    const { completeness } = clip(text);
    expect(completeness).toMatchObject({ truncated: true });
    expect(completeness.evidence.length).toBeGreaterThan(0);
  });

  test('when the middle of a chain is absent, and the member is named', () => {
    const { completeness, gaps, text } = clip(`${HEAD}${BODY}第一、守住火源。${POINT}\n第三、管好队伍。${POINT}\n谢谢大家！`);
    expect(completeness).toMatchObject({ truncated: true, cause: 'elided', missing: ['第二'] });
    expect(text.slice(gaps[0]?.at).startsWith('第三、管好队伍')).toBe(true);
  });

  test('when fewer points follow than were announced', () => {
    const { completeness } = clip(`${HEAD}${BODY}下面，我讲三点意见。\n一、守住火源\n${POINT}\n二、管好队伍\n${POINT}`);
    expect(completeness).toMatchObject({ truncated: true, missing: ['三、'] });
  });

  test.each([
    ['lists', '附件：1.巡山值班安排\n2.防火责任办法', '附件2 防火责任办法'],
    ['counts', '附件：二件\n青石林场管理处', '附件2'],
  ])('when one of the attachments that it %s is in the text and another is not', (_, list, missing) => {
    const { completeness } = clip(`${HEAD}${BODY}${list}\n附件1\n巡山值班安排\n${POINT}`);
    expect(completeness).toMatchObject({ truncated: true, missing: [missing] });
  });
});

describe('a clip is called whole', () => {
  test.each([
    ['when it ends with thanks', `${HEAD}${BODY}谢谢大家`],
    ['when it ends with a signature and a date', `${HEAD}${BODY}青石林场管理处\n2021年3月4日`],
    ['when all announced points follow', `${HEAD}${BODY}我讲两点意见。\n一、守住火源\n${POINT}\n二、管好队伍\n${POINT}`],
    [
      'when none of the listed attachments is in the text',
      `${HEAD}${BODY}附件：1.巡山值班安排\n2.防火责任办法\n青石林场管理处\n2021年3月4日`,
    ],
    [
      'when all listed attachments follow',
      `${HEAD}${BODY}附件：1.值班安排\n2.责任办法\n附件1\n值班安排\n${POINT}\n附件2\n责任办法\n${POINT}`,
    ],
    ['when a listed form comes as a file', `${HEAD}${BODY}附件：1.值班安排\n2.报名表\n附件1\n值班安排\n${POINT}`],
    ['when the only member of a chain stands alone', `${HEAD}${BODY}三、管好队伍\n${POINT}`],
    ['when 未完 is part of a sentence', `${HEAD}${BODY}这些工程至今尚未完全竣工，请大家加快进度。`],
    [
      'when 略 is what the minutes write',
      `林场职工大会会议记录\n时间：三月五日\n${BODY}一、场长作报告（略）。\n二、大家讨论并通过了报告。`,
    ],
    ['when it asks an arithmetic question about pages', `三年级数学练习题\n${BODY}一本书共240页，小明已读60页，还剩多少页未读？`],
    ['when a tale ends with dots', `灯塔\n${BODY}天亮的时候，汽笛声终于近了，可是老陈的故事，才刚刚开始……`],
  ])('%s', (_, text) => {
    expect(clip(text).completeness).toMatchObject({ truncated: false });
  });
});

test('the obtained characters count no white space', () => {
  const { completeness, text } = clip(`${HEAD}${BODY}谢谢大家！`);
  expect(completeness.obtainedCharacters).toBe(text.replaceAll(/\s/gu, '').length);
});

describe('a next page', () => {
  const next = (address: string): boolean => {
    const { snapshot } = captureText(`${HEAD}${BODY}谢谢大家！`, { capturedAt: '2026-01-01T08:00:00+08:00' });
    return clean({ ...snapshot, url: 'https://a.example/d/12.html', meta: { next: address } }).clip.completeness.truncated;
  };

  test.each(['https://a.example/d/12_2.html', 'https://a.example/d/12/2', 'https://a.example/d/12.html?page=2'])(
    'of the same article cuts the clip: %s',
    (address) => {
      expect(next(address)).toBe(true);
    },
  );

  test.each(['https://a.example/d/13.html', 'https://a.example/d/12.html#top', 'https://a.example/'])(
    'that is another article does not: %s',
    (address) => {
      expect(next(address)).toBe(false);
    },
  );
});
