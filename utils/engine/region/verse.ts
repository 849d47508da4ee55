import type { PageSnapshot } from '../model/snapshot.ts';
import type { BlockShape } from './block-score.ts';
import type { Standing } from './container-evidence.ts';

const LEAST_LINES = 6;
const SHORTEST_MEAN = 4;
const LONGEST_LINE = 40;

/** Finds a poem or another text of short lines on a page without prose: one container's link-free lines, under a heading; else nothing. */
export function verseBlocks(snapshot: PageSnapshot, shapes: readonly BlockShape[], standingOf: (i: number) => Standing): readonly number[] {
  if (!snapshot.blocks.some(({ tag }) => tag === 'h1' || tag === 'h2')) return [];
  const byContainer = new Map<number, number[]>();
  snapshot.blocks.forEach((block, i) => {
    if (standingOf(i) === 'chrome' || standingOf(i) === 'family-drop' || /^h[1-6]$/u.test(block.tag)) return;
    const holder = block.tag === 'br' || block.tag === 'div' ? block.container : (snapshot.containers[block.container]?.parent ?? -1);
    byContainer.set(holder, [...(byContainer.get(holder) ?? []), i]);
  });
  let best: readonly number[] = [];
  for (const lines of byContainer.values()) if (lines.length > best.length && isVerse(lines, shapes)) best = lines;
  return best;
}

function isVerse(lines: readonly number[], shapes: readonly BlockShape[]): boolean {
  let characters = 0;
  for (const i of lines) {
    const shape = shapes[i];
    if (!shape || shape.linkDensity > 0 || shape.hidden || shape.characters > LONGEST_LINE || shape.han < shape.characters * 0.7)
      return false;
    characters += shape.characters;
  }
  return lines.length >= LEAST_LINES && characters / lines.length >= SHORTEST_MEAN;
}
