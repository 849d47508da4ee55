import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { BlockShape } from './block-score.ts';
import type { Standing } from './container-evidence.ts';

const LEAST_LINES = 6;
const SHORTEST_MEAN = 4;
const LONGEST_LINE = 40;
/** Share of Han characters; a date may stand under a poem, and a poem beside its translation. */
const LEAST_HAN = 0.2;
/** Share of lines that a site may have put between the author's: linked, hidden or long ones. */
const MOST_OTHERS = 0.25;

/** Finds a poem or another text of short lines on a page without prose: one container's lines, under their title; else nothing. */
export function verseBlocks(snapshot: PageSnapshot, shapes: readonly BlockShape[], standingOf: (i: number) => Standing): readonly number[] {
  if (!snapshot.blocks.some((block) => block.tag === 'h1' || block.tag === 'h2' || opensHead(snapshot, block))) return [];
  const byContainer = new Map<number, number[]>();
  snapshot.blocks.forEach((block, i) => {
    if (standingOf(i) === 'chrome' || standingOf(i) === 'family-drop' || /^h[1-6]$/u.test(block.tag)) return;
    const own = snapshot.containers[block.container];
    // Stanzas are paragraphs with line breaks: they stand beside each other in what holds the paragraphs.
    const holder = own?.tag === 'div' || own?.tag === 'td' ? block.container : (own?.parent ?? -1);
    const members = byContainer.get(holder);
    if (members) members.push(i);
    else byContainer.set(holder, [i]);
  });
  let best: readonly number[] = [];
  for (const lines of byContainer.values()) if (lines.length > best.length && isVerse(lines, shapes)) best = lines;
  return best;
}

/** Whether a line is what the head of the page begins with. */
function opensHead({ text, meta }: PageSnapshot, { start, end }: Block): boolean {
  const line = text.slice(start, end).trim();
  return line.length >= SHORTEST_MEAN && (meta.title ?? '').includes(line);
}

function isVerse(lines: readonly number[], shapes: readonly BlockShape[]): boolean {
  const all = lines.map((i) => shapes[i]).filter((shape) => shape !== undefined);
  const own = all.filter((shape) => shape.linkDensity === 0 && !shape.hidden && shape.characters <= LONGEST_LINE);
  const characters = own.reduce((sum, shape) => sum + shape.characters, 0);
  const han = own.reduce((sum, shape) => sum + shape.han, 0);
  const enough = own.length >= LEAST_LINES && own.length >= all.length * (1 - MOST_OTHERS);
  return enough && characters / own.length >= SHORTEST_MEAN && han >= characters * LEAST_HAN;
}
