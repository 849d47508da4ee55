import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import type { OwnNames } from '../voice/features.ts';
import { kindOfVoice } from '../voice/voice.ts';
import type { PageContext } from './page-context.ts';
import { unitVoice } from './unit-voice.ts';
import { clausesOf, sentencesOf } from './units.ts';

/** A paragraph of this length is prose that something can be put into. */
const SHORTEST_PROSE = 40;
const SHORTEST_CLAUSE = 6;
/** Log-odds of clauses that the site put in, and of the rest, which is the author's. */
const CLAUSE_FROM = 3.2;
const REST_UP_TO = -0.6;
const SHORTEST_REST = 10;
/** A clause is too little to convict: on texts by other hands, removing it took more from authors than from sites. It is a suggestion. */
const UNSURE = 0.9;
const END_MARK = /[。！？!?；;…\n"]{1,4}$/u;

/** Clauses inside an author's sentence that sound like the site and like nothing around them. */
export function foreignClauses({ snapshot, folded, region }: Reading, context: PageContext): readonly Verdict[] {
  return region.blocks.flatMap((index) => {
    const block = snapshot.blocks[index] as Block;
    if (block.end - block.start < SHORTEST_PROSE || context.dataCells.has(block)) return [];
    return sentencesOf(folded, block).flatMap((sentence) => {
      const run = foreignRun(folded, sentence, context);
      return run ? [claim(snapshot.text, folded, run, context)] : [];
    });
  });
}

/** The clauses from the first to the last that sounds like the site; undefined where the rest doesn't sound like an author. */
function foreignRun(folded: string, sentence: Range, names: OwnNames): Range | undefined {
  const clauses = clausesOf(folded, sentence);
  if (clauses.length < 2) return undefined;
  const isForeign = clauses.map(
    (clause) => clause.end - clause.start >= SHORTEST_CLAUSE && unitVoice(folded, clause, names) >= CLAUSE_FROM,
  );
  const [first, last] = [isForeign.indexOf(true), isForeign.lastIndexOf(true)];
  const [head, tail] = [clauses[first], clauses[last]];
  if (!head || !tail) return undefined;
  const rest = folded.slice(sentence.start, head.start) + folded.slice(tail.end, sentence.end);
  if (rest.trim().length < SHORTEST_REST || unitVoice(rest, { start: 0, end: rest.length }, names) > REST_UP_TO) return undefined;
  if (unitVoice(folded, { start: head.start, end: tail.end }, names) < CLAUSE_FROM) return undefined;
  if (last < clauses.length - 1) return { start: head.start, end: tail.end };
  const mark = END_MARK.exec(folded.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  return { start: head.start - 1, end: sentence.end - mark };
}

function claim(text: string, folded: string, { start, end }: Range, names: OwnNames): Verdict {
  const range = { start, end };
  return {
    ruleId: 'voice/clause',
    effect: 'remove',
    kind: kindOfVoice(folded.slice(start, end), names) ?? 'advert',
    range,
    score: UNSURE,
    why: '句中这几个分句是站方对访客说的话，和前后文不是一个口气',
    evidence: [{ sign: 'voice', weight: UNSURE, at: range, quote: text.slice(start, end) }],
  };
}
