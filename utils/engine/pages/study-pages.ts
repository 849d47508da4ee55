import type { Range } from '../model/range.ts';
import type { Region, TitleFinding } from '../model/reading.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import type { Steps } from '../model/steps.ts';
import { SUGGEST_FROM, type Verdict } from '../model/verdict.ts';
import { pageAlone } from './join-pages.ts';
import { repeatedLines } from './repeated-lines.ts';

/** What the stages found on one page. */
export interface PageStudy {
  readonly snapshot: PageSnapshot;
  readonly region: Region;
  readonly title: TitleFinding;
  readonly verdicts: readonly Verdict[];
}

/** With where the page stands in the whole: its offset, and the index of its first block. */
interface Studied extends PageStudy {
  readonly offset: number;
  readonly firstBlock: number;
}

/** The pages of a joined snapshot put together: each is studied by itself, its places moved to where it stands in the whole. */
export function* studyPages(snapshot: PageSnapshot, study: (page: PageSnapshot) => Steps<PageStudy>): Steps<Omit<PageStudy, 'snapshot'>> {
  const read = (snapshot.pages ?? []).filter(({ start, end }) => end > start);
  const studies: Studied[] = [];
  for (const source of read) {
    const { page, firstBlock } = pageAlone(snapshot, source);
    studies.push({ ...(yield* study(page)), offset: source.start, firstBlock });
  }
  const [first, ...later] = studies;
  const heads = later.flatMap(({ title, offset }) =>
    title.range ? [removal('pages/title', '后面各页重复的标题', snapshot, moved(title.range, offset))] : [],
  );
  return {
    region: { blocks: studies.flatMap(({ region, firstBlock }) => region.blocks.map((i) => i + firstBlock)) },
    title: first ? { ...first.title, ...(first.title.range ? { range: moved(first.title.range, first.offset) } : {}) } : {},
    verdicts: [
      ...studies.flatMap(({ verdicts, offset }) => verdicts.map((verdict) => movedVerdict(verdict, offset))),
      ...heads,
      ...repeats(snapshot, studies),
    ],
  };
}

/** Running heads and what the site says on each page go; what merely stands on several pages is the reader's to judge. */
function repeats(snapshot: PageSnapshot, studies: readonly Studied[]): readonly Verdict[] {
  const pages = studies.map(({ region, snapshot: page }) => ({
    snapshot: page,
    blocks: region.blocks.flatMap((i) => page.blocks[i] ?? []),
  }));
  return repeatedLines(pages, studies[0]?.title.title).map(({ page, isFurniture, ...range }) => {
    const verdict = removal('pages/repeated-line', '每一页都重复的一行', snapshot, moved(range, studies[page]?.offset ?? 0));
    return isFurniture ? verdict : { ...verdict, score: SUGGEST_FROM, why: '几页上都有的一行' };
  });
}

function textOf({ text }: PageSnapshot, { start, end }: Range): string {
  return text.slice(start, end).trim();
}

function removal(ruleId: string, why: string, snapshot: PageSnapshot, range: Range): Verdict {
  const quote = textOf(snapshot, range);
  return { ruleId, effect: 'remove', kind: 'nav', range, score: 2, why, evidence: [{ sign: 'repeated', weight: 2, at: range, quote }] };
}

function moved({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}

function movedVerdict(verdict: Verdict, offset: number): Verdict {
  const [first, ...rest] = verdict.evidence.map((one) => ({ ...one, at: moved(one.at, offset) }));
  return first ? { ...verdict, range: moved(verdict.range, offset), evidence: [first, ...rest] } : verdict;
}
