import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { REMOVE_FROM, type Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';
import type { PageContext } from './page-context.ts';
import { unitVoice } from './unit-voice.ts';

/** Longest line that can be a title in a list. */
const LONGEST_TITLE = 50;
const LONGEST_COMMENT = 100;
/** A line that sounds this much like a document is no comment. */
const AUTHORS_VOICE = -0.5;
/** In a text of short lines only, the share of it after which its tail begins. */
const TAIL_FROM = 0.7;
const COMMENTS = /评论|留言|跟帖|回帖|沙发/u;
const BARE_ID = /^[\s:]{0,3}(?:[a-z][a-z0-9_-]{4,20}|\d{5,12}|[\w.]{2,30}@[\w-]{2,30}\.[a-z]{2,6})\s*$/u;

/** A removed line that heads a list, whatever else it sounded like. */
const LIST_HEADING = /^.{0,14}(?:推荐|相关|热\s?门|热点|精选|猜你|排行|延伸|往期|上期|下期|(?:还|都)在?[看搜下问买]).{0,8}$/u;
const BARE_COUNT = /^[\d,.]{1,9}[万k+]?$/u;

/** Lines that a removed line before them makes plain: the titles under 相关推荐, the id under 加微信. Before the last long paragraph only links are. */
export function runs(reading: Reading, found: readonly Verdict[], context: PageContext): readonly Verdict[] {
  const { snapshot, folded, region } = reading;
  const { lastLong } = context;
  const kinds = new Map<number, string>();
  for (const { range, kind, score } of found) if (score >= REMOVE_FROM && kind !== undefined) kinds.set(range.start, kind);
  const verdicts: Verdict[] = [];
  let open: 'related' | 'contact' | 'comments' | 'counts' | undefined;
  for (const index of region.blocks) {
    const block = snapshot.blocks[index] as Block;
    const isTail = index > (lastLong < 0 ? (region.blocks[Math.floor(region.blocks.length * TAIL_FROM)] ?? 0) : lastLong);
    const line = folded.slice(block.start, block.end).trim();
    const kind = kinds.get(block.start);
    if (kind === 'related' || (kind !== undefined && LIST_HEADING.test(line))) open = isGlued(line) ? undefined : 'related';
    else if (kind === 'contact') open = 'contact';
    else if (kind === 'site-chrome' && COMMENTS.test(line)) open = 'comments';
    else if (kind === 'meta' || kind === 'share') open = 'counts';
    else if (kind !== undefined) open = open === 'related' || open === 'comments' ? open : undefined;
    else if (open === 'comments' && isTail && line.length <= LONGEST_COMMENT && unitVoice(folded, block, context) > AUTHORS_VOICE)
      verdicts.push(removal(snapshot.text, 'site-chrome/comment', 'site-chrome', block, '评论区里的留言', 1));
    else if (open === 'related' && isListed(block, line, isTail))
      verdicts.push(removal(snapshot.text, 'related/title', 'related', block, '相关推荐栏目里的标题', 1));
    else if (open === 'contact' && BARE_ID.test(line))
      verdicts.push(removal(snapshot.text, 'contact/id-line', 'contact', block, '上一行招揽的联系号码', 1));
    else if (open === 'counts' && BARE_COUNT.test(line))
      verdicts.push(removal(snapshot.text, 'meta/count', 'meta', block, '网页信息旁的数字', 1));
    else open = undefined;
  }
  return verdicts;
}

function isGlued(line: string): boolean {
  return line.length > 30;
}

function isListed(block: Block, line: string, isTail: boolean): boolean {
  const linked = block.linkChars > (block.end - block.start) / 2;
  return (
    (linked && line.length <= 120) ||
    (isTail &&
      line.length <= LONGEST_TITLE &&
      !/[。；！？:]$/u.test(line) &&
      !/^(?:第?[一二三四五六七八九十]{1,3}[、章条节]|\(?[一二三四五六七八九十]\))/u.test(line))
  );
}
