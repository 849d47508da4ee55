import { describe, expect, test } from 'vitest';
import { clean, cleanInSteps } from '../../utils/engine/clean.ts';
import { atOnce, type Steps } from '../../utils/engine/model/steps.ts';
import { inTurns } from '../../utils/platform/in-turns.ts';
import { generatePage } from '../pages/generate.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

/** Steps that each keep the processor for longer than a turn. */
function* busy(count: number): Steps<number> {
  for (let i = 0; i < count; i += 1) {
    const start = performance.now();
    while (performance.now() - start < 40);
    yield;
  }
  return count;
}

describe('work in steps', () => {
  test('gives in turns what it gives at once', async () => {
    const { html, url } = generatePage(3, 'tune');
    const snapshot = snapshotOf(html, url);
    expect(await inTurns(cleanInSteps(snapshot))).toEqual(clean(snapshot));
    expect(atOnce(busy(2))).toBe(2);
  });

  test('lets what waits run before it ends', async () => {
    const order: string[] = [];
    const work = inTurns(busy(3)).then(() => order.push('work'));
    setTimeout(() => order.push('message'));
    await work;
    expect(order).toEqual(['message', 'work']);
  });

  test('fails as its steps do', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new RangeError('Unexpected end');
    }
    await expect(inTurns(failing())).rejects.toThrow('Unexpected end');
  });
});
