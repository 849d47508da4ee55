import type { Range } from '../model/range.ts';
import type { Kind, Verdict } from '../model/verdict.ts';

/** Score of a claim by structure, which gives the reason where words claim the same. */
const SURE = 2;

/** A claim that one sign alone carries, with the captured text as its quote. */
export function removal(text: string, ruleId: string, kind: Kind, range: Range, why: string, score = SURE): Verdict {
  return {
    ruleId,
    effect: 'remove',
    kind,
    range,
    score,
    why,
    evidence: [{ sign: ruleId, weight: score, at: range, quote: text.slice(range.start, range.end) }],
  };
}

/** A repair that puts `replacement` in the place of the range. */
export function replacement(text: string, ruleId: string, range: Range, by: string, why: string): Verdict {
  const evidence = { sign: ruleId, weight: 1, at: range, quote: text.slice(range.start, range.end) };
  return { ruleId, effect: 'replace', replacement: by, range, score: 1, why, evidence: [evidence] };
}
