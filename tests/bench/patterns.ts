import { NOTICES } from '../../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { ADVERSARIAL_PIECES } from '../fuzz/adversaries.ts';

/** The line on which the patterns of all rules grow most. */
export interface PatternFigure {
  readonly patterns: number;
  readonly lines: number;
  /** Of the pattern and line that took longest, in milliseconds of the processor. */
  readonly slowest: number;
  /** What a line of all patterns takes at a quarter of the length and at the whole, the slowest line. */
  readonly quarter: number;
  readonly whole: number;
}

const LENGTH = 100_000;

/** Runs every shipped pattern on adversarial lines; that none can grow faster than its line is read from the sources by a test. */
export function patternFigure(): PatternFigure {
  const patterns = [...RULES.flatMap(({ signs }) => signs.map(({ pattern }) => pattern)), ...NOTICES.map(({ pattern }) => pattern)];
  const lines = ADVERSARIAL_PIECES.flatMap((piece) => [[piece, ''] as const, [piece, '完'] as const]);
  const figures = lines.map(([piece, end]) => {
    const at = (length: number): readonly number[] =>
      patterns.map((pattern) => timeOf(pattern, piece.repeat(Math.ceil(length / piece.length)) + end));
    at(1000);
    const [quarter, whole] = [at(LENGTH / 4), at(LENGTH)];
    return { slowest: Math.max(...whole), quarter: sum(quarter), whole: sum(whole) };
  });
  const [worst = { slowest: 0, quarter: 0, whole: 0 }] = figures.toSorted((a, b) => b.whole - a.whole);
  return { patterns: patterns.length, lines: lines.length, ...worst };
}

function timeOf(pattern: RegExp, line: string): number {
  const start = process.cpuUsage();
  pattern.exec(line);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function sum(times: readonly number[]): number {
  return times.reduce((all, one) => all + one, 0);
}
