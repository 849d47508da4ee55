import { describe, expect, test } from 'vitest';
import { brokenPromise } from '../fuzz/broken-promise.ts';
import { fuzzInput } from '../fuzz/inputs.ts';

const INPUTS = 10_000;
const AT_A_TIME = 1000;

describe('the engine keeps its promises on', () => {
  test.each(Array.from({ length: INPUTS / AT_A_TIME }, (_, i) => i * AT_A_TIME))(
    'a thousand made-up inputs from number %i on',
    async (from) => {
      for (let seed = from; seed < from + AT_A_TIME; seed += 1) {
        let broken: unknown;
        try {
          broken = await brokenPromise(fuzzInput(seed));
        } catch (error) {
          broken = error;
        }
        expect(broken, `input ${seed}`).toBeUndefined();
      }
    },
    120_000,
  );
});
