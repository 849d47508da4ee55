import type { Cell } from '../model/snapshot.ts';

/** Cells longer than this hold prose: the table is a layout, not data. */
const LONGEST_CELL = 160;

/** Whether blocks of one table are rows and columns of data: two rows or more, two columns or more, and short cells. */
export function isDataTable(members: readonly { readonly cell: Cell | undefined; readonly characters: number }[]): boolean {
  const rows = new Set(members.map(({ cell }) => cell?.row));
  const columns = new Set(members.map(({ cell }) => cell?.column));
  const long = members.filter(({ characters }) => characters > LONGEST_CELL).length;
  return rows.size >= 2 && columns.size >= 2 && long <= members.length * 0.1;
}
