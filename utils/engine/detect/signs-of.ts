import type { PageSigns } from '../model/page-signs.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import { LineSampler } from './line-sampler.ts';

/** The signs of a page that was captured. */
export function signsOf(snapshot: PageSnapshot): PageSigns {
  const { containers, meta, url } = snapshot;
  const tokens = new Set<string>();
  for (const { id, classes } of containers) {
    if (id) tokens.add(`#${id}`);
    for (const name of classes) tokens.add(`.${name}`);
  }
  return { host: hostOf(url), title: meta.title ?? meta.ogTitle ?? '', generator: meta.generator ?? '', tokens, lines: linesOf(snapshot) };
}

/** Lines from the head of the page, and from its tail where that is not the same. */
function linesOf({ text, blocks }: PageSnapshot): readonly string[] {
  const [head, tail] = [new LineSampler(), new LineSampler()];
  const add = (sampler: LineSampler, { start, end, linkChars }: Block): void =>
    sampler.add(text.slice(start, end), linkChars * 2 > end - start);
  let first = 0;
  for (; first < blocks.length && !head.isFull; first += 1) add(head, blocks[first] as Block);
  for (let last = blocks.length - 1; last >= first && !tail.isFull; last -= 1) add(tail, blocks[last] as Block);
  return [...head.lines(false), ...tail.lines(true)];
}

/** The host name of a web address, lower case; '' when there is none. The engine has no URL class. */
function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,255})/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
