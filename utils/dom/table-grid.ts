import type { Cell } from '../engine/model/snapshot.ts';

/** Numbers the cells of one table, skipping the positions that earlier spans cover. */
export class TableGrid {
  readonly #table: number;
  readonly #taken = new Map<number, number>();
  #row = -1;
  #column = 0;

  constructor(table: number) {
    this.#table = table;
  }

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  cell(rowSpan: number, columnSpan: number): Cell {
    if (this.#row < 0) this.startRow();
    while ((this.#taken.get(this.#column) ?? 0) > this.#row) this.#column += 1;
    const cell = { table: this.#table, row: this.#row, column: this.#column, rowSpan, columnSpan };
    for (let i = 0; i < columnSpan; i += 1) this.#taken.set(this.#column + i, this.#row + rowSpan);
    this.#column += columnSpan;
    return cell;
  }
}

/** The value of a span attribute; nonsense counts as 1, and more than HTML allows is cut. */
export function span(value: string | null): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 ? Math.min(number, 1000) : 1;
}
