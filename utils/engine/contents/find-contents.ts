import type { Region } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';

/** A leader with its page number ends an entry; several may stand in one line. */
const LEADER = /(?:…{2,60}|\.{5,200}|·{4,200}|-{6,200}|_{6,200}|(?:\. ){4,100})[….·\s]{0,8}[(（]?\d{1,4}[)）]?/gu;
const HEAD = /^[\s\u3000]{0,8}(?:目[\s\u3000]{0,6}[录錄次]|contents)[\s\u3000:：]{0,4}$/iu;
const WHY = '文档自己的目录，已记入元数据';
/** Lines without a leader that may stand between entries: names of parts, broken entries. */
const LONGEST_PLAIN_ENTRY = 60;
/** Share of plain entries that must come back as lines of the text. */
const LEAST_FOUND = 0.6;

export interface Contents {
  readonly entries: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Finds the document's table of contents near its head, by dot leaders or by entries that come back as headings. */
export function findContents(snapshot: PageSnapshot, region: Region): Contents {
  const lines = region.blocks.map((i) => snapshot.blocks[i]).filter((block) => block !== undefined);
  const text = (block: Block): string => snapshot.text.slice(block.start, block.end).trim();
  const run = leaderRun(lines, text) ?? plainRun(lines, text);
  if (!run) return { entries: [], verdicts: [] };
  const blocks = lines.slice(run.first, run.last);
  const entries = blocks.filter((block) => !HEAD.test(text(block))).flatMap((block) => splitEntries(text(block)));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last || entries.length < 2) return { entries: [], verdicts: [] };
  return { entries, verdicts: [removal(snapshot.text, 'contents/table', 'toc', { start: first.start, end: last.end }, WHY)] };
}

interface LineRun {
  readonly first: number;
  readonly last: number;
}

function leaderRun(lines: readonly Block[], text: (block: Block) => string): LineRun | undefined {
  const isLeader = (block: Block | undefined): boolean => block !== undefined && text(block).search(LEADER) >= 0;
  const isPlain = (block: Block | undefined): boolean =>
    block !== undefined && text(block).length <= LONGEST_PLAIN_ENTRY && !/[。！？]$/u.test(text(block));
  const leader = lines.findIndex(isLeader);
  if (leader < 0) return undefined;
  let first = leader;
  for (let back = 1; back <= 3 && leader - back >= 0 && isPlain(lines[leader - back]); back += 1) {
    const line = lines[leader - back] as Block;
    if (HEAD.test(text(line))) first = leader - back;
  }
  let last = leader + 1;
  let count = entriesIn(text(lines[leader] as Block));
  for (let i = last; i < lines.length && i < last + 4; i += 1) {
    if (isLeader(lines[i])) {
      count += entriesIn(text(lines[i] as Block));
      last = i + 1;
    } else if (!isPlain(lines[i])) break;
  }
  return count >= 3 || (count >= 2 && first < leader) ? { first, last } : undefined;
}

function entriesIn(line: string): number {
  return line.match(LEADER)?.length ?? 0;
}

/** A 目录 line followed by short lines, most of which stand again in the text. */
function plainRun(lines: readonly Block[], text: (block: Block) => string): LineRun | undefined {
  const head = lines.slice(0, 12).findIndex((block) => HEAD.test(text(block)));
  if (head < 0) return undefined;
  const later = new Map<string, number>();
  lines.forEach((block, i) => {
    if (block.end - block.start <= LONGEST_PLAIN_ENTRY + 20) later.set(key(text(block)), i);
  });
  let last = head + 1;
  let found = 0;
  for (; last < lines.length; last += 1) {
    const line = text(lines[last] as Block);
    const again = (later.get(key(line)) ?? -1) > last;
    if (line.length > LONGEST_PLAIN_ENTRY || /[。！？；，,;]$/u.test(line) || (found > 0 && !again && isRepeated(lines, text, head, last)))
      break;
    if (again) found += 1;
  }
  return found >= 2 && found / (last - head - 1) >= LEAST_FOUND ? { first: head, last } : undefined;
}

/** The line opens the text proper: it is the entry that came first. */
function isRepeated(lines: readonly Block[], text: (block: Block) => string, head: number, at: number): boolean {
  const own = key(text(lines[at] as Block));
  for (let i = head + 1; i < at; i += 1) if (key(text(lines[i] as Block)) === own) return true;
  return false;
}

function key(line: string): string {
  return line.replace(/(?<![\s\d\u3000.．、·…])[\s\d\u3000.．、·…]+$/gu, '').replace(/\s/gu, '');
}

function splitEntries(line: string): readonly string[] {
  return line
    .split(LEADER)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
