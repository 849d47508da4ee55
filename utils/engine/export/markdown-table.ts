import type { Paragraph, ParagraphCell } from '../model/clip.ts';
import { inlineMarkdown } from './markdown-inline.ts';

/** A GFM table; the first row is its head, and what a span covers stays empty, as GFM has no spans. */
export function markdownTable({ rows, text }: Paragraph): string {
  const given = rows ?? text.split('\n').map((line) => line.split('\t').map((cell) => ({ text: cell })));
  const grid = gridOf(given);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const lines = grid.map((row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

function gridOf(rows: readonly (readonly ParagraphCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const { text, rowSpan = 1, columnSpan = 1 } of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < rowSpan; dy += 1) {
        const line = grid[y + dy];
        if (!line) break;
        for (let dx = 0; dx < columnSpan; dx += 1) line[x + dx] = dy + dx === 0 ? cellText(text) : '';
      }
      x += columnSpan;
    }
  });
  return grid;
}

function cellText(text: string): string {
  return inlineMarkdown({ text: text.replace(/\s*[\r\n]+\s*/gu, '\n').trim() })
    .replace(/\|/gu, '\\|')
    .replace(/\n/gu, '<br>');
}
