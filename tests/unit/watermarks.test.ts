import { describe, expect, it } from 'vitest';
import { watermarks } from '../../utils/engine/classify/watermarks/watermarks.ts';
import type { Reading } from '../../utils/engine/model/reading.ts';
import type { Mark } from '../../utils/engine/model/snapshot.ts';
import { fold } from '../../utils/engine/text/fold.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

function reading(text: string, marks: readonly Mark[] = []): Reading {
  const { snapshot } = captureText(text, { capturedAt: '2026-01-01T08:00:00+08:00' });
  return {
    snapshot: { ...snapshot, marks },
    folded: fold(snapshot.text),
    detection: { isTemplateSite: true, score: 1, evidence: [] },
    region: { blocks: snapshot.blocks.map((_, i) => i) },
    title: {},
  };
}

function cut(text: string, marks: readonly Mark[] = []): string {
  const ranges = watermarks(reading(text, marks)).map(({ range }) => range);
  return [...text.split('')].filter((_, i) => !ranges.some(({ start, end }) => i >= start && i < end)).join('');
}

describe('stray marks after 的', () => {
  it.each([
    ['门前有歪脖子的`石榴树，乳白的`浆水淌下来。', '门前有歪脖子的石榴树，乳白的浆水淌下来。'],
    ["在党支部的'带领下，大家把它当成自己的'家来管。", '在党支部的带领下，大家把它当成自己的家来管。'],
    ['送来的.礼品很多。\n收到的.客人很高兴。', '送来的礼品很多。\n收到的客人很高兴。'],
  ])('go: %s', (text, clean) => expect(cut(text)).toBe(clean));
  it.each([
    "他是班里的'小恶魔'，谁都怕他。",
    "他说的'好的'是真心话。",
    "这是我的'。另一处'也是。",
    '这是我的.他说.那是你的.大家都走了。',
    '这本书是我的.你的在那里。',
    '运行的`命令`会打印结果，使用`查询`即可。',
    "老师说的I'm fine是问候，don't着急。",
  ])('stay where something explains them: %s', (text) => expect(cut(text)).toBe(text));
});

describe('pinyin glosses', () => {
  it('go where a converter put them on common characters', () =>
    expect(cut('本辦(bàn)法經(jīng)行政會(huì)議(yì)通過後實(shí)施。')).toBe('本辦法經行政會議通過後實施。'));
  it.each(['传说夔(kuí)只有一只脚。', '他傍(bàng)地走，音乐用瑟(sè)来弹。', '还(huán)书时请排队，重(chóng)新登记，长(zhǎng)大成人。'])(
    'stay where a reader needs them: %s',
    (text) => expect(cut(text)).toBe(text),
  );
});

describe('abbreviations on a page of glosses', () => {
  it('stay, while a toneless gloss goes', () =>
    expect(cut('本辦(bàn)法經(jīng)行政會(huì)議(yì)通過，我們(men)與世衛組織(who)同行。')).toBe(
      '本辦法經行政會議通過，我們與世衛組織(who)同行。',
    ));
});

describe('jammer', () => {
  it('goes with its line or out of the middle of one', () =>
    expect(cut('上半年完成。0 U, k3 S" ~) V! p9 c& ^\n% n+ f4 G/ w. [6 L\n下半年继续。')).toBe('上半年完成。\n下半年继续。'));
  it.each(['答案：1 A 2 B 3 C 4 D 5 A 6 C', '字母 A B C D E F G H', 'f ( x ) = a + b - c * d'])('leaves spaced letters: %s', (text) =>
    expect(cut(text)).toBe(text),
  );
});

describe('hidden runs', () => {
  const body = '学生自由读文，围绕课题展开讨论，说说露珠怎样一个接一个醒来，再写一段话交给老师。'.repeat(4);
  const hide = (text: string, run: string, value = 'display'): readonly Mark[] => [
    { kind: 'hidden', value, start: text.indexOf(run), end: text.indexOf(run) + run.length },
  ];
  it('go inside a paragraph', () => {
    const text = `初读感知。qn整理0站${body}`;
    expect(cut(text, hide(text, 'qn整理0站', 'size'))).toBe(`初读感知。${body}`);
  });
  it('go with their block', () => {
    const text = `${body}\n本文由某站整理\n${body}`;
    expect(cut(text, hide(text, '本文由某站整理'))).toBe(`${body}\n${body}`);
  });
  it('go as a notice against copying, even on a short page', () => {
    const notice =
      '本文由某某文库独家整理，未经许可不得复制，复制请注明出处，违者必究，我们将保留追究一切法律责任的权利，请读者自觉遵守，谢谢大家的支持与配合。';
    const text = `${body.slice(0, 100)}\n${notice}\n${body.slice(0, 40)}`;
    expect(cut(text, hide(text, notice))).toBe(`${body.slice(0, 100)}\n${body.slice(0, 40)}`);
  });
  it('stay when they are the folded rest of the article', () => {
    const text = `${body}\n后半：${body}`;
    expect(cut(text, hide(text, `后半：${body}`))).toBe(text);
  });
  it('stay in a closed details element, however short', () => {
    const text = `${body}\n附：名单`;
    expect(cut(text, hide(text, '附：名单', 'collapsed'))).toBe(text);
  });
});

describe('emoji salt', () => {
  it('goes out of a formal text, joined and toned emoji whole', () =>
    expect(cut('各单位：\n一、林区🧑🏽‍🍳可燃物干燥，落实责任。\n二、每天🦷巡山两次，器材🤹🏻要检修。')).toBe(
      '各单位：\n一、林区可燃物干燥，落实责任。\n二、每天巡山两次，器材要检修。',
    ));
  it.each([
    '今天去吃🍜面，姐妹们真的好香呀！下午逛🛍街，晚上看🎬电影。',
    '一、工作总结✅\n二、会议安排📅\n三、落实情况📌',
    '请落实：点击🔍图标，进入🔍页面，再点🔍按钮。',
    '本次会议上大家吃🍜面，开心。',
  ])('stays with an author who means it: %s', (text) => expect(cut(text)).toBe(text));
});

describe('category words', () => {
  it('go from the ends of paragraphs', () =>
    expect(cut('活泼好动。git\n每天小结。前端\n评选优胜。git')).toBe('活泼好动。\n每天小结。\n评选优胜。'));
  it.each([
    '我最爱学。java\n别的课也好。',
    '他走了。张三\n她来了。李四',
    '联系人见附件。xx\n电话见附件。xx',
    '学习两门课：git\n还有：前端',
  ])('leave other endings: %s', (text) => expect(cut(text)).toBe(text));
});
