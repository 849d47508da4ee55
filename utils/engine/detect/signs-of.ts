import type { PageSigns } from '../model/page-signs.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { LineSampler } from './line-sampler.ts';

/** The signs of a page that was captured. */
export function signsOf(snapshot: PageSnapshot): PageSigns {
  const { text, blocks, containers, meta, url } = snapshot;
  const tokens = new Set<string>();
  for (const { id, classes } of containers) {
    if (id) tokens.add(`#${id}`);
    for (const name of classes) tokens.add(`.${name}`);
  }
  const sampler = new LineSampler();
  for (const { start, end } of blocks) sampler.add(text.slice(start, end));
  return { host: hostOf(url), title: meta.title ?? meta.ogTitle ?? '', generator: meta.generator ?? '', tokens, lines: sampler.lines() };
}

/** The host name of a web address, lower case; '' when there is none. The engine has no URL class. */
function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,255})/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
