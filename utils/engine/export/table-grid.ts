import type { Paragraph, ParagraphCell } from '../model/clip.ts';

/** A cell at its place; spans end where the table or another cell does. */
export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows of the cells that begin in them; together the cells cover every place of the rectangle once. */
export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** As far as a cell may span by HTML's own rules; a table that grows wider by its spans is laid out without them. */
const MOST_COLUMNS = 1000;

/** A table's cells at their places, with empty cells where a row is short. */
export function tableGrid({ rows, text }: Paragraph): TableGrid {
  const given: readonly (readonly ParagraphCell[])[] =
    rows ?? text.split('\n').map((line) => line.split('\t').map((cell) => ({ text: cell })));
  const placed = place(given);
  if (widthOf(placed) <= MOST_COLUMNS) return { columns: widthOf(placed), rows: filled(placed, widthOf(placed)) };
  const single = place(given.map((row) => row.map((cell) => ({ text: cell.text }))));
  return { columns: widthOf(single), rows: filled(single, widthOf(single)) };
}

function place(rows: readonly (readonly ParagraphCell[])[]): readonly (readonly PlacedCell[])[] {
  // How many rows, this one included, each column is still taken by a cell from above.
  const taken: number[] = [];
  return rows.map((row, y) => placeRow(row, rows.length - y, taken));
}

function widthOf(rows: readonly (readonly PlacedCell[])[]): number {
  return rows.flat().reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 1);
}

function placeRow(row: readonly ParagraphCell[], rowsLeft: number, taken: number[]): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  for (const { text, rowSpan = 1, columnSpan = 1 } of row) {
    while ((taken[column] ?? 0) > 0) column += 1;
    let width = 1;
    while (width < Math.min(columnSpan, MOST_COLUMNS) && (taken[column + width] ?? 0) === 0) width += 1;
    const height = Math.max(1, Math.min(rowSpan, rowsLeft));
    placed.push({ text, column, rowSpan: height, columnSpan: width });
    for (let x = column; x < column + width; x += 1) taken[x] = height;
    column += width;
  }
  for (let x = 0; x < taken.length; x += 1) taken[x] = Math.max(0, (taken[x] ?? 0) - 1);
  return placed;
}

function filled(rows: readonly (readonly PlacedCell[])[], columns: number): readonly (readonly PlacedCell[])[] {
  const covered = rows.map(() => new Array<boolean>(columns).fill(false));
  rows.forEach((row, y) => {
    for (const { column, rowSpan, columnSpan } of row)
      for (let dy = 0; dy < rowSpan; dy += 1) covered[y + dy]?.fill(true, column, column + columnSpan);
  });
  return rows.map((row, y) => {
    const empty = (covered[y] ?? []).flatMap((is, column) => (is ? [] : [{ text: '', column, rowSpan: 1, columnSpan: 1 }]));
    return [...row, ...empty].toSorted((a, b) => a.column - b.column);
  });
}
