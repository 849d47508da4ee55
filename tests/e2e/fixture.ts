import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { serve } from '../site/serve.ts';
import { type ExtensionBrowser, openBrowser } from './browser.ts';

/** A host that isn't this machine by name, so that its plain-http pages are not trusted. */
export const HOST = 'wenku.example.cn';

/** A browser and the sample site, shared by the tests of one file. */
export interface Stage extends ExtensionBrowser {
  readonly downloads: string;
  /** Address of a path of the sample site on `HOST`. */
  address(path: string): string;
  open(path: string): Promise<Page>;
  /** Opens an invented page on `HOST`; everything else it asks for is refused. */
  openHtml(html: string, contentType?: string): Promise<Page>;
  /** The panel of a page's tab, in a tab of its own. */
  openPanel(page: Page): Promise<Page>;
  /** Id of the clip that a page's tab shows. */
  clipId(page: Page): Promise<string>;
  files(): Promise<readonly string[]>;
  /** What lies in the clipboard, read by a page that may. */
  clipboard(): Promise<string>;
}

/** Starts the stage before the tests of a file; call the result inside a test. */
export function sharedStage(): () => Stage {
  let stage: Stage | undefined;
  let stop: (() => Promise<unknown>) | undefined;
  beforeAll(async () => {
    const executablePath = findOrInstallBrowser();
    if (!existsSync('.output/chrome-mv3/manifest.json')) throw new Error('Unexpected missing build; run npm run build:chromium');
    const downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
    const site = await serve();
    const session = await openBrowser({ executablePath, headless: true, downloads, hosts: [HOST] });
    stage = stageOf(session, site.origin, downloads);
    stop = () => Promise.all([session.close(), site.close()]).then(() => rmSync(downloads, { recursive: true, force: true }));
  }, 300_000);
  afterAll(() => stop?.());
  return () => {
    if (!stage) throw new Error('Unexpected use of the stage before the tests began');
    return stage;
  };
}

function stageOf(session: ExtensionBrowser, origin: string, downloads: string): Stage {
  const port = new URL(origin).port;
  const address = (path: string): string => `http://${HOST}:${port}${path}`;
  const { browser } = session;
  return {
    ...session,
    downloads,
    address,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(address(path), { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openHtml(html, contentType = 'text/html; charset=utf-8') {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) => void (request.isNavigationRequest() ? request.respond({ body: html, contentType }) : request.abort()),
      );
      await page.goto(`http://${HOST}/made-up`);
      return page;
    },
    async openPanel(page) {
      const tabId = await tabIdOf(session, page);
      const panel = await browser.newPage();
      await panel.setViewport({ width: 400, height: 800 });
      await panel.goto(`chrome-extension://${session.id}/sidepanel.html?tab=${tabId}`);
      return panel;
    },
    async clipId(page) {
      const tabId = await tabIdOf(session, page);
      return (await session.worker()).evaluate(async (key) => String((await chrome.storage.session.get(key))[key]), `tab:${tabId}`);
    },
    files: async () => (await readdir(downloads)).sort(),
    async clipboard() {
      const page = await browser.newPage();
      await page.goto(origin, { waitUntil: 'domcontentloaded' });
      await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
      await page.bringToFront();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await page.close();
      return text;
    },
  };
}

/** The browser's own name for a page's tab. */
export async function tabIdOf({ worker }: Pick<ExtensionBrowser, 'worker'>, page: Page): Promise<number> {
  await page.bringToFront();
  return (await worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
}

/** What an author of a sample page expects of its clip. */
export interface ExpectedClip {
  readonly title: string;
  readonly path: string;
  readonly truncated: boolean;
}

export function expectedOf(folder: string): { readonly expected: ExpectedClip; readonly kept: string } {
  const read = (name: string): string => readFileSync(join('tests/site/pages', folder, name), 'utf8');
  // The sample site's own tests check the shape of these files.
  return { expected: JSON.parse(read('expected.json')) as ExpectedClip, kept: read('kept.txt') };
}
