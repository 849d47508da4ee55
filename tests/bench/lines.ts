import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from './measure.ts';
import { articlePage } from './pages.ts';

const PAGES = 600;
const SIZES = 12;
/** As npm runs it. */
const COMMAND: readonly string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.clip.split(' ').slice(1);

let folder: string | undefined;

export const LINES: Measure = {
  id: 'jsonl',
  claim: `${PAGES} pages of 10 to 54 KB a line through the command with all cores, from start to end by the clock, against Readability over linkedom in one process`,
  bar: 0.67,
  rounds: 9,
  work: () => timeOf([...COMMAND, '--jsonl']),
  baseline: () => timeOf(['--disable-warning=ExperimentalWarning', 'tests/bench/readability-lines.ts']),
  close: async () => {
    if (folder) rmSync(folder, { recursive: true });
    folder = undefined;
  },
};

/** Milliseconds that a command takes from the pages in one file to the answers in another. */
async function timeOf(args: readonly string[]): Promise<number> {
  folder ??= writtenPages();
  const [input, output] = [openSync(join(folder, 'pages.jsonl'), 'r'), openSync(join(folder, 'answers.jsonl'), 'w')];
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: [input, output, 'inherit'] });
  const [status] = await once(child, 'close');
  const time = performance.now() - start;
  closeSync(input);
  closeSync(output);
  if (status !== 0) throw new Error(`Unexpected status ${status} of ${args.join(' ')}, expected 0`);
  return time;
}

function writtenPages(): string {
  const made = mkdtempSync(join(tmpdir(), 'jingwen-bench-'));
  const lines = Array.from({ length: PAGES }, (_, id) => {
    const { html } = articlePage(10_000 + (id % SIZES) * 4000, id);
    return `${JSON.stringify({ id, url: `https://www.example.cn/a/${id}.html`, html })}\n`;
  });
  writeFileSync(join(made, 'pages.jsonl'), lines.join(''));
  return made;
}
