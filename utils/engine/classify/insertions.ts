import type { Range } from '../model/range.ts';
import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';
import type { OwnNames } from '../voice/features.ts';
import { voiceOf } from '../voice/voice.ts';
import type { PageContext } from './page-context.ts';
import { clausesOf, sentencesOf } from './units.ts';

/** A paragraph of this length is prose that something can be put into. */
const SHORTEST_PROSE = 30;
const LONGEST_CLAUSE = 120;
/** A clause that is inserted whole is a slogan. */
const LONGEST_INSERTED = 40;
const ADDRESS = /(?:https?:\/\/|www\.)[\w./-]{3,80}|(?<![@\w.-])[a-z][\w-]{2,30}\.(?:com|cn|net|org|cc|top|xyz|example)/gu;
/** An id of Latin letters and digits, or a number to call. */
const ID = /(?=[a-z_-]{0,20}\d)[a-z][\w-]{4,20}|\d{6,12}/gu;
/** Log-odds of the inserted words, and of the author's own that go on after them. */
const INSERTED_FROM = 1.2;
const OWN_UP_TO = -0.2;
/** A clause goes whole only where all of it sounds like the site. */
const SITES_UP_FROM = 0.8;
const SHORTEST_REST = 4;
/** Words that go on with what stands before them. */
const PARTICLE = /^(?:的|了|地|得|着|们|里|上|内|中|等|和|与|及)/u;
/** What a site says it did. */
const DEED = /^(?:收集|整理|编辑|提供|首发|原创|发布|分享|出品|制作|文章){1,3}/u;

/** Words of the site between two clauses of an author's sentence, without brackets: from a clause's start to the seam after its own name, an address or an id. */
export function insertions({ snapshot, folded, region }: Reading, context: PageContext): readonly Verdict[] {
  return region.blocks.flatMap((index) => {
    const block = snapshot.blocks[index] as Block;
    if (block.end - block.start < SHORTEST_PROSE || !holdsName(folded.slice(block.start, block.end), context)) return [];
    return sentencesOf(folded, block).flatMap((sentence) => {
      const clauses = clausesOf(folded, sentence);
      if (clauses.length < 2) return [];
      return clauses.flatMap((clause) => {
        const end = insertedUpTo(folded, clause, context);
        return end === undefined
          ? []
          : [removal(snapshot.text, 'advert/insertion', 'advert', { start: clause.start, end }, '插进句子里的站方文字', 1)];
      });
    });
  });
}

/** Whether a text names the site: nothing else tells where something was put in. */
function holdsName(text: string, { siteNames }: OwnNames): boolean {
  return siteNames.some((name) => text.includes(name));
}

/** The end of what was inserted at a clause's start: the seam, or the whole clause when no part of it sounds like an author. */
function insertedUpTo(folded: string, clause: Range, names: OwnNames): number | undefined {
  const text = folded.slice(clause.start, clause.end);
  const anchors = anchorsIn(text, names, []);
  const [first, last] = [anchors.at(-1), anchors[0]];
  if (!first || !last) return undefined;
  const isAuthors = (part: string): boolean => part.replace(/[\s，,]/gu, '').length >= 3 && voiceOf(part, names) <= SITES_UP_FROM;
  if (isAuthors(text.slice(0, first.start))) return undefined;
  if (text.length <= LONGEST_INSERTED && !isAuthors(text.slice(last.end)) && voiceOf(text, names) >= INSERTED_FROM) return clause.end;
  return seamAfter(folded, clause, names, []);
}

/** Where words of the site end in a clause that is known to hold some; undefined when nothing of the author's follows. */
export function seamOf(folded: string, clause: Range, names: OwnNames): number | undefined {
  return seamAfter(folded, clause, names, [ADDRESS, ID]);
}

/** The end of the last name of the site, or of one of the `anchors`, behind which an author goes on; what the site says it did belongs to it. */
function seamAfter(folded: string, clause: Range, names: OwnNames, anchors: readonly RegExp[]): number | undefined {
  if (clause.end - clause.start > LONGEST_CLAUSE) return undefined;
  const text = folded.slice(clause.start, clause.end);
  for (const { end } of anchorsIn(text, names, anchors)) {
    const at = end + (DEED.exec(text.slice(end))?.[0].length ?? 0);
    if (text.length - at < SHORTEST_REST || PARTICLE.test(text.slice(at))) continue;
    if (voiceOf(text.slice(0, at), names) >= INSERTED_FROM && voiceOf(text.slice(at), names) <= OWN_UP_TO) return clause.start + at;
  }
  return undefined;
}

/** The names of the site, addresses and ids of a clause, the last first. */
function anchorsIn(text: string, { siteNames }: OwnNames, patterns: readonly RegExp[]): readonly Range[] {
  const named = siteNames.flatMap((name) =>
    text.includes(name) ? [{ start: text.indexOf(name), end: text.lastIndexOf(name) + name.length }] : [],
  );
  const matched = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
  return [...named, ...matched].toSorted((a, b) => b.end - a.end);
}
