import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { readDocuments } from '../pages/documents.ts';
import type { Measure } from './measure.ts';

const TIMES = 200;
let opened: Promise<Page> | undefined;

/** A page of about 100 KB as such sites build them: a menu, a text, and rows of links around it. */
function pageOf100Kilobytes(): string {
  const documents = readDocuments('tune');
  const row = (i: number): string =>
    `<li class="item c${i % 7}"><a class="t" href="/a/${i}.html" title="第${i}篇">${documents[i % documents.length]?.title}</a><span>2024-03-${i % 28}</span></li>`;
  const links = (count: number): string => Array.from({ length: count }, (_, i) => row(i)).join('');
  const text = documents.slice(0, 12).flatMap(({ paragraphs }) => paragraphs.filter((one) => typeof one === 'string'));
  return `<!doctype html><meta charset="utf-8"><title>工作总结范文</title><div id="nav"><ul>${links(60)}</ul></div><div class="main">
    <div class="content" id="content">${text.map((one) => `<p style="text-indent:2em">${one}</p>`).join('\n')}</div>
    <ul class="related">${links(400)}</ul></div><div class="footer">本站文章来自网络</div>`;
}

async function open(): Promise<Page> {
  const lib = { entry: 'tests/bench/detect-in-page.ts', formats: ['iife' as const], name: 'measured' };
  const [built] = [await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })].flat();
  if (!built || !('output' in built)) throw new TypeError('Unexpected watcher, expected a build');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath: findOrInstallBrowser(), headless: true, args });
  const page = await browser.newPage();
  await page.setContent(pageOf100Kilobytes());
  await page.addScriptTag({ content: built.output[0].code });
  return page;
}

async function run(name: 'floor' | 'detection'): Promise<number> {
  opened ??= open();
  return (await opened).evaluate(
    (which, times) => {
      const { bench } = globalThis as unknown as { bench: Record<string, () => number> };
      const measured = bench[which];
      if (!measured) throw new TypeError(`Unexpected page without ${which}`);
      const start = performance.now();
      for (let i = 0; i < times; i += 1) measured();
      return performance.now() - start;
    },
    name,
    TIMES,
  );
}

export const DETECTION: Measure = {
  id: 'detection',
  claim: `${TIMES} looks at a page of 100 KB in a browser, against one walk over its texts with one pattern`,
  bar: 3,
  rounds: 24,
  work: () => run('detection'),
  baseline: () => run('floor'),
  close: async () => (await opened)?.browser().close(),
};
