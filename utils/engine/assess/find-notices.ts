import type { LedgerEntry } from '../model/ledger.ts';
import type { KeptText, Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { NEEDS } from '../rules/needs.ts';
import { NOTICES, type NoticePattern } from '../rules/notice-patterns.ts';
import { fold } from '../text/fold.ts';
import { inkIn } from '../text/ink.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import { NO_NAMES } from '../voice/features.ts';
import { shareOfKind, voiceOf } from '../voice/voice.ts';
import type { Finding } from './finding.ts';

/** Lines after the article in which a viewer still speaks of it. */
const LINES_AFTER = 6;
const LONGEST_NOTICE = 90;
/** A shorter line, 更多, may be any button. */
const SHORTEST_JUDGED = 8;
const JUDGED = 0.6;
/** The end of a text that is all there, and the button of a chat app that leads elsewhere. */
const NO_NOTICE = /^\P{L}{0,8}(?:全文|正文|本文)?(?:已?完|终|終|结束|the end|end)\P{L}{0,8}$|阅读原文/iu;
const OWN_VOICE = 0.35;
/** Share of a line's words that speak of withheld text, where nothing but its voice is known. */
const LEAST_SHARE = 0.45;
const SITES_VOICE = 1;
/** Words that prose about reading and members has, and notices don't. */
const PROSE = /我们|本会|刊物|章程|同志|同学|老师|读者|工作人员|制度|规定|应当|图书馆|乙方|甲方|申请人|考生|用户名|系统/u;
const BUTTON =
  /^[\s>[(.…▼↓v]{0,8}(?:(?:点击|点此|点这[里裡])?(?:这[里裡]|此处|按钮|下方)?(?:展开|阅读|查看|显示|继续|浏览)(?:阅读|查看|剩余|余下|完整)?(?:全文|全部|剩余|原文|余下|更多)?(?:内容|文章|全文|部分|正文)?|(?:全文阅读|阅读更多|继续阅读|剩余全文))[\s\])>.…▼↓v›]{0,8}$/u;
const NOTICE_INDEX = new PatternIndex(
  NOTICES.map(({ pattern }) => pattern),
  NEEDS.notices,
);
/** Characters of the text behind a button from which on it hides nothing. */
const FOLLOWED = 20;
const EXPANDS = /展开|显示|更多/u;
const WHOLE = /全文|全部|剩余|余下|继续|完整|更多/u;

/** What the page itself says about text that it does not show. */
export function findNotices(reading: Reading, kept: KeptText): readonly Finding[] {
  const { snapshot, folded, region } = reading;
  const first = region.blocks[0] ?? 0;
  const last = region.blocks.at(-1) ?? -1;
  const findings: Finding[] = [];
  // What stands around the article sounds like this and that; there only plain words count.
  const removed = kept.ledger.filter(({ state, verdicts }) => state === 'removed' && !verdicts.some(({ kind }) => kind === 'outside'));
  let next = 0;
  for (let i = first; i <= last + LINES_AFTER && i < snapshot.blocks.length; i += 1) {
    const block = snapshot.blocks[i];
    if (!block) continue;
    const line = folded.slice(block.start, block.end).trimEnd();
    while ((removed[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const found =
      noticeIn(line, keepsLine(line, block.start, kept)) ??
      buttonIn(line, block.start, block.end, reading, kept) ??
      judgedIn(removed[next], block);
    if (!found) continue;
    const at = block.start + found.start;
    const quote = snapshot.text.slice(at, block.start + found.end).trim();
    const gap = found.cause === 'collapsed' ? undefined : ({ at: kept.toText(at), kind: 'withheld', quote } as const);
    // What an author says about texts and readers has patterns of notices too, but not their voice.
    const weight = voiceOf(line, NO_NAMES) < 0 ? found.weight * OWN_VOICE : found.weight;
    findings.push({ kind: 'notice', weight, cause: found.cause, at, quote, ...(gap ? { gap } : {}) });
  }
  return findings;
}

interface Found {
  readonly weight: number;
  readonly cause: 'withheld' | 'collapsed';
  readonly start: number;
  readonly end: number;
}

function noticeIn(line: string, isKept: boolean): Found | undefined {
  if (line.length < 4 || /[?？]\s{0,2}$/u.test(line)) return undefined;
  for (const i of NOTICE_INDEX.candidates(line)) {
    const { pattern, weight, sure } = NOTICES[i] as NoticePattern;
    const match = pattern.exec(line);
    if (!match) continue;
    const prose = line.length > LONGEST_NOTICE || PROSE.test(line);
    const quoted =
      /["'《][^"'》]{0,12}$/u.test(line.slice(Math.max(0, match.index - 14), match.index)) &&
      /^[^"'《]{0,12}["'》]/u.test(line.slice(match.index + match[0].length));
    if (quoted || (!sure && prose)) continue;
    const sentence =
      line.length <= LONGEST_NOTICE ? { start: 0, end: line.length } : { start: match.index, end: match.index + match[0].length };
    return {
      weight: (isKept || PROSE.test(line)) && /[。；]$/u.test(line) ? weight * 0.45 : prose ? weight * 0.7 : weight,
      cause: 'withheld',
      ...sentence,
    };
  }
  return undefined;
}

/** What was removed as a notice by other signs than its wording. */
function judgedIn(entry: LedgerEntry | undefined, { start, end }: Block): Found | undefined {
  if (!entry || entry.start >= end) return undefined;
  const [from, to] = [Math.max(entry.start, start), Math.min(entry.end, end)];
  const text = entry.text.slice(from - entry.start, to - entry.start).trim();
  if (text.length < SHORTEST_JUDGED || NO_NOTICE.test(text)) return undefined;
  const isRuled = entry.verdicts.some(({ kind, ruleId }) => kind === 'truncation' && !ruleId.startsWith('voice/'));
  if (!isRuled && !soundsWithheld(fold(text))) return undefined;
  return { weight: JUDGED, cause: 'withheld', start: from - start, end: to - start };
}

/** Whether a removed line, for whatever reason it went, speaks of withheld text. */
function soundsWithheld(folded: string): boolean {
  return voiceOf(folded, NO_NAMES) >= SITES_VOICE && shareOfKind('truncation', folded, NO_NAMES) >= LEAST_SHARE;
}

/** Whether the line stands in the clip's text: then nothing else in it looked like noise. */
function keepsLine(line: string, start: number, kept: KeptText): boolean {
  const at = kept.toText(start);
  return at < kept.text.length && kept.toCaptured(at) < start + line.length && kept.toText(start + line.length) - at >= line.length * 0.9;
}

/** A bare button: the rest is on another page when it leads there, else it is folded and already in the page. */
function buttonIn(line: string, start: number, end: number, { snapshot }: Reading, kept: KeptText): Found | undefined {
  const trimmed = line.trim();
  if (trimmed.length > 24 || !WHOLE.test(trimmed) || !BUTTON.test(trimmed)) return undefined;
  const range = { start: 0, end: line.length };
  const followed = inkIn(kept.text, kept.toText(end), kept.text.length, FOLLOWED) >= FOLLOWED;
  const hidden = snapshot.marks.some(({ kind, end: to }) => kind === 'hidden' && to <= end && to > start - 4000);
  if (followed || hidden) return { weight: 0, cause: 'collapsed', ...range };
  const link = snapshot.marks.find(({ kind, start: from, end: to }) => kind === 'link' && from < end && to > start);
  const leads = link?.value !== undefined && /^https?:/u.test(link.value) && link.value.replace(/#.*$/su, '') !== snapshot.url;
  if (leads && !EXPANDS.test(trimmed)) return { weight: 0.8, cause: 'withheld', ...range };
  return EXPANDS.test(trimmed) ? { weight: 0.3, cause: 'collapsed', ...range } : { weight: 0.55, cause: 'withheld', ...range };
}
