import { describe, expect, test } from 'vitest';
import { type CopyChoices, payloadOf } from '../../utils/engine/export/clipboard.ts';
import type { Paragraph } from '../../utils/engine/model/clip.ts';
import { documentOf } from '../document-of.ts';
import { clipOf, prose } from './clip-sample.ts';
import { HOSTILE } from './hostile.ts';

const rich: CopyChoices = { variant: 'rich', sourceLine: false };
const PARAGRAPHS: readonly Paragraph[] = [
  { role: 'salutation', text: '各位老师：' },
  { role: 'heading', level: 1, text: '一、活动安排' },
  prose('大家一起读。', { marks: [{ kind: 'strong', start: 2, end: 4 }] }),
  { role: 'list-item', level: 1, text: '甲', ordinal: 3 },
  { role: 'list-item', level: 2, text: '乙' },
  {
    role: 'table',
    text: '人\t书\n林\t《山》',
    rows: [
      [{ text: '人' }, { text: '书' }],
      [{ text: '林' }, { text: '《山》' }],
    ],
  },
];
const clip = clipOf(PARAGRAPHS, { gaps: [{ at: 3, kind: 'withheld', quote: '登录后阅读' }] });

describe('what is copied', () => {
  test('is one line a paragraph for a plain editor, tables with tabs', () => {
    expect(payloadOf(clip, rich).plain).toBe(
      '读书日倡议书\n\n各位老师：\n〔此处原网页有缺失：登录后阅读〕\n一、活动安排\n大家一起读。\n3. 甲\n乙\n人\t书\n林\t《山》',
    );
  });

  test('is headings, indents in characters, lists and tables for Word and mail', () => {
    const document = documentOf(payloadOf(clip, rich).html ?? '');
    const texts = (selector: string): readonly (string | null)[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());
    expect(texts('h1')).toEqual(['读书日倡议书']);
    expect(texts('h2')).toEqual(['一、活动安排']);
    expect(texts('p b')).toEqual(['一起']);
    expect(texts('ol > li[value="3"] > ul > li')).toEqual(['乙']);
    expect(texts('table tr')).toEqual(['人书', '林《山》']);
    expect(document.querySelector('p[style*="mso-char-indent-count:2.0"]')?.textContent).toBe('大家一起读。');
    expect(document.querySelectorAll('[class], style, script, link').length).toBe(0);
  });

  test('can be text only, or Markdown, each one flavour', () => {
    expect(payloadOf(clip, { ...rich, variant: 'text' })).toEqual({ plain: payloadOf(clip, rich).plain });
    const { plain, html } = payloadOf(clip, { ...rich, variant: 'markdown' });
    expect(html).toBeUndefined();
    expect(plain).toMatch(/^# 读书日倡议书\n\n各位老师：\n/u);
    expect(plain).toContain('## 一、活动安排\n\n大家**一起**读。\n\n3. 甲\n   - 乙\n');
  });

  test.each(['rich', 'text', 'markdown'] as const)('%s can end with its source and what is missing', (variant) => {
    const part = clipOf(PARAGRAPHS, { completeness: { truncated: true, cause: 'withheld', evidence: [] } });
    const { plain, html } = payloadOf(part, { variant, sourceLine: true });
    const line = '来源：https://www.example.com/a.html（不完整：原网页只给出一部分）';
    expect(plain.trimEnd().endsWith(line)).toBe(true);
    if (html !== undefined) {
      const last = [...documentOf(html).querySelectorAll('p')].at(-1);
      expect(last?.textContent).toBe(line);
      expect(last?.querySelector('a')?.getAttribute('href')).toBe('https://www.example.com/a.html');
    }
  });

  test.each(HOSTILE.map((payload) => [payload.slice(0, 30), payload] as const))('is nothing but text with %j', (_, payload) => {
    const nasty = clipOf([prose(payload, { marks: [{ kind: 'link', start: 0, end: payload.length, value: payload }] })], {
      title: payload,
      source: { url: payload, page: payload },
    });
    const { plain, html = '' } = payloadOf(nasty, { variant: 'rich', sourceLine: true });
    expect(plain).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
    const elements = [...documentOf(html).querySelectorAll('body *')].filter(({ tagName }) => tagName !== 'META');
    expect(elements.filter(({ tagName }) => !['H1', 'P', 'BR', 'A'].includes(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => !['style', 'href', 'rel'].includes(name))).toEqual(
      [],
    );
    expect(elements.map((element) => element.getAttribute('href') ?? 'https://').filter((href) => !/^https?:\/\//u.test(href))).toEqual([]);
  });
});
