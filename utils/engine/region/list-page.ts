import type { PageSnapshot } from '../model/snapshot.ts';
import type { BlockShape } from './block-score.ts';
import type { Run } from './maximum-run.ts';

/** Whether a run is a list of teasers: as many linked titles between its paragraphs as paragraphs, none of them long. */
export function isListPage(snapshot: PageSnapshot, shapes: readonly BlockShape[], run: Run): boolean {
  let titles = 0;
  let paragraphs = 0;
  let longest = 0;
  for (let i = run.first; i < run.last; i += 1) {
    const shape = shapes[i];
    if (!shape) continue;
    if (shape.linkDensity > 0.8 && shape.characters >= 6) titles += 1;
    else if (shape.sentenceMarks > 0 && shape.characters >= 20) paragraphs += 1;
    longest = Math.max(longest, shape.characters * (1 - shape.linkDensity));
  }
  return titles >= 4 && titles >= paragraphs * 0.8 && longest < 220 && snapshot.blocks.length > 0;
}
