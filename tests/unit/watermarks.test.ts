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
