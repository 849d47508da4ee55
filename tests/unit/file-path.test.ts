import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../utils/engine/export/file-name.ts';
import { collectionPath, filePath, NAME_TOKENS } from '../../utils/engine/export/file-path.ts';
import { clipOf, prose } from './clip-sample.ts';
import { HOSTILE } from './hostile.ts';

const clip = clipOf([prose('正文。')], {
  title: '读书日倡议书',
  documentKind: '文书',
  source: {
    url: 'https://www.example.com/a',
    page: 'https://www.example.com/a',
    author: '林小满',
    published: '发布时间：2025年3月1日 09:00',
  },
  completeness: { truncated: true, evidence: [] },
});
const unknown = clipOf([prose('正文。')], { title: '读书日倡议书', source: { url: null, page: null } });
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('filePath', () => {
  test.each([
    ['{title}', '', '读书日倡议书.md'],
    ['{date} {title}', '', '2025-03-01 读书日倡议书.md'],
    ['{title}（{kind}）{status}', '净文/{site}/{year}-{month}', '净文/example.com/2025-03/读书日倡议书（文书）不完整.md'],
    ['{published}_{author}_{time}', '', '2025-3-1_林小满_0930.md'],
    ['{title}{nothing}', '', '读书日倡议书{nothing}.md'],
    ['', '', '未命名文档.md'],
    ['{title}/{date}', '', '读书日倡议书／2025-03-01.md'],
    ['{title}', '../../etc//./{title}/', 'etc/读书日倡议书/读书日倡议书.md'],
    ['{title}', 'C:\\Windows\\con', 'C：/Windows/_con/读书日倡议书.md'],
  ])('%j in %j gives %j', (name, folder, path) => {
    expect(filePath(clip, '.md', { name, folder })).toBe(path);
  });

  test.each([
    ['{site} - {title}', '读书日倡议书.md'],
    ['{title} - {author} - {date}', '读书日倡议书 - 2025-03-01.md'],
    ['{title}（{kind}）{date}', '读书日倡议书2025-03-01.md'],
    ['[{kind}] {title}', '读书日倡议书.md'],
    ['{author}', '未命名文档.md'],
  ])('%j without what the clip does not know is %j', (name, path) => {
    expect(filePath(unknown, '.md', { name, folder: '{author}' })).toBe(path);
  });

  test('a selection says that it is a part, however long its title is', () => {
    const part = { ...clip, isSelection: true } as const;
    expect(filePath(part, '.md', { name: '{date} {title}', folder: '' })).toBe('2025-03-01 读书日倡议书（选段）.md');
    expect(filePath({ ...part, title: '深'.repeat(1000) }, '.md', { name: '{title}', folder: '' })).toMatch(/^深{50,}（选段）\.md$/u);
    expect(filePath({ ...part, title: null }, '.md', { name: '{title}', folder: '' })).toBe('未命名文档.md');
  });

  test('a long title gives way to the rest of the name', () => {
    const path = filePath({ ...clip, title: '深'.repeat(100_000) }, '.docx', { name: '{title}_{date}', folder: '' });
    expect(path).toMatch(/^深{50,}_2025-03-01\.docx$/u);
    expect(bytes(path)).toBeLessThanOrEqual(200);
  });

  test('no title, template or token leads out of the download directory or makes a name that a system refuses', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...NAME_TOKENS.map((token) => `{${token}}`),
        '/',
        '\\',
        '..',
        '.',
        ' ',
        '-',
        '（',
        '）',
        'con',
        '~',
        ...HOSTILE.slice(0, -1),
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (title, name, folder) => {
        const path = filePath({ ...clip, title, documentKind: title }, '.md', { name, folder });
        const levels = path.split('/');
        expect(levels.length).toBeLessThanOrEqual(5);
        for (const level of levels) {
          expect(level).not.toMatch(/[\\:*?"<>|~\p{Cc}\u200b\u202a-\u202e]|^[.\s]|[.\s]$/u);
          expect(level).not.toBe('');
          expect(level).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
          expect(bytes(level)).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(['$& 与 $$', "$` 与 $'"])('a collection keeps its own title, whatever it holds: %s', (title) => {
  expect(collectionPath(title, '.zip', clip, { name: '{title}', folder: '净文' })).toBe(`净文/${fileName(title, '.zip')}`);
});
