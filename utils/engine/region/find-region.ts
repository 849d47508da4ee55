import type { Region } from '../model/reading.ts';
import type { SiteLayout } from '../model/site.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { type BlockShape, blockShapes, proseCharacters, textScore } from './block-score.ts';
import { containerStandings, type Standing } from './container-evidence.ts';
import { isListPage } from './list-page.ts';
import { isLogInPage } from './log-in-page.ts';
import { maximumRun, type Run } from './maximum-run.ts';
import { firstPostOnly } from './posts.ts';
import { verseBlocks } from './verse.ts';

/** Added to a block's score by what its containers say. */
const STANDING_SCORE: Readonly<Record<Standing, number>> = { 'family-body': 25, body: 8, 'family-drop': -60, chrome: -25, unknown: 0 };
/** A run that scores less than this holds no article; about three sentences of prose. */
const LEAST_SCORE = 45;
/** Blocks taken in at each end when the run's only common container is the whole page. */
const MOST_IN_BODY = 8;

/** Finds the blocks of the article: the run of blocks with the largest sum of evidence, widened to its own container. */
export function findRegion(snapshot: PageSnapshot, layout: SiteLayout | undefined): Region {
  if (snapshot.source === 'txt') return { blocks: snapshot.blocks.map((_, i) => i) };
  const shapes = blockShapes(snapshot);
  const standings = containerStandings(snapshot, layout, shapes.map(proseCharacters));
  const standingOf = (i: number): Standing => standings[snapshot.blocks[i]?.container ?? 0] ?? 'unknown';
  const scores = shapes.map((shape, i) => blockScore(shape, standingOf(i), snapshot.blocks[i]?.cell !== undefined));
  const run = maximumRun(scores);
  if (proseScore(shapes, run) < LEAST_SCORE) {
    const lines = isBareText(snapshot) ? snapshot.blocks.map((_, i) => i) : verseBlocks(snapshot, shapes, standingOf);
    if (lines.length > 0 || run.score < LEAST_SCORE) return { blocks: lines };
  }
  if (isListPage(snapshot, shapes, run) || isLogInPage(snapshot, shapes, run)) return { blocks: [] };
  const wide = widen(snapshot, shapes, standingOf, run);
  const blocks = [];
  for (let i = wide.first; i < wide.last; i += 1) {
    const standing = standingOf(i);
    if (standing !== 'family-drop' && !(standing === 'chrome' && (scores[i] ?? 0) < 0)) blocks.push(i);
  }
  return { blocks: firstPostOnly(snapshot, blocks) };
}

/** What the texts of a run say for it, whatever holds them. */
function proseScore(shapes: readonly BlockShape[], run: Run): number {
  return shapes.slice(run.first, run.last).reduce((sum, shape) => sum + textScore(shape), 0);
}

/** A page without a link or a form has nothing around its text: a fragment, a note, a file somebody saved. */
function isBareText({ blocks, containers }: PageSnapshot): boolean {
  return blocks.every(({ linkChars }) => linkChars === 0) && !containers.some(({ tag }) => tag === 'form' || tag === 'nav');
}

function blockScore(shape: BlockShape, standing: Standing, cell: boolean): number {
  const own = textScore(shape);
  // A cell of a table is short by nature; a long prose block of a chrome-like container may still be the text.
  if (cell && own < 0 && shape.linkDensity < 0.5 && standing !== 'chrome') return Math.max(own, -0.5);
  const standingScore = STANDING_SCORE[standing];
  return standingScore > 0 && (shape.linkDensity > 0.8 || shape.hidden) ? own : own + standingScore;
}

/** Takes in the neighbours that stand in the same place of the page as the run's ends: salutations, dates, signatures, lists. */
function widen(
  snapshot: PageSnapshot,
  shapes: readonly BlockShape[],
  standingOf: (i: number) => Standing,
  run: Run,
): { readonly first: number; readonly last: number } {
  const home = commonContainer(snapshot, run);
  const belongs = (i: number): boolean => {
    const shape = shapes[i];
    const block = snapshot.blocks[i];
    if (!shape || !block) return false;
    const standing = standingOf(i);
    return isInside(snapshot, block.container, home) && shape.linkDensity < 0.5 && standing !== 'chrome' && standing !== 'family-drop';
  };
  const most = home === 0 ? MOST_IN_BODY : snapshot.blocks.length;
  let { first, last } = run;
  while (first > 0 && run.first - first < most && belongs(first - 1)) first -= 1;
  while (last < snapshot.blocks.length && last - run.last < most && goesOn(last)) last += 1;
  return { first, last };

  /** One linked line between lines of the text, an advert or a pager, doesn't end it. */
  function goesOn(i: number): boolean {
    return belongs(i) || (home !== 0 && belongs(i + 1) && belongs(i + 2));
  }
}

/** The deepest container that holds every block of the run. */
function commonContainer(snapshot: PageSnapshot, run: Run): number {
  let common = snapshot.blocks[run.first]?.container ?? 0;
  for (let i = run.first + 1; i < run.last; i += 1) {
    let other = snapshot.blocks[i]?.container ?? 0;
    while (other !== common) {
      if (other > common) other = snapshot.containers[other]?.parent ?? 0;
      else common = snapshot.containers[common]?.parent ?? 0;
      if (common < 0 || other < 0) return 0;
    }
  }
  // A run of one block widens to what holds it.
  return run.last - run.first === 1 ? Math.max(0, snapshot.containers[common]?.parent ?? 0) : common;
}

function isInside(snapshot: PageSnapshot, container: number, ancestor: number): boolean {
  let at = container;
  while (at > ancestor) at = snapshot.containers[at]?.parent ?? -1;
  return at === ancestor;
}
