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
const SHORTEST_REST = 4;
/** What a site says it did. */
const DEED = /^(?:收集|整理|编辑|提供|首发|原创|发布|分享|出品|制作|文章){1,3}/u;

/** Words of the site between two clauses of an author's sentence, without brackets: from a clause's start to the seam after its own name, an address or an id. */
export function insertions({ snapshot, folded, region }: Reading, context: PageContext): readonly Verdict[] {
  return region.blocks.flatMap((index) => {
    const block = snapshot.blocks[index] as Block;
    if (block.end - block.start < SHORTEST_PROSE) return [];
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

/** The end of what was inserted at a clause's start: the seam, or the whole clause when it sounds no less like the site. */
function insertedUpTo(folded: string, clause: Range, names: OwnNames): number | undefined {
  const seam = seamAfter(folded, clause, names, []);
  const text = folded.slice(clause.start, clause.end);
  if (text.length > LONGEST_INSERTED || firstAnchorEnd(text, names, []) === undefined) return seam;
  const inserted = seam === undefined ? 0 : voiceOf(folded.slice(clause.start, seam), names);
  return voiceOf(text, names) >= Math.max(INSERTED_FROM, inserted) ? clause.end : seam;
}

/** Where words of the site end in a clause that is known to hold some; undefined when nothing of the author's follows. */
export function seamOf(folded: string, clause: Range, names: OwnNames): number | undefined {
  return seamAfter(folded, clause, names, [ADDRESS, ID]);
}

/** The split after a name of the site or one of the `anchors` that leaves the words before it most like the site's voice, and an author's after it. */
function seamAfter(folded: string, clause: Range, names: OwnNames, anchors: readonly RegExp[]): number | undefined {
  if (clause.end - clause.start > LONGEST_CLAUSE) return undefined;
  const text = folded.slice(clause.start, clause.end);
  const from = firstAnchorEnd(text, names, anchors);
  if (from === undefined) return undefined;
  let best: { readonly at: number; readonly voice: number } | undefined;
  for (let at = from; at <= text.length - SHORTEST_REST; at += 1) {
    if (/[a-z\d]/u.test(text.charAt(at)) && /[a-z\d]/u.test(text.charAt(at - 1))) continue;
    const voice = voiceOf(text.slice(0, at), names);
    if (voice < Math.max(INSERTED_FROM, best?.voice ?? 0) || voiceOf(text.slice(at), names) > OWN_UP_TO) continue;
    best = { at, voice };
  }
  return best && clause.start + best.at + (DEED.exec(text.slice(best.at))?.[0].length ?? 0);
}

/** Where the first name of the site, address or id of a clause ends. */
function firstAnchorEnd(text: string, { siteNames }: OwnNames, anchors: readonly RegExp[]): number | undefined {
  const ends = siteNames.flatMap((name) => (text.includes(name) ? [text.indexOf(name) + name.length] : []));
  for (const anchor of anchors) for (const match of text.matchAll(anchor)) ends.push((match.index ?? 0) + match[0].length);
  return ends.length === 0 ? undefined : Math.min(...ends);
}
