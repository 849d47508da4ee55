import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { type ExtensionBrowser, openBrowser } from '../e2e/browser.ts';
import { median } from './measure.ts';
import { proseOf } from './texts.ts';

/** From a captured text to its preview in the panel, beside a plain page that shows the same text; medians in milliseconds. */
export interface PanelFigure {
  readonly characters: number;
  readonly plain: number;
  /** Until the first words can be read. */
  readonly readable: number;
  /** Until the first words of the clean document can. */
  readonly cleaned: number;
}

/** The bar for the first words: so many times what the plain page takes. */
export const PANEL_BAR = 3;

const SIZES = [
  { characters: 17_000, rounds: 9 },
  { characters: 1_700_000, rounds: 3 },
];

/** Measures the panel of the built extension in a real browser. */
export async function panelFigures(): Promise<readonly PanelFigure[]> {
  const downloads = mkdtempSync(join(tmpdir(), 'jingwen-bench-'));
  const session = await openBrowser({ executablePath: findOrInstallBrowser(), headless: true, downloads });
  try {
    const figures: PanelFigure[] = [];
    for (const { characters, rounds } of SIZES) figures.push(await figureOf(session, characters, rounds));
    return figures;
  } finally {
    await session.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

async function figureOf(session: ExtensionBrowser, characters: number, rounds: number): Promise<PanelFigure> {
  const times: Omit<PanelFigure, 'characters'>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const lines = proseOf(characters, round * 13);
    times.push({ plain: await plainPage(session, lines), ...(await preview(session, lines)) });
  }
  const middle = (name: 'plain' | 'readable' | 'cleaned'): number => median(times.map((one) => one[name]));
  return { characters, plain: middle('plain'), readable: middle('readable'), cleaned: middle('cleaned') };
}

async function plainPage({ browser, id }: ExtensionBrowser, lines: readonly string[]): Promise<number> {
  const page = await opened(browser.newPage(), `chrome-extension://${id}/notice.html`);
  const time = await page.evaluate(async (texts) => {
    document.body.replaceChildren();
    const start = performance.now();
    const all = document.createDocumentFragment();
    for (const text of texts) all.append(Object.assign(document.createElement('p'), { textContent: text }));
    document.body.append(all);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, lines);
  await page.close();
  return time;
}

/** Milliseconds from the paste to the first words on the screen, and to the first words of the clean document. */
async function preview(
  { browser, id }: ExtensionBrowser,
  lines: readonly string[],
): Promise<{ readonly readable: number; readonly cleaned: number }> {
  const panel = await opened(browser.newPage(), `chrome-extension://${id}/sidepanel.html?tab=999999`);
  await panel.waitForSelector('.paste textarea');
  const times = await panel.evaluate(async (text) => {
    const painted = async (selector: string): Promise<number> => {
      while (!document.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 4));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    };
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const start = performance.now();
    document
      .querySelector('.paste textarea')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    return { readable: await painted('.text p'), cleaned: await painted('.review .text [data-role]') };
  }, lines.join('\n'));
  await panel.close();
  return times;
}

async function opened(page: Promise<Page>, address: string): Promise<Page> {
  const tab = await page;
  await tab.setViewport({ width: 400, height: 800 });
  await tab.goto(address);
  return tab;
}
