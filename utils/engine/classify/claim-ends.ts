import type { Range } from '../model/range.ts';
import type { Verdict } from '../model/verdict.ts';
import { seamOf } from './insertions.ts';
import type { PageContext } from './page-context.ts';
import { unitVoice } from './unit-voice.ts';
import { clausesOf } from './units.ts';

const OPENING = '([';
const CLOSING = ')]';

/** A claim on a sentence of a block as far as the site speaks: without the author's words behind its own, with the bracket that it opened. */
export function withItsEnds(folded: string, verdict: Verdict, context: PageContext, block: Range): Verdict {
  return withClosing(folded, upToSeam(folded, verdict, context), block);
}

/** A claim that takes the opening bracket takes the closing one behind its full stop too. */
function withClosing(folded: string, verdict: Verdict, block: Range): Verdict {
  const { start, end } = verdict.range;
  const next = CLOSING.indexOf(folded.charAt(end));
  if (next < 0 || end >= block.end) return verdict;
  let open = 0;
  for (let i = start; i < end; i += 1) {
    if (folded.charAt(i) === OPENING.charAt(next)) open += 1;
    else if (folded.charAt(i) === CLOSING.charAt(next)) open -= 1;
  }
  return open > 0 ? { ...verdict, range: { start, end: end + 1 } } : verdict;
}

/** A claim on clauses without the author's words that go on after those of the site. */
function upToSeam(folded: string, verdict: Verdict, context: PageContext): Verdict {
  const { start, end } = verdict.range;
  for (const clause of clausesOf(folded, verdict.range)) {
    const seam = seamOf(folded, clause, context);
    if (seam !== undefined && (clause.end === end || unitVoice(folded, { start: seam, end }, context) < 0))
      return { ...verdict, range: { start, end: seam } };
  }
  return verdict;
}
