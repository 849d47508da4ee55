import type { ParagraphCell } from '../model/clip.ts';
import type { Cell } from '../model/snapshot.ts';

/**
 * Cells of a table's text by row, as HTML has them: a span stands on its first cell, and the columns and rows that it covers have none.
 * `rows` are the numbers of the text's lines as rows of the table, of which some may be gone; `cells` are those of the whole table.
 */
export function tableRows(text: string, rows: readonly number[], cells: readonly Cell[]): readonly (readonly ParagraphCell[])[] {
  const places = new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
  const covered = new Set(cells.flatMap(coveredPlaces));
  return text.split('\n').map((line, i) =>
    line.split('\t').flatMap((own, column) => {
      const place = `${rows[i]}/${column}`;
      if (own === '' && covered.has(place)) return [];
      const { rowSpan = 1, columnSpan = 1 } = places.get(place) ?? {};
      return [{ text: own, ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) }];
    }),
  );
}

function coveredPlaces({ row, column, rowSpan, columnSpan }: Cell): readonly string[] {
  const places: string[] = [];
  // A span that reaches far beyond its table is a slip of its author.
  for (let y = 0; y < Math.min(rowSpan, 100); y += 1)
    for (let x = 0; x < Math.min(columnSpan, 100); x += 1) if (x + y > 0) places.push(`${row + y}/${column + x}`);
  return places;
}
