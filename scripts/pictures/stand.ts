import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tests/e2e/browser.ts';
import { expectedOf, tabIdOf } from '../../tests/e2e/fixture.ts';
import { pressInToast, waitForToast } from '../../tests/e2e/toast.ts';

export const HOST = 'wenku.example.cn';

/** A state to be taken a picture of: how to get there. */
export interface State {
  readonly name: string;
  readonly show: (stand: Stand) => Promise<Page>;
  readonly fullPage?: true;
}

/** A browser with the extension in one language and theme, and the ways to its states. */
export class Stand {
  readonly session: ExtensionBrowser;
  readonly #port: string;
  readonly #theme: 'light' | 'dark';

  constructor(session: ExtensionBrowser, port: string, theme: 'light' | 'dark') {
    this.session = session;
    this.#port = port;
    this.#theme = theme;
  }

  /** Opens a page of the extension, or any page by its whole address; what prepares it runs in it first. */
  async open(path: string, width = 1000, height = 760, prepare?: () => void): Promise<Page> {
    const page = await this.session.browser.newPage();
    if (prepare) await page.evaluateOnNewDocument(prepare);
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#theme }]);
    await page.goto(path.startsWith('http') ? path : `chrome-extension://${this.session.id}/${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Opens a sample page. */
  article(name: string): Promise<Page> {
    return this.open(`http://${HOST}:${this.#port}${expectedOf(name).expected.path}`, 1100, 700);
  }

  /** Opens a sample page and clicks the icon over it. */
  async clipped(name: string): Promise<Page> {
    const page = await this.article(name);
    await this.session.clickIcon(page);
    await waitForToast(page);
    return page;
  }

  /** The first paragraphs of a sample page, selected and clipped. */
  async selection(name: string): Promise<Page> {
    const page = await this.clipped(name);
    await pressInToast(page, 'close');
    await page.evaluate(() => {
      const [first, , last] = document.querySelectorAll('p:not([class])');
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 1);
    });
    await this.menu('save', 'selected');
    await waitForToast(page);
    return page;
  }

  /** The panel of a page's tab, once it shows what a selector names; without a page the panel that stands alone. */
  async panel(page?: Page, shown = page ? '.text [data-role]' : '.home', prepare?: () => void): Promise<Page> {
    const tabId = page ? await tabIdOf(this.session, page) : 999_999;
    const panel = await this.open(`sidepanel.html?tab=${tabId}`, 400, 760, prepare);
    await panel.waitForSelector(shown);
    return panel;
  }

  /** The panel with a text that was pasted into it. */
  async pasted(...lines: readonly string[]): Promise<Page> {
    const panel = await this.panel();
    await panel.type('.paste textarea', lines.join('\n'));
    await panel.click('.paste .primary');
    await panel.waitForSelector('.text [data-role]');
    return panel;
  }

  /** Chooses from the context menu of the page in front. */
  async menu(menuItemId: string, selectionText?: string): Promise<void> {
    const worker = await this.session.worker();
    await worker.evaluate(
      async (click) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Missing from the published types; it calls the listeners as the browser does.
        (chrome.contextMenus.onClicked as unknown as { dispatch(click: unknown, tab: unknown): void }).dispatch(click, tab);
      },
      { menuItemId, ...(selectionText === undefined ? {} : { selectionText }) },
    );
  }

  /** Closes what the last state opened, and forgets its settings and clips. */
  async clear(): Promise<void> {
    const worker = await this.session.worker();
    await worker.evaluate(async () => {
      await chrome.storage.local.clear();
      const opening = indexedDB.open('jingwen');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      for (const name of database.objectStoreNames) database.transaction(name, 'readwrite').objectStore(name).clear();
      database.close();
    });
    const pages = await this.session.browser.pages();
    // The browser goes with its last page.
    for (const page of pages.slice(1)) await page.close();
  }
}
