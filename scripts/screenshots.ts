import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openBrowser } from '../tests/e2e/browser.ts';
import { serve } from '../tests/site/serve.ts';
import { findOrInstallBrowser } from './find-browser.ts';
import { OWN_PAGE_STATES } from './pictures/own-page-states.ts';
import { PANEL_STATES } from './pictures/panel-states.ts';
import { HOST, Stand, type State } from './pictures/stand.ts';
import { WEB_PAGE_STATES } from './pictures/web-page-states.ts';

/**
 * `npm run screenshots [-- --language zh_CN --theme light --only panel]`: every page and state of the extension, to look at.
 * `npm run screenshots -- --docs`: the pictures of README and guide anew.
 */
const FOLDER = 'screenshots';
const LANGUAGES = ['zh_CN', 'zh_TW', 'en_US'] as const;
const THEMES = ['light', 'dark'] as const;
const DOCS_FOLDER = 'docs/pictures';
const DOCS = [
  'toast-incomplete',
  'xray',
  'picker-ask',
  'panel-unfolded',
  'panel-collection',
  'panel-converted',
  'options',
  'welcome-clean',
];
/** Long pages show their beginning in the docs; CSS pixels. */
const DOCS_HEIGHT = 900;
/** What fades in must have come before its picture is taken; milliseconds. */
const REST = 400;
const STATES = [...OWN_PAGE_STATES, ...WEB_PAGE_STATES, ...PANEL_STATES];

type Language = (typeof LANGUAGES)[number];
type Theme = (typeof THEMES)[number];
type Take = (page: Page, state: State) => Promise<unknown>;

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    theme: { type: 'string' },
    only: { type: 'string', default: '' },
    docs: { type: 'boolean', default: false },
  },
});
const executablePath = findOrInstallBrowser();
const site = await serve();
try {
  if (values.docs) {
    const states = STATES.filter(({ name }) => DOCS.includes(name));
    await takeAll('zh_CN', 'light', states, takeForDocs);
  } else await takeSets(STATES.filter(({ name }) => name.startsWith(values.only)));
} finally {
  await site.close();
}

async function takeSets(states: readonly State[]): Promise<void> {
  for (const language of LANGUAGES.filter((one) => values.language === undefined || one === values.language))
    for (const theme of THEMES.filter((one) => values.theme === undefined || one === values.theme)) {
      const folder = join(FOLDER, language, theme);
      mkdirSync(folder, { recursive: true });
      await takeAll(language, theme, states, (page, { name, fullPage = false }) =>
        page.screenshot({ path: `${folder}/${name}.png`, fullPage }),
      );
      console.log(`${folder}: ${states.length}`);
    }
}

async function takeAll(language: Language, theme: Theme, states: readonly State[], take: Take): Promise<void> {
  const downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  const session = await openBrowser({ executablePath, headless: true, downloads, hosts: [HOST], language });
  const stand = new Stand(session, new URL(site.origin).port, theme);
  try {
    for (const state of states) {
      const page = await state.show(stand);
      await page.bringToFront();
      await sleep(REST);
      await take(page, state);
      await stand.clear();
    }
  } finally {
    await session.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** A small file of what is in the window, or of the beginning of a page that is longer. */
async function takeForDocs(page: Page, { name, fullPage }: State): Promise<void> {
  const width = await page.evaluate(() => innerWidth);
  const clip = fullPage ? { clip: { x: 0, y: 0, width, height: DOCS_HEIGHT } } : {};
  await page.screenshot({ path: `${DOCS_FOLDER}/${name}.webp`, type: 'webp', quality: 88, ...clip });
}
