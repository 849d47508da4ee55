import type { KeptText, Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { NEEDS } from '../rules/needs.ts';
import { isContinuation } from '../text/page-address.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import type { Finding } from './finding.ts';

/** Lines around the article in which its pager stands. */
const LINES_AFTER = 12;
const LINES_BEFORE = 4;
const STEP = /(?:下|后|末|尾)一?页|next\s?page|^next$|余下全文/u;
const NEXT = /下一页|后一页|下页|next\s?page|^next$|余下全文/u;
const NUMBERS = /(?:^|[\s|])[[(]?1[\])]?[\s|]{1,4}[[(]?2[\])]?(?=[\s|]|$)/u;
const PAGE_N =
  /^[\s>·.]{0,8}(?:点此|点击|点这里)?(?:此处)?(?:进入|查看|阅读|翻到|去|继续阅读)?(?:本文)?第\s?(?:\d{1,3}|[二三四五六七八九十]{1,3})\s?页/u;
const PAGE_LIST = /第\s?1\s?页.{0,20}第\s?2\s?页/u;
const PAGE_COUNT = /共\s?\d{1,3}\s?页.{0,6}[上下首]一?页/u;
const FIRST_OF = /^[[(]?1\s?\/\s?(?:[2-9]|\d{2})[\])]?$/u;
const TURN = /(?:点击|翻到?|进入|请看|转到?)(?:第\d{1,3}页|下一?页).{0,12}(?:继续|阅读|查看|接着|更多|全文|剩余)?/u;
/** All that makes a line a pager. */
export const PAGERS: readonly RegExp[] = [NEXT, NUMBERS, PAGE_N, PAGE_LIST, PAGE_COUNT, FIRST_OF, TURN];
const PAGER_INDEX = new PatternIndex(PAGERS, NEEDS.pagers);
/** Nothing but the words and numbers of a pager. */
const PAGER_LINE =
  /^(?:[\s|[\]()<>«».…]{0,6}(?:首页|[上前]一?[页篇]|[下后]一?页|末页|尾页|next(?: page)?|prev|余下全文|\d{1,3}(?:\/\d{1,3})?|[共第]\s?\d{1,3}\s?页)){1,24}[\s|[\]()<>«».…]{0,6}$/u;
const ONLY_PAGE = /共\s?1\s?页|第?\s?1\s?\/\s?1\s?页?/u;
const LONGEST = 80;
/** Weight of a pager's words or numbers without a link. */
const BARE = 0.55;

/** A pager under the text, or a link to the page that follows. */
export function findPager(reading: Reading, kept: KeptText): readonly Finding[] {
  const { snapshot, folded, region } = reading;
  const first = region.blocks[0] ?? 0;
  const last = region.blocks.at(-1) ?? -1;
  // The pages that the pager leads to are here, or told by themselves.
  if (last < 0 || snapshot.pages) return [];
  const end = kept.text.length;
  const at = snapshot.blocks[last]?.start ?? 0;
  const findings: Finding[] = [];
  for (let i = Math.max(0, first - LINES_BEFORE); i <= last + LINES_AFTER && i < snapshot.blocks.length; i += 1) {
    const block = snapshot.blocks[i];
    const line = block ? folded.slice(block.start, block.end).trim() : '';
    const weight = block ? pagerWeight(line, block, reading, i <= last + LINES_AFTER / 2) : 0;
    // A bare word between lines of the text is the author's.
    const isInside = block !== undefined && kept.toText(block.end) < end;
    if (!block || weight === 0 || (weight <= BARE && isInside)) continue;
    const quote = snapshot.text.slice(block.start, block.end).trim();
    findings.push({ kind: 'pagination', quote, at: block.start, cause: 'paginated', weight, gap: { at: end, kind: 'pagination', quote } });
  }
  const { next } = snapshot.meta;
  if (findings.length > 0 || next === undefined || !isContinuation(next, snapshot.url)) return findings.slice(0, 3);
  return [{ kind: 'pagination', quote: next, at, cause: 'paginated', weight: 0.7, gap: { at: end, kind: 'pagination', quote: next } }];
}

function pagerWeight(line: string, block: Block, { snapshot }: Reading, near: boolean): number {
  if (line.length === 0 || line.length > LONGEST || line.endsWith('。') || line.endsWith('；') || ONLY_PAGE.test(line)) return 0;
  if (PAGER_INDEX.candidates(line).length === 0) return 0;
  if (PAGE_LIST.test(line) || PAGE_COUNT.test(line)) return 0.7;
  if (FIRST_OF.test(line)) return BARE;
  if (NUMBERS.test(line) && (STEP.test(line) || block.linkChars > 0)) return 0.75;
  if (PAGE_N.test(line) && line.length < 40 && (block.linkChars > 0 || /点|进入|查看|>/u.test(line))) return 0.75;
  if (TURN.test(line) && line.length < 50) return 0.7;
  if (!near || !NEXT.test(line) || line.length > 30) return 0;
  const link = snapshot.marks.find(
    ({ kind, start, end, value }) =>
      kind === 'link' &&
      start < block.end &&
      end > block.start &&
      value !== undefined &&
      NEXT.test(snapshot.text.slice(start, end).toLowerCase()),
  );
  if (link?.value !== undefined) return isContinuation(link.value, snapshot.url) ? 0.7 : 0;
  return PAGER_LINE.test(line) ? BARE : 0;
}
