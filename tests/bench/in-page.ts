import { type Browser, launch, type Page } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { bundle } from './bundle.ts';
import { median } from './measure.ts';

/** What is measured side by side in a page. */
export const PEERS = ['floor', 'capture', 'jingwen', 'readability', 'defuddle'] as const;
export type Peer = (typeof PEERS)[number];
const RUN: Readonly<Record<Peer, string>> = {
  floor: 'runFloor',
  capture: 'runCapture',
  jingwen: 'runJingwen',
  readability: 'runReadability',
  defuddle: 'runDefuddle',
};
/** The script that holds a peer. */
const SCRIPT_OF: Readonly<Record<Peer, string>> = {
  floor: 'floor',
  capture: 'capture',
  jingwen: 'jingwen',
  readability: 'readability',
  defuddle: 'defuddle',
};

/** A browser with the scripts of all peers at hand. */
export interface Lab {
  readonly scripts: ReadonlyMap<string, string>;
  /** A new page of a site of its own, so that its process is new too. */
  open(html: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const names = [...new Set(Object.values(SCRIPT_OF))];
  const scripts = new Map(await Promise.all(names.map(async (name) => [name, await bundle(`tests/bench/page/${name}.ts`)] as const)));
  const browser = await launch({
    executablePath: findOrInstallBrowser(),
    headless: true,
    args: ['--no-first-run', '--enable-precise-memory-info', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  let opened = 0;
  const open = (html: string): Promise<Page> => {
    opened += 1;
    return openAt(browser, `http://site${opened}.example/a/1.html`, html);
  };
  return { scripts, open, close: () => browser.close() };
}

async function openAt(browser: Browser, url: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  page.on(
    'request',
    (request) =>
      void (request.isNavigationRequest()
        ? request.respond({ body: html, headers, contentType: 'text/html; charset=utf-8' })
        : request.abort()),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  return page;
}

/** Warm medians in milliseconds of the peers on one page, in turns. */
export async function warm(
  lab: Lab,
  html: string,
  rounds: number,
  peers: readonly Peer[] = PEERS,
): Promise<Readonly<Record<Peer, number>>> {
  const page = await lab.open(html);
  for (const name of new Set(peers.map((peer) => SCRIPT_OF[peer]))) await page.evaluate(lab.scripts.get(name) ?? '');
  for (const peer of peers) await timeIn(page, RUN[peer], WARM_UP);
  const times = new Map(peers.map((peer): [Peer, number[]] => [peer, []]));
  for (let round = 0; round < rounds; round += 1) for (const [peer, own] of times) own.push(await timeIn(page, RUN[peer], BATCH));
  await page.close();
  return Object.fromEntries(peers.map((peer) => [peer, median((times.get(peer) ?? []).slice(Math.floor(rounds / 3)))])) as Record<
    Peer,
    number
  >;
}

/** Milliseconds that each peer runs before it is timed, so that its code is compiled as far as it goes. */
const WARM_UP = 400;
/** Shortest batch of runs that one time is taken over, in milliseconds. */
const BATCH = 4;

function timeIn(page: Page, run: string, least: number): Promise<number> {
  return page.evaluate(
    (name, enough) => {
      const call = (globalThis as unknown as Record<string, () => unknown>)[name];
      let [count, spent] = [0, 0];
      const start = performance.now();
      do {
        call?.();
        count += 1;
        spent = performance.now() - start;
      } while (spent < enough);
      return spent / count;
    },
    run,
    least,
  );
}

/** Milliseconds of one peer in a new process: evaluating its script, then its first run. */
export async function cold(lab: Lab, html: string, peer: Peer): Promise<{ readonly script: number; readonly first: number }> {
  const page = await lab.open(html);
  const times = await page.evaluate(
    (code, name) => {
      const start = performance.now();
      // biome-ignore lint/security/noGlobalEval: the first evaluation of the script is what is timed.
      globalThis.eval(code);
      const evaluated = performance.now();
      (globalThis as unknown as Record<string, () => unknown>)[name]?.();
      return { script: evaluated - start, first: performance.now() - evaluated };
    },
    lab.scripts.get(SCRIPT_OF[peer]) ?? '',
    RUN[peer],
  );
  await page.close();
  return times;
}

/** What one run leaves behind before any collection: bytes of heap, and nodes that it made. */
export async function footprint(lab: Lab, html: string, peer: Peer): Promise<{ readonly heap: number; readonly nodes: number }> {
  const page = await lab.open(html);
  await page.evaluate(lab.scripts.get(SCRIPT_OF[peer]) ?? '');
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const before = await page.metrics();
  await page.evaluate((name) => void (globalThis as unknown as Record<string, () => unknown>)[name]?.(), RUN[peer]);
  const after = await page.metrics();
  await page.close();
  const grown = (name: 'JSHeapUsedSize' | 'Nodes'): number => (after[name] ?? 0) - (before[name] ?? 0);
  return { heap: grown('JSHeapUsedSize'), nodes: grown('Nodes') };
}
