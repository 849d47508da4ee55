import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import { PLAIN_TEXT } from '../../utils/engine/export/plain-text.ts';
import { clipOf, prose } from './clip-sample.ts';

const gaps = [{ at: 4, kind: 'withheld' as const, quote: '登录后\n阅读全文' }];

describe('plain text', () => {
  test('has a header of one line a field, then title and paragraphs', () => {
    const text = PLAIN_TEXT.render(clipOf([prose('第一段。'), prose('第二段。')]), { sha256: 'ff00' });
    expect(text).toMatch(/^标题：读书日倡议书\n来源：https:\/\/www\.example\.com\/a\.html\n/u);
    expect(text).toContain('SHA-256 ff00');
    expect(text.endsWith('\n读书日倡议书\n\n第一段。\n\n第二段。\n')).toBe(true);
  });

  test('a title of several lines adds none to the header', () => {
    const text = PLAIN_TEXT.render(clipOf([prose('正文。')], { title: '一\n来源：假的' }), { sha256: '' });
    expect(text.match(/^来源：/gmu)?.length).toBe(1);
  });

  test('items of a list stand close, and a gap has a line of its own', () => {
    const items = [prose('一行字。'), { role: 'list-item', level: 1, text: '甲' }, { role: 'list-item', level: 1, text: '乙' }] as const;
    const text = PLAIN_TEXT.render(clipOf(items, { gaps }), { sha256: '' });
    expect(text).toContain('一行字。\n\n〔此处原网页有缺失：登录后 阅读全文〕\n\n甲\n乙\n');
    expect(PLAIN_TEXT.render(clipOf(items, { gaps }), { sha256: '', gapMarks: false })).not.toContain('〔');
  });

  test.each(EXPORTERS.filter(({ id }) => id !== 'docx').map((exporter) => [exporter.id, exporter] as const))(
    '%s ends with one line feed and holds the text',
    async (_, exporter) => {
      const file = await exporter.render(clipOf([prose('第一段。'), prose('第二段。')], { gaps }), { sha256: '' });
      expect(file).toMatch(/[^\n]\n$/u);
      expect(file).toContain('第二段。');
    },
  );
});
