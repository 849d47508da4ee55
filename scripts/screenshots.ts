import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/e2e/browser.ts';
import { serve } from '../tests/site/serve.ts';
import { findOrInstallBrowser } from './find-browser.ts';
import { OWN_PAGE_STATES } from './pictures/own-page-states.ts';
import { PANEL_STATES } from './pictures/panel-states.ts';
import { HOST, Stand } from './pictures/stand.ts';
import { WEB_PAGE_STATES } from './pictures/web-page-states.ts';

/** `npm run screenshots [-- --language zh_CN --theme light --only panel]`: every page and state of the extension, to look at. */
const FOLDER = 'screenshots';
const LANGUAGES = ['zh_CN', 'zh_TW', 'en_US'] as const;
const THEMES = ['light', 'dark'] as const;
/** What fades in must have come before its picture is taken; milliseconds. */
const REST = 400;

const { values } = parseArgs({
  options: { language: { type: 'string' }, theme: { type: 'string' }, only: { type: 'string', default: '' } },
});
const executablePath = findOrInstallBrowser();
const states = [...OWN_PAGE_STATES, ...WEB_PAGE_STATES, ...PANEL_STATES].filter(({ name }) => name.startsWith(values.only));
const site = await serve();
try {
  for (const language of LANGUAGES.filter((one) => values.language === undefined || one === values.language))
    for (const theme of THEMES.filter((one) => values.theme === undefined || one === values.theme)) await takeAll(language, theme);
} finally {
  await site.close();
}

async function takeAll(language: (typeof LANGUAGES)[number], theme: (typeof THEMES)[number]): Promise<void> {
  const folder = join(FOLDER, language, theme);
  mkdirSync(folder, { recursive: true });
  const downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  const session = await openBrowser({ executablePath, headless: true, downloads, hosts: [HOST], language });
  const stand = new Stand(session, new URL(site.origin).port, theme);
  try {
    for (const { name, show, fullPage = false } of states) {
      const page = await show(stand);
      await page.bringToFront();
      await sleep(REST);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
      await stand.clear();
    }
  } finally {
    await session.close();
    rmSync(downloads, { recursive: true, force: true });
  }
  console.log(`${folder}: ${states.length}`);
}
