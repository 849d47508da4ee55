import { Readability } from '@mozilla/readability';
import { clipInput } from '../../utils/node/clip-input.ts';
import { documentOf } from '../document-of.ts';
import type { Measure } from './measure.ts';
import { articlePage } from './pages.ts';

const PAGES = Array.from({ length: 12 }, (_, i) => articlePage(10_000 + i * 4000, i).html);
const URL = 'https://www.example.cn/a/1.html';

export const HEADLESS: Measure = {
  id: 'headless',
  claim: 'twelve pages of 10 to 54 KB to clips as the command makes them, against Readability over linkedom',
  bar: 0.67,
  rounds: 30,
  work: async () => {
    for (const content of PAGES) clipInput({ type: 'html', content, url: URL }, '2026-01-01T08:00:00+08:00');
  },
  baseline: async () => {
    for (const html of PAGES) new Readability(documentOf(html)).parse();
  },
};

/** Megabytes of heap in use after every so many pages, collected first where the process lets it. */
export function heapOver(pages: number, step: number): readonly number[] {
  const used: number[] = [];
  for (let i = 0; i < pages; i += 1) {
    clipInput({ type: 'html', content: `${PAGES[i % 3]}<!-- ${i} -->`, url: `${URL}?${i}` }, '2026-01-01T08:00:00+08:00');
    if ((i + 1) % step !== 0) continue;
    globalThis.gc?.();
    used.push(process.memoryUsage().heapUsed / 1e6);
  }
  return used;
}
