import type { Region, TitleFinding } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import { fold } from '../text/fold.ts';
import { NO_NAMES } from '../voice/features.ts';
import { shareOfKind, voiceOf } from '../voice/voice.ts';
import { isPartOfName, nameRange } from './clean-title.ts';
import { documentTitles, isSiteName, siteInTitle } from './document-titles.ts';

const SENTENCE_END = /[。；;：:，,、]$/u;
const CRY = /[！？!?吗呢]$/u;
const HEADING = /^h[1-3]$/u;
const LONGEST = 80;
/** Lines of a plain text among which its title is looked for. */
const MOST_LINES_ABOVE = 8;
const TRAIL =
  /[>›»→]|^(?:[^\s|]{1,6}[\s|]{1,3}){3,12}[^\s|]{1,6}$|(?:当前|您的|你的|所在|當前|所在)位置|^首[页頁]|^(?:登录|登陆|注册|返回|欢迎|加载|关灯|正文|导航|菜单|搜索|开启|个人资料|文档简介|资源描述|新闻资讯|課程|课程咨询)/u;
/** A date, a number, a label of the page with its value, or nothing that a reader could call a name. */
const NO_NAME =
  /^[^\p{L}]*$|^[\x20-\x7e]{1,24}$|^(?:\S{0,6}(?:查看|浏览|阅读|回复|点击|时间|日期|来源|作者|编辑|关\s?键\s?[词字]|标签|分类|栏目|摘要)】?)\s?[:：]|(?:\[[^\]]{1,6}\]\s*){2}/u;
const DOCUMENT_NUMBER = /[〔（(［[]\s?(?:19|20)\d{2}\s?[〕）)］\]]\s?第?\s?\d{1,4}\s?号$/u;
/** So many lines above the body a heading or its date and author may stand. */
const NEAR_BODY = 5;
const SITES_VOICE = 1.5;
const MOST_RELATED = 0.4;
/** Titles of collections count their pieces and praise them, and sound like the site. */
const NAMES_DOCUMENT =
  /[篇則则字]$|素材|材料|范文|總結|总结|報告|报告|讲话|講話|演讲|演講|体会|體會|通知|合同|方案|作文|申请|申請|计划|計劃/u;

interface Candidate {
  readonly text: string;
  readonly block: number | undefined;
  readonly weight: number;
  /** It stands right above the body, or in it. */
  readonly isNear?: boolean;
}

/** The title by evidence: headings near the body, the head of the page, the first line; each agreement between two sources counts. */
export function findTitle(snapshot: PageSnapshot, region: Region): TitleFinding {
  if (region.blocks.length === 0) return {};
  const named = documentTitles(snapshot.meta);
  const candidates = [
    ...blockCandidates(snapshot, region),
    ...sharedStarts(snapshot, region),
    ...named.map((text, i) => ({ text, block: undefined, weight: i === 0 ? 3 : 2.5 })),
  ];
  let best: { readonly candidate: Candidate; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = candidate.weight + agreement(candidate, named);
    if (best === undefined || score > best.score) best = { candidate, score };
  }
  if (!best || best.score < 3) return {};
  const { text, block } = best.candidate;
  return block === undefined ? withPlace(snapshot, region, text) : placed(snapshot, block, text);
}

/** Key for comparing titles: only letters, Han and digits, in lower case; a redaction counts as one letter. */
export function titleKey(text: string): string {
  return text
    .replace(/〔\s?[.…·]{1,6}\s?〕|[Xx×]{2,12}|\*{2,12}/gu, 'x')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function placed(snapshot: PageSnapshot, index: number, title: string): TitleFinding {
  const { start, text } = line(snapshot, snapshot.blocks[index] as Block);
  const at = text.indexOf(title);
  const name = at >= 0 ? { start: at, end: at + title.length } : nameRange(text);
  return { title: text.slice(name.start, name.end), range: { start: start + name.start, end: start + name.end } };
}

function withPlace(snapshot: PageSnapshot, region: Region, title: string): TitleFinding {
  const key = titleKey(title);
  const limit = (region.blocks[0] ?? snapshot.blocks.length) + 3;
  for (let i = 0; i < Math.min(limit, snapshot.blocks.length); i += 1) {
    const { start, text } = line(snapshot, snapshot.blocks[i] as Block);
    if (text.length > LONGEST * 2) continue;
    const name = nameRange(text);
    if (titleKey(text.slice(name.start, name.end)) === key) {
      return { title: text.slice(name.start, name.end), range: { start: start + name.start, end: start + name.end } };
    }
  }
  return { title };
}

/** The block's text without its line feed, and where it starts. */
function line(snapshot: PageSnapshot, block: Block): { readonly start: number; readonly text: string } {
  const text = snapshot.text.slice(block.start, block.end).replace(/\n$/u, '');
  return { start: block.start, text };
}

function blockCandidates(snapshot: PageSnapshot, region: Region): readonly Candidate[] {
  if (snapshot.source === 'txt') return firstTitleLine(snapshot);
  const first = region.blocks[0] ?? 0;
  const last = region.blocks[3] ?? region.blocks.at(-1) ?? 0;
  const site = titleKey(siteInTitle(snapshot.meta) ?? '');
  const candidates: Candidate[] = [];
  for (let i = 0; i <= last && i < snapshot.blocks.length; i += 1) {
    const block = snapshot.blocks[i] as Block;
    const { text } = line(snapshot, block);
    const name = nameRange(text);
    const title = text.slice(name.start, name.end);
    if (title.length < 2 || title.length > LONGEST || titleKey(title) === site) continue;
    const weight = candidateWeight(block, i - first, title);
    if (weight > 0) candidates.push({ text: title, block: i, weight, isNear: first - i <= NEAR_BODY });
  }
  return candidates;
}

const BOUNDARY = /^(?:$|[\s（(【[〔［_|｜丨·~～—–？?！!-])/u;
const SHORTEST_SHARED = 5;

/** Where a heading near the body and the head of the page begin alike and each goes on with a remark of the site's, the name is what they share. */
function sharedStarts(snapshot: PageSnapshot, region: Region): readonly Candidate[] {
  const first = region.blocks[0] ?? 0;
  const heads = [snapshot.meta.title, snapshot.meta.ogTitle].flatMap((head) => head?.trim() || []);
  const candidates: Candidate[] = [];
  for (let i = 0; i <= first + 1 && i < snapshot.blocks.length; i += 1) {
    const block = snapshot.blocks[i] as Block;
    const { text } = line(snapshot, block);
    const name = nameRange(text);
    const title = text.slice(name.start, name.end);
    if (title.length > LONGEST) continue;
    for (const head of heads) {
      const shared = sharedStart(title, head);
      const rest = title.slice(shared.length);
      if (shared.length < SHORTEST_SHARED || rest === '' || !BOUNDARY.test(rest) || !BOUNDARY.test(head.slice(shared.length))) continue;
      if (isPartOfName(rest) || SENTENCE_END.test(shared)) continue;
      candidates.push({ text: shared, block: i, weight: candidateWeight(block, i - first, shared) + 1 });
    }
  }
  return candidates;
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length).trimEnd();
}

/** The first line of a plain text that can be a title; what stands before it speaks for the site, or is the document's number. */
function firstTitleLine(snapshot: PageSnapshot): readonly Candidate[] {
  const head = snapshot.blocks.slice(0, MOST_LINES_ABOVE).map((block) => line(snapshot, block).text);
  const body = snapshot.text.slice(snapshot.blocks[MOST_LINES_ABOVE]?.start ?? snapshot.text.length);
  const shares = head.map((text, i) => shareSaidAgain(text, [...head.slice(i + 1), body].join('\n')));
  const titleOf = (i: number): string | undefined => {
    const text = head[i] ?? '';
    const title = longestPart(text);
    const isNone = DOCUMENT_NUMBER.test(text) || isFurniture(title) || SENTENCE_END.test(title) || !isTitleLine(snapshot, i, title);
    return isNone ? undefined : title;
  };
  const isSites = (i: number): boolean => isSiteLine(head[i] ?? '');
  const prose = head.findIndex((text, i) => !isSites(i) && !DOCUMENT_NUMBER.test(text) && titleOf(i) === undefined);
  const above = prose < 0 ? head : head.slice(0, prose);
  const ranked = above.map((_, i) => i).filter((i) => titleOf(i) !== undefined);
  const found =
    ranked.find((i) => !isSites(i) || (shares[i] ?? 0) >= MOSTLY_SAID_AGAIN) ?? ranked.find((i) => (shares[i] ?? 0) >= PARTLY_SAID_AGAIN);
  return found === undefined ? [] : [{ text: titleOf(found) ?? '', block: found, weight: 3.5 }];
}

const CHAIN = /\s[-–—]\s|(?<=\p{Script=Han})-(?=\p{Script=Han})|_|[|｜]/u;

/** A line of so many short parts is a menu or a trail. */
const LEAST_MENU = 3;
const LONGEST_ENTRY = 7;

/** The name in a line that joins it with the names of the site and its columns: the longest part. */
function longestPart(text: string): string {
  const name = nameRange(text);
  const title = text.slice(name.start, name.end);
  const parts = title.split(CHAIN).map((part) => part.trim());
  if (parts.length >= LEAST_MENU && parts.every((part) => part.length <= LONGEST_ENTRY)) return '';
  return parts.reduce(
    (best, part) => (part.length > best.length && !isSiteName(part) ? part : best),
    isSiteName(parts[0] ?? '') ? '' : (parts[0] ?? ''),
  );
}

const LEAST_PAIRS = 2;
const MOSTLY_SAID_AGAIN = 0.5;
const PARTLY_SAID_AGAIN = 0.25;

/** Share of a line's pairs of Han characters that come again in a text: what it names is what the text is about. */
function shareSaidAgain(title: string, text: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < title.length; i += 1) if (/^\p{Script=Han}{2}$/u.test(title.slice(i, i + 2))) pairs.add(title.slice(i, i + 2));
  return pairs.size < LEAST_PAIRS ? 0 : [...pairs].filter((pair) => text.includes(pair)).length / pairs.size;
}

/** Whether a line is a trail, a date or a label by its form. */
function isFurniture(text: string): boolean {
  const name = nameRange(text);
  return TRAIL.test(text) || NO_NAME.test(text.slice(name.start, name.end));
}

/** Whether a line at the head of a plain text is the site's: a trail, a date, a label, a greeting. */
export function isSiteLine(text: string): boolean {
  if (text.length > LONGEST || /。/u.test(text)) return false;
  const name = nameRange(text);
  const title = text.slice(name.start, name.end);
  if (TRAIL.test(text) || NO_NAME.test(text)) return true;
  // Titles of other documents are titles too.
  const folded = fold(title);
  return voiceOf(folded, NO_NAMES) > SITES_VOICE && !NAMES_DOCUMENT.test(title) && shareOfKind('related', folded, NO_NAMES) < MOST_RELATED;
}

function candidateWeight(block: Block, fromBody: number, title: string): number {
  if (SENTENCE_END.test(title) || (/[！？!?]$/u.test(title) && !HEADING.test(block.tag))) return 0;
  const linked = block.linkChars > (block.end - block.start) / 2;
  const near = fromBody > 3 ? 0 : Math.max(0, 1 - Math.max(0, -fromBody) / 30);
  if (block.tag === 'h1') return (linked ? 1 : 3) + near;
  if (HEADING.test(block.tag)) return (fromBody <= 0 ? 1.5 : 0.5) + near - (linked ? 1 : 0);
  return fromBody <= 1 && !linked ? 0.6 + near / 2 : 0.1;
}

/** Whether a line of a plain text is its title and not the first line of a wrapped paragraph. */
function isTitleLine(snapshot: PageSnapshot, i: number, title: string): boolean {
  const [own, next] = snapshot.blocks.slice(i, i + 2).map((block) => /^[\s\u3000]{2}/u.test(snapshot.text.slice(block.start, block.end)));
  const prose = /[。；]/u.test(title) || (/[，,]/u.test(title) && title.length > (CRY.test(title) ? 40 : 22));
  return title.length >= 2 && title.length <= 50 && !prose && !(own === true && next === false);
}

/** What other sources say of a candidate: equal names add most, a name inside a longer one a little. */
function agreement({ text, block, isNear = false }: Candidate, named: readonly string[]): number {
  const key = titleKey(text);
  let sum = 0;
  for (const [i, other] of named.entries()) {
    const otherKey = titleKey(other);
    // Far above the body, what the head names behind its first part is more often the site or the column.
    if (otherKey === key) sum += block === undefined ? 0 : i === 0 || isNear ? 3 : 1.5;
    else if (key.length >= 6 && otherKey.startsWith(key)) sum += 1.5;
    else if (key.length >= 6 && otherKey.includes(key)) sum += 1;
  }
  return sum;
}
