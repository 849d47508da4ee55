import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { HOSTILE, publicPayloads } from '../unit/hostile.ts';
import { READERS } from '../unit/read-file.ts';
import { sharedStage } from './fixture.ts';
import { PROSE, pageOf } from './hostile-page.ts';
import { noteOf, press } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const PAYLOADS = [...HOSTILE.map((one) => one.slice(0, 300)), ...publicPayloads()];
const AT_A_TIME = 12;
const BATCHES = Array.from({ length: Math.ceil(PAYLOADS.length / AT_A_TIME) }, (_, i) =>
  PAYLOADS.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
);
/** The icons of the panel's own bar are no part of what it shows. */
const ACTIVE =
  ':is(script:not([src^="/"]), iframe, object, embed, base, form, svg, math, [onerror], [onload], [onclick], a[href^="javascript" i]):not(.bar *)';

/** Pages with some payloads as markup, as text, and in attributes that are read. */
function batchPage(payloads: readonly string[]): string {
  const escaped = (text: string): string => text.replace(/[&<"\0]/gu, (c) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[c] ?? '');
  const lines = payloads.map(
    (one, i) =>
      `<p>第${i + 1}行的话${escaped(one)}，到此为止。<a href="${escaped(one)}">连到别处</a><img alt="${escaped(one)}" src="${escaped(one)}" width="400" height="300"></p>`,
  );
  // Markup that breaks the page comes last, or it would take the rest with it.
  return pageOf(`${lines.join('')}<p>更多总结范文请加微信：demo_fanwen888</p>`).replace(
    '</body>',
    `${payloads.map((one) => `<div>${one}</div>`).join('')}</body>`,
  );
}

/** Whatever happens in a page of the extension that must not. */
function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:chrome-extension|blob|data):/u.test(request.url())) seen.push(`request ${request.url()}`);
  });
  return seen;
}

async function choose(format: string): Promise<void> {
  await (await stage().worker()).evaluate((id) => chrome.storage.local.set({ settings: { format: id } }), format);
}

function expectInert(file: string | Uint8Array, format: string): void {
  const { active, addresses } = READERS[format]?.(file) ?? { active: ['no reader'], addresses: [] };
  expect(active).toEqual([]);
  expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|#)/u.test(address))).toEqual([]);
}

async function newFile(known: readonly string[], ending: string): Promise<string> {
  const [name = ''] = (await stage().files()).filter((file) => !known.includes(file) && file.endsWith(ending));
  return join(stage().downloads, name);
}

describe('payloads that have broken sanitisers', () => {
  test.each(BATCHES.map((batch, i) => [i * AT_A_TIME, batch] as const))(
    'from number %i on do nothing in the panel, the views and the files',
    async (_, batch) => {
      const { browser, files, openPanel, clickIcon } = stage();
      await choose('docx');
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url().endsWith('/made-up');
        void (isPage ? request.respond({ body: batchPage(batch), contentType: 'text/html; charset=utf-8' }) : request.abort());
      });
      // What a page does with its own scripts is its own affair; a field that alerts whenever it gets the focus never ends.
      await page.evaluateOnNewDocument('alert = confirm = prompt = () => undefined');
      await page.goto('http://wenku.example.cn/made-up', { waitUntil: 'domcontentloaded' });
      const known = await files();
      await clickIcon(page);
      await waitForToast(page);
      expectInert(readFileSync(await newFile(known, '.docx')), 'docx');
      await page.keyboard.press('Escape');

      const panel = await browser.newPage();
      const seen = watch(panel);
      const address = (await openPanel(page)).url();
      await panel.goto(address);
      await panel.waitForSelector('.review');
      expect(await panel.$$eval(ACTIVE, (found) => found.map(({ outerHTML }) => outerHTML))).toEqual([]);
      const before = await page.evaluate(() => document.querySelectorAll('*').length);
      for (const view of ['透视', '净读']) {
        await press(panel, view, '.bar');
        await page.bringToFront();
        await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 100 });
        await press(panel, view, '.bar');
        await page.bringToFront();
        await page.waitForFunction(() => CSS.highlights.size === 0 && !document.querySelector('[data-jingwen-hidden]'), { polling: 100 });
      }
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before);
      for (const format of ['html', 'md']) {
        await choose(format);
        const there = await files();
        await press(panel, '保存', '.choices');
        await noteOf(panel, `.${format}`);
        expectInert(readFileSync(await newFile(there, `.${format}`), 'utf8'), format);
      }
      expect(seen).toEqual([]);
      for (const one of await browser.pages()) if (one.url().includes('sidepanel')) await one.close();
      await page.close();
    },
    120_000,
  );

  test('do nothing when they are pasted, nor in a zip of all that was', { timeout: 600_000 }, async () => {
    const { browser, id, files } = stage();
    await choose('html');
    const panel = await browser.newPage();
    const seen = watch(panel);
    for (const payload of PAYLOADS) {
      await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=999999`);
      const field: ElementHandle<Element> | null = await panel.waitForSelector('.paste textarea');
      await field?.evaluate(
        (target, html, plain) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', html);
          clipboardData.setData('text/plain', plain);
          target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        `<h1>纪要${PAYLOADS.indexOf(payload)}</h1><p>${PROSE}</p>${payload}`,
        `纪要\n${PROSE}`,
      );
      await panel.waitForSelector('.review');
      expect(await panel.$$eval(ACTIVE, (found) => found.map(({ outerHTML }) => outerHTML))).toEqual([]);
    }
    await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=999999`);
    await panel.waitForSelector('.recent li');
    for (const box of await panel.$$('.recent input[type=checkbox]')) await box.click();
    const count = (await panel.$$('.recent li')).length;
    const known = await files();
    await press(panel, `打包成 ZIP（${count}）`, '.recent');
    await noteOf(panel, '已保存 ');
    const zipped = Object.entries(unzipSync(readFileSync(await newFile(known, '.zip'))));
    expect(zipped.length).toBeGreaterThan(count);
    for (const [name, bytes] of zipped) {
      expect(name).not.toMatch(/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|[\p{Cc}:*?"<>|]/u);
      if (name !== '目录.html') expectInert(new TextDecoder().decode(bytes), 'html');
    }
    expect(seen).toEqual([]);
    await panel.close();
  });
});
