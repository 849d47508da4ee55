import { parentPort, workerData } from 'node:worker_threads';
import { lineClipper } from './clip-line.ts';
import type { Task } from './line-pool.ts';

/** Clips the lines that come from the pool, one after the other; its work data is the script that is asked for. */
const clip = lineClipper(workerData);
parentPort?.on('message', async ({ line, capturedAt }: Task) => {
  const answer = await clip(line, capturedAt);
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
