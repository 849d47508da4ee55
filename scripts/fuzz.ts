import { brokenPromise } from '../tests/fuzz/broken-promise.ts';
import { fuzzInput } from '../tests/fuzz/inputs.ts';

/** `npm run fuzz -- [count] [from]`: so many made-up inputs, 100,000 if nothing is said; prints the numbers of those that break a promise, and the slowest. */
const [count = 100_000, from = 0] = process.argv.slice(2).map(Number);
const STEP = 5000;

let [broken, slowest, slowestAt] = [0, 0, 0];
for (let seed = from; seed < from + count; seed += 1) {
  const start = performance.now();
  const problem = await problemOf(seed);
  const time = performance.now() - start;
  if (time > slowest) [slowest, slowestAt] = [time, seed];
  if (problem !== undefined) {
    broken += 1;
    console.log(`input ${seed}: ${problem}`);
  }
  if ((seed - from + 1) % STEP === 0)
    console.log(`${seed - from + 1} of ${count}, ${broken} broken, slowest ${slowest.toFixed(0)} ms (input ${slowestAt})`);
}
console.log(`${count} inputs, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;

async function problemOf(seed: number): Promise<string | undefined> {
  try {
    return await brokenPromise(fuzzInput(seed));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
