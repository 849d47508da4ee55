import type { Clip } from '../model/clip.ts';
import type { Collection, Entry, Step } from '../model/exporter.ts';

/** The line of a table of contents. */
export function contentsLine({ title, clip }: Entry): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (!clip) return `${line}（缺）`;
  return clip.completeness.truncated ? `${line}（不完整）` : line;
}

/** How many documents a collection lists, and how many of them are there. */
export function countLine({ entries }: Collection): string {
  const present = entries.filter(({ clip }) => clip).length;
  return present === entries.length ? `共 ${present} 篇` : `共 ${entries.length} 篇，实有 ${present} 篇，缺 ${entries.length - present} 篇`;
}

/** Renders the present documents one after another. */
export async function joinParts<Part>(
  { entries }: Collection,
  part: (clip: Clip, title: string, index: number) => Part,
  step: Step,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const [index, { clip, title }] of entries.entries()) {
    if (!clip) continue;
    await step();
    parts.push(part(clip, title, index));
  }
  return parts;
}
