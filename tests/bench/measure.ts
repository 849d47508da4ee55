/** One figure with its bar: how many times longer the work takes than its baseline. */
export interface Measure {
  readonly id: string;
  readonly claim: string;
  /** The ratio must not be larger. */
  readonly bar: number;
  readonly rounds: number;
  /** Work that is done elsewhere gives its own milliseconds. */
  readonly work: () => Promise<number> | Promise<void>;
  readonly baseline: () => Promise<number> | Promise<void>;
  /** Puts away what the work needed. */
  readonly close?: () => Promise<void>;
}

/** Medians in milliseconds of the processor's time, measured in turns in one run: a busy machine slows both, and waiting doesn't count. */
export interface Figures {
  readonly work: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both sides in turns; the first third of the rounds warms up and doesn't count. */
export async function measure({ work, baseline, rounds }: Measure): Promise<Figures> {
  const times = { work: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.baseline.push(await timeOf(baseline));
    times.work.push(await timeOf(work));
  }
  const counted = Math.floor(rounds / 3);
  const figures = { work: median(times.work.slice(counted)), baseline: median(times.baseline.slice(counted)) };
  return { ...figures, ratio: figures.work / figures.baseline };
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  const own = await run();
  const { user, system } = process.cpuUsage(start);
  if (typeof own === 'number') return own;
  return (user + system) / 1000;
}

/** The middle of what was measured. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
