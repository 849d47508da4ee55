import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';

/** A block with ink left after settling. */
export interface KeptLine {
  readonly block: Block;
  /** What is kept of it, without white space at its ends. */
  readonly text: string;
  /** Code units of white space before the ink; a paragraph's indentation. */
  readonly indent: number;
  /** White space before the first and after the last ink, piece by kept piece. */
  readonly edges: readonly Range[];
  /** Offset of the line feed that ends the block; undefined when it isn't kept. */
  readonly lineFeed: number | undefined;
  /** Removed blocks or an empty line stand before it: a page may turn there. */
  readonly afterGap: boolean;
}

/** The lines that settling left, in order; `skip` are blocks that aren't body text (the title's). */
export function keptLines(snapshot: PageSnapshot, ledger: Ledger, skip: (block: Block, index: number) => boolean): readonly KeptLine[] {
  const kept = ledger.filter((entry) => entry.state === 'kept');
  const lines: KeptLine[] = [];
  let next = 0;
  let gap = false;
  for (const [i, block] of snapshot.blocks.entries()) {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const pieces = piecesOf(block, kept, next);
    const raw = pieces.map(({ start, end }) => snapshot.text.slice(start, end)).join('');
    const end = pieces.at(-1)?.end;
    const lineFeed = end === block.end && snapshot.text.charCodeAt(end - 1) === 10 ? end - 1 : undefined;
    const text = raw.trim();
    if (text === '' || skip(block, i)) gap = true;
    else {
      const indent = raw.length - raw.trimStart().length;
      const isBare = raw.length === text.length + (lineFeed === undefined ? 0 : 1);
      lines.push({
        block,
        text,
        indent,
        edges: isBare ? NONE : edgesOf(pieces, indent, indent + text.length, lineFeed),
        lineFeed,
        afterGap: gap || block.gapBefore === true,
      });
      gap = false;
    }
  }
  return lines;
}

/** The kept parts of a block; most are kept whole. */
function piecesOf(block: Block, kept: readonly LedgerEntry[], first: number): readonly Range[] {
  const pieces: Range[] = [];
  for (let i = first; (kept[i]?.start ?? block.end) < block.end; i += 1) {
    const { start, end } = kept[i] as LedgerEntry;
    pieces.push(start <= block.start && end >= block.end ? block : { start: Math.max(start, block.start), end: Math.min(end, block.end) });
  }
  return pieces;
}

const NONE: readonly Range[] = [];

/** The parts of the pieces before the ink at `from` and after it at `to`, both counted along the pieces; without the line feed. */
function edgesOf(pieces: readonly Range[], from: number, to: number, lineFeed: number | undefined): readonly Range[] {
  const edges: Range[] = [];
  let at = 0;
  for (const { start, end } of pieces) {
    const [head, tail] = [start + Math.max(0, Math.min(end - start, from - at)), start + Math.max(0, Math.min(end - start, to - at))];
    at += end - start;
    const last = end - 1 === lineFeed ? end - 1 : end;
    if (start < head) edges.push({ start, end: head });
    if (Math.max(head, tail) < last) edges.push({ start: Math.max(head, tail), end: last });
  }
  return edges;
}
