import type { ElementHandle, Page } from 'puppeteer-core';
import type { Stand, State } from './stand.ts';

/** The extension's own pages but for the panel: welcome, notices, settings. */
export const OWN_PAGE_STATES: readonly State[] = [
  { name: 'welcome', show: welcome, fullPage: true },
  {
    name: 'welcome-clean',
    fullPage: true,
    show: async (stand) => {
      const page = await welcome(stand);
      await page.click('.try button');
      await page.waitForSelector('.sample.clean');
      return page;
    },
  },
  ...['browser-page', 'file', 'pdf', 'images', 'no-article', 'failed'].map(
    (reason): State => ({
      name: `notice-${reason}`,
      show: async (stand) => {
        const page = await stand.open(`notice.html?reason=${reason}`, 800, 620);
        await page.waitForSelector('.notice');
        return page;
      },
    }),
  ),
  { name: 'options', show: options, fullPage: true },
  { name: 'options-full', show: full, fullPage: true },
  {
    name: 'options-faults',
    fullPage: true,
    show: async (stand) => {
      const page = await options(stand);
      await page.type('#rules input[type="text"]', '本');
      await page.type('#quiet', '不是网站');
      await page.type('#script textarea', '网志 博客 日志\n= 博客\n');
      return page;
    },
  },
  {
    name: 'options-note',
    show: async (stand) => {
      const page = await options(stand);
      await page.click('#backup .buttons button:last-of-type');
      await page.waitForSelector('.note span');
      return page;
    },
  },
  {
    name: 'options-narrow',
    fullPage: true,
    show: async (stand) => {
      const page = await full(stand);
      await page.setViewport({ width: 320, height: 640 });
      return page;
    },
  },
];

async function welcome(stand: Stand): Promise<Page> {
  const page = await stand.open('welcome.html');
  await page.waitForSelector('.sample');
  return page;
}

async function options(stand: Stand): Promise<Page> {
  const page = await stand.open('options.html');
  await page.waitForSelector('.options');
  return page;
}

/** The settings of a reader who set most of them, but for the colours. */
async function full(stand: Stand): Promise<Page> {
  const page = await options(stand);
  // The field is a file's.
  const field = (await page.$('#backup input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile('tests/unit/backups/v2.json');
  await page.waitForSelector('.note span');
  await page.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), theme: 'system' } });
  });
  return page;
}
