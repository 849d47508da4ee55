import type { Range } from '../../model/range.ts';
import type { Reading } from '../../model/reading.ts';
import type { Mark, PageSnapshot } from '../../model/snapshot.ts';
import type { Verdict } from '../../model/verdict.ts';
import { blockAt } from '../../text/block-at.ts';
import { removal } from '../../text/claim.ts';
import { grownToBlock } from './page-blocks.ts';

/** From this length on a hidden run may be the rest of an article that a button unfolds. */
const PROSE_FROM = 60;
/** Share of the article that hidden text must hold to count as its rest. */
const REST_FROM = 0.3;
const SENTENCE = /\p{Script=Han}[”」』）)]?[。！？]/u;
/** A short notice against copying has full stops too. */
const NOTICE = /https?:|www\.|\.(?:com|cn|net)|转载|复制|版权|本文由|盗版|下载/iu;
const NOTICE_UP_TO = 200;
/** White letters on a cell or heading may stand on a colour that a style sheet gives. */
const COLOURED_TAGS: ReadonlySet<string> = new Set(['td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'button']);
const UNSURE = 0.7;

/** Text inside the article that the page shows to nobody, unless it is the folded rest of the document. */
export function hiddenRuns(reading: Reading): readonly Verdict[] {
  const { snapshot, region } = reading;
  const first = snapshot.blocks[region.blocks[0] ?? -1];
  const last = snapshot.blocks[region.blocks.at(-1) ?? -1];
  if (!first || !last) return [];
  const runs = snapshot.marks.filter(
    (mark) => mark.kind === 'hidden' && mark.end > mark.start && mark.start < last.end && mark.end > first.start,
  );
  const noise = runs.filter(({ value }) => value !== 'collapsed');
  const folded = lengthOf(runs.filter((run) => isProse(snapshot, run))) >= REST_FROM * (last.end - first.start);
  return noise.filter((run) => !(folded && isRest(snapshot, run))).map((run) => claim(snapshot, run));
}

function claim(snapshot: PageSnapshot, run: Mark): Verdict {
  const tag = blockAt(snapshot.blocks, run.start)?.tag ?? '';
  const sure = run.value !== 'colour' || !COLOURED_TAGS.has(tag);
  const rule = `hidden/${run.value ?? 'unseen'}`;
  return removal(snapshot.text, rule, 'hidden', grownToBlock(snapshot, run), '页面上看不见的文字', sure ? 1 : UNSURE);
}

function isProse({ text }: PageSnapshot, { start, end }: Range): boolean {
  const run = text.slice(start, end);
  return run.length >= PROSE_FROM && SENTENCE.test(run) && !(run.length < NOTICE_UP_TO && NOTICE.test(run));
}

/** On a page with folded prose the short paragraphs and headings between are folded too; inline runs never are. */
function isRest(snapshot: PageSnapshot, run: Mark): boolean {
  if (isProse(snapshot, run)) return true;
  const grown = grownToBlock(snapshot, run);
  const block = blockAt(snapshot.blocks, run.start);
  const whole = grown.start !== run.start || grown.end !== run.end || (block?.start === run.start && block.end === run.end);
  return whole && run.value !== 'class' && /^[\p{Script=Han}\d（(]/u.test(snapshot.text.slice(run.start, run.end));
}

/** Length of the union, as runs may lie in each other; they come sorted by start. */
function lengthOf(runs: readonly Range[]): number {
  let to = 0;
  let sum = 0;
  for (const { start, end } of runs) {
    sum += Math.max(0, end - Math.max(start, to));
    to = Math.max(to, end);
  }
  return sum;
}
