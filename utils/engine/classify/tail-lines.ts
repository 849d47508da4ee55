import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { type Kind, REMOVE_FROM, SUGGEST_FROM, type Verdict } from '../model/verdict.ts';
import { numberingLevel } from '../text/line-shape.ts';
import type { PageContext } from './page-context.ts';
import { unitVoice } from './unit-voice.ts';

/** What a line adds to the sum of its tail: the site's own are sure, others go by their voice within bounds. */
const SITES = 1.5;
const NEARLY_SITES = 0.8;
const LINKED = 0.6;
const OTHER_ELEMENT = 1;
const MOST_VOICE = 1;
const AUTHORS = -1.5;
/** A line that sounds this much like the author's stays, whatever stands around it. */
const LEAST = -0.3;
/** A short line between two of the site's is one of a list, even when it sounds like a title that an author gave. */
const LEAST_BETWEEN = -1;
const LONGEST_TITLE = 50;
const LEAST_TAKEN = 2;
const LEAST_SHARE = 0.5;
const LONG_PARAGRAPH = 60;
const DATE = /^.{0,12}\d{4}\s?(?:年|[-./])\s?\d{1,2}.{0,8}$|^[〇○零一二三四五六七八九]{4}年.{2,6}$/u;
/** What a document ends with. */
const CLOSING = /^(?:附|注|主题词|抄送|联系|此致|敬礼|特此|参考文献|作者|承诺人|申请人|甲方|乙方|\()/u;
const SENTENCE = /[。！]["]?$/u;

/**
 * Lines after the end of a document that the lines around them make plain: once the site has begun to speak, the author doesn't
 * come back. The tail begins where the sum of what its lines say is greatest.
 */
export function tailLines(reading: Reading, found: readonly Verdict[], context: PageContext): readonly Verdict[] {
  const { snapshot, folded, region } = reading;
  const kinds = new Map<number, Kind>();
  const scores = new Map<number, number>();
  for (const { effect, range, kind = 'advert', score } of found) {
    if (effect !== 'remove') continue;
    if (score >= REMOVE_FROM) kinds.set(range.start, kind);
    scores.set(range.start, Math.max(score, scores.get(range.start) ?? 0));
  }
  const isTaken = (block: Block): boolean => kinds.has(block.start);
  const strength = (block: Block, index: number): number => {
    if (isTaken(block)) return SITES;
    const text = folded.slice(block.start, block.end).trim();
    if (DATE.test(text) || CLOSING.test(text) || numberingLevel(text) !== undefined || context.dataCells.has(block)) return AUTHORS;
    if ((scores.get(block.start) ?? 0) >= SUGGEST_FROM) return NEARLY_SITES;
    const voice = Math.max(AUTHORS, Math.min(MOST_VOICE, unitVoice(folded, block, context)));
    if (voice < 0 && SENTENCE.test(text)) return AUTHORS;
    const signs = context.blockSigns(index);
    return voice + (signs.includes('linked') ? LINKED : 0) + (signs.includes('otherElement') ? OTHER_ELEMENT : 0);
  };
  const blocks = region.blocks.map((i) => snapshot.blocks[i] as Block);
  const lastLong = blocks.findLastIndex((block) => block.end - block.start >= LONG_PARAGRAPH && !isTaken(block));
  if (lastLong < 0) return [];
  const tail = blocks.slice(lastLong + 1);
  const strengths = tail.map((block, i) => strength(block, region.blocks[lastLong + 1 + i] ?? 0));
  const suffix = tail.slice(startOf(strengths));
  const taken = suffix.filter(isTaken).length;
  if (taken < LEAST_TAKEN || taken < suffix.length * LEAST_SHARE) return [];
  const lastTaken = suffix.findLastIndex(isTaken);
  let kind: Kind | undefined;
  return suffix.flatMap((block, i) => {
    kind = kinds.get(block.start) ?? kind;
    const isBetween = kind !== undefined && i < lastTaken && block.end - block.start <= LONGEST_TITLE;
    if (isTaken(block) || (strengths[tail.length - suffix.length + i] ?? 0) < (isBetween ? LEAST_BETWEEN : LEAST)) return [];
    const quote = snapshot.text.slice(block.start, block.end);
    return {
      ruleId: 'tail/among-site-lines',
      effect: 'remove',
      kind: kind ?? 'related',
      range: block,
      score: REMOVE_FROM,
      why: '文末站方内容中间的一行',
      evidence: [{ sign: 'neighbours', weight: REMOVE_FROM, at: block, quote }],
    };
  });
}

/** Index from which on the numbers add up to most. */
function startOf(numbers: readonly number[]): number {
  let start = numbers.length;
  let [sum, best] = [0, 0];
  for (let i = numbers.length - 1; i >= 0; i -= 1) {
    sum += numbers[i] ?? 0;
    if (sum > best) [best, start] = [sum, i];
  }
  return start;
}
