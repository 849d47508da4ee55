import type { KeptText, Reading } from '../model/reading.ts';
import { mayMatch } from '../text/may-match.ts';
import type { Finding } from './finding.ts';

const LOADING =
  /^[\s.…>·]{0,6}(?:(?:正文|内容|全文|文档|文章|后续|剩余|余下|更多|下一?页|第\d{1,4}页)(?:内容|部分)?)?(?:还在|正在|努力|拼命|玩命)?(?:加载|载入|读取)中?(?:中|,|，)?(?:请稍[候等后])?[\s.…]{0,8}$/u;
const mayLoad = mayMatch(LOADING);
const OF_TEXT = /正文|内容|全文|文档|文章|后续|剩余|余下|页/u;
const LINES_AFTER = 3;

/** Placeholders of text that the page had not loaded when it was clipped. A bare "加载中" mostly belongs to something else. */
export function findLazyText({ snapshot, folded, region }: Reading, kept: KeptText): readonly Finding[] {
  if (!mayLoad(folded)) return [];
  const last = region.blocks.at(-1) ?? -1;
  const findings: Finding[] = [];
  for (let i = region.blocks[0] ?? 0; i <= last + LINES_AFTER && i < snapshot.blocks.length; i += 1) {
    const block = snapshot.blocks[i];
    if (!block || block.end - block.start > 40) continue;
    const line = folded.slice(block.start, block.end).trim();
    if (line.length < 3 || !LOADING.test(line)) continue;
    const quote = snapshot.text.slice(block.start, block.end).trim();
    const weight = OF_TEXT.test(line) ? 0.6 : 0.2;
    const gap = { at: kept.toText(block.start), kind: 'withheld', quote } as const;
    findings.push({ kind: 'lazy', quote, at: block.start, cause: 'withheld', weight, gap });
  }
  return findings.slice(0, 3);
}
