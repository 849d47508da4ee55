import type { Clip, Paragraph, ParagraphCell } from '../model/clip.ts';
import type { ExportContext, Exporter } from '../model/exporter.ts';
import { frontMatter } from './front-matter.ts';
import { gapMark, gapsByParagraph } from './gap-marks.ts';
import { inlineMarkdown } from './inline-markdown.ts';

/** Markdown (CommonMark with GFM tables) under a YAML front matter. */
export const markdown: Exporter = { id: 'md', extension: '.md', mimeType: 'text/markdown', render };

function render(clip: Clip, context: ExportContext): string {
  const gaps = gapsByParagraph(clip.paragraphs, clip.gaps);
  const marks = (i: number): readonly string[] => (gaps.get(i) ?? []).map((gap) => `> ${inlineMarkdown(gapMark(gap), [])}`);
  const title = clip.title === null ? [] : [`# ${inlineMarkdown(clip.title, [])}`];
  const parts: string[] = [...title, ...marks(-1)];
  clip.paragraphs.forEach((paragraph, i) => {
    const text = block(paragraph);
    // Members of a list stand without empty lines between them.
    if (paragraph.role === 'list-item' && clip.paragraphs[i - 1]?.role === 'list-item') parts.push(`${parts.pop() ?? ''}\n${text}`);
    else parts.push(text);
    parts.push(...marks(i));
  });
  return `${frontMatter(clip, context)}\n${parts.join('\n\n')}\n`;
}

function block(paragraph: Paragraph): string {
  const { role, text, level = 1, marks = [], rows } = paragraph;
  if (role === 'table' && rows) return table(rows);
  const inline = inlineMarkdown(text, marks);
  if (role === 'heading') return `${'#'.repeat(Math.min(6, level + 1))} ${inline}`;
  if (role === 'list-item') return `${'  '.repeat(level - 1)}- ${guardStart(inline)}`;
  if (role === 'quote') return `> ${guardStart(inline)}`;
  return guardStart(inline);
}

/** Escapes what would make a paragraph a heading, a list, a quotation, a rule or code. */
function guardStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^([-+*>]|#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^(>|~{3,}|`{3,})/u, '\\$1')
    .replace(/^([-*_=])(?=(?:\s{0,3}\1){2,}\s*$)/u, '\\$1')
    .replace(/^=+\s*$/u, '\\$&');
}

function table(rows: readonly (readonly ParagraphCell[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly ParagraphCell[]): string => `| ${Array.from({ length: columns }, (_, i) => cell(row[i]?.text ?? '')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(columns)}`, ...body.map(line)].join('\n');
}

function cell(text: string): string {
  return inlineMarkdown(text, []).replace(/\|/gu, '\\|').replace(/\n/gu, ' ');
}
