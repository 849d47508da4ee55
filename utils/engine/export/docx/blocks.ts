import { Paragraph as Block, type FileChild, HeadingLevel, type ILevelsOptions, type IParagraphOptions } from 'docx';
import type { Clip, Paragraph, ParagraphRole } from '../../model/clip.ts';
import type { ExportChoices } from '../../model/exporter.ts';
import { withGapMarks } from '../gap-marks.ts';
import { headingMarks } from '../heading-marks.ts';
import { facts, titleLine } from '../report.ts';
import type { Layout, StyleId } from './layout.ts';
import { type ListPlace, listPlaces } from './list-runs.ts';
import { runs, textRuns } from './runs.ts';
import { signatureIndent } from './signature.ts';
import { tableBlocks } from './table.ts';

const STYLES: Readonly<Partial<Record<ParagraphRole, StyleId>>> = {
  'list-item': 'ListItem',
  quote: 'Quote',
  verse: 'Verse',
  caption: 'PictureText',
  salutation: 'Salutation',
  signature: 'Signature',
  date: 'Signature',
  footnote: 'FootnoteLine',
};
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A document's title; one of several is a heading of the whole file and begins a page. */
export function titleBlock(title: string, part?: IParagraphOptions): Block {
  return new Block({ heading: HeadingLevel.TITLE, ...part, children: [...(part?.children ?? []), ...textRuns(title)] });
}

/** Where a document stands in the file. */
export interface Place {
  readonly layout: Layout;
  /** How many levels its headings stand below the file's top. */
  readonly depth: number;
  /** Tells its lists from those of the file's other documents. */
  readonly id: string;
}

/** The clip's paragraphs. */
export function bodyBlocks(clip: Clip, context: ExportChoices, place: Place): readonly FileChild[] {
  const { layout, depth, id } = place;
  const lists = listPlaces(clip.paragraphs);
  return withGapMarks(clip, context).flatMap((piece): readonly FileChild[] => {
    if ('mark' in piece) return [styled('Gap', { children: textRuns(piece.mark) })];
    const { paragraph } = piece;
    if (paragraph.role === 'table') return tableBlocks(paragraph, layout);
    if (paragraph.role === 'heading') return [headingBlock(paragraph, depth)];
    const list = lists.get(paragraph);
    if (list) return [styled('ListItem', { ...numbering(list, id, layout), children: runs(paragraph) })];
    const indent = signatureIndent(paragraph, clip.paragraphs, layout.character);
    return [styled(STYLES[paragraph.role], { ...(indent === undefined ? {} : { indent }), children: runs(paragraph) })];
  });
}

/** Source and completeness behind the text. */
export function noteBlock(clip: Clip): Block {
  const lines = facts(clip).map(([label, value]) => `${label}：${value}`);
  const border = { top: { style: 'single', size: 4, space: 8, color: '808080' } } as const;
  return styled('Note', { children: textRuns(lines.join('\n')), keepLines: true, border, spacing: { before: 560 } });
}

/** The title as a heading shows it; a nameless document gets none. */
export function ownTitle(clip: Clip): readonly Block[] {
  const title = titleLine(clip);
  return title === undefined ? [] : [titleBlock(title)];
}

function styled(style: StyleId | undefined, options: IParagraphOptions): Block {
  return new Block(style === undefined ? options : { style, ...options });
}

function headingBlock(paragraph: Paragraph, depth: number): Block {
  const level = Math.min(paragraph.level ?? 1, HEADINGS.length);
  const heading = HEADINGS[level - 1] ?? HeadingLevel.HEADING_6;
  // Below a title that is a heading itself, each level stands one lower in the navigation.
  const outline = depth > 0 || level > 4 ? { outlineLevel: Math.min(level - 1 + depth, 8) } : {};
  return new Block({ heading, ...outline, children: runs(headingMarks(paragraph)) });
}

/** Each list counts for itself, from the number that the page shows. */
function numbering({ list, level, start }: ListPlace, id: string, { character }: Layout): Pick<IParagraphOptions, 'numbering'> {
  const reference = `${id}-${list}`;
  return { numbering: { reference: { reference, levels: levels(level, start, character) }, level, instance: 0, custom: true } };
}

function levels(last: number, start: number | undefined, character: number): readonly ILevelsOptions[] {
  return Array.from({ length: last + 1 }, (_, level): ILevelsOptions => {
    const paragraph = { indent: { left: (3.5 + 1.5 * level) * character, hanging: 1.5 * character } };
    if (start === undefined) return { level, format: 'bullet', text: '•', alignment: 'left', style: { paragraph } };
    return { level, format: 'decimal', text: `%${level + 1}.`, start, alignment: 'left', style: { paragraph } };
  });
}
