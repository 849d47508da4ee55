import type { Range } from '../model/range.ts';
import type { Evidence } from '../model/verdict.ts';
import { clausesOf } from './units.ts';

/** Fewer code units than this on one side of the evidence say nothing of their own. */
const OWN_CLAUSE = 9;

/** The part of a sentence that the evidence covers, in whole clauses and with the comma that joins it, where the rest says something of its own. */
export function narrowed(folded: string, sentence: Range, evidence: readonly Omit<Evidence, 'quote'>[]): Range {
  const places = evidence.filter(({ weight, at }) => weight > 0 && at.end - at.start < sentence.end - sentence.start).map(({ at }) => at);
  if (places.length === 0) return sentence;
  const clauses = clausesOf(folded, sentence);
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const first = clauses.findIndex(({ end }) => end > from);
  const last = clauses.findLastIndex(({ start }) => start < to);
  const [head, tail] = [clauses[first], clauses[last]];
  if (!head || !tail) return sentence;
  const ownBefore = head.start - sentence.start >= OWN_CLAUSE;
  const ownAfter = sentence.end - tail.end >= OWN_CLAUSE;
  if (!ownBefore && !ownAfter) return sentence;
  const mark = /[。！？!?；;…\n"]{1,4}$/u.exec(folded.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  if (ownBefore && !ownAfter) return { start: head.start - 1, end: sentence.end - mark };
  return { start: ownBefore ? head.start : sentence.start, end: tail.end };
}
