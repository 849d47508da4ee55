import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { type FirefoxSession, findFirefox, openFirefox } from './firefox.ts';

/** Of the extension's pages. */
declare const browser: typeof api;

const LISTED = 'www.docin.com';
const UNLISTED = 'doc.nobody-knows.example';
const TEXTS = [
  '春耕以来，全乡备足化肥三百吨，检修农机六十台。',
  '插秧时，互助组轮流换工，七天插完了四百亩。',
  '秋收后，仓里的谷子比去年多了两成。',
];
const firefox = findFirefox();

describe.skipIf(!firefox)('sites in Firefox', () => {
  let server: Server;
  let session: FirefoxSession;
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const number = Number(/_(\d)\.html/u.exec(url)?.[1] ?? 1);
      const text = TEXTS[number - 1] ?? '';
      const pager = TEXTS.map((_, i) => `<a href="/p-7${i === 0 ? '' : `_${i + 1}`}.html">${i + 1}</a>`).join(' ');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><title>春耕工作总结</title><h1>春耕工作总结</h1><div class="content"><p>${text}</p><p>${text.replace('，', '，据会计算，')}</p>
        <p>${text.replace('。', '，大家都满意。')}</p></div><p>…………试读结束…………</p><div>${pager}</div>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    session = await openFirefox(firefox ?? '', [LISTED, UNLISTED]);
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const addressOn = (host: string): string => `http://${host}:${(server.address() as AddressInfo).port}/p-7.html`;

  async function badgeOf(host: string): Promise<string> {
    return session.panel.evaluate(async (wanted) => {
      const tab = await browser.tabs.create({ url: wanted });
      for (let i = 0; i < 40; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const badge = await browser.action.getBadgeText({ tabId: tab.id ?? -1 });
        if (badge) return badge;
      }
      return '';
    }, addressOn(host));
  }

  test('a page of a listed site is told on load, one of another site is not', async () => {
    expect([await badgeOf(LISTED), await badgeOf(UNLISTED)]).toEqual(['净', '']);
  });

  test('an article on three pages is read as a whole', async () => {
    await session.clip(addressOn(UNLISTED));
    const text = readFileSync(await session.untilSaved('春耕工作总结.md'), 'utf8');
    expect(TEXTS.map((one) => text.includes(one))).toEqual([true, true, true]);
  });

  test('the shortcuts are assigned', async () => {
    const commands = await session.panel.evaluate(() => browser.commands.getAll());
    const assigned = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(assigned).toMatchObject({ _execute_action: 'Alt+Shift+S', 'copy-clean-text': 'Alt+Shift+D', 'open-panel': 'Alt+Shift+E' });
  });
});
