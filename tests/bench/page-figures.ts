import { cold, footprint, type Lab, type Peer, warm } from './in-page.ts';
import { median } from './measure.ts';
import { articlePage, newsPage, sitePages } from './pages.ts';

/** Warm medians of one set of pages, in milliseconds: the median over the pages. */
export interface WarmSet {
  readonly name: string;
  readonly times: Readonly<Record<Peer, number>>;
}

const ARTICLES = [10, 20, 40, 60].map((kilobytes, i) => articlePage(kilobytes * 1000, i));
const NEWS = [0, 1, 2].map(newsPage);

/** The peers on small pages, on large ones with little text, and on those of the growth. */
export async function warmSets(lab: Lab, rounds: number): Promise<readonly WarmSet[]> {
  const sets = [
    { name: '模板站网页 10–60 KB', pages: ARTICLES },
    { name: '新闻门户网页 130 KB', pages: NEWS },
    { name: '样例网站的网页', pages: sitePages() },
  ];
  const found: WarmSet[] = [];
  for (const { name, pages } of sets) {
    const all: Readonly<Record<Peer, number>>[] = [];
    for (const { html } of pages) all.push(await warm(lab, html, rounds));
    const times = (peer: Peer): number => median(all.map((one) => one[peer]));
    const peers = Object.keys(all[0] ?? {}) as Peer[];
    found.push({ name, times: Object.fromEntries(peers.map((peer) => [peer, times(peer)])) as Record<Peer, number> });
  }
  return found;
}

/** Times of the peers at sizes from 10 KB to `most`, and the exponent that fits them: 1 is linear. */
export interface Growth {
  readonly peer: Peer;
  readonly times: readonly number[];
  readonly exponent: number;
}

export const SIZES = [10_000, 50_000, 200_000, 1_000_000, 5_000_000];
const GROWING: readonly Peer[] = ['floor', 'capture', 'jingwen', 'readability'];

export async function growth(lab: Lab): Promise<readonly Growth[]> {
  const rows: Readonly<Record<Peer, number>>[] = [];
  for (const size of SIZES) rows.push(await warm(lab, articlePage(size, 0).html, size > 500_000 ? 3 : 6, GROWING));
  return GROWING.map((peer) => {
    const times = rows.map((row) => row[peer]);
    return { peer, times, exponent: slope(SIZES.map(Math.log), times.map(Math.log)) };
  });
}

/** Least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? 0) - my), 0);
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

const COLD: readonly Peer[] = ['jingwen', 'capture', 'readability', 'defuddle'];

/** Median cold times on a page of 15 KB. */
export async function coldTimes(
  lab: Lab,
  runs: number,
): Promise<readonly { readonly peer: Peer; readonly script: number; readonly first: number }[]> {
  const all = new Map(COLD.map((peer): [Peer, { script: number; first: number }[]] => [peer, []]));
  for (let run = 0; run < runs; run += 1) for (const [peer, own] of all) own.push(await cold(lab, articlePage(15_000, 3).html, peer));
  return COLD.map((peer) => {
    const own = all.get(peer) ?? [];
    return { peer, script: median(own.map(({ script }) => script)), first: median(own.map(({ first }) => first)) };
  });
}

/** What one run on a page of 5 MB leaves. */
export async function footprints(lab: Lab): Promise<readonly { readonly peer: Peer; readonly heap: number; readonly nodes: number }[]> {
  const found = [];
  for (const peer of ['capture', 'jingwen', 'readability'] as const)
    found.push({ peer, ...(await footprint(lab, articlePage(5_000_000, 0).html, peer)) });
  return found;
}
