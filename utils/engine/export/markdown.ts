import type { Clip, Paragraph } from '../model/clip.ts';
import type { Collection, ExportChoices, ExportContext, Step, TextExporter } from '../model/exporter.ts';
import { collectionFrontMatter, frontMatter } from './front-matter.ts';
import { withGapMarks } from './gap-marks.ts';
import { headingMarks } from './heading-marks.ts';
import { contentsLine, countLine, joinParts } from './join-parts.ts';
import { escapeLineStarts } from './markdown-escape.ts';
import { inlineMarkdown } from './markdown-inline.ts';
import { markdownTable } from './markdown-table.ts';
import { facts } from './report.ts';
import { visible } from './visible.ts';

/** CommonMark with GFM tables under YAML front matter. */
export const MARKDOWN: TextExporter = { id: 'md', extension: '.md', mimeType: 'text/markdown', render, join };

interface Written {
  readonly text: string;
  readonly paragraph?: Paragraph;
}

function render(clip: Clip, context: ExportContext): string {
  return visible(`${frontMatter(clip, context)}\n${markdownBody(clip, context)}\n`);
}

async function join(collection: Collection, context: ExportChoices, step: Step): Promise<string> {
  const title = heading(1, { text: collection.title });
  const contents = collection.entries.map((entry, i) => `${i + 1}. ${oneParagraph(contentsLine(entry))}`).join('\n');
  const parts = await joinParts(collection, (clip, name) => part(clip, name, context), step);
  const head = `${collectionFrontMatter(collection)}\n${title}\n\n${countLine(collection)}\n\n${contents}`;
  return visible(`${[head, ...parts].join('\n\n')}\n`);
}

/** One document of several: what is known of it stands under its title. */
function part(clip: Clip, title: string, context: ExportChoices): string {
  const known = facts(clip).map(([label, value]) => `> ${oneParagraph(`${label}：${value}`)}`);
  return `${heading(2, { text: title })}\n\n${known.join('\\\n')}\n\n${body(clip, context, 2)}`;
}

function oneParagraph(text: string): string {
  return escapeLineStarts(inlineMarkdown({ text }));
}

/** Title and paragraphs, without front matter. */
export function markdownBody(clip: Clip, context: ExportChoices): string {
  const title = heading(1, { text: clip.title ?? '' });
  return title === '' ? body(clip, context, 0) : `${title}\n\n${body(clip, context, 1)}`;
}

/** `shift` is how many levels the document's own headings stand below the top. */
function body(clip: Clip, context: ExportChoices, shift: number): string {
  let out = '';
  let before: Written | undefined;
  // Widths of the markers of the lists that are open; a nested item stands under its parent's text.
  let open: readonly number[] = [];
  for (const piece of withGapMarks(clip, context)) {
    let written: Written;
    if ('mark' in piece) written = { text: oneParagraph(piece.mark) };
    else {
      const { paragraph } = piece;
      const isItem = paragraph.role === 'list-item';
      open = isItem ? open.slice(0, (paragraph.level ?? 1) - 1) : [];
      written = { text: write(paragraph, shift, ' '.repeat(open.reduce((sum, width) => sum + width, 0))), paragraph };
      if (isItem) open = [...open, markerOf(paragraph).length];
    }
    if (written.text === '') continue;
    out += (before ? separator(before.paragraph, written.paragraph) : '') + written.text;
    before = written;
  }
  return out;
}

function write(paragraph: Paragraph, shift: number, indent: string): string {
  if (paragraph.role === 'table') return markdownTable(paragraph);
  if (paragraph.role === 'heading') return heading(Math.min(6, (paragraph.level ?? 1) + shift), paragraph);
  const lines = escapeLineStarts(inlineMarkdown(paragraph));
  if (paragraph.role === 'list-item') return listItem(lines, indent, markerOf(paragraph));
  return paragraph.role === 'quote' ? `> ${lines.replaceAll('\n', '\n> ')}` : lines;
}

/** Empty when there is nothing to head. */
function heading(level: number, paragraph: Pick<Paragraph, 'text' | 'marks'>): string {
  const text = inlineMarkdown(headingMarks(paragraph))
    .replace(/(?<![ \t])[ \t]*[\r\n]+[ \t]*/gu, ' ')
    .replace(/^[ \t]+|(?<![ \t])[ \t]+$/gu, '');
  if (text.trim() === '') return '';
  // A run of # at the end of a heading closes it and would vanish.
  return `${'#'.repeat(level)} ${text.replace(/(^|[ \t])(#+)$/u, '$1\\$2')}`;
}

function markerOf({ ordinal }: Paragraph): string {
  return ordinal === undefined ? '- ' : `${ordinal}. `;
}

function listItem(lines: string, indent: string, marker: string): string {
  const text = lines.replace(/^\[(?=[ xX]\])/u, '\\[');
  return `${indent}${marker}${text.replaceAll('\n', `\n${indent}${' '.repeat(marker.length)}`)}`;
}

function separator(before: Paragraph | undefined, after: Paragraph | undefined): string {
  if (before?.role !== after?.role) return '\n\n';
  if (after?.role === 'list-item') return '\n';
  if (after?.role === 'quote') return '\n>\n';
  return after?.role === 'verse' ? '\\\n' : '\n\n';
}
