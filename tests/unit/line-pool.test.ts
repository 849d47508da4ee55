import { type ResourceLimits, Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { LinePool } from '../../utils/node/line-pool.ts';

const WORKER = new URL('../../utils/node/line-worker.ts', import.meta.url);
const PROSE = '各科室要认真落实本年度的工作安排，月底以前把进展情况报到办公室。\n';
const NOW = '2025-03-01T09:30:00+08:00';
const lineOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const line = (id: number): Uint8Array => lineOf({ id, text: PROSE.repeat(4) });
/** A page that takes far more memory than the workers below have. */
const HUGE = lineOf({ id: 'huge', url: 'https://www.example.com/huge', html: `<p>${PROSE}</p>`.repeat(40_000) });

let opened = 0;
let pool: LinePool | undefined;
afterEach(() => pool?.close());

function open(most: number, resourceLimits: ResourceLimits = {}, url = WORKER): LinePool {
  opened = 0;
  pool = new LinePool(most, () => {
    opened += 1;
    return new Worker(url, { workerData: 'keep', resourceLimits });
  });
  return pool;
}

async function answers(from: LinePool, lines: readonly Uint8Array[]) {
  const all = await Promise.all(lines.map((one) => from.clip(one, NOW)));
  return all.map(({ bytes, failed }) => ({ ...JSON.parse(new TextDecoder().decode(bytes)), failed }));
}

describe('LinePool', () => {
  test('answers each line with its own clip, and opens no more workers than it may', async () => {
    const clips = await answers(open(2), [1, 2, 3, 4, 5, 6, 7].map(line));
    expect(clips.map(({ id, failed }) => [id, failed])).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => [id, false]));
    expect(opened).toBe(2);
  });

  test('opens no worker that has nothing to do', async () => {
    const one = open(4);
    await answers(one, [line(1)]);
    await answers(one, [line(2)]);
    expect(opened).toBe(1);
  });

  test('refuses the line that a worker dies of, by its name, and puts another worker in its place', async () => {
    const clips = await answers(open(1, { maxOldGenerationSizeMb: 48 }), [line(1), HUGE, line(2), line(3), line(4), line(5)]);
    expect(clips.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      ['huge', 'crashed'],
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [5, undefined],
    ]);
    expect(clips[1]).toMatchObject({
      url: 'https://www.example.com/huge',
      failed: true,
      error: { message: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(opened).toBe(2);
  });

  test('refuses every line when no worker lives, broken ones without a name', async () => {
    const dead = new URL('data:text/javascript,process.exit(3)');
    const clips = await answers(open(2, {}, dead), [line(1), lineOf('{"id": 2'), line(3)]);
    expect(clips.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, 'crashed'],
      [null, 'crashed'],
      [3, 'crashed'],
    ]);
  });

  test('ends at once when it is closed, and opens no other worker for what is left', async () => {
    const one = open(2);
    for (const id of [1, 2, 3, 4, 5]) void one.clip(line(id), NOW);
    await one.close();
    expect(opened).toBe(2);
  });
});
