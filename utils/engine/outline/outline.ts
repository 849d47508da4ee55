import type { Paragraph, ParagraphMark } from '../model/clip.ts';
import type { Block, Cell, Mark, PageSnapshot } from '../model/snapshot.ts';
import { isDataTable } from '../text/data-table.ts';
import { numberingLevel } from '../text/line-shape.ts';
import { isPicture, liftImages } from './images.ts';
import type { KeptRuns } from './kept-runs.ts';
import { neighbourRoles } from './neighbour-roles.ts';
import { headingOf, paragraphRole } from './paragraph-role.ts';
import { tableRows } from './table-rows.ts';
import { verseLines } from './verse-lines.ts';

/** Below every level of markup. */
const NO_HEADING = 7;
/** So many lines show how a text uses its headings. */
const LOOKED_AT = 5000;
const TAB = 9;

/** One line of the kept text with the block that opens it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
}

/** Divides the kept text into paragraphs with their roles; joining their texts by line feeds gives the kept text back. */
export function outline(snapshot: PageSnapshot, kept: KeptRuns): readonly Paragraph[] {
  const lines = linesOf(snapshot, kept);
  const tops = topHeading(lines);
  const tables = tablesIn(lines, kept.text);
  const cells = cellsByTable(snapshot);
  const marks = marksInText(snapshot, kept);
  const paragraphs: Paragraph[] = [];
  const blockOf: Block[] = [];
  let mark = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const table = tables.get(i);
    const end = table ? (lines[i + table - 1] as Line).end : line.end;
    const text = kept.text.slice(line.start, end);
    while ((marks[mark]?.end ?? Number.POSITIVE_INFINITY) < line.start) mark += 1;
    const own = marksOf(marks, mark, line.start, end);
    const withMarks = own.length > 0 ? { marks: own } : {};
    blockOf.push(line.block);
    if (table) {
      paragraphs.push({
        role: 'table',
        text,
        rows: tableRows(
          text,
          lines.slice(i, i + table).map(({ block }) => block.cell?.row ?? 0),
          cells.get(line.block.cell?.table ?? -1) ?? [],
        ),
        ...withMarks,
      });
      i += table - 1;
    } else {
      const isLast = lines.length - i <= 6;
      const role = paragraphRole(snapshot, line.block, text, own, tops, { isFirst: i <= 2, isLast });
      paragraphs.push({ ...role, ...ordinalOf(role, line.block, text), text, ...withMarks });
    }
  }
  return liftImages(neighbourRoles(verseLines(paragraphs, blockOf)));
}

/** The number of a list's item; one that the author wrote into the text counts instead. */
function ordinalOf({ role }: Pick<Paragraph, 'role'>, { ordinal }: Block, text: string): Pick<Paragraph, 'ordinal'> {
  return ordinal === undefined || role !== 'list-item' || numberingLevel(text) !== undefined ? {} : { ordinal };
}

function linesOf(snapshot: PageSnapshot, kept: KeptRuns): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let block = 0;
  if (kept.text === '') return lines;
  for (let end = 0; end < kept.text.length; start = end + 1) {
    const feed = kept.text.indexOf('\n', start);
    end = feed < 0 ? kept.text.length : feed;
    // A row may begin with tabs for columns that a span covers; they belong to the line feed before it.
    let ink = start;
    while (ink < end && kept.text.charCodeAt(ink) === TAB) ink += 1;
    const captured = kept.toCaptured(ink < end ? ink : start);
    while (block < snapshot.blocks.length - 1 && (snapshot.blocks[block]?.end ?? 0) <= captured) block += 1;
    lines.push({ start, end, block: snapshot.blocks[block] as Block });
  }
  return lines;
}

/** How many lines from each first one on are rows of one data table, by the index of that line. */
function tablesIn(lines: readonly Line[], text: string): ReadonlyMap<number, number> {
  const tables = new Map<number, number>();
  for (let i = 0; i < lines.length; ) {
    const table = lines[i]?.block.cell?.table;
    let count = 1;
    while (table !== undefined && lines[i + count]?.block.cell?.table === table) count += 1;
    if (table !== undefined && isDataTable(lines.slice(i, i + count).flatMap((line) => cellsOf(line, text)))) tables.set(i, count);
    i += count;
  }
  return tables;
}

function cellsByTable({ blocks }: PageSnapshot): ReadonlyMap<number, readonly Cell[]> {
  const tables = new Map<number, Cell[]>();
  for (const { cell } of blocks) {
    const members = cell && tables.get(cell.table);
    if (members) members.push(cell);
    else if (cell) tables.set(cell.table, [cell]);
  }
  return tables;
}

function cellsOf({ block, start, end }: Line, text: string): readonly { readonly cell: Cell | undefined; readonly characters: number }[] {
  const cells = text.slice(start, end).split('\t');
  return cells.map((cell, column) => ({ cell: block.cell ? { ...block.cell, column } : undefined, characters: cell.length }));
}

/** The smallest heading level that the markup uses in the body: it counts as level 1. */
function topHeading(lines: readonly Line[]): number {
  let [top, seen] = [NO_HEADING, 0];
  for (const { start, end, block } of lines) {
    if (start === end) continue;
    seen += 1;
    if (seen > LOOKED_AT) break;
    top = Math.min(top, headingOf(block) ?? NO_HEADING);
  }
  return top;
}

function marksInText(snapshot: PageSnapshot, kept: KeptRuns): readonly Mark[] {
  const marks: Mark[] = [];
  for (const mark of snapshot.marks) {
    if (mark.kind === 'hidden' || (mark.kind === 'image' && !isPicture(mark))) continue;
    const [start, end] = [kept.toText(mark.start), kept.toText(mark.end)];
    if (end > start || mark.kind === 'image') marks.push({ ...mark, start, end });
  }
  return marks;
}

function marksOf(marks: readonly Mark[], from: number, start: number, end: number): readonly ParagraphMark[] {
  const own: ParagraphMark[] = [];
  for (let i = from; i < marks.length && (marks[i]?.start ?? 0) <= end; i += 1) {
    const mark = marks[i];
    if (!mark || mark.kind === 'hidden') continue;
    const range = { start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start };
    const isHere = mark.kind === 'image' ? mark.start >= start && mark.start < Math.max(end, start + 1) : range.end > range.start;
    if (isHere)
      own.push({
        kind: mark.kind,
        ...range,
        ...(mark.value === undefined ? {} : { value: mark.value }),
        ...(mark.label ? { label: mark.label } : {}),
      });
  }
  return own;
}
