import type { Clip, Paragraph } from '../model/clip.ts';
import type { ExportContext, Exporter } from '../model/exporter.ts';
import { frontMatter } from './front-matter.ts';
import { withGapMarks } from './gap-marks.ts';
import { escapeLineStarts } from './markdown-escape.ts';
import { inlineMarkdown } from './markdown-inline.ts';
import { markdownTable } from './markdown-table.ts';

/** CommonMark with GFM tables under YAML front matter. */
export const MARKDOWN: Exporter = { id: 'md', extension: '.md', mimeType: 'text/markdown', render };

interface Written {
  readonly text: string;
  readonly paragraph?: Paragraph;
}

function render(clip: Clip, context: ExportContext): string {
  const title = clip.title === null ? '' : `${heading(1, { text: clip.title })}\n\n`;
  return `${frontMatter(clip, context)}\n${title}${body(clip, context)}\n`;
}

function body(clip: Clip, context: ExportContext): string {
  const shift = clip.title === null ? 0 : 1;
  let out = '';
  let before: Written | undefined;
  // Widths of the markers of the lists that are open; a nested item stands under its parent's text.
  let open: readonly number[] = [];
  for (const piece of withGapMarks(clip, context)) {
    let written: Written;
    if ('mark' in piece) written = { text: escapeLineStarts(inlineMarkdown({ text: piece.mark })) };
    else {
      const { paragraph } = piece;
      const isItem = paragraph.role === 'list-item';
      open = isItem ? open.slice(0, (paragraph.level ?? 1) - 1) : [];
      const indent = ' '.repeat(open.reduce((sum, width) => sum + width, 0));
      written = { text: write(paragraph, shift, indent), paragraph };
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
  return paragraph.role === 'quote' ? lines.replace(/^/gmu, '> ') : lines;
}

function heading(level: number, paragraph: Pick<Paragraph, 'text' | 'marks'>): string {
  // A heading is strong as it is.
  const marks = paragraph.marks?.filter(({ kind, start, end }) => !(kind === 'strong' && start === 0 && end >= paragraph.text.length));
  const text = inlineMarkdown({ text: paragraph.text, ...(marks ? { marks } : {}) })
    .replace(/[ \t]*[\r\n]+[ \t]*/gu, ' ')
    .replace(/^[ \t]+|[ \t]+$/gu, '');
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
