import type { Steps } from '../engine/model/steps.ts';

/** Milliseconds after which others get their turn. */
const TURN = 30;

/** Takes the steps of long work in turns with whatever else waits: messages, a cancellation, progress. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
