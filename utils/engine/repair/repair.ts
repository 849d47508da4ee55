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

const INDENTATION = '段首缩进或段末空白，由文件格式自己给出';

/** Proposes replacements in the kept text: lines joined, indentation dropped, odd forms of characters normalised, cells set apart by tabs. */
export function repair(snapshot: PageSnapshot, ledger: Ledger, isTitle: (block: Block) => boolean): readonly Verdict[] {
  const lines = keptLines(snapshot, ledger, isTitle);
  const verdicts: Verdict[] = [
    ...joinChunks(snapshot.text, lines),
    ...joinLines(snapshot, lines),
    ...separateHeadings(snapshot.text, lines),
    ...separateCells(snapshot.text, lines),
  ];
  for (const range of lines.flatMap(({ edges }) => edges))
    verdicts.push(replacement(snapshot.text, 'repair/indentation', range, '', INDENTATION));
  for (const entry of ledger) if (entry.state === 'kept') verdicts.push(...repairCharacters(snapshot.text, entry.text, entry.start));
  return verdicts;
}
