import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedOf, sharedStage } from './fixture.ts';
import { noteOf, press, untilShown } from './panel.ts';
import { pressInToast, waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;

/** The panel's page beside the tab, as the browser itself opened it. */
const PANEL = '/sidepanel.html';

describe('when clips are shown first', () => {
  beforeAll(async () => {
    const options = await stage().browser.newPage();
    await options.goto(`chrome-extension://${stage().id}/options.html`);
    await options.waitForSelector('#clip select');
    await options.select('#clip select', 'preview');
    await options.waitForFunction(async () => (await chrome.sidePanel.getOptions({})).enabled === true);
    await options.close();
  });

  afterAll(async () => {
    const worker = await stage().worker();
    await worker.evaluate(() => chrome.storage.local.clear());
  });

  test('a click opens the panel with the clip, also when the background slept, and saves nothing', async () => {
    await (await stage().worker()).close();
    await sleep(500);
    const page = await stage().open(SPEECH.path);
    const known = await stage().files();
    await stage().clickIcon(page);
    const panel = await stage().extensionPage(PANEL);
    await untilShown(panel, '看清形势');
    expect(await stage().files()).toEqual(known);
    await press(panel, '保存', '.choices');
    expect(await noteOf(panel, '已保存')).toContain(SPEECH.title);
    expect((await stage().files()).length).toBe(known.length + 1);
    await panel.evaluate(() => window.close());
    await page.close();
  });

  test('a page that cannot be clipped says why, and the panel stays ready for a text', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}.html">工作总结范文第${index}篇</a></li>`);
    const page = await stage().openHtml(`<!doctype html><title>栏目</title><ul>${items.join('')}</ul>`);
    await stage().clickIcon(page);
    const notice = await stage().extensionPage('/notice.html');
    await notice.waitForSelector('h1');
    await notice.close();
    await page.bringToFront();
    const panel = await stage().extensionPage(PANEL);
    await panel.waitForSelector('.home');
    await panel.evaluate(() => window.close());
    await page.close();
  });
});

describe('when clips are saved at once', () => {
  test('a click opens no panel', async () => {
    const worker = await stage().worker();
    await worker.evaluate(() => chrome.storage.local.clear());
    await worker.evaluate(async () => {
      while ((await chrome.sidePanel.getOptions({})).enabled) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const page = await stage().open(SPEECH.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    expect(
      stage()
        .browser.targets()
        .filter((target) => target.url().includes(PANEL)),
    ).toEqual([]);
    await page.close();
  });

  test('a panel that was closed stays closed at the next click', async () => {
    const page = await stage().open(SPEECH.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    await pressInToast(page, 'details');
    const panel = await stage().extensionPage(PANEL);
    await untilShown(panel, '看清形势');
    await panel.evaluate(() => window.close());
    const isOpen = (): boolean =>
      stage()
        .browser.targets()
        .some((target) => target.url().includes(PANEL));
    while (isOpen()) await sleep(50);
    await stage().clickIcon(page);
    await waitForToast(page);
    expect(isOpen()).toBe(false);
    await page.close();
  });
});
