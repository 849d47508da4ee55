import type { Ledger } from '../model/ledger.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';
import { repairCharacters } from './characters.ts';
import { joinChunks } from './chunk-numbers.ts';
import { joinLines } from './join-lines.ts';
import { keptLines } from './kept-lines.ts';
import { separateHeadings } from './run-on-headings.ts';
import { separateCells } from './table-cells.ts';

const EDGE_SPACE = /^[\s\u3000\u00a0]+|[ \t\u3000\u00a0]+(?=\n?$)/gu;

/** Proposes replacements in the kept text: lines joined, indentation dropped, odd forms of characters normalised, cells set apart by tabs. */
export function repair(snapshot: PageSnapshot, ledger: Ledger, isTitle: (block: Block) => boolean): readonly Verdict[] {
  const lines = keptLines(snapshot, ledger, isTitle);
  const verdicts: Verdict[] = [
    ...joinChunks(snapshot.text, lines),
    ...joinLines(snapshot.text, lines),
    ...separateHeadings(snapshot.text, lines),
    ...separateCells(snapshot.text, lines),
  ];
  const starts = new Set(lines.map((line) => line.block.start));
  let block = 0;
  for (const entry of ledger) {
    if (entry.state !== 'kept') continue;
    verdicts.push(...repairCharacters(snapshot.text, entry.text, entry.start));
    while ((snapshot.blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= entry.start) block += 1;
    for (let i = block; i < snapshot.blocks.length && (snapshot.blocks[i]?.start ?? 0) < entry.end; i += 1) {
      const { start, end } = snapshot.blocks[i] as Block;
      if (starts.has(start))
        verdicts.push(...edgeSpaces(snapshot.text, Math.max(start, entry.start), Math.min(end, entry.end), start, end));
    }
  }
  return verdicts;
}

/** White space at the ends of a block; at a cut inside the block the words keep their space. */
function edgeSpaces(text: string, from: number, to: number, start: number, end: number): readonly Verdict[] {
  const piece = text.slice(from, to);
  const verdicts: Verdict[] = [];
  for (const match of piece.matchAll(EDGE_SPACE)) {
    const at = from + (match.index ?? 0);
    const leading = match.index === 0;
    if ((leading && from !== start) || (!leading && to !== end)) continue;
    if (match[0].includes('\n')) continue;
    verdicts.push(
      replacement(text, 'repair/indentation', { start: at, end: at + match[0].length }, '', '段首缩进或段末空白，由文件格式自己给出'),
    );
  }
  return verdicts;
}
