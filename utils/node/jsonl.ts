import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { ScriptTarget } from '../engine/text/converters.ts';
import type { ClipLine } from './clip-line.ts';
import { ClipError } from './error-codes.ts';
import { inOrder } from './in-order.ts';
import { LinePool } from './line-pool.ts';
import { refusal } from './line-record.ts';
import { type Line, LONGEST_LINE, linesOf } from './lines.ts';

/** Lines in flight for each job: so many that one slow page doesn't keep the others waiting. */
const LINES_A_JOB = 16;
/** Bytes of the lines in flight. */
const BYTES_IN_FLIGHT = 64 * 1024 * 1024;

/** What clips the lines, and how many of them it takes at a time. */
export interface Clipper {
  readonly clip: ClipLine;
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

/** Clips in this process for one job, and on worker threads for more: then the engine isn't even loaded here. */
export async function openClipper(jobs: number, script: ScriptTarget): Promise<Clipper> {
  if (jobs === 1) {
    const { lineClipper } = await import('./clip-line.ts');
    return { clip: lineClipper(script), atOnce: 1, close: async () => {} };
  }
  const pool = new LinePool(jobs, () => new Worker(new URL('./line-worker.ts', import.meta.url), { workerData: script }));
  return { clip: pool.clip, atOnce: jobs * LINES_A_JOB, close: () => pool.close() };
}

/** Clips one JSON object a line, and answers in the order of the lines; gives how many of them failed. */
export async function clipLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  now: () => string,
  { clip, atOnce }: Pick<Clipper, 'clip' | 'atOnce'>,
  longest = LONGEST_LINE,
): Promise<number> {
  const ask = (line: Line) =>
    line === 'too-long'
      ? { bytes: 0, answer: Promise.resolve(refusal(new ClipError('line-too-long'))) }
      : { bytes: line.length, answer: clip(line, now()) };
  let refused = 0;
  for await (const { bytes, failed } of inOrder(linesOf(input, longest), ask, { count: atOnce, bytes: BYTES_IN_FLIGHT })) {
    if (failed) refused += 1;
    if (!output.write(bytes)) await once(output, 'drain');
  }
  return refused;
}
