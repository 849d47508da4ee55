import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, openBrowser } from '../tests/e2e/browser.ts';
import { expectedOf, tabIdOf } from '../tests/e2e/fixture.ts';
import { waitForToast } from '../tests/e2e/toast.ts';
import { serve } from '../tests/site/serve.ts';
import { findOrInstallBrowser } from './find-browser.ts';

/** `npm run screenshots [-- --language zh_CN --theme light]`: every page and state of the extension, to look at. */
const FOLDER = 'screenshots';
const HOST = 'wenku.example.cn';
const LANGUAGES = ['zh_CN', 'zh_TW', 'en_US'] as const;
const THEMES = ['light', 'dark'] as const;
const REASONS = ['browser-page', 'file', 'pdf', 'images', 'no-article', 'failed'];

type Shoot = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

interface Set {
  readonly session: ExtensionBrowser;
  readonly origin: string;
  readonly theme: (typeof THEMES)[number];
  readonly shoot: Shoot;
}

const { values } = parseArgs({ options: { language: { type: 'string' }, theme: { type: 'string' } } });
const executablePath = findOrInstallBrowser();
const site = await serve();
try {
  for (const language of LANGUAGES.filter((one) => values.language === undefined || one === values.language)) {
    for (const theme of THEMES.filter((one) => values.theme === undefined || one === values.theme)) await shootSet(language, theme);
  }
} finally {
  await site.close();
}

async function shootSet(language: (typeof LANGUAGES)[number], theme: (typeof THEMES)[number]): Promise<void> {
  const folder = join(FOLDER, language, theme);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  const session = await openBrowser({ executablePath, headless: true, downloads, hosts: [HOST], language });
  const shoot: Shoot = async (page, name, fullPage = false) => {
    // What fades in must have come before its picture is taken.
    await sleep(400);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  };
  const set = { session, origin: `http://${HOST}:${new URL(site.origin).port}`, theme, shoot };
  try {
    await shootWelcome(set);
    await shootNotices(set);
    await shootClips(set);
    await shootOptions(set);
  } finally {
    await session.close();
    rmSync(downloads, { recursive: true, force: true });
  }
  console.log(folder);
}

async function open({ session, theme }: Set, path: string, width = 1000, height = 760): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(path.startsWith('http') ? path : `chrome-extension://${session.id}/${path}`, { waitUntil: 'domcontentloaded' });
  return page;
}

async function shootWelcome(set: Set): Promise<void> {
  const page = await open(set, 'welcome.html');
  await page.waitForSelector('.sample');
  await set.shoot(page, 'welcome', true);
  await page.click('.try button');
  await page.waitForSelector('.sample.clean');
  await set.shoot(page, 'welcome-clean', true);
  await page.close();
}

async function shootNotices(set: Set): Promise<void> {
  for (const reason of REASONS) {
    const page = await open(set, `notice.html?reason=${reason}`, 800, 620);
    await page.waitForSelector('.notice');
    await set.shoot(page, `notice-${reason}`);
    await page.close();
  }
}

/** The toast over a page, and the panel from empty to a clip that is looked at. */
async function shootClips(set: Set): Promise<void> {
  const empty = await open(set, 'sidepanel.html?tab=999999', 400, 760);
  await empty.waitForSelector('.home');
  await set.shoot(empty, 'panel-empty');
  await empty.close();
  const names = ['clean-essay', 'justnews-speech'].map((name) => expectedOf(name).expected.path);
  for (const [index, path] of names.entries()) {
    const page = await open(set, set.origin + path, 1100, 700);
    await set.session.clickIcon(page);
    await waitForToast(page);
    await set.shoot(page, `toast-${index + 1}`);
    if (index === names.length - 1) await shootPanel(set, await tabIdOf(set.session, page));
    await page.close();
  }
  const home = await open(set, 'sidepanel.html?tab=999999', 400, 760);
  await home.waitForSelector('.recent li');
  await set.shoot(home, 'panel-home');
  await home.close();
}

async function shootPanel(set: Set, tabId: number): Promise<void> {
  const panel = await open(set, `sidepanel.html?tab=${tabId}`, 400, 760);
  await panel.waitForSelector('.review');
  await set.shoot(panel, 'panel-clip');
  await panel.click('.fold-line');
  await panel.waitForSelector('.card');
  await panel.$eval('.card', (card) => card.scrollIntoView({ block: 'center' }));
  await set.shoot(panel, 'panel-removal');
  await panel.close();
}

async function shootOptions(set: Set): Promise<void> {
  const page = await open(set, 'options.html');
  await page.waitForSelector('.options');
  await set.shoot(page, 'options', true);
  await page.type('#rules input[type="text"]', '本');
  await page.click('#backup button:last-of-type');
  await page.waitForSelector('.note span');
  await set.shoot(page, 'options-note');
  await page.setViewport({ width: 320, height: 640 });
  await set.shoot(page, 'options-narrow', true);
  await page.close();
}
