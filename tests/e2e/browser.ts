import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type Extension, launch, type Page, type WebWorker } from 'puppeteer-core';

export interface BrowserOptions {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Folder the browser saves to. */
  readonly downloads: string;
  /** Host names that lead to this machine, for pages that are not on localhost. */
  readonly hosts?: readonly string[];
  /** Takes certificates that nobody vouches for. */
  readonly anyCertificate?: boolean;
  readonly language?: 'zh_CN' | 'zh_TW' | 'en_US';
  /** Leaves the page open that greets a new reader. */
  readonly welcome?: boolean;
}

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly id: string;
  /** Presses the extension's icon in the toolbar while the page is in front. */
  clickIcon(page: Page): Promise<void>;
  /** The background's worker, woken when it sleeps. */
  worker(): Promise<WebWorker>;
  /** Waits for a page of the extension whose address holds the text. */
  extensionPage(part: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own and the extension from `.output/chrome-mv3`. */
export async function openBrowser(options: BrowserOptions): Promise<ExtensionBrowser> {
  const { executablePath, headless, downloads, hosts = [], language = 'zh_CN', anyCertificate = false, welcome = false } = options;
  const profile = profileFor(resolve(downloads));
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',');
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    args: [
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(rules ? [`--host-resolver-rules=${rules}`] : []),
      ...(anyCertificate ? ['--ignore-certificate-errors'] : []),
    ],
    // Chromium refuses Chinese file names under a locale that isn't UTF-8; this one needs no installing.
    env: { ...process.env, LANGUAGE: language, LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : process.env.LC_ALL },
  });
  const id = await browser.installExtension(resolve('.output/chrome-mv3'));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Unexpected browser without the extension ${id} that it has just installed`);
  const reaches = reachesOf(browser, extension);
  await untilListening(await reaches.worker());
  if (!welcome) await closeWelcome(browser);
  return { browser, id, ...reaches, close: () => closeBrowser(browser, profile) };
}

function reachesOf(browser: Browser, extension: Extension): Pick<ExtensionBrowser, 'clickIcon' | 'worker' | 'extensionPage'> {
  return {
    async clickIcon(page) {
      await page.bringToFront();
      const delivered = await listenForClick(browser);
      await extension.triggerAction(page);
      // The debugger's click is lost when the tab strip is still busy with a closing tab; a person would click again.
      if (!(await delivered())) await extension.triggerAction(page);
    },
    async worker() {
      const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker', { timeout: 10_000 });
      const worker = await target.worker();
      if (!worker) throw new Error('Unexpected service worker target without a worker');
      return worker;
    },
    async extensionPage(part) {
      const target = await browser.waitForTarget((candidate) => candidate.url().includes(part), { timeout: 10_000 });
      // A side panel's first context dies right after it was made.
      await sleep(500);
      return target.asPage();
    },
  };
}

/** Has a running background note the next click on the icon; the answer says whether one came within two seconds. */
async function listenForClick(browser: Browser): Promise<() => Promise<boolean>> {
  const worker = await browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  // A sleeping background is woken by the click itself.
  if (!worker) return async () => true;
  await worker.evaluate(() => {
    const clicked = new Promise<boolean>((resolve) => {
      const once = (): void => {
        chrome.action.onClicked.removeListener(once);
        resolve(true);
      };
      chrome.action.onClicked.addListener(once);
    });
    Object.assign(globalThis, { clicked });
  });
  return () =>
    worker.evaluate(() => {
      const { clicked } = globalThis as unknown as { clicked: Promise<boolean> };
      return Promise.race([clicked, new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false))]);
    });
}

/** The page that greets a new reader would come between a test and its own page. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/welcome.html'), { timeout: 20_000 });
  await (await target.page())?.close();
}

/** A click that comes before the background's first run has ended is lost. */
async function untilListening(worker: WebWorker): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await worker.evaluate(() => chrome.action?.onClicked.hasListeners()))) {
    if (Date.now() > end) throw new Error('Unexpected background without a listener for the icon after 10 s');
    await sleep(50);
  }
}

/** Downloads keep the name the extension gives them only when the folder comes from the profile. */
function profileFor(downloads: string): string {
  mkdirSync(downloads, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'jingwen-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function closeBrowser(browser: Browser, profile: string): Promise<void> {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
