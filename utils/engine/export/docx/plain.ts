import { FLUSH, fonts, type Layout, type ParagraphLook } from './layout.ts';

const LATIN = 'Times New Roman';
const HEITI = fonts('黑体', 'Arial');
const CHARACTER = 240;
const LINE = { line: 360, lineRule: 'auto', before: 0, after: 0 } as const;
const TWO_IN = { firstLine: 2 * CHARACTER, firstLineChars: 200 } as const;

function heading(outlineLevel: number, size: number): ParagraphLook {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: HEITI, size, color: '000000', bold: true },
    paragraph: {
      alignment: 'left',
      indent: FLUSH,
      keepNext: true,
      keepLines: true,
      outlineLevel,
      spacing: { line: 360, lineRule: 'auto', before: 240, after: 120 },
    },
  };
}

/** An ordinary document: 宋体 小四, one and a half lines. */
export const PLAIN: Layout = {
  page: {
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 851, footer: 992 },
    },
  },
  outerPageNumbers: false,
  textWidth: 8306,
  character: CHARACTER,
  base: { font: fonts('宋体', LATIN), size: 24 },
  normal: {
    quickFormat: true,
    paragraph: { alignment: 'both', indent: TWO_IN, spacing: LINE },
  },
  title: {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: HEITI, size: 36, bold: true, color: '000000' },
    paragraph: { alignment: 'center', indent: FLUSH, keepNext: true, spacing: { line: 360, lineRule: 'auto', before: 240, after: 240 } },
  },
  headings: [heading(0, 32), heading(1, 28), heading(2, 26), heading(3, 24)],
  styles: {
    Salutation: { name: '称呼', basedOn: 'Normal', next: 'Normal', quickFormat: true, paragraph: { indent: FLUSH } },
    Signature: { name: '署名和日期', basedOn: 'Normal', quickFormat: true, paragraph: { alignment: 'right', indent: FLUSH } },
    Quote: {
      name: '引文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: fonts('楷体', LATIN) },
      paragraph: { indent: { left: 480, ...FLUSH } },
    },
    Verse: { name: '诗行', basedOn: 'Normal', quickFormat: true, paragraph: { alignment: 'left', indent: { left: 480, ...FLUSH } } },
    PictureText: { name: '图表说明', basedOn: 'Normal', run: { size: 21 }, paragraph: { alignment: 'center', indent: FLUSH } },
    FootnoteLine: { name: '注释', basedOn: 'Normal', run: { size: 21 } },
    // On no other style: the hanging indent of a list gives way to any indent that is counted in characters.
    ListItem: { name: '列表项', quickFormat: true, paragraph: { alignment: 'both', spacing: LINE } },
    TableText: {
      name: '表格文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21 },
      paragraph: { alignment: 'left', indent: FLUSH, spacing: { line: 240, lineRule: 'auto', before: 40, after: 40 } },
    },
    Gap: { name: '缺失标记', basedOn: 'Normal', run: { color: '9C3A00' } },
    Note: {
      name: '来源说明',
      basedOn: 'Normal',
      run: { size: 18, color: '555555' },
      paragraph: { alignment: 'left', indent: FLUSH, spacing: { line: 276, lineRule: 'auto' } },
    },
    PageNumber: { name: '页码', basedOn: 'Normal', run: { size: 18 }, paragraph: { indent: FLUSH } },
  },
};
