import { CODES_FROM } from './run-table.ts';

/** What a run says: how much it speaks for a site's voice, in steps, and for which kind of noise by its number, 0 for none. */
export interface Saying {
  readonly steps: number;
  readonly kind: number;
}

/** Steps go from -128 to 127. */
const STEPS = 256;

/** A saying as one code unit. */
export function codeOf({ steps, kind }: Saying): number {
  return CODES_FROM + kind * STEPS + steps + STEPS / 2;
}

export function stepsOf(code: number): number {
  return ((code - CODES_FROM) % STEPS) - STEPS / 2;
}

export function kindOf(code: number): number {
  return Math.floor((code - CODES_FROM) / STEPS);
}
