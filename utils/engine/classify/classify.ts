import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import type { Steps } from '../model/steps.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { blockVerdicts } from './block-verdicts.ts';
import { insertions } from './insertions.ts';
import { RULE_INDEX } from './judge-unit.ts';
import { leadIns } from './lead-ins.ts';
import { pageContext } from './page-context.ts';
import { redactions } from './redactions.ts';
import { runs } from './runs.ts';
import { holdsSpaced } from './score-unit.ts';
import { siteNameSpans } from './site-name-spans.ts';
import { strayLabels } from './stray-labels.ts';
import { tailLines } from './tail-lines.ts';
import { bracketsOf } from './units.ts';
import { watermarks } from './watermarks/watermarks.ts';

/** From this score on the voice of one unit shows that its page has noise; without any it loses `DOUBT`. */
const SURE_VOICE = 1.9;
const DOUBT = 0.6;
/** What every claim loses in a plain text, where no markup speaks for or against it. */
const PLAIN_DOUBT = 0.3;
/** What every claim loses on a page with no sure claim, with one, with two … */
const DOUBTS = [0.5, 0.4, 0.3, 0.2];

/** All claims of the pollution rules on the article of a page; `contents` are the entries of the document's own table of contents. */
export function* classify(given: Reading, contents: readonly string[] = []): Steps<readonly Verdict[]> {
  const reading = { ...given, folded: withoutHidden(given) };
  const context = pageContext(reading, contents);
  const found: Verdict[] = [];
  const blocks = reading.region.blocks.map((i) => reading.snapshot.blocks[i] as Block);
  const masked = maskBrackets(reading.folded, blocks);
  const hasSpaced = holdsSpaced(reading.folded) || holdsSpaced(masked);
  const texts = { folded: reading.folded, masked };
  const page = { text: reading.snapshot.text, hasSpaced, context };
  for (const [n, i] of reading.region.blocks.entries()) {
    const block = blocks[n] as Block;
    const hits = RULE_INDEX.hitsIn(reading.folded, block);
    for (const verdict of blockVerdicts({ ...page, hits }, texts, block, context.blockSigns(i))) found.push(verdict);
    yield;
  }
  const verdicts = doubtful(found, reading.snapshot.source === 'txt' ? PLAIN_DOUBT : 0);
  const listed = runs(reading, verdicts, context);
  const passes: readonly (() => readonly Verdict[])[] = [
    () => leadIns(reading, verdicts, context),
    () => listed,
    () => tailLines(reading, [...verdicts, ...listed], context),
    () => insertions({ ...reading, folded: masked }, context),
    () => siteNameSpans(reading, context),
    () => strayLabels(reading),
    () => redactions(reading, verdicts),
    () => watermarks(reading),
  ];
  const all = [verdicts];
  for (const pass of passes) {
    yield;
    all.push(pass());
  }
  return all.flat();
}

/** A page with hardly any noise is an author's: there every claim counts for less, and the voice alone for less still. */
function doubtful(verdicts: readonly Verdict[], always: number): readonly Verdict[] {
  const isVoice = ({ ruleId }: Verdict): boolean => ruleId.startsWith('voice/');
  const sure = verdicts.filter((verdict) => verdict.score >= (isVoice(verdict) ? SURE_VOICE : REMOVE_FROM));
  const places = new Set(sure.map(({ range }) => range.start)).size;
  const doubt = (verdict: Verdict): number => always + (DOUBTS[places] ?? 0) + (isVoice(verdict) && places === 0 ? DOUBT : 0);
  if (always === 0 && places >= DOUBTS.length) return verdicts;
  return verdicts.map((verdict) => ({ ...verdict, score: Math.round((verdict.score - doubt(verdict)) * 100) / 100 }));
}

/** Folded text with blanks in the place of brackets that are a small part of their paragraph; made once a page, so that the work grows with its length. */
function maskBrackets(folded: string, blocks: readonly Range[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const block of blocks)
    for (const { start, end } of bracketsOf(folded, block)) {
      if (end - start >= (block.end - block.start) / 2) continue;
      pieces.push(folded.slice(at, start), ' '.repeat(end - start));
      at = end;
    }
  return pieces.join('') + folded.slice(at);
}

/** Folded text with blanks in the place of hidden runs: they must not speak for or against what is seen around them. */
function withoutHidden({ snapshot, folded }: Reading): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, value, start, end } of snapshot.marks) {
    if (kind !== 'hidden' || value === 'collapsed' || end <= at) continue;
    pieces.push(folded.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)));
    at = end;
  }
  return pieces.join('') + folded.slice(at);
}
