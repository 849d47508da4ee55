import { FLUSH, fonts, type Layout, type ParagraphLook } from './layout.ts';

const LATIN = 'Times New Roman';
const FANGSONG = fonts('仿宋_GB2312', LATIN);
const KAITI = fonts('楷体_GB2312', LATIN);
const HEITI = fonts('黑体', LATIN);
/** 三号 is 16 pt: one character, in twentieths of a point. */
const CHARACTER = 320;
const TWO_IN = { firstLine: 2 * CHARACTER, firstLineChars: 200 } as const;
/** 28 pt: 22 lines fill the 225 mm between the margins. */
const LINE = { line: 560, lineRule: 'exact', before: 0, after: 0 } as const;

/** A quarter of a point less between characters lets 28 of them into 156 mm. */
const TIGHT = { characterSpacing: -5 } as const;

function heading(outlineLevel: number, font: ReturnType<typeof fonts>): ParagraphLook {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font, size: 32, color: '000000', bold: false },
    paragraph: { keepNext: true, outlineLevel },
  };
}

/** GB/T 9704-2012 as far as a text can follow it: no red head, no seal. */
export const OFFICIAL: Layout = {
  page: {
    page: {
      // A4, 297 × 210 mm; margins of 37, 26, 35 and 28 mm; the page number 7 mm below the text.
      size: { width: 11906, height: 16838 },
      margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1417 },
    },
    grid: { type: 'lines', linePitch: 579 },
  },
  outerPageNumbers: true,
  textWidth: 8844,
  character: CHARACTER,
  base: { font: FANGSONG, size: 32 },
  normal: { quickFormat: true, run: TIGHT, paragraph: { alignment: 'both', indent: TWO_IN, spacing: LINE, widowControl: false } },
  title: {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: fonts('方正小标宋简体', LATIN), size: 44, color: '000000' },
    paragraph: {
      alignment: 'center',
      indent: FLUSH,
      spacing: { line: 700, lineRule: 'exact', before: 0, after: 560 },
      keepNext: true,
    },
  },
  headings: [heading(0, HEITI), heading(1, KAITI), heading(2, FANGSONG), heading(3, FANGSONG)],
  styles: {
    Salutation: { name: '主送机关', basedOn: 'Normal', next: 'Normal', quickFormat: true, paragraph: { indent: FLUSH } },
    Signature: { name: '署名和日期', basedOn: 'Normal', quickFormat: true, paragraph: { alignment: 'right', indent: FLUSH } },
    Quote: { name: '引文', basedOn: 'Normal', quickFormat: true, run: { font: KAITI } },
    Verse: {
      name: '诗行',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: 'left', indent: { left: 2 * CHARACTER, ...FLUSH } },
    },
    PictureText: { name: '图表说明', basedOn: 'Normal', run: { size: 28 }, paragraph: { alignment: 'center', indent: FLUSH } },
    FootnoteLine: { name: '注释', basedOn: 'Normal', run: { size: 28 } },
    // On no other style: the hanging indent of a list gives way to any indent that is counted in characters.
    ListItem: { name: '列表项', quickFormat: true, run: TIGHT, paragraph: { alignment: 'both', spacing: LINE, widowControl: false } },
    TableText: {
      name: '表格文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 24 },
      // No fixed height: a cell with a large character or a picture would be cut.
      paragraph: { alignment: 'left', indent: FLUSH, spacing: { line: 240, lineRule: 'auto', before: 40, after: 40 } },
    },
    Gap: { name: '缺失标记', basedOn: 'Normal', run: { font: KAITI, color: '9C3A00' } },
    Note: {
      name: '来源说明',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { alignment: 'left', indent: FLUSH, spacing: { line: 360, lineRule: 'exact', before: 0, after: 0 } },
    },
    // 四号 is 14 pt; the number keeps one character from the edge.
    PageNumber: {
      name: '页码',
      basedOn: 'Normal',
      run: { font: fonts('宋体', '宋体'), size: 28 },
      paragraph: { indent: { ...FLUSH, left: 280, right: 280 } },
    },
  },
};
