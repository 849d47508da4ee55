import type { Paragraph } from '../model/clip.ts';
import { inlineMarkdown } from './markdown-inline.ts';
import { tableGrid } from './table-grid.ts';

/** A GFM table; the first row is its head, and what a span covers stays empty, as GFM has no spans. */
export function markdownTable(paragraph: Paragraph): string {
  const { columns, rows } = tableGrid(paragraph);
  const lines = rows.map((row) => {
    const cells = new Array<string>(columns).fill('');
    for (const { column, text } of row) cells[column] = cellText(text);
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

function cellText(text: string): string {
  return inlineMarkdown({ text: text.replace(/(?<!\s)[^\S\r\n]*[\r\n]\s*/gu, '\n').trim() })
    .replace(/\|/gu, '\\|')
    .replace(/\n/gu, '<br>');
}
