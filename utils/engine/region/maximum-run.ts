/** A run of items [first, last) and the sum of their scores. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** The contiguous run with the largest sum (Kadane's algorithm); the earliest of equals; empty when nothing scores above 0. */
export function maximumRun(scores: readonly number[]): Run {
  let best: Run = { first: 0, last: 0, score: 0 };
  let first = 0;
  let sum = 0;
  scores.forEach((score, i) => {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += score;
    if (sum > best.score) best = { first, last: i + 1, score: sum };
  });
  return best;
}
