import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../utils/node/in-order.ts';

/** A question that takes so many turns, and so many bytes. */
interface Question {
  readonly turns: number;
  readonly bytes: number;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T, undefined> {
  yield* items;
  return undefined;
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('inOrder', () => {
  test('gives every answer in the order of the questions, and never holds more than it may', async () => {
    const question = fc.record({ turns: fc.nat(5), bytes: fc.integer({ min: 1, max: 9 }) });
    const bounds = fc.record({ count: fc.integer({ min: 1, max: 5 }), bytes: fc.integer({ min: 1, max: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(question, { maxLength: 20 }), bounds, async (questions, most) => {
        const held = new Set<Question>();
        const bytesHeld = (): number => [...held].reduce((sum, { bytes }) => sum + bytes, 0);
        const ask = (one: Question) => {
          expect(held.size).toBeLessThan(most.count);
          expect(bytesHeld()).toBeLessThan(most.bytes);
          held.add(one);
          return { bytes: one.bytes, answer: turns(one.turns).then(() => one) };
        };
        const answers: Question[] = [];
        for await (const one of inOrder(each(questions), ask, most)) {
          await turns(one.turns % 2);
          held.delete(one);
          answers.push(one);
        }
        expect(answers).toEqual(questions);
      }),
    );
  });

  test('gives an answer without waiting for the next question', async () => {
    let ask = (_: string): void => {};
    async function* slow(): AsyncGenerator<string, undefined> {
      yield 'first';
      yield await new Promise<string>((resolve) => (ask = resolve));
      return undefined;
    }
    const answers = inOrder(slow(), (one) => ({ bytes: 1, answer: sleep(1, one) }), { count: 9, bytes: 9 });
    expect(await answers.next()).toMatchObject({ value: 'first' });
    ask('second');
    expect(await answers.next()).toMatchObject({ value: 'second' });
    expect(await answers.next()).toMatchObject({ done: true });
  });

  test('asks on while the oldest answer is still out', async () => {
    const asked: number[] = [];
    let answerFirst = (): void => {};
    const first = new Promise<void>((resolve) => (answerFirst = resolve));
    const ask = (n: number) => {
      asked.push(n);
      if (n === 3) answerFirst();
      return { bytes: 1, answer: n === 1 ? first.then(() => n) : Promise.resolve(n) };
    };
    expect(await Array.fromAsync(inOrder(each([1, 2, 3]), ask, { count: 3, bytes: 9 }))).toEqual([1, 2, 3]);
  });
});
