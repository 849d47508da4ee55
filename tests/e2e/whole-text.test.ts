import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallBrowser } from '../../scripts/find-browser.ts';
import { type ExtensionBrowser, openBrowser } from './browser.ts';
import { pressInToast, toastOf, waitForToast } from './toast.ts';

const HOST = 'www.paged-articles.example';
const TEXTS = [
  '一月，山上积雪没有化，巡护队每天走十五公里，查看了六处火险点。',
  '三月，返乡的人多了，路口设了四个检查站，收缴火种二百多件。',
  '五月，雨水下来，火险等级降到二级，队员轮流回家插秧。',
  '九月，秋收秸秆多，村里开了七次院坝会，没有一处露天焚烧。',
  '十二月，全年没有发生森林火灾，乡里给队员每人发了一双雨靴。',
];
const bodyOf = (text: string): string =>
  `<p>${text}</p><p>${text.replace('，', '，据队长讲，')}</p><p>${text.replace('。', '，大家都记得。')}</p>`;
const pagerOf = (id: string, total: number): string =>
  Array.from({ length: total }, (_, i) => `<a href="/a/${id}${i === 0 ? '' : `_${i + 1}`}.html">${i + 1}</a>`).join(' ');
const articleOf = (id: string, number: number): string => `<!doctype html><meta charset="utf-8"><title>森林防火工作总结</title>
  <div class="nav"><a href="/">首页</a> <a href="/b">总结</a></div><h1>森林防火工作总结</h1><div class="content">${bodyOf(TEXTS[number - 1] ?? '')}</div>
  <div class="pages">${pagerOf(id, TEXTS.length)}</div>`;

const asked: { readonly url: string; readonly at: number }[] = [];
let downloads: string;
let session: ExtensionBrowser;
let server: Server;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/a/')) asked.push({ url, at: Date.now() });
    const [, id = '', number = '1'] = /^\/a\/(\w+?)(?:_(\d))?\.html$/u.exec(url) ?? [];
    if (id === 'fails' && number === '3') response.writeHead(404).end('nothing');
    else if (id === 'away' && number === '2') response.writeHead(302, { location: `http://other.example:1/` }).end();
    else if (url === '/frame')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<h1>框中的总结</h1>${bodyOf(TEXTS[0] ?? '')}`);
    else if (url === '/framed')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><title>外层</title><p>导语在框外。</p><iframe src="/frame" width="600" height="400"></iframe>');
    else if (id) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articleOf(id, Number(number)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  downloads = mkdtempSync(join(tmpdir(), 'jingwen-downloads-'));
  session = await openBrowser({ executablePath: findOrInstallBrowser(), headless: true, downloads, hosts: [HOST] });
}, 300_000);

afterAll(async () => {
  await session?.close();
  server?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** How many rules the reader has. */
async function rules(): Promise<number> {
  return (await session.worker()).evaluate(async () => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { userRules?: readonly object[] } };
    return settings?.userRules?.length ?? 0;
  });
}

async function open(path: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(`http://${HOST}:${(server.address() as AddressInfo).port}${path}`, { waitUntil: 'load' });
  return page;
}

async function menu(menuItemId: string, rest: object = {}): Promise<void> {
  await (await session.worker()).evaluate(
    async (click) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // Missing from the published types; it calls the listeners as the browser does.
      (chrome.contextMenus.onClicked as unknown as { dispatch(click: unknown, tab: unknown): void }).dispatch(click, tab);
    },
    { menuItemId, ...rest },
  );
}

/** The text of the file that was saved last under a name that holds the words. */
async function saved(words: string): Promise<string> {
  const find = (): string | undefined => readdirSync(downloads).findLast((name) => name.includes(words) && !name.endsWith('.crdownload'));
  for (const end = Date.now() + 10_000; find() === undefined && Date.now() < end; ) await sleep(100);
  const text = readFileSync(join(downloads, find() ?? ''), 'utf8');
  rmSync(join(downloads, find() ?? ''));
  return text;
}

describe('an article on five pages', () => {
  test('is read as a whole, in order, and politely', async () => {
    const page = await open('/a/whole.html');
    asked.length = 0;
    await session.clickIcon(page);
    const toast = await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    expect(toast.state).toBe('saved');
    const text = await saved('森林防火');
    const places = TEXTS.map((one) => text.indexOf(one));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.match(/^# 森林防火工作总结$/gmu)?.length).toBe(1);
    expect(text).toContain('complete: true');
    expect(asked.map(({ url }) => url)).toEqual(['/a/whole_2.html', '/a/whole_3.html', '/a/whole_4.html', '/a/whole_5.html']);
    const pauses = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(380);
    await page.close();
  });

  test('of which one page fails is saved with the others, and says so', async () => {
    const page = await open('/a/fails.html');
    await session.clickIcon(page);
    const toast = await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    expect([toast.state, toast.text.includes('第3页：网站没有给出这一页')]).toEqual(['incomplete', true]);
    const text = await saved('森林防火');
    expect(TEXTS.map((one) => text.includes(one))).toEqual([true, true, false, true, true]);
    expect(text).toContain('complete: false');
    expect(text.indexOf('第3页')).toBeGreaterThan(0);
    await page.close();
  });

  test('is not followed to another site', async () => {
    const page = await open('/a/away.html');
    await session.clickIcon(page);
    const toast = await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 30_000);
    expect(toast.text).toMatch(/第2页/u);
    expect(await saved('森林防火')).not.toContain(TEXTS[1]);
    await page.close();
  });

  test('shows how far it is, and stops when told to', async () => {
    const page = await open('/a/stopped.html');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('正在读取后面各页'));
    await pressInToast(page, 'stop');
    const toast = await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    expect([toast.state, toast.text.includes('你取消了')]).toEqual(['incomplete', true]);
    await saved('森林防火');
    await page.close();
  });
});

describe('parts of a page', () => {
  test('a frame of the same site is read', async () => {
    const page = await open('/framed');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'));
    expect(await saved('')).toContain(TEXTS[0]);
    await page.close();
  });

  test('only what is selected is clipped', async () => {
    const page = await open('/a/chosen.html');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    await saved('森林防火');
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('.content p');
      if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, 0);
    });
    await page.bringToFront();
    await menu('save', { selectionText: '一月' });
    const text = await saved('');
    expect(text).toContain(TEXTS[0]);
    expect(text).not.toContain('据队长讲');
    expect(text).not.toContain(TEXTS[1]);
    expect(text).toContain('只剪藏了选中的部分');
    await waitForToast(page, ({ text: told }) => told.includes('只剪藏了选中的部分'));
    await page.close();
  });
});

describe('what the reader wants gone', () => {
  test('is pointed at, tried at once, and gone from then on', async () => {
    const page = await open('/a/rules.html');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    await saved('森林防火');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.className = 'slogan';
      box.textContent = '守住青山，就是守住明天的饭碗，这是队长常说的一句话。';
      document.querySelector('.content')?.append(box);
    });
    await menu('pick');
    await page.waitForSelector('jingwen-picker');
    const slogan = await page.$('.slogan');
    await slogan?.hover();
    await slogan?.click();
    await sleep(300);
    // The first button has the focus: for this site.
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('jingwen-picker'));
    await waitForToast(page, ({ headline }) => headline === '以后在本站都会去掉');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    expect(await saved('森林防火')).not.toContain('守住青山');
    const options = await session.browser.newPage();
    await options.goto(`chrome-extension://${session.id}/options.html`);
    await options.waitForSelector('.rules li');
    expect(await options.$eval('.rules li', (item) => item.textContent)).toContain('p.slogan');
    await options.close();
    expect(await toastOf(page)).toBeDefined();
    await page.close();
  });

  test('is walked to with the arrow keys, and taken back', async () => {
    const page = await open('/a/walked.html');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    await menu('pick');
    await page.waitForSelector('jingwen-picker');
    for (const key of ['ArrowUp', 'Enter', 'Enter'] as const) await page.keyboard.press(key);
    await waitForToast(page, ({ headline }) => headline === '以后在本站都会去掉');
    expect(await page.$('jingwen-picker')).toBeNull();
    const before = await rules();
    await pressInToast(page, 'undo');
    await waitForToast(page, ({ headline }) => headline.startsWith('已撤销'));
    expect(await rules()).toBe(before - 1);
    await page.close();
  });

  test('is asked for in the colours that the reader chose, as all is that stands in a page', async () => {
    const worker = await session.worker();
    await worker.evaluate(async () => {
      const { settings = {} } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), theme: 'dark' } });
    });
    const page = await open('/a/coloured.html');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const scheme = (name: string): Promise<string> => page.$eval(name, (host) => getComputedStyle(host).colorScheme);
    await session.clickIcon(page);
    await waitForToast(page, ({ actions }) => actions.includes('stop'), 20_000);
    expect(await scheme('jingwen-toast')).toBe('dark');
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    expect(await scheme('jingwen-toast')).toBe('dark');
    await menu('page-script');
    await waitForToast(page, ({ headline }) => !headline.startsWith('已保存'));
    expect(await scheme('jingwen-toast')).toBe('dark');
    await menu('pick');
    await page.waitForSelector('jingwen-picker');
    expect(await scheme('jingwen-picker')).toBe('dark');
    await page.close();
    await worker.evaluate(() => chrome.storage.local.remove('settings'));
  });

  test('a report on a wrongly cleaned page is one file', async () => {
    const page = await open('/a/reported.html');
    await session.clickIcon(page);
    await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
    await saved('森林防火');
    await menu('report');
    const report = JSON.parse(await saved('净文报告')) as { readonly version: number; readonly snapshot: { readonly text: string } };
    expect([report.version, report.snapshot.text.includes(TEXTS[4] ?? '')]).toEqual([1, true]);
    await page.close();
  });
});
