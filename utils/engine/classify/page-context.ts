import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { fold } from '../text/fold.ts';
import type { ContextSign } from './weights.ts';

const LONG_PARAGRAPH = 60;
const SHORT_LINE = 60;

/** What the page as a whole says of each block and of itself. */
export interface PageContext {
  readonly blockSigns: (index: number) => readonly ContextSign[];
  /** Folded names of the site: its domain, its name in the head. */
  readonly siteNames: readonly string[];
  /** Folded title; undefined when it is too short to tell. */
  readonly title: string | undefined;
}

/** Reads the page's context once for all rules. */
export function pageContext(reading: Reading): PageContext {
  const { snapshot, folded, region, title } = reading;
  const inside = new Set(region.blocks);
  const isLong = (block: Block): boolean => block.end - block.start >= LONG_PARAGRAPH && block.linkChars < (block.end - block.start) / 3 && /[，。,；]/u.test(folded.slice(block.start, block.end));
  const long = region.blocks.filter((i) => isLong(snapshot.blocks[i] as Block));
  const [first, last] = [long[0] ?? Number.POSITIVE_INFINITY, long.at(-1) ?? -1];
  const counts = new Map<string, number>();
  for (const { start, end } of snapshot.blocks) {
    if (end - start > 120) continue;
    const text = folded.slice(start, end).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const key = title.title === undefined ? undefined : fold(title.title);
  return {
    siteNames: siteNames(reading),
    title: key !== undefined && key.length >= 4 ? key : undefined,
    blockSigns: (i) => {
      const block = snapshot.blocks[i] as Block;
      const length = block.end - block.start;
      const text = folded.slice(block.start, block.end).trim();
      const signs: ContextSign[] = [i <= first || i >= last ? 'edge' : 'middle'];
      if (length <= SHORT_LINE && !/[。；]$/u.test(text)) signs.push('shortLine');
      if (block.linkChars > length / 2) signs.push('linked');
      if ((counts.get(text) ?? 0) > 1 && text.length >= 4) signs.push('repeated');
      if (!inside.has(i)) signs.push('outside');
      return signs;
    },
  };
}

/** Names by which the site speaks of itself. */
function siteNames({ snapshot, detection }: Reading): readonly string[] {
  const names = new Set<string>();
  const domain = /^https?:\/\/(?:www\.|m\.)?([^/:?#]{4,80})/iu.exec(snapshot.url ?? '')?.[1];
  if (domain) names.add(domain.toLowerCase());
  const tail = snapshot.meta.title?.split(/[_|\-–—]/u).at(-1)?.trim();
  for (const name of [snapshot.meta.siteName, tail]) {
    // An institution's site speaks of itself in its own notices; a template site's name is no part of a document.
    if (name && name.length >= 3 && name.length <= 14 && /(?:网|網|库|庫|站|之家|大全|频道)$/u.test(name) && (detection.isTemplateSite || /范文|文秘|公文|写作|文库|作文|论文|资料|秘|学习|材料/u.test(name))) {
      names.add(fold(name));
    }
  }
  return [...names];
}
