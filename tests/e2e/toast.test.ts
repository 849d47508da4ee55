import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { expectedOf, sharedStage } from './fixture.ts';
import { pressInToast, toastOf, waitForToast } from './toast.ts';

const stage = sharedStage();
const { expected, kept } = expectedOf('dedecms-summary');
const LAST_LINE = kept.trim().split('\n').at(-1)?.trim() ?? '';

async function clipped(): Promise<Page> {
  const page = await stage().open(expected.path);
  await stage().clickIcon(page);
  await waitForToast(page);
  return page;
}

describe('the toast', () => {
  test('copies the clean text on a plain-http page', async () => {
    const page = await clipped();
    expect(await page.evaluate(() => [isSecureContext, typeof navigator.clipboard])).toEqual([false, 'undefined']);
    await pressInToast(page, 'copy');
    await waitForToast(page, ({ headline }) => headline === '已复制净文');
    const copied = await stage().clipboard();
    expect(copied.startsWith(`${expected.title}\n\n`)).toBe(true);
    expect(copied).toContain(LAST_LINE);
    await page.close();
  });

  test('copies from elsewhere when the page hijacks every copy', async () => {
    const page = await stage().open(expected.path);
    await page.evaluate(() => {
      const hijack = (event: ClipboardEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData?.setData('text/plain', 'hijacked');
      };
      window.addEventListener('copy', hijack, { capture: true });
    });
    await stage().clickIcon(page);
    await waitForToast(page);
    await pressInToast(page, 'copy');
    await waitForToast(page, ({ headline }) => headline === '已复制净文');
    expect(await stage().clipboard()).toContain(LAST_LINE);
    await page.close();
  });

  test('is the first stop of the Tab key and works by keyboard', async () => {
    const page = await clipped();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('jingwen-toast');
    await page.keyboard.press('Enter');
    await waitForToast(page, ({ headline }) => headline === '已复制净文');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('jingwen-toast');
    await page.keyboard.press('Escape');
    expect(await toastOf(page)).toBeUndefined();
    await page.close();
  });

  test('announces itself as a status to screen readers', async () => {
    const page = await clipped();
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const status = nodes.find(({ role }) => role?.value === 'status');
    const names = nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => name?.value);
    expect(status).toBeDefined();
    expect(names).toEqual(expect.arrayContaining(['复制', '详情', '删除文件', '关闭']));
    await page.close();
  });

  test('goes by itself, but not under the pointer', async () => {
    const page = await clipped();
    await page.mouse.move(1000, 700);
    await sleep(9_000);
    expect(await toastOf(page)).toBeDefined();
    await page.mouse.move(20, 20);
    await sleep(9_000);
    expect(await toastOf(page)).toBeUndefined();
    expect(await page.evaluate(() => document.querySelector('jingwen-toast'))).toBeNull();
    await page.close();
  });

  test('goes when its cross is pressed', async () => {
    const page = await clipped();
    await pressInToast(page, 'close');
    expect(await toastOf(page)).toBeUndefined();
    await page.close();
  });

  test('opens the panel, which shows the text and what was removed', async () => {
    const page = await clipped();
    await pressInToast(page, 'details');
    const panel = await stage().extensionPage('/sidepanel.html');
    await panel.waitForSelector('.review');
    expect(await panel.$eval('h1', (title) => title.textContent)).toBe(expected.title);
    expect(await panel.$eval('.text', (text) => text.textContent)).toContain(LAST_LINE);
    const removals = await panel.$$eval('.fold-line, .cut', (items) => items.map((item) => item.textContent ?? ''));
    expect(removals.length).toBeGreaterThan(0);
    expect(removals.join('\n')).toContain('正文之外');
    await panel.close();
    await page.close();
  });
});

describe('the panel', () => {
  test('says what to do while nothing was clipped', async () => {
    const panel = await stage().browser.newPage();
    await panel.goto(`chrome-extension://${stage().id}/sidepanel.html?tab=999999`);
    await panel.waitForSelector('.home');
    expect(await panel.$eval('.home', (home) => home.textContent)).toContain('点工具栏上的“净”字图标');
    await panel.close();
  });
});
