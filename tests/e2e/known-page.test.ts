import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectedOf, sharedStage, tabIdOf } from './fixture.ts';
import { press } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;

describe('on a site that the reader granted', () => {
  let panel: Page;
  beforeAll(async () => {
    const browsers = await stage().browser.newPage();
    await browsers.goto('chrome://extensions');
    await browsers.evaluate((id) => {
      // The browser's own page of extensions may do what its reader's click on "allow" does.
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      return developerPrivate.addHostPermission(id, '*://*/*');
    }, stage().id);
    await browsers.close();
    const page = await stage().open(SPEECH.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    panel = await stage().openPanel(page);
    await panel.waitForSelector('.review');
    await page.close();
  }, 60_000);

  test('the icon of a page that was clipped before says so as the page loads', async () => {
    const page = await stage().open(expectedOf('dedecms-summary').expected.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    const second = await stage().openPanel(page);
    await press(second, '透视', '.bar');
    await second.waitForSelector('.bar .check input');
    await second.click('.bar .check input');
    await second.waitForFunction(() => document.querySelector<HTMLInputElement>('.bar .check input')?.checked);
    const again = await stage().open(SPEECH.path);
    const tabId = await tabIdOf(stage(), again);
    const worker = await stage().worker();
    const badge = await worker.evaluate(async (tab) => {
      for (let i = 0; i < 100 && (await chrome.action.getBadgeText({ tabId: tab })) === ''; i += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return [await chrome.action.getBadgeText({ tabId: tab }), await chrome.action.getTitle({ tabId: tab })];
    }, tabId);
    expect(badge[0]).toBe('藏');
    expect(badge[1]).toContain('已剪藏');
    for (const open of [again, second, page, panel]) await open.close();
  });

  test('a view that is always wanted is there as the page loads, and no more when it is not', async () => {
    const page = await stage().open(SPEECH.path);
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.has('jingwen-contact'), { polling: 100 });
    await stage().clickIcon(page);
    await waitForToast(page);
    const own = await stage().openPanel(page);
    await own.waitForSelector('.bar .check input');
    await own.click('.bar .check input');
    await own.waitForFunction(() => document.querySelector<HTMLInputElement>('.bar .check input')?.checked === false);
    await press(own, '透视', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 100 });
    await page.reload({ waitUntil: 'load' });
    const marked = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return CSS.highlights.size;
    });
    expect(marked).toBe(0);
    for (const open of [own, page]) await open.close();
  });
});
