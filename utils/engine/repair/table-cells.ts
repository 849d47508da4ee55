import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';
import { isDataTable } from '../text/data-table.ts';
import type { KeptLine } from './kept-lines.ts';

/** Puts tabs between the cells of a data table's row, one for each column that a later cell is further on, also before its first cell. */
export function separateCells(text: string, lines: readonly KeptLine[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const tables = new Map<number, KeptLine[]>();
  for (const line of lines) {
    const table = line.block.cell?.table;
    if (table === undefined) continue;
    const members = tables.get(table);
    if (members) members.push(line);
    else tables.set(table, [line]);
  }
  for (const members of tables.values()) {
    if (!isDataTable(members.map(({ block, text: own }) => ({ cell: block.cell, characters: own.length })))) continue;
    members.forEach((after, i) => {
      const before = members[i - 1];
      const [from, to] = [before?.block.cell, after.block.cell];
      if (before?.lineFeed === undefined || !from || !to) return;
      const steps = from.row === to.row ? to.column - from.column : to.column;
      if (from.row !== to.row && steps === 0) return;
      const by = from.row === to.row ? (steps === 0 ? ' ' : '\t'.repeat(steps)) : `\n${'\t'.repeat(steps)}`;
      verdicts.push(
        replacement(text, 'repair/table-cell', { start: before.lineFeed, end: before.lineFeed + 1 }, by, '表格同一行的单元格以制表符相隔'),
      );
    });
  }
  return verdicts;
}
