import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const ARTICLE = expectedOf('dedecms-summary').expected;

/** Badge and tooltip of the page's tab. */
async function iconOf(page: Page): Promise<{ readonly badge: string; readonly title: string }> {
  await page.bringToFront();
  return (await stage().worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });
}

async function refused(page: Page): Promise<{ readonly notice: string; readonly badge: string; readonly title: string }> {
  const known = await stage().files();
  await stage().clickIcon(page);
  const notice = await stage().extensionPage('/notice.html');
  await notice.waitForSelector('h1');
  const text = await notice.$eval('main', (main) => main.textContent ?? '');
  await notice.close();
  expect(await stage().files()).toEqual(known);
  const icon = await iconOf(page);
  await page.close();
  return { notice: text, ...icon };
}

describe('the icon', () => {
  test('tells of a saved file by badge and tooltip', async () => {
    const page = await stage().open(ARTICLE.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    const { badge, title } = await iconOf(page);
    expect(badge).toBe('✓');
    expect(title).toContain(`已保存 ${ARTICLE.title}`);
    await page.close();
  });

  test('tells of an incomplete source by badge and tooltip', async () => {
    const page = await stage().open(expectedOf('justnews-speech').expected.path);
    await stage().clickIcon(page);
    const toast = await waitForToast(page);
    const { badge, title } = await iconOf(page);
    expect(toast.text).toContain('来源不完整');
    expect([badge, title.endsWith('（来源不完整）')]).toEqual(['!', true]);
    await page.close();
  });
});

describe('a page that cannot be clipped', () => {
  test('says so for a page of the browser', async () => {
    const page = await stage().browser.newPage();
    await page.goto('chrome://version');
    const { notice, badge, title } = await refused(page);
    expect(notice).toContain('浏览器不让扩展读取这个页面');
    expect([badge, title]).toEqual(['×', '净文：浏览器不让扩展读取这个页面']);
  });

  test('says so for a page of pictures', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100"></svg>';
    const source = `data:image/svg+xml,${encodeURIComponent(picture)}`;
    const page = await stage().openHtml(`<!doctype html><title>年度报告</title><p>第1页</p><img src="${source}"><img src="${source}">`);
    expect(await refused(page)).toMatchObject({ badge: '×', notice: expect.stringContaining('只有图片') });
  });

  test('says so for a list of links', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}.html">工作总结范文第${index}篇</a></li>`);
    const page = await stage().openHtml(`<!doctype html><title>栏目</title><ul>${items.join('')}</ul>`);
    expect(await refused(page)).toMatchObject({ badge: '×', notice: expect.stringContaining('没有找到正文') });
  });

  test('says so for a PDF', async () => {
    const page = await stage().openHtml(tinyPdf(), 'application/pdf');
    expect(await refused(page)).toMatchObject({ badge: '×', notice: expect.stringContaining('PDF') });
  });
});

describe('the second shortcut', () => {
  test('copies the clean text without saving a file', async () => {
    const page = await stage().open(ARTICLE.path);
    // A synthetic key press reaches no browser command. The click gives the right to the tab that the real key would.
    await stage().clickIcon(page);
    await waitForToast(page);
    const known = await stage().files();
    await (await stage().worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // Missing from the published types; it calls the listeners as the browser does.
      (chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void }).dispatch('copy-clean-text', tab);
    });
    const toast = await waitForToast(page, ({ headline }) => headline === '已复制净文');
    expect(toast.actions).not.toContain('delete');
    expect(await stage().clipboard()).toContain(ARTICLE.title);
    expect(await stage().files()).toEqual(known);
    await page.close();
  });

  test('has its twin in the context menu', async () => {
    const page = await stage().open(ARTICLE.path);
    await stage().clickIcon(page);
    await waitForToast(page);
    await (await stage().worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.contextMenus.onClicked as unknown as { dispatch(click: unknown, tab: unknown): void }).dispatch({ menuItemId: 'copy' }, tab);
    });
    expect((await waitForToast(page, ({ headline }) => headline === '已复制净文')).actions).toEqual(['copy', 'details']);
    await page.close();
  });

  test('is assigned, like the first', async () => {
    const commands = await (await stage().worker()).evaluate(() => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+S',
      'copy-clean-text': 'Alt+Shift+D',
      'open-panel': 'Alt+Shift+E',
      'page-script': '',
    });
  });
});

describe('the package', () => {
  const manifest = (target: string): Record<string, unknown> =>
    JSON.parse(readFileSync(`.output/${target}/manifest.json`, 'utf8')) as Record<string, unknown>;
  const COMMON = ['activeTab', 'scripting', 'storage', 'downloads', 'contextMenus', 'clipboardWrite'];

  test.each([
    ['chrome-mv3', [...COMMON, 'offscreen', 'sidePanel']],
    ['firefox-mv3', COMMON],
  ])('%s asks for these permissions, and for hosts only when its reader wants so', (target, permissions) => {
    const { host_permissions, optional_host_permissions, content_scripts, ...rest } = manifest(target);
    expect([...(rest.permissions as string[])].sort()).toEqual([...permissions].sort());
    expect([host_permissions, optional_host_permissions]).toEqual([undefined, ['*://*/*']]);
    expect(content_scripts).toEqual([{ matches: matchPatterns(), js: ['detect.js'], run_at: 'document_idle' }]);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('%s has a script of 12 KB at most for listed sites', (target) => {
    expect(gzipSync(readFileSync(`.output/${target}/detect.js`), { level: 9 }).length).toBeLessThanOrEqual(12 * 1024);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('%s lets no page of its own connect anywhere', (target) => {
    expect(JSON.stringify(manifest(target).content_security_policy)).toContain("connect-src 'none'");
  });
});

describe('the panel page', () => {
  /** A script of the build with all that it imports before it runs. */
  function withImports(path: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(path)) return found;
    found.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/gu))
      withImports(join(dirname(path), name), found);
    return found;
  }

  test('loads no more than 120 KB of script, compressed; converters and Word wait until they are wanted', () => {
    const html = readFileSync('.output/chrome-mv3/sidepanel.html', 'utf8');
    const scripts = new Set(
      [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/gu)].flatMap(([, path]) => [...withImports(`.output/chrome-mv3${path}`)]),
    );
    const sizes = [...scripts].map((path) => gzipSync(readFileSync(path)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
  });
});

describe('the languages', () => {
  const messages = (locale: string): Readonly<Record<string, { readonly message: string }>> =>
    JSON.parse(readFileSync(`.output/chrome-mv3/_locales/${locale}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  const holes = (text = ''): readonly string[] => (text.match(/\$P\d\$/gu) ?? []).toSorted();

  test.each(['zh_TW', 'en'])('%s says everything that zh_CN says, with the same holes', (locale) => {
    const original = messages('zh_CN');
    const translated = messages(locale);
    expect(Object.keys(translated)).toEqual(Object.keys(original));
    for (const [key, { message }] of Object.entries(original))
      expect([key, holes(translated[key]?.message)]).toEqual([key, holes(message)]);
  });
});

/** One empty sheet, enough for the browser's viewer to open. */
function tinyPdf(): string {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
}
