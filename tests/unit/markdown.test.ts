import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { MARKDOWN } from '../../utils/engine/export/markdown.ts';
import type { Paragraph, ParagraphMark } from '../../utils/engine/model/clip.ts';
import { clipOf, prose } from './clip-sample.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
}

const body = (paragraphs: readonly Paragraph[], rest = {}): string => {
  const whole = MARKDOWN.render(clipOf(paragraphs, { title: null, ...rest }), { sha256: '' });
  return whole.slice(whole.indexOf('\n---\n') + 6, -1);
};
const parse = (markdown: string): Node => fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
const textOf = (node: Node): string => (node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(textOf).join('')));
const all = (node: Node, type: string): readonly Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];
const marked = (text: string, piece: string, kind: ParagraphMark['kind'], rest = {}): Paragraph =>
  prose(text, { marks: [{ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length, kind, ...rest }] });

describe('Markdown', () => {
  test('a quotation is cut at its line feeds only', () => {
    expect(body([prose('甲\u2028乙\u2029丙\n丁', { role: 'quote' })])).toBe('> 甲\u2028乙\u2029丙\\\n> 丁');
  });

  test.each(['', ' \n'])('a title of nothing is no heading: %j', (title) => {
    expect(body([prose('正文')], { title })).toBe('正文');
  });

  test.each([
    '***同志',
    '甲方：____（签章）',
    '20**年',
    '参见[1]和[2]',
    '3 * 4 = 12',
    'a_b_c',
    '的`月亮',
    '镇X委 ×××',
    'A&B',
    '1.5倍',
    '#标签',
    '（一）总则',
  ])('leaves %s readable', (text) => {
    expect(body([prose(text)])).toBe(text);
    expect(textOf(parse(text))).toBe(text);
  });

  test.each([
    '1. 一是',
    '# 号',
    '- 破折',
    '+ 加',
    '> 引',
    '***',
    '____',
    '---',
    '===',
    '~~~',
    '| a |',
    '12) 十二',
    '*重* 点',
    '__init__',
    '[x](y)',
    '[x]: y',
    '<b>',
    '&lt;',
    '`a` b',
    '\\*',
    ':-:',
  ])('keeps %s a paragraph that reads the same', (text) => {
    const tree = parse(body([prose('上文。'), prose(text)]));
    expect(tree.children?.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(textOf(tree)).toBe(`上文。${text}`);
  });

  test('any paragraphs read back as they are', () => {
    const unit = fc.constantFrom(...'中文，。*_`~[]()!<>&#;-+=|:\\1.) \u3000a"'.split(''), '\n', '&amp;', '](', '**');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const shown = texts
          .map((text) =>
            text
              .split('\n')
              .map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''))
              .filter((line) => line !== '')
              .join('\n'),
          )
          .filter((text) => text !== '');
        const tree = parse(body(texts.map((text) => prose(text))));
        expect(tree.children?.map((node) => node.type)).toEqual(shown.map(() => 'paragraph'));
        expect(tree.children?.map(textOf)).toEqual(shown);
      }),
      { numRuns: 4000 },
    );
  });

  test('any bold and any link reads back as it is', () => {
    const unit = fc.constantFrom(...'中文字，。（）“”*_`[]!<&\\a1'.split(''));
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 5 }),
        fc.string({ unit, minLength: 1, maxLength: 5 }),
        fc.string({ unit, maxLength: 5 }),
        fc.constantFrom<ParagraphMark['kind']>('strong', 'emphasis', 'link'),
        (before, inner, after, kind) => {
          const text = before + inner + after;
          const mark = { start: before.length, end: before.length + inner.length, kind, value: 'https://www.example.com/a_(b)' };
          const tree = parse(body([prose(text, { marks: [mark] })]));
          expect(textOf(tree)).toBe(text);
          const styled = all(tree, kind);
          if (kind === 'link' || /[\p{L}\p{N}]/u.test(inner)) expect(styled.length).toBe(1);
          expect(all(tree, 'strong').length + all(tree, 'emphasis').length + all(tree, 'link').length).toBe(styled.length);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test('moves punctuation at the edge of bold text out of it', () => {
    expect(body([marked('真，她说', '真，', 'strong')])).toBe('**真**，她说');
  });

  test('bold inside a link is both', () => {
    const tree = parse(
      body([
        prose('见附件一全文', {
          marks: [
            { start: 1, end: 4, kind: 'link', value: 'https://www.example.com/' },
            { start: 1, end: 4, kind: 'strong' },
          ],
        }),
      ]),
    );
    expect(all(all(tree, 'link')[0] ?? tree, 'strong').map(textOf)).toEqual(['附件一']);
  });

  test('a link that runs a script stays text', () => {
    expect(body([marked('点此处', '此处', 'link', { value: 'javascript:alert(1)' })])).toBe('点此处');
  });

  test('an image is written once, with its address', () => {
    const image = { kind: 'image' as const, value: 'https://www.example.com/图 1.png'.replace(' ', ''), label: '示[意]图' };
    const text = '见下图';
    for (const at of [0, 2, 3]) {
      const tree = parse(
        body([
          prose(text, {
            marks: [
              { ...image, start: at, end: at },
              { start: 1, end: 3, kind: 'strong' },
            ],
          }),
        ]),
      );
      expect(all(tree, 'image').map(({ url }) => url)).toEqual([image.value]);
    }
  });

  test('a heading all in bold is a heading and no more', () => {
    const heading = { role: 'heading', level: 1, text: '一、目标', marks: [{ kind: 'strong', start: 0, end: 4 }] } as const;
    expect(body([heading])).toBe('# 一、目标');
  });

  test('an ordered list keeps its numbers', () => {
    const items = [3, 4].map((ordinal) => ({ role: 'list-item', level: 1, ordinal, text: '过秤' }) as const);
    expect(body(items)).toBe('3. 过秤\n4. 过秤');
  });

  test('headings nest under the title', () => {
    const tree = parse(
      body(
        [
          { role: 'heading', level: 1, text: '一、目标 #' },
          { role: 'heading', level: 2, text: '（一）路径' },
        ],
        { title: '规划' },
      ),
    );
    expect(all(tree, 'heading').map((node) => [node.depth, textOf(node)])).toEqual([
      [1, '规划'],
      [2, '一、目标 #'],
      [3, '（一）路径'],
    ]);
  });

  test('list items form one list, and a deep one without parents is no code', () => {
    const item = (text: string, level: number): Paragraph => ({ role: 'list-item', level, text });
    const tree = parse(body([item('甲', 4), item('1. 乙', 2), item('[ ] 丙', 1), prose('后文。')]));
    expect(tree.children?.map(({ type }) => type)).toEqual(['list', 'paragraph']);
    expect(all(tree, 'listItem').length).toBe(3);
    expect(textOf(tree)).toBe('甲1. 乙[ ] 丙后文。');
  });

  test('a table keeps every cell in its column, spans and all', () => {
    const rows = [
      [
        { text: '项目', rowSpan: 2 },
        { text: '数量', columnSpan: 2 },
      ],
      [{ text: 'a|b' }, { text: '二\n行' }],
      [{ text: '丙' }, { text: '*1*' }, { text: '' }],
    ];
    const table: Paragraph = { role: 'table', rows, text: rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n') };
    const tree = parse(body([prose('上文。'), table]));
    expect(all(tree, 'tableRow').map((row) => row.children?.map(textOf))).toEqual([
      ['项目', '数量', ''],
      ['', 'a|b', '二<br>行'],
      ['丙', '*1*', ''],
    ]);
  });

  test('says at its place what the page lacks', () => {
    const gaps = [{ at: 4, kind: 'withheld' as const, quote: '登录后阅读全文' }];
    expect(body([prose('第一段。'), prose('第二段。')], { gaps })).toBe('第一段。\n\n〔此处原网页有缺失：登录后阅读全文〕\n\n第二段。');
  });

  test('writes 3 MB in one paragraph in linear time', () => {
    const start = performance.now();
    body([prose('各项*工作_要`落[实](到位，'.repeat(150_000))]);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
