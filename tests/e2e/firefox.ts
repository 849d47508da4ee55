import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';

/** Of the extension's pages. */
declare const browser: typeof api;

/** The address of the extension in the tests: Firefox draws it by lot otherwise. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ID = 'jingwen@jingwen.example';
const BUILD = '.output/firefox-mv3';

/** Firefox with the built extension in it. */
export interface FirefoxSession {
  readonly downloads: string;
  /** A page of the extension, where `browser` is at hand. */
  readonly panel: Page;
  /** Opens an address and presses the extension's icon in the toolbar over it. */
  clip(address: string): Promise<Page>;
  /** Shows the panel of the tab whose address holds a path. */
  openPanel(path: string): Promise<void>;
  /** Waits until the folder of downloads holds a whole file of the name. */
  untilSaved(path: string): Promise<string>;
  close(): Promise<void>;
}

/** Path of Firefox; undefined when it isn't installed. */
export function findFirefox(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Starts Firefox; the hosts lead to this machine. */
export async function openFirefox(executablePath: string, hosts: readonly string[] = []): Promise<FirefoxSession> {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error('Unexpected missing build; run npm run build:firefox');
  const downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  const firefox = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      ...(hosts.length > 0 ? { 'network.dns.localDomains': hosts.join(',') } : {}),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    },
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  await firefox.installExtension(resolve(BUILD));
  const panel = await firefox.newPage();
  // Pages of extensions tell Firefox's remote control of no end of loading.
  panel.goto(`moz-extension://${UUID}/sidepanel.html`).catch(() => undefined);
  await panel.waitForSelector('main');
  const path = (name: string): string => join(downloads, name);
  return {
    downloads,
    panel,
    async clip(address) {
      const page = await firefox.newPage();
      await page.goto(address);
      await page.bringToFront();
      await inBrowserWindow(
        firefox,
        `WebExtensionPolicy.getByID('${ID}').extension.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('${ID}').extension).triggerAction(window)`,
      );
      return page;
    },
    async openPanel(part) {
      const tabId = await panel.evaluate(async (path) => (await browser.tabs.query({})).find(({ url }) => url?.includes(path))?.id, part);
      panel.goto(`moz-extension://${UUID}/sidepanel.html?tab=${tabId}`).catch(() => undefined);
      await sleep(1_500);
      await panel.waitForSelector('main');
    },
    async untilSaved(name) {
      for (let i = 0; i < 200; i += 1) {
        // The browser takes the name with an empty file before it writes beside it.
        const isWritten = existsSync(path(name)) && statSync(path(name)).size > 0;
        if (isWritten && !(await readdir(downloads, { recursive: true })).some((file) => file.endsWith('.part'))) return path(name);
        await sleep(100);
      }
      throw new Error(`Unexpected downloads ${(await readdir(downloads, { recursive: true })).join(', ')}, expected ${name}`);
    },
    close: () => firefox.close().then(() => rmSync(downloads, { recursive: true, force: true })),
  };
}

interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{ readonly result: { readonly contexts: readonly { readonly url: string; readonly context: string }[] } }>;
}

/** Runs a script in the browser's own window: nothing else can press its buttons. */
async function inBrowserWindow(browser: object, expression: string): Promise<void> {
  // The library has the connection, but doesn't say so in its types.
  const { connection } = browser as { readonly connection: Connection };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const context = contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true });
}
