import type { PageSnapshot } from '../model/snapshot.ts';
import type { BlockShape } from './block-score.ts';
import type { Standing } from './container-evidence.ts';

const LEAST_LINES = 6;
const SHORTEST_MEAN = 4;
const LONGEST_LINE = 40;
/** Share of Han characters; a date may stand under a poem. */
const LEAST_HAN = 0.7;

/** Finds a poem or another text of short lines on a page without prose: one container's link-free lines, under a heading; else nothing. */
export function verseBlocks(snapshot: PageSnapshot, shapes: readonly BlockShape[], standingOf: (i: number) => Standing): readonly number[] {
  if (!snapshot.blocks.some(({ tag }) => tag === 'h1' || tag === 'h2')) return [];
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

function isVerse(lines: readonly number[], shapes: readonly BlockShape[]): boolean {
  const own = lines.map((i) => shapes[i]).filter((shape) => shape !== undefined);
  if (own.some((shape) => shape.linkDensity > 0 || shape.hidden || shape.characters > LONGEST_LINE)) return false;
  const characters = own.reduce((sum, shape) => sum + shape.characters, 0);
  const han = own.reduce((sum, shape) => sum + shape.han, 0);
  return own.length >= LEAST_LINES && characters / own.length >= SHORTEST_MEAN && han >= characters * LEAST_HAN;
}
