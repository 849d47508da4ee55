import type { Range } from '../model/range.ts';
import { lastWhere } from '../text/last-where.ts';
import type { History, Step } from './history.ts';

interface Line extends Range {
  readonly text: string;
}

/** Carries ranges of one text over to another that shares most of its lines; what is on other lines is left out. */
export type Carry = (range: Range) => readonly Range[];

/** Aligns two readings of one page, line by line, in linear time. */
export function align(from: string, to: string): Carry {
  if (from === to) return (range) => [range];
  const [old, now] = [linesOf(from), linesOf(to)];
  const partner = pairs(old, now);
  return ({ start, end }) => {
    const carried: Range[] = [];
    for (let i = lineAt(old, start); i < old.length && (old[i]?.start ?? 0) < end; i += 1) {
      const [line, match] = [old[i] as Line, now[partner[i] ?? -1]];
      if (!match) continue;
      const [head, tail] = [Math.max(start, line.start), Math.min(end, line.end)];
      const piece = { start: match.start + head - line.start, end: Math.min(match.end, match.start + tail - line.start) };
      const last = carried.at(-1);
      if (piece.start >= piece.end) continue;
      if (last?.end === piece.start) carried[carried.length - 1] = { start: last.start, end: piece.end };
      else carried.push(piece);
    }
    return carried;
  };
}

/** A history for another reading of the page, step by step; `whole` when nothing that was done is lost on it. */
export function carryHistory(history: History, carry: Carry): { readonly history: History; readonly whole: boolean } {
  const carried = history.steps.map((step) => carryStep(step, carry));
  return { history: { ...history, steps: carried.map(({ step }) => step) }, whole: carried.every(({ whole }) => whole) };
}

/** What lies on lines that changed is left out; an edit goes whole or not at all. */
function carryStep(step: Step, carry: Carry): { readonly step: Step; readonly whole: boolean } {
  if (step.type === 'override') {
    const overrides = step.overrides.flatMap(({ effect, range }) => carry(range).map((carried) => ({ effect, range: carried })));
    const whole = length(overrides.map(({ range }) => range)) === length(step.overrides.map(({ range }) => range));
    return { step: { ...step, overrides }, whole };
  }
  if (step.type !== 'edit') return { step, whole: true };
  const pieces = step.edit.pieces.flatMap(carry);
  const whole = length(pieces) === length(step.edit.pieces);
  return { step: whole ? { ...step, edit: { ...step.edit, pieces } } : { type: 'override', overrides: [] }, whole };
}

function length(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Lines with the line feed that ends them; the last one has none. */
function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = { start, end: Math.min(start + line.length + 1, text.length), text: line };
    start = placed.end;
    return placed;
  });
}

function lineAt(lines: readonly Line[], offset: number): number {
  return lastWhere(lines, ({ start }) => start <= offset);
}

/** For each old line the index of its new one: lines that occur once in both, in common order, then their equal neighbours. */
function pairs(old: readonly Line[], now: readonly Line[]): readonly (number | undefined)[] {
  const partner: (number | undefined)[] = Array.from({ length: old.length });
  const unique = uniqueIndices(now);
  const candidates = [...uniqueIndices(old)].map(([text, i]) => ({ i, j: unique.get(text) ?? -1 })).filter(({ j }) => j >= 0);
  for (const { i, j } of longestRise(candidates)) partner[i] = j;
  const isFree = (i: number, j: number | undefined): j is number =>
    partner[i] === undefined && j !== undefined && old[i]?.text === now[j]?.text;
  let taken = -1;
  for (let i = 0; i < old.length; i += 1) {
    const j = taken + 1;
    if (isFree(i, j)) partner[i] = j;
    taken = partner[i] ?? taken;
  }
  taken = now.length;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const j = taken - 1;
    if (isFree(i, j)) partner[i] = j;
    taken = partner[i] ?? taken;
  }
  return inOrder(partner);
}

function uniqueIndices(lines: readonly Line[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach(({ text }, i) => {
    if (indices.has(text)) repeated.add(text);
    indices.set(text, i);
  });
  for (const text of repeated) indices.delete(text);
  return indices;
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly before?: Pair | undefined;
}

/** The longest run of pairs that rises in both; they come sorted by `i`. */
function longestRise(candidates: readonly Pair[]): readonly Pair[] {
  const ends: Pair[] = [];
  for (const { i, j } of candidates) {
    const last = lastWhere(ends, (end) => end.j < j);
    ends[last + 1] = { i, j, before: ends[last] };
  }
  const rise: Pair[] = [];
  for (let pair = ends.at(-1); pair; pair = pair.before) rise.push(pair);
  return rise.reverse();
}

/** Drops partners that would step back. */
function inOrder(partner: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let last = -1;
  return partner.map((j) => {
    if (j === undefined || j <= last) return undefined;
    last = j;
    return j;
  });
}
