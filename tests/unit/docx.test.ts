import { describe, expect, test } from 'vitest';
import { WORD } from '../../utils/engine/export/word.ts';
import type { Clip, Paragraph } from '../../utils/engine/model/clip.ts';
import type { ExportContext } from '../../utils/engine/model/exporter.ts';
import { clipOf, prose } from './clip-sample.ts';
import { attribute, OpenDocx, textOf } from './open-docx.ts';

const open = async (paragraphs: readonly Paragraph[], rest = {}, context: Partial<ExportContext> = {}): Promise<OpenDocx> =>
  new OpenDocx(await WORD.render(clipOf(paragraphs, rest), { sha256: 'ff00', note: false, ...context }));
const DOCUMENT = 'word/document.xml';
const item = (text: string, rest: Partial<Paragraph> = {}): Paragraph => ({ role: 'list-item', level: 1, text, ...rest });
const numberOf = (docx: OpenDocx, i: number): string | undefined => attribute(docx.all(DOCUMENT, 'w:p')[i], 'w:numId', 'w:val');

describe('a Word document in official form', () => {
  test('has the paper, margins and lines of the standard', async () => {
    const docx = await open([prose('正文。')]);
    const [section] = docx.all(DOCUMENT, 'w:sectPr');
    const millimetres = (name: string, key: string): number => Math.round((Number(attribute(section, name, key)) / 1440) * 25.4);
    expect([millimetres('w:pgSz', 'w:w'), millimetres('w:pgSz', 'w:h')]).toEqual([210, 297]);
    expect(['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => millimetres('w:pgMar', side))).toEqual([37, 26, 35, 28]);
    const normal = docx.style('Normal');
    expect(attribute(normal, 'w:ind', 'w:firstLineChars')).toBe('200');
    expect([attribute(normal, 'w:spacing', 'w:line'), attribute(normal, 'w:spacing', 'w:lineRule')]).toEqual(['560', 'exact']);
  });

  test.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Heading3', '仿宋_GB2312', '32'],
    ['Heading4', '仿宋_GB2312', '32'],
  ])('%s is set in %s', async (id, font, size) => {
    const style = (await open([prose('正文。')])).style(id);
    expect(attribute(style, 'w:rFonts', 'w:eastAsia')).toBe(font);
    expect(attribute(style, 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
    expect(attribute(style, 'w:sz', 'w:val')).toBe(size);
  });

  test('the body is 仿宋 三号, and every font of the form names stand-ins', async () => {
    const docx = await open([prose('正文。')]);
    const [defaults] = docx.all('word/styles.xml', 'w:rPrDefault');
    expect(attribute(defaults, 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312');
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe('32');
    const named = new Set(docx.all('word/styles.xml', 'w:rFonts').map((fonts) => fonts.getAttribute('w:eastAsia')));
    const standIns = docx
      .all('word/fontTable.xml', 'w:font')
      .map((font) => [font.getAttribute('w:name'), attribute(font, 'w:altName', 'w:val')]);
    for (const name of named) expect(standIns.find(([known]) => known === name)?.[1]).toBeTruthy();
  });

  test('headings are real ones, in the navigation at their level', async () => {
    const docx = await open([1, 2, 3, 4, 5].map((level) => ({ role: 'heading', level, text: `第${level}级` })));
    const styles = docx.all(DOCUMENT, 'w:pStyle').map((style) => style.getAttribute('w:val'));
    expect(styles).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']);
    expect([1, 2, 3, 4].map((level) => attribute(docx.style(`Heading${level}`), 'w:outlineLvl', 'w:val'))).toEqual(['0', '1', '2', '3']);
    expect(docx.all(DOCUMENT, 'w:outlineLvl').map((level) => level.getAttribute('w:val'))).toEqual(['4']);
  });

  test.each([
    ['http://x.cn/a\ufffeb', 'http://x.cn/a%EF%BF%BEb'],
    ['http://x.cn/a\uffff', 'http://x.cn/a%EF%BF%BF'],
    ['http://x.cn/\ud800😀', 'http://x.cn/%EF%BF%BD😀'],
  ])('an address with what XML forbids is written as browsers ask for it: %j', async (value, written) => {
    const docx = await open([prose('链接', { marks: [{ kind: 'link', start: 0, end: 2, value }] })]);
    const targets = docx.all('word/_rels/document.xml.rels', 'Relationship').map((relation) => relation.getAttribute('Target'));
    expect(targets).toContain(written);
  });

  test('a heading that the page made bold stays as its style has it', async () => {
    const marks = [{ kind: 'strong', start: 0, end: 6 }] as const;
    const docx = await open([
      { role: 'heading', level: 1, text: '一、活动主题', marks },
      prose('一定要记住。', { marks: [{ kind: 'strong', start: 2, end: 3 }] }),
    ]);
    expect(docx.all(DOCUMENT, 'w:b').length).toBe(1);
    expect(docx.paragraphs).toContain('一定要记住。');
  });

  test('quotation marks and dashes take the Chinese font', async () => {
    const docx = await open([prose('他说“好”——就走了……'), prose('没有特别的标点。')]);
    const hints = docx.all(DOCUMENT, 'w:r').map((run) => [textOf(run), attribute(run, 'w:rFonts', 'w:hint')]);
    expect(hints).toContainEqual(['他说“好”——就走了……', 'eastAsia']);
    expect(hints).toContainEqual(['没有特别的标点。', undefined]);
  });

  test('page numbers stand outside, between dashes', async () => {
    const docx = await open([prose('正文。')]);
    expect(docx.all('word/settings.xml', 'w:evenAndOddHeaders')[0]?.getAttribute('w:val')).not.toBe('false');
    const kinds = docx.all(DOCUMENT, 'w:footerReference').map((reference) => reference.getAttribute('w:type'));
    expect(kinds.toSorted()).toEqual(['default', 'even']);
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((path) => docx.all(path, 'w:jc')[0]?.getAttribute('w:val'));
    expect(sides.toSorted()).toEqual(['left', 'right']);
    expect(docx.all('word/footer1.xml', 'w:instrText')[0]?.textContent).toBe('PAGE');
    expect(docx.all('word/footer1.xml', 'w:t').map(({ textContent }) => textContent)).toEqual(['— ', ' —']);
  });

  test('who signs stands centred above the date, four characters from the right', async () => {
    const docx = await open([prose('正文。'), { role: 'signature', text: '青石镇人民政府' }, { role: 'date', text: '2025年3月1日' }]);
    const rights = docx.all(DOCUMENT, 'w:ind').map((indent) => Number(indent.getAttribute('w:right')));
    expect(rights).toEqual([4 * 320 - 160, 4 * 320]);
  });

  test('text in tables is never cut by fixed lines', async () => {
    const rows = [
      [{ text: '阶段' }, { text: '时间' }],
      [{ text: '初选' }, { text: '三月' }],
    ];
    const docx = await open([{ role: 'table', text: '阶段\t时间\n初选\t三月', rows }]);
    expect(docx.all(DOCUMENT, 'w:tbl').length).toBe(1);
    expect(docx.all(DOCUMENT, 'w:tblHeader').length).toBe(1);
    expect(attribute(docx.style('TableText'), 'w:spacing', 'w:lineRule')).toBe('auto');
    expect(docx.all(DOCUMENT, 'w:tc').map(textOf)).toEqual(['阶段', '时间', '初选', '三月']);
  });
});

describe('any Word document', () => {
  test('spans of cells are kept, also where they claim more than the table has', async () => {
    const rows = [
      [
        { text: '甲', rowSpan: 9 },
        { text: '乙', columnSpan: 2 },
      ],
      [{ text: '丙' }, { text: '丁' }],
      [{ text: '戊', columnSpan: 200 }],
    ];
    const docx = await open([{ role: 'table', text: '', rows: rows.slice(0, 2) }]);
    expect(docx.all(DOCUMENT, 'w:vMerge').map((merge) => merge.getAttribute('w:val'))).toEqual(['restart', 'continue']);
    expect(docx.all(DOCUMENT, 'w:gridSpan').map((span) => span.getAttribute('w:val'))).toEqual(['2']);
    // Word opens no table of more than 63 columns.
    const wide = await open([{ role: 'table', text: '甲\t乙\n丙\t丁\n戊', rows }]);
    expect(wide.all(DOCUMENT, 'w:tbl').length).toBe(0);
    expect(wide.paragraphs.slice(1)).toEqual(['甲\t乙', '丙\t丁', '戊']);
  });

  test('lists are real ones and show the numbers that the page shows', async () => {
    const docx = await open([
      item('一', { ordinal: 1 }),
      item('圆点', { level: 2 }),
      item('二', { ordinal: 2 }),
      item('五', { ordinal: 5 }),
      prose('正文。'),
      item('又一', { ordinal: 1 }),
    ]);
    expect(numberOf(docx, 1)).toBe(numberOf(docx, 3));
    expect(new Set([1, 2, 4, 6].map((i) => numberOf(docx, i))).size).toBe(4);
    const startOf = (i: number): string | undefined => {
      const number = docx.all('word/numbering.xml', 'w:num').find((one) => one.getAttribute('w:numId') === numberOf(docx, i));
      const id = attribute(number, 'w:abstractNumId', 'w:val');
      const definition = docx.all('word/numbering.xml', 'w:abstractNum').find((one) => one.getAttribute('w:abstractNumId') === id);
      return attribute(definition, 'w:start', 'w:val');
    };
    expect([1, 4, 6].map(startOf)).toEqual(['1', '5', '1']);
  });

  test('the closing note tells source and completeness, and can be left out', async () => {
    const truncated = { completeness: { truncated: true, cause: 'withheld', evidence: [{ kind: 'notice', quote: '仅展示三成' }] } };
    const last = (await open([prose('正文。')], truncated, { note: true })).paragraphs.at(-1);
    expect(last).toContain('来源：https://www.example.com/a.html\n');
    expect(last).toContain('完整：不完整：原网页只给出一部分；依据“仅展示三成”');
    const without = await open([prose('正文。')], truncated);
    expect(without.paragraphs).toEqual(['读书日倡议书', '正文。']);
    const properties = without
      .all('docProps/custom.xml', 'property')
      .map((property) => [property.getAttribute('name'), property.textContent]);
    expect(properties).toContainEqual(['来源', 'https://www.example.com/a.html']);
    expect(properties).toContainEqual(['校验', 'SHA-256 ff00']);
    expect(without.all('docProps/core.xml', 'dc:description')[0]?.textContent).toContain('不完整');
  });

  test('has the title, the author and the time of the clip in its properties, not those of the machine', async () => {
    const docx = await open([prose('正文。')], { source: { url: null, page: null, author: '林小满' }, documentKind: '倡议书' });
    const property = (name: string): string | null | undefined => docx.all('docProps/core.xml', name)[0]?.textContent;
    expect(['dc:title', 'dc:creator', 'dc:subject', 'dcterms:created'].map(property)).toEqual([
      '读书日倡议书',
      '林小满',
      '倡议书',
      '2025-03-01T01:30:00Z',
    ]);
  });

  test('the plain look keeps indents in characters and one page number for all pages', async () => {
    const docx = await open([prose('正文。')], {}, { layout: 'plain' });
    expect(attribute(docx.style('Normal'), 'w:ind', 'w:firstLineChars')).toBe('200');
    expect(attribute(docx.all('word/styles.xml', 'w:rPrDefault')[0], 'w:rFonts', 'w:eastAsia')).toBe('宋体');
    expect(docx.all('word/settings.xml', 'w:evenAndOddHeaders')[0]?.getAttribute('w:val')).toBe('false');
  });

  test('a text in Traditional characters says so to the spelling checker', async () => {
    const language = async (script: Clip['script']): Promise<string | undefined> =>
      attribute((await open([prose('正文。')], { script })).all('word/styles.xml', 'w:rPrDefault')[0], 'w:lang', 'w:eastAsia');
    expect(await language({ found: 'hant' })).toBe('zh-TW');
    expect(await language({ found: 'hant', variant: 'hk' })).toBe('zh-HK');
    expect(await language({ found: 'hant', converted: 'tw2s' })).toBe('zh-CN');
    expect(await language({ found: 'hans', converted: 's2twp' })).toBe('zh-TW');
  });

  test('links go to web and mail addresses only', async () => {
    const link = (value: string): Paragraph => prose('链接', { marks: [{ kind: 'link', start: 0, end: 2, value }] });
    const docx = await open([
      link('https://www.example.com/?a=1&b="2"'),
      link('javascript:alert(1)'),
      link('data:text/html,x'),
      link('file:///etc'),
    ]);
    const targets = docx.all('word/_rels/document.xml.rels', 'Relationship').filter((one) => one.getAttribute('TargetMode') === 'External');
    expect(targets.map((target) => target.getAttribute('Target'))).toEqual(['https://www.example.com/?a=1&b="2"']);
    expect(docx.paragraphs.slice(1)).toEqual(['链接', '链接', '链接', '链接']);
  });
});
