import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Paragraph } from '../../model/clip.ts';
import { type Segment, type Style, segments } from '../segments.ts';
import { visible } from '../visible.ts';

/** Signs that Latin and Chinese fonts both hold: quotation marks, dashes, dots and the like. */
const AMBIGUOUS = /[\u00a1-\u00ff\u2010-\u2027\u2030-\u203b\u2100-\u22ff\u2460-\u27bf]/u;
/** As Word marks them when they are typed in Chinese: they take the Chinese font of the style. */
const CHINESE = { hint: 'eastAsia' } as const;
const MONOSPACE = { ascii: 'Consolas', hAnsi: 'Consolas', ...CHINESE } as const;

/** A paragraph's text as runs. */
export function runs(paragraph: Pick<Paragraph, 'text' | 'marks'>): readonly ParagraphChild[] {
  return paragraph.marks ? segments(paragraph).flatMap(segmentRuns) : textRuns(paragraph.text);
}

/** Text of one look; line feeds become breaks. */
export function textRuns(text: string, styles?: ReadonlySet<Style>): readonly TextRun[] {
  return visible(text)
    .split('\n')
    .map(
      (line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...fontOf(line, styles), ...(styles ? looks(styles) : {}) }),
    );
}

function fontOf(line: string, styles: ReadonlySet<Style> | undefined): Pick<IRunOptions, 'font'> {
  if (styles?.has('code')) return { font: MONOSPACE };
  return AMBIGUOUS.test(line) ? { font: CHINESE } : {};
}

function looks(styles: ReadonlySet<Style>): Pick<IRunOptions, 'bold' | 'italics' | 'superScript'> {
  return {
    ...(styles.has('strong') ? { bold: true } : {}),
    ...(styles.has('emphasis') ? { italics: true } : {}),
    ...(styles.has('superscript') ? { superScript: true } : {}),
  };
}

function segmentRuns(segment: Segment): readonly ParagraphChild[] {
  const children = 'picture' in segment ? textRuns(segment.picture) : textRuns(segment.text, segment.styles);
  return segment.link === undefined ? children : [new ExternalHyperlink({ link: segment.link, children })];
}
