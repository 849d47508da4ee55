import type { ParagraphCell } from '../model/clip.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';

/** Cells of a table's text by row; spans come from the blocks of the same table and place. */
export function tableRows(text: string, rowBlocks: readonly Block[], snapshot: PageSnapshot): readonly (readonly ParagraphCell[])[] {
  const table = rowBlocks[0]?.cell?.table;
  const spans = new Map<string, { readonly rowSpan: number; readonly columnSpan: number }>();
  for (const { cell } of snapshot.blocks) if (cell && cell.table === table) spans.set(`${cell.row}/${cell.column}`, cell);
  return text.split('\n').map((line, i) => {
    const first = rowBlocks[i]?.cell;
    return line.split('\t').map((own, column) => {
      const { rowSpan = 1, columnSpan = 1 } = spans.get(`${first?.row}/${(first?.column ?? 0) + column}`) ?? {};
      return { text: own, ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
    });
  });
}
