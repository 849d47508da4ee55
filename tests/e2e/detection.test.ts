import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { type ExtensionBrowser, openBrowser } from './browser.ts';
import { pressInToast, waitForToast } from './toast.ts';

const LISTED = 'www.docin.com';
const UNLISTED = 'doc.nobody-knows.example';
const HIJACKED = 'www.qilupro.example';

const TEXT = '<p>同志们：今天召开全镇森林防火工作会议，主要任务是分析形势，安排下一阶段的工作。</p>'.repeat(3);
const NOTICE = '<p>…………试读结束…………</p><p>查阅全文请加客服微信：wendang_0001</p>';
const PAGES: Readonly<Record<string, string>> = {
  '/kind': `<title>在森林防火会议上的讲话</title><h1>在森林防火会议上的讲话</h1>${TEXT}${NOTICE}`,
  '/offered': `<title>在防火培训班上的讲话</title><h1>在防火培训班上的讲话</h1>${TEXT}${NOTICE}`,
  '/ordinary': `<title>讲话</title><h1>讲话</h1>${TEXT}`,
  '/late': `<title>讲话</title><h1>讲话</h1>${TEXT}<div id="late"></div><script>setTimeout(() => { late.innerHTML = '${NOTICE}' }, 800)</script>`,
  '/single': `<title>讲话</title><main><h1>讲话</h1>${TEXT}</main><script>
    addEventListener('message', () => { history.pushState({}, '', '/single/2'); document.querySelector('main').innerHTML += '${NOTICE}' })</script>`,
};
const answer: RequestListener = ({ url = '' }, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><meta charset="utf-8">${PAGES[url] ?? ''}`);
};

let session: ExtensionBrowser;
let servers: readonly Server[];
let downloads: string;

beforeAll(async () => {
  const tls = { key: readFileSync('tests/e2e/tls/key.pem'), cert: readFileSync('tests/e2e/tls/cert.pem') };
  servers = [createServer(answer), createSecureServer(tls, answer)];
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  const hosts = [LISTED, UNLISTED, HIJACKED];
  session = await openBrowser({ executablePath: findOrInstallBrowser(), headless: true, downloads, hosts, anyCertificate: true });
}, 300_000);

afterAll(async () => {
  await session?.close();
  for (const server of servers ?? []) server.close();
  rmSync(downloads, { recursive: true, force: true });
});

async function open(host: string, path: string, scheme: 'http' | 'https' = 'http'): Promise<Page> {
  const { port } = (servers[scheme === 'http' ? 0 : 1] as Server).address() as AddressInfo;
  const page = await session.browser.newPage();
  await page.goto(`${scheme}://${host}:${port}${path}`, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

async function iconOf(page: Page): Promise<{ readonly badge: string; readonly title: string }> {
  await page.bringToFront();
  return (await session.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });
}

/** Waits until the icon says so; the last it said is in the failure. */
async function untilBadge(page: Page, badge: string): Promise<string> {
  let icon = await iconOf(page);
  for (const end = Date.now() + 8_000; icon.badge !== badge && Date.now() < end; icon = await iconOf(page)) await sleep(100);
  expect(icon.badge).toBe(badge);
  return icon.title;
}

/** Names of the worlds that scripts run in on the page. */
async function worldsOf(page: Page): Promise<readonly string[]> {
  const worlds: string[] = [];
  const client = await page.createCDPSession();
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
  await client.send('Runtime.enable');
  await client.detach();
  return worlds.filter((name) => name !== '' && !name.startsWith('__puppeteer'));
}

describe('while browsing', () => {
  test.each(['http', 'https'] as const)('a page of a listed site is told on load over %s, and not changed', async (scheme) => {
    const page = await open(LISTED, '/kind', scheme);
    expect(await untilBadge(page, '净')).toContain('范文、文库一类的页面');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('jingwen');
    expect(await worldsOf(page)).toEqual(['净文']);
    await page.close();
  });

  test.each([UNLISTED, HIJACKED])('nothing runs on %s', async (host) => {
    const page = await open(host, '/kind');
    await sleep(1_500);
    expect([(await iconOf(page)).badge, await worldsOf(page)]).toEqual(['', []]);
    await page.close();
  });
});

describe('after a clip of a page of the kind on another site', () => {
  test('the toast leads to the page that explains and asks', async () => {
    const page = await open(UNLISTED, '/offered');
    await session.clickIcon(page);
    const toast = await waitForToast(page, ({ headline }) => headline.startsWith('已保存'));
    expect(toast.actions).toContain('detect');
    await pressInToast(page, 'detect');
    const asking = await session.extensionPage('/options.html');
    await asking.waitForSelector('#grant');
    await asking.close();
    await session.clickIcon(page);
    expect((await waitForToast(page, ({ headline }) => headline.startsWith('已保存'))).actions).toContain('copy');
    await page.close();
  });
});

describe('the page of sites and rules', () => {
  let settings: Page;

  test('asks for all sites, and the script runs there', async () => {
    settings = await session.browser.newPage();
    await settings.goto('chrome://extensions');
    // Without this the browser's own question can't be answered in a test; the request is the real one.
    await settings.evaluate((id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      return developerPrivate.addHostPermission(id, '*://*/*');
    }, session.id);
    await settings.goto(`chrome-extension://${session.id}/options.html`);
    await settings.waitForSelector('#grant');
    await settings.click('#grant');
    await settings.waitForFunction(() => document.body.textContent?.includes('已允许'));
    const page = await open(UNLISTED, '/kind');
    await untilBadge(page, '净');
    await page.close();
  });

  test('an ordinary page is told by nothing', async () => {
    const page = await open(UNLISTED, '/ordinary');
    await sleep(3_000);
    expect((await iconOf(page)).badge).toBe('');
    await page.close();
  });

  test('what comes late is seen', async () => {
    const page = await open(UNLISTED, '/late');
    await untilBadge(page, '净');
    await page.close();
  });

  test('a page that changes without a load is looked at again', async () => {
    const page = await open(UNLISTED, '/single');
    await sleep(2_500);
    expect((await iconOf(page)).badge).toBe('');
    await page.evaluate(() => window.postMessage('go', '*'));
    await untilBadge(page, '净');
    await page.close();
  });

  test('has a switch for each site', async () => {
    await settings.bringToFront();
    await settings.type('#quiet', UNLISTED);
    await settings.keyboard.press('Enter');
    await settings.waitForFunction((host) => document.querySelector('#sites .list li')?.textContent?.includes(host), {}, UNLISTED);
    const page = await open(UNLISTED, '/kind');
    await sleep(1_500);
    expect((await iconOf(page)).badge).toBe('');
    await page.close();
    await settings.bringToFront();
    await settings.click('#sites .list button');
  });

  test('takes the permission back, and nothing runs there any more', async () => {
    await settings.bringToFront();
    await settings.click('#grant');
    await settings.waitForFunction(() => !document.body.textContent?.includes('已允许'));
    const page = await open(UNLISTED, '/kind');
    await sleep(1_500);
    expect([(await iconOf(page)).badge, await worldsOf(page)]).toEqual(['', []]);
    await page.close();
    await settings.close();
  });
});

describe('an update of the extension under an open page', () => {
  test('leaves the page alone', async () => {
    const page = await open(LISTED, '/single');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    // The worker goes before it can answer.
    await Promise.race([(await session.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined), sleep(1_000)]);
    await sleep(2_000);
    await page.evaluate(() => window.postMessage('go', '*'));
    await page.waitForFunction(() => location.pathname === '/single/2');
    await sleep(1_000);
    expect(errors).toEqual([]);
    await page.close();
  });
});
