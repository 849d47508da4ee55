import type { ParagraphCell } from '../model/clip.ts';
import type { Range } from '../model/range.ts';
import type { ConvertText } from './text-converter.ts';

/** Converts a table's text cell by cell, so that it stays its rows' text. `untouched` are ranges of the whole text. */
export function convertCells(text: string, convert: ConvertText, untouched: readonly Range[]): string {
  return text.replace(/[^\t\n]{1,}/gu, (cell, at: number) => convert(cell, within(untouched, at, cell.length)));
}

/** Converts a table's cells, which stand in `text` in their order. */
export function convertRows(
  rows: readonly (readonly ParagraphCell[])[],
  text: string,
  convert: ConvertText,
  untouched: readonly Range[],
): readonly (readonly ParagraphCell[])[] {
  let from = 0;
  const converted = (cell: ParagraphCell): ParagraphCell => {
    const at = Math.max(from, text.indexOf(cell.text, from));
    from = at + cell.text.length;
    return { ...cell, text: convert(cell.text, within(untouched, at, cell.text.length)) };
  };
  return rows.map((cells) => cells.map(converted));
}

/** The parts of `ranges` in a stretch of their text, as ranges of the stretch. */
function within(ranges: readonly Range[], at: number, length: number): readonly Range[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(0, start - at), end: Math.min(length, end - at) }))
    .filter(({ start, end }) => start < end);
}
