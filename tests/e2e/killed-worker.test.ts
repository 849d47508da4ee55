import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import type { Page, WebWorker } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Fate, fateOf, kill, stopBefore } from './fatal-step.ts';
import { expectedOf, HOST, sharedStage } from './fixture.ts';
import { press, untilShown } from './panel.ts';
import { pressInToast, toastOf, waitForToast } from './toast.ts';

const stage = sharedStage();
const PROSE = '雨季来临之前，水库管理处对三座小型水库的放水涵、溢洪道和坝坡逐一查看，发现的七处隐患都已登记，并商定了整改的先后次序。';
const LATER = '汛期里又看过一遍，七处隐患已经整改了五处，其余两处等秋后水位下去再动工，值班的人每天上坝看两次，记在簿子上。';
/** A page of the extension that looks into the store and wakes the background. */
let watcher: Page;

beforeAll(async () => {
  watcher = await stage().browser.newPage();
  await watcher.goto(`chrome-extension://${stage().id}/options.html`);
});

/** What the store holds of a page. */
interface Kept {
  readonly id: string;
  readonly url?: string;
  readonly listed: boolean;
  readonly text: string;
  readonly history: { readonly steps: readonly unknown[] };
}

function kept(url: string): Promise<readonly Kept[]> {
  return watcher.evaluate(async (address) => {
    const ended = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await ended(indexedDB.open('jingwen'));
    const transaction = store.transaction(['records', 'snapshots']);
    const records: Kept[] = await ended(transaction.objectStore('records').getAll());
    const found = records.filter((record) => record.url === address);
    const texts = await Promise.all(found.map(({ id }) => ended(transaction.objectStore('snapshots').get(id))));
    store.close();
    return found.map((record, i) => ({ ...record, text: String(texts[i]?.text) }));
  }, url);
}

/** The sign on the icon of a page's tab. */
function badgeOf(page: Page): Promise<string> {
  return watcher.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, page.url());
}

async function wake(): Promise<void> {
  await watcher.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing' }).catch(() => undefined));
}

/** The worker that is about to be killed. */
let doomed: WebWorker | undefined;

/** A page that went on asking while the worker ends would wake the next one too early. */
async function untilKilled(): Promise<void> {
  while (doomed && (await fateOf(doomed).catch(() => undefined))?.isDead) await sleep(20);
}

/** Opens made-up pages of one site by their paths. */
async function openSite(pages: Readonly<Record<string, string>>, path: string): Promise<Page> {
  const page = await stage().browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages[new URL(request.url()).pathname];
    if (body === undefined) void request.abort();
    else void untilKilled().then(() => request.respond({ body, contentType: 'text/html; charset=utf-8' }));
  });
  await page.goto(`http://${HOST}${path}`);
  return page;
}

const made = (title: string, ...paragraphs: readonly string[]): string =>
  `<title>${title}</title><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`;

/** The file that a page's toast tells as saved; undefined while it tells of none. */
async function toldFile(page: Page): Promise<string | undefined> {
  return /^已保存 (.*)$/u.exec((await toastOf(page))?.headline ?? '')?.[1];
}

function isOnDisk(file: string | undefined, words: string): boolean {
  const path = join(stage().downloads, file ?? '');
  return file !== undefined && existsSync(path) && readFileSync(path, 'utf8').includes(words);
}

/** Kills the background before each of the steps of some work in turn, the last time after all of them; gives the steps. */
async function killAtEveryStep(
  work: (run: (act: () => Promise<unknown>, isDone: () => Promise<boolean>) => Promise<Fate>, step: number) => Promise<void>,
): Promise<readonly string[]> {
  let last: Fate = { steps: [], isDead: true };
  for (let step = 1; last.isDead; step += 1) {
    await wake();
    await work(async (act, isDone) => {
      const worker = await stage().worker();
      await stopBefore(worker, step);
      doomed = worker;
      await act();
      do {
        await sleep(40);
        last = await fateOf(worker);
      } while (!last.isDead && !(await isDone()));
      // It went on while the page was asked.
      last = await fateOf(worker);
      await kill(stage(), worker);
      doomed = undefined;
      return last;
    }, step);
  }
  return last.steps;
}

describe('a background that is killed at any moment', () => {
  test('of a click has told of no file that is not there, its icon rests, and the next click works', { timeout: 300_000 }, async () => {
    const steps = await killAtEveryStep(async (run, step) => {
      const title = `水库查看纪要${step}`;
      const page = await openSite({ [`/click/${step}`]: made(title, PROSE, LATER) }, `/click/${step}`);
      const isTold = async (): Promise<boolean> => (await toldFile(page)) !== undefined;
      await run(() => stage().clickIcon(page), isTold);
      const file = await toldFile(page);
      if (file !== undefined) {
        expect(isOnDisk(file, PROSE), `step ${step}`).toBe(true);
        expect((await kept(page.url())).filter(({ listed, text }) => listed && text.includes(PROSE)).length).toBe(1);
      }
      await wake();
      await vi.waitUntil(async () => (await badgeOf(page)) !== '…', { timeout: 10_000 });
      await page.keyboard.press('Escape');
      await stage().clickIcon(page);
      await waitForToast(page);
      expect(isOnDisk(await toldFile(page), PROSE), `after step ${step}`).toBe(true);
      await page.close();
    });
    expect(steps).toEqual(
      expect.arrayContaining(['scripting.executeScript', 'store records,snapshots', 'downloads.download', 'tabs.sendMessage']),
    );
  });

  test('of a fresh reading has lost neither the clip that was there nor what its reader did', { timeout: 300_000 }, async () => {
    const steps = await killAtEveryStep(async (run, step) => {
      const path = `/again/${step}`;
      const page = await openSite({ [path]: made(`坝上的簿子${step}`, PROSE, LATER) }, path);
      await stage().clickIcon(page);
      await waitForToast(page);
      const first = (await kept(page.url()))[0];
      const history = { rules: { keep: [], remove: [] }, steps: [{ type: 'title', title: '改过的题目' }], done: 1 };
      await watcher.evaluate((ask) => chrome.runtime.sendMessage({ target: 'desk', request: 'review', ask }), { id: first?.id, history });
      await page.keyboard.press('Escape');
      await page.evaluate(
        (text) => void document.querySelector('p')?.after(Object.assign(document.createElement('p'), { textContent: text })),
        `又及：${LATER}`,
      );
      await run(
        () => stage().clickIcon(page),
        async () => (await toldFile(page)) !== undefined,
      );
      const listed = (await kept(page.url())).filter((one) => one.listed);
      expect(
        listed.some(({ text }) => text.includes(PROSE)),
        `step ${step}`,
      ).toBe(true);
      expect(listed.filter((one) => one.history.steps.length === 1).length, `step ${step}`).toBeGreaterThan(0);
      await page.close();
    });
    expect(steps.filter((name) => name === 'store records,snapshots').length).toBeGreaterThan(1);
  });

  test('of a conversion leaves a file that was told of, the old or the new', { timeout: 300_000 }, async () => {
    await killAtEveryStep(async (run, step) => {
      const path = `/convert/${step}`;
      const traditional =
        '雨季來臨之前，水庫管理處對三座小型水庫的放水涵、溢洪道和壩坡逐一查看，發現的七處隱患都已登記，並商定了整改的先後次序。';
      const page = await openSite({ [path]: made(`查看紀要${step}`, traditional, traditional.replace('雨季', '汛期')) }, path);
      await stage().clickIcon(page);
      await waitForToast(page, ({ actions }) => actions.includes('hans'));
      const before = await toldFile(page);
      await run(
        () => pressInToast(page, 'hans'),
        async () => {
          const now = await toldFile(page);
          return now !== undefined && now !== before;
        },
      );
      const now = await toldFile(page);
      expect(isOnDisk(before, '發現的七處隱患') || isOnDisk(now, '发现的七处隐患'), `step ${step}`).toBe(true);
      if (now !== undefined && now !== before) expect(isOnDisk(now, '发现的七处隐患'), `step ${step}`).toBe(true);
      await page.close();
    });
  });

  test('of a zip tells the panel that it failed, and leaves no half of one', { timeout: 300_000 }, async () => {
    const page = await stage().open(expectedOf('justnews-collection').expected.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    const panel = await stage().openPanel(page);
    await panel.waitForSelector('.choices');
    const steps = await killAtEveryStep(async (run, step) => {
      const known = readdirSync(stage().downloads);
      await untilShown(panel, '第一件事是修水管');
      const note = async (): Promise<string> => (await panel.$eval('.note', ({ textContent }) => textContent)) ?? '';
      const isOver = async (): Promise<boolean> => /^已保存 .*\.zip|no answer|stopped/u.test(await note());
      await run(() => press(panel, '每篇一个文件（ZIP）', '.choices'), isOver);
      // What died before it could answer has hung up by now; the panel says so.
      await vi.waitUntil(isOver, { timeout: 20_000 });
      const fresh = readdirSync(stage().downloads).filter((name) => name.endsWith('.zip') && !known.includes(name));
      if ((await note()).startsWith('已保存')) expect(fresh.length, `step ${step}`).toBe(1);
      for (const file of fresh) expect(Object.keys(unzipSync(readFileSync(join(stage().downloads, file)))).length, `step ${step}`).toBe(3);
      expect((await kept(page.url())).filter(({ listed }) => listed).length).toBe(1);
      await press(panel, '关闭', '.note');
    });
    expect(steps).toContain('downloads.download');
    await panel.close();
    await page.close();
  });

  test('of the reading of further pages tells of no file, and a second click reads them all', { timeout: 300_000 }, async () => {
    await killAtEveryStep(async (run, step) => {
      const pager = [1, 2, 3].map((i) => `<a href="/p/${step}${i === 1 ? '' : `_${i}`}.html">${i}</a>`).join(' ');
      const article = (text: string): string =>
        `${made(`森林防火总结${step}`, text, text.replace('，', '，据队长讲，'))}<div class="pages">${pager}</div>`;
      const texts = [PROSE, LATER, PROSE.replace('雨季', '冬季')];
      const pages = Object.fromEntries(texts.map((text, i) => [`/p/${step}${i === 0 ? '' : `_${i + 1}`}.html`, article(text)]));
      const page = await openSite(pages, `/p/${step}.html`);
      await run(
        () => stage().clickIcon(page),
        async () => (await toldFile(page)) !== undefined,
      );
      const file = await toldFile(page);
      if (file !== undefined) expect(texts.every((text) => isOnDisk(file, text))).toBe(true);
      await wake();
      await page.keyboard.press('Escape');
      await stage().clickIcon(page);
      await waitForToast(page, ({ headline }) => headline.startsWith('已保存'), 20_000);
      const again = await toldFile(page);
      expect(
        texts.filter((text) => !isOnDisk(again, text)),
        `after step ${step}`,
      ).toEqual([]);
      await page.close();
    });
  });
});
