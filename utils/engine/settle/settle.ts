import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Range } from '../model/range.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { type Override, REMOVE_FROM, type Verdict } from '../model/verdict.ts';

/** Settles all claims into a ledger: the reader beats protection, protection beats removal. The order of verdicts doesn't matter. */
export function settle(snapshot: PageSnapshot, verdicts: readonly Verdict[], overrides: readonly Override[] = []): Ledger {
  const claims = verdicts
    .filter(({ effect, score }) => effect === 'keep' || (effect === 'remove' && score >= REMOVE_FROM))
    .toSorted(byStrength);
  for (const { range, ruleId } of claims) requireRange(range, snapshot.text.length, ruleId);
  for (const { range } of overrides) requireRange(range, snapshot.text.length, 'the reader');
  const by = owners(snapshot.text.length, claims, overrides);
  tidyBlocks(snapshot, by);
  return merge(snapshot, claims, by);
}

/** Strongest first; equal scores by rule and place, so that a shuffled input settles alike. */
function byStrength(a: Verdict, b: Verdict): number {
  return (
    b.score - a.score ||
    a.range.start - b.range.start ||
    b.range.end - a.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}

function requireRange({ start, end }: Range, length: number, owner: string): void {
  if (!(start >= 0 && start < end && end <= length)) {
    throw new RangeError(`Unexpected range [${start}, ${end}) from ${owner}, expected 0 <= start < end <= ${length}`);
  }
}

const READER = 0xffffffff;

/** The claim that removes each code unit, as an index into `claims` plus 1; 0 keeps it, READER removes it for the reader. */
function owners(length: number, claims: readonly Verdict[], overrides: readonly Override[]): Uint32Array {
  const by = new Uint32Array(length);
  // Weakest first, so that the strongest writes last; protection after removals, the reader after all.
  for (let i = claims.length - 1; i >= 0; i -= 1) {
    const claim = claims[i];
    if (claim?.effect === 'remove') by.fill(i + 1, claim.range.start, claim.range.end);
  }
  for (const claim of claims) if (claim.effect === 'keep') by.fill(0, claim.range.start, claim.range.end);
  for (const { effect, range } of overrides) by.fill(effect === 'remove' ? READER : 0, range.start, range.end);
  return by;
}

/** A block whose ink is all removed goes with its white space and line feed, and so does the line feed before a removed end. */
function tidyBlocks({ blocks, text }: PageSnapshot, tidy: Uint32Array): void {
  let open = -1;
  for (const block of blocks) {
    let owner = 0;
    let empty = true;
    for (let i = block.start; i < block.end && empty; i += 1) {
      if (tidy[i] !== 0) owner = tidy[i] ?? 0;
      else if (!isSpace(text.charCodeAt(i))) empty = false;
    }
    if (!empty) {
      // What a reader or a rule took to the end of the block must not glue it to the next one.
      if (block.end - 1 > block.start && text.charCodeAt(block.end - 1) === 10) tidy[block.end - 1] = 0;
      open = block.end - 1;
    } else if (owner !== 0) tidy.fill(owner, block.start, block.end);
  }
  if (open >= 0 && open < text.length - 1 && text.charCodeAt(open) === 10) tidy[open] = tidy[open + 1] ?? 0;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x200b && code <= 0x200d);
}

function merge(snapshot: PageSnapshot, claims: readonly Verdict[], by: Uint32Array): Ledger {
  const entries: LedgerEntry[] = [];
  const sorts = sortsOf(claims);
  const sortOf = (owner: number): number => (owner === READER ? READER : (sorts[owner] ?? 0));
  for (let start = 0, end = 0; start < by.length; start = end) {
    const owner = by[start] ?? 0;
    for (end = start + 1; end < by.length && (by[end] === owner || sortOf(by[end] ?? 0) === sortOf(owner)); ) end += 1;
    const range = { start, end };
    const verdicts = owner === 0 ? [] : owner === READER ? [readerVerdict(snapshot, range)] : claimsIn(claims, by, range);
    entries.push({ ...range, state: owner === 0 ? 'kept' : 'removed', text: snapshot.text.slice(start, end), verdicts });
  }
  return entries;
}

/** By owner, a number that claims of one rule and kind share; 0 for what nobody removes. */
function sortsOf(claims: readonly Verdict[]): readonly number[] {
  const numbers = new Map<string, number>();
  const sorts = claims.map(({ ruleId, kind }) => {
    const sort = `${ruleId} ${kind}`;
    const number = numbers.get(sort) ?? numbers.size + 1;
    numbers.set(sort, number);
    return number;
  });
  return [0, ...sorts];
}

/** The claims that took a range, in the order of their text. */
function claimsIn(claims: readonly Verdict[], by: Uint32Array, { start, end }: Range): readonly Verdict[] {
  const owners = new Set<number>();
  for (let i = start; i < end; i += 1) if (i === start || by[i] !== by[i - 1]) owners.add(by[i] ?? 0);
  return [...owners].map((owner) => claims[owner - 1]).filter((claim) => claim !== undefined);
}

function readerVerdict(snapshot: PageSnapshot, range: Range): Verdict {
  const evidence = { sign: 'reader', weight: Number.POSITIVE_INFINITY, at: range, quote: snapshot.text.slice(range.start, range.end) };
  return {
    ruleId: 'reader/removed',
    effect: 'remove',
    kind: 'reader',
    range,
    score: Number.POSITIVE_INFINITY,
    why: '由读者移除',
    evidence: [evidence],
  };
}
