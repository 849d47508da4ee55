import { Paragraph as Block, type FileChild, Table, TableCell, TableRow } from 'docx';
import type { Paragraph } from '../../model/clip.ts';
import { type TableGrid, tableGrid } from '../table-grid.ts';
import type { Layout, StyleId } from './layout.ts';
import { textRuns } from './runs.ts';

const TEXT: StyleId = 'TableText';
/** Word opens no table with more. */
const MOST_COLUMNS = 63;
/** Characters that a column has room for at least, and that still widen it. */
const NARROWEST = 4;
const WIDEST = 24;

/** A real table, or lines with tabs where Word could not open one. */
export function tableBlocks(paragraph: Paragraph, { textWidth }: Layout): readonly FileChild[] {
  const grid = tableGrid(paragraph);
  if (grid.columns > MOST_COLUMNS) return paragraph.text.split('\n').map((line) => new Block({ style: TEXT, children: textRuns(line) }));
  const rows = grid.rows.map(
    (row, y) =>
      new TableRow({
        cantSplit: true,
        // Only a head of whole cells can be shown again on the next page.
        ...(y === 0 && row.every(({ rowSpan }) => rowSpan === 1) ? { tableHeader: true } : {}),
        children: row.map(
          ({ text, rowSpan, columnSpan }) =>
            new TableCell({
              ...(rowSpan > 1 ? { rowSpan } : {}),
              ...(columnSpan > 1 ? { columnSpan } : {}),
              verticalAlign: 'center',
              children: [new Block({ style: TEXT, children: textRuns(text) })],
            }),
        ),
      }),
  );
  return [new Table({ width: { size: 5000, type: 'pct' }, columnWidths: columnWidths(grid, textWidth), rows })];
}

/** Widths by the longest text of each column, together the width of the text. */
function columnWidths({ columns, rows }: TableGrid, textWidth: number): readonly number[] {
  const longest = new Array<number>(columns).fill(NARROWEST);
  for (const { text, column, columnSpan } of rows.flat())
    if (columnSpan === 1) longest[column] = Math.min(WIDEST, Math.max(longest[column] ?? NARROWEST, text.length));
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((textWidth * length) / all));
}
