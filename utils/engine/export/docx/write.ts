import {
  Paragraph as Block,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  InternalHyperlink,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  TextRun,
} from 'docx';
import type { Clip } from '../../model/clip.ts';
import type { Collection, ExportChoices, ExportContext, FileBytes, Step } from '../../model/exporter.ts';
import { contentsLine, countLine, joinParts } from '../join-parts.ts';
import { facts, languageOf, titleLine } from '../report.ts';
import { visible } from '../visible.ts';
import { bodyBlocks, noteBlock, ownTitle, titleBlock } from './blocks.ts';
import type { Layout } from './layout.ts';
import { OFFICIAL } from './official.ts';
import { coreProperties, ownParts } from './parts.ts';
import { PLAIN } from './plain.ts';
import { textRuns } from './runs.ts';

/** A clip as a Word document. */
export function writeDocx(clip: Clip, context: ExportContext): Promise<FileBytes> {
  const layout = layoutOf(context);
  const known = [...facts(clip), ['校验', `SHA-256 ${context.sha256}`] as const].map(([name, value]) => ({ name, value: visible(value) }));
  return pack(
    [...ownTitle(clip), ...bodyBlocks(clip, context, { layout, depth: 0, id: 'd' }), ...note(clip, context)],
    layout,
    titleLine(clip),
    clip,
    known,
  );
}

/** Several clips as one Word document: a page of contents, then each from a new page. */
export async function joinDocx(collection: Collection, context: ExportChoices, step: Step): Promise<FileBytes> {
  const layout = layoutOf(context);
  const contents = collection.entries.map((entry, i) => {
    const line = textRuns(`${i + 1}. ${contentsLine(entry)}`);
    return new Block({ style: 'ListItem', children: entry.clip ? [new InternalHyperlink({ anchor: `d${i}`, children: line })] : line });
  });
  const part = (clip: Clip, title: string, i: number): readonly FileChild[] => [
    titleBlock(title, { pageBreakBefore: true, outlineLevel: 0, children: [new Bookmark({ id: `d${i}`, children: [] })] }),
    ...bodyBlocks(clip, context, { layout, depth: 1, id: `d${i}` }),
    ...note(clip, context),
  ];
  const parts = await joinParts(collection, part, step);
  const count = new Block({ style: 'Note', alignment: 'center', spacing: { after: 240 }, children: textRuns(countLine(collection)) });
  const first = collection.entries.find(({ clip }) => clip)?.clip;
  return pack([titleBlock(collection.title), count, ...contents, ...parts.flat()], layout, collection.title, first, []);
}

function note(clip: Clip, context: ExportChoices): readonly FileChild[] {
  return context.note === false ? [] : [noteBlock(clip)];
}

function layoutOf({ layout }: ExportChoices): Layout {
  return layout === 'plain' ? PLAIN : OFFICIAL;
}

async function pack(
  children: readonly FileChild[],
  layout: Layout,
  title: string | undefined,
  clip: Clip | undefined,
  customProperties: readonly { readonly name: string; readonly value: string }[],
): Promise<FileBytes> {
  const language = { value: 'en-US', eastAsia: clip ? languageOf(clip.script) : 'zh-CN' };
  const [heading1, heading2, heading3, heading4] = layout.headings;
  const document = new Document({
    evenAndOddHeaderAndFooters: layout.outerPageNumbers,
    compatibility: { useFELayout: true, balanceSingleByteDoubleByteWidth: true, version: 15 },
    styles: {
      default: {
        document: { run: { ...layout.base, language } },
        title: layout.title,
        ...{ heading1, heading2, heading3, heading4, heading5: heading4, heading6: heading4 },
      },
      paragraphStyles: Object.entries({ Normal: { name: 'Normal', ...layout.normal }, ...layout.styles }).map(
        ([id, style]): IParagraphStyleOptions => ({ id, ...style }),
      ),
    },
    customProperties,
    sections: [{ properties: layout.page, footers: footers(layout), children }],
  });
  // The library's bytes lie in a buffer of their own, which its type leaves open.
  return (await Packer.pack(document, 'uint8array', undefined, ownParts(coreProperties(title, clip)))) as FileBytes;
}

function footers({ outerPageNumbers }: Layout): { readonly default: Footer; readonly even?: Footer } {
  const footer = (alignment: 'left' | 'center' | 'right'): Footer =>
    new Footer({
      children: [new Block({ style: 'PageNumber', alignment, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
    });
  return outerPageNumbers ? { default: footer('right'), even: footer('left') } : { default: footer('center') };
}
