import type { Range } from '../model/range.ts';
import type { Region, TitleFinding } from '../model/reading.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { pageAlone } from './join-pages.ts';

/** What the stages found on one page. */
export interface PageStudy {
  readonly snapshot: PageSnapshot;
  readonly region: Region;
  readonly title: TitleFinding;
  readonly verdicts: readonly Verdict[];
}

/** The pages of a joined snapshot put together: each is studied by itself, its places moved to where it stands in the whole. */
export function studyPages(
  snapshot: PageSnapshot,
  study: (page: PageSnapshot) => PageStudy,
): { readonly region: Region; readonly title: TitleFinding; readonly verdicts: readonly Verdict[] } {
  const read = (snapshot.pages ?? []).filter(({ start, end }) => end > start);
  const studies = read.map((source) => {
    const { page, firstBlock } = pageAlone(snapshot, source);
    return { ...study(page), offset: source.start, firstBlock };
  });
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

/** Lines that stand on two pages or more at the same end of the text: running heads, and what the site says on each page. */
function repeats(snapshot: PageSnapshot, studies: readonly (PageStudy & { readonly offset: number })[]): readonly Verdict[] {
  const ends = studies.map(({ region, snapshot: page, offset }) =>
    [...region.blocks.slice(0, EDGE), ...region.blocks.slice(-EDGE)].flatMap((i) => {
      const block = page.blocks[i];
      return block ? [moved(block, offset)] : [];
    }),
  );
  const counts = new Map<string, number>();
  for (const lines of ends)
    for (const line of new Set(lines.map((range) => textOf(snapshot, range)))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return ends
    .slice(1)
    .flat()
    .filter((range) => (counts.get(textOf(snapshot, range)) ?? 0) > 1)
    .map((range) => removal('pages/repeated-line', '每一页都重复的一行', snapshot, range));
}

/** Lines at each end of a page's text that may be its running head or foot. */
const EDGE = 2;

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
