import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../utils/engine/export/file-name.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('fileName', () => {
  test.each([
    ['关于做好防汛工作的通知', '关于做好防汛工作的通知.md'],
    [null, '未命名文档.md'],
    ['', '未命名文档.md'],
    ['...', '未命名文档.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['com1', '_com1.md'],
    ['lpt9 .x', '_lpt9 .x.md'],
    ['console', 'console.md'],
    ['..', '未命名文档.md'],
    ['../../x', '／..／x.md'],
    ['a/b\\c', 'a／b＼c.md'],
    ['什么?为什么:"好"', '什么？为什么：＂好＂.md'],
    ['~草稿', '～草稿.md'],
    ['.hidden', 'hidden.md'],
    ['末尾. . ', '末尾.md'],
    ['a\u202egpj.exe', 'agpj.exe.md'],
    ['零\u200b宽\ufeff字\u2060符', '零宽字符.md'],
    ['换\n行\t符', '换 行 符.md'],
    ['👨\u200d👩\u200d👧家\u200d庭', '👨👩👧家庭.md'],
    ['阿\u0600拉\u06dd伯\u{1d173}', '阿拉伯.md'],
    ['坏\ud800字', '坏字.md'],
  ])('%j becomes %s', (title, name) => {
    expect(fileName(title, '.md')).toBe(name);
  });

  test('keeps to 200 bytes without cutting a character', () => {
    const name = fileName('深'.repeat(100), '.md');
    expect(name).toBe(`${'深'.repeat(65)}.md`);
    expect(fileName('👍🏽'.repeat(40), '.txt')).toMatch(/^(?:👍🏽)+\.txt$/u);
  });

  test('is short, harmless and the same again for any title', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('.', ' ', '/', '~', '-', '中', '\u200d', '😀', 'con', 'é', 'e\u0301', '\u3000'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 250 }), (units) => {
        const name = fileName(units.join(''), '.md');
        expect(bytes(name)).toBeLessThanOrEqual(200);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[/\\:*?"<>|~\p{Cc}\p{Cf}]|^[.\s]|[.\s]\.md$/u);
        expect(fileName(name.slice(0, -3), '.md')).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });
});
