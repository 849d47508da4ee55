import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SHAPES = [
  { name: 'light', height: 800, deviceScaleFactor: 1, scheme: 'light' },
  { name: 'dark', height: 800, deviceScaleFactor: 1, scheme: 'dark' },
  { name: '320 px', width: 320, height: 640, deviceScaleFactor: 1, scheme: 'light' },
  { name: '320 px at 200 %', width: 160, height: 320, deviceScaleFactor: 2, scheme: 'dark' },
] as const;

/** Expects a page in a state to have no barrier that axe-core knows of, and nothing wider than the window, in every shape; `width` is the usual one, in CSS pixels. */
export async function expectNoBarrier(page: Page, state: string, width = 1000): Promise<void> {
  for (const { name, scheme, ...viewport } of SHAPES) {
    await page.setViewport({ width, ...viewport });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    expect([state, name, await violations(page)]).toEqual([state, name, []]);
    expect([state, name, await overflow(page)]).toEqual([state, name, 0]);
  }
  await page.setViewport({ width, height: 800 });
}

/** What axe-core finds wrong, as "rule: elements". */
async function violations(page: Page): Promise<readonly string[]> {
  await page.bringToFront();
  await page.evaluate(rest);
  // Evaluated by the debugger: the extension's own policy lets no foreign script in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> };
    };
    const found = await axe.run({ resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** In the page: lets all that moves come to its end. */
async function rest(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** How much wider a page is than its window, in CSS pixels. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
