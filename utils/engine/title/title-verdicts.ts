import type { Region, TitleFinding } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';
import { nameRange } from './clean-title.ts';
import { isSiteLine, titleKey } from './find-title.ts';

const NEAR_HEAD = 6;

/** Claims on what stands around the title in its line, and on exact repeats of it in the text. */
export function titleVerdicts(snapshot: PageSnapshot, region: Region, finding: TitleFinding): readonly Verdict[] {
  if (finding.title === undefined) return [];
  const key = titleKey(finding.title);
  if (key === '') return [];
  const verdicts: Verdict[] = [];
  const firstBlock = region.blocks[0] ?? 0;
  snapshot.blocks.forEach((block, i) => {
    if (finding.range && block.start <= finding.range.start && finding.range.end <= block.end)
      verdicts.push(...aroundTitle(snapshot, block, finding.range));
    else if (isAbove(snapshot, block, finding))
      verdicts.push(removal(snapshot.text, 'title/above', 'site-chrome', block, '标题上方的网页文字，不属于文档'));
    else if (isRepeat(snapshot, block, key, i - firstBlock))
      verdicts.push(removal(snapshot.text, 'title/repeat', 'title', block, '与标题重复的一行'));
  });
  return verdicts;
}

function aroundTitle(snapshot: PageSnapshot, block: Block, range: { readonly start: number; readonly end: number }): readonly Verdict[] {
  const contentEnd = snapshot.text.charCodeAt(block.end - 1) === 10 ? block.end - 1 : block.end;
  return [
    { start: block.start, end: range.start },
    { start: range.end, end: contentEnd },
  ]
    .filter(({ start, end }) => start < end)
    .map((rest) => removal(snapshot.text, 'title/noise', 'title', rest, '标题前后的附加说明，不属于标题本身'));
}

/** In a plain text all lines count as the article: those of the site above the title go by the very signs that made them no title. */
function isAbove({ source, text }: PageSnapshot, { start, end }: Block, { range }: TitleFinding): boolean {
  return source === 'txt' && range !== undefined && end <= range.start && isSiteLine(text.slice(start, end).trim());
}

function isRepeat(snapshot: PageSnapshot, block: Block, key: string, fromBody: number): boolean {
  if (block.end - block.start > key.length * 2 + 30) return false;
  const heading = /^h[1-6]$/u.test(block.tag);
  // Far down the text the same words may be a caption or a form's name.
  if (!heading && fromBody > NEAR_HEAD) return false;
  const text = snapshot.text.slice(block.start, block.end);
  const name = nameRange(text);
  // A library names its categories behind the title, by underscores.
  return [text.slice(name.start, name.end), text.split('_')[0] ?? ''].some((own) => titleKey(own) === key);
}
