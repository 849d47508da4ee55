import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../utils/platform/settings.ts';
import { SETTINGS_VERSION } from '../../utils/platform/settings-migrations.ts';
import { expectNoBarrier } from './axe.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { noteOf, press } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;
const CONTACT = 'qinghe_demo01';

async function open(path = 'options.html'): Promise<Page> {
  const page = await stage().browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`chrome-extension://${stage().id}/${path}`);
  await page.waitForSelector('main');
  return page;
}

/** What differs from the defaults. */
async function stored(): Promise<Partial<Settings>> {
  const worker = await stage().worker();
  // Only the settings module writes this key.
  return worker.evaluate(async () => ((await chrome.storage.local.get('settings')).settings ?? {}) as Partial<Settings>);
}

async function untilStored(expected: Partial<Settings>): Promise<void> {
  await expect.poll(stored, { timeout: 5_000 }).toEqual(expected);
}

async function clipText(): Promise<string> {
  const page = await stage().open(SPEECH.path);
  const known = await stage().files();
  await stage().clickIcon(page);
  await waitForToast(page);
  await page.close();
  const [file = ''] = (await stage().files()).filter((name) => !known.includes(name));
  return readFileSync(join(stage().downloads, file), 'utf8');
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const path = join(stage().downloads, 'given.json');
  writeFileSync(path, text);
  // The field is a file's.
  const field = (await page.$('#backup input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

afterEach(async () => {
  await (await stage().worker()).evaluate(() => chrome.storage.local.remove('settings'));
});

describe('the settings', () => {
  test('have no barrier and no break, empty and full', async () => {
    const page = await open();
    await expectNoBarrier(page, 'empty');
    await chooseFile(page, readFileSync('tests/unit/backups/v1.json', 'utf8'));
    await noteOf(page, '已导入');
    await page.type('#rules input[type="text"]', '本');
    await page.waitForSelector('#rules .fault:not(:empty)');
    await page.type('#quiet', '不是网站');
    await expectNoBarrier(page, 'full');
    await page.close();
  });

  test('are reached and changed by keyboard alone, with a focus that shows', async () => {
    const page = await open();
    await page.bringToFront();
    const seen = new Set<string>();
    for (let i = 0; i < 90; i += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const shown = element.matches('input[type="file"]') ? (element.parentElement as HTMLElement) : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return {
          section: element.closest('section')?.id ?? '',
          isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
          isBody: element === document.body,
        };
      });
      if (focus.isBody) break;
      expect(focus.isShown).toBe(true);
      seen.add(focus.section);
    }
    expect([...seen]).toEqual(['', 'clip', 'files', 'script', 'kinds', 'sites', 'rules', 'keys', 'look', 'backup']);
    await page.focus('.kinds [data-kind="related"] input');
    await page.keyboard.press('Space');
    await page.focus('#look select');
    await page.keyboard.press('End');
    await untilStored({ keptKinds: ['related'], theme: 'dark' });
    await page.close();
  });

  test('keep a kind in the document when it is off', async () => {
    expect(await clipText()).not.toContain(CONTACT);
    const page = await open();
    for (const kind of ['contact', 'advert', 'lead-in', 'truncation']) await page.click(`.kinds [data-kind="${kind}"] input`);
    await untilStored({ keptKinds: ['contact', 'advert', 'lead-in', 'truncation'] });
    expect(await clipText()).toContain(CONTACT);
    await page.bringToFront();
    await press(page, '全部打开');
    await untilStored({});
    await page.close();
  });

  test('set the colours of all pages, which are the system’s else', async () => {
    const page = await open();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(255, 253, 248)');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await paper()).toBe('rgb(27, 26, 24)');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.select('#look select', 'dark');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await paper()).toBe('rgb(27, 26, 24)');
    const article = await stage().open(SPEECH.path);
    await article.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await stage().clickIcon(article);
    await waitForToast(article);
    expect(await article.$eval('jingwen-toast', (toast) => getComputedStyle(toast).colorScheme)).toBe('dark');
    await article.close();
    await page.close();
  });

  test('take a rule of the reader, and say what is wrong with one', async () => {
    const page = await open();
    const [value, host] = await page.$$('#rules input[type="text"]');
    await value?.type('本');
    await page.waitForFunction(() => document.querySelector('#rules .fault')?.textContent?.includes('两个字'));
    await press(page, '添加规则');
    expect(await stored()).toEqual({});
    await value?.type('站*整理');
    await host?.type('wenku.example.cn');
    await press(page, '添加规则');
    await page.waitForSelector('.rules li');
    const { userRules = [] } = await stored();
    expect(userRules).toMatchObject([{ kind: 'text', value: '本站*整理', host: 'wenku.example.cn', isOn: true }]);
    await press(page, '删除：本站*整理');
    await untilStored({});
    await page.close();
  });

  test('give a file its title as a name where the field is left empty', async () => {
    const page = await open();
    const name = await page.waitForSelector('#files input[type="text"]');
    await name?.click({ count: 3 });
    await page.keyboard.press('Backspace');
    expect(await page.$eval('#files .preview', (preview) => preview.textContent)).toContain('关于开展读书月活动的通知');
    await name?.type('{site}');
    await untilStored({ name: '{site}' });
    await name?.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await untilStored({});
    await page.close();
  });
});

describe('changes that follow upon each other faster than they are kept', () => {
  test('all count', async () => {
    const worker = await stage().worker();
    await worker.evaluate(async (version) => {
      const rule = (id: string): object => ({ id, kind: 'text', value: `本站整理${id}`, isOn: true });
      await chrome.storage.local.set({
        settings: { userRules: [rule('a'), rule('b'), rule('c')], quietSites: ['a.example.cn', 'b.example.cn'] },
        settings$: { v: version },
      });
    }, SETTINGS_VERSION);
    const page = await open();
    await page.waitForSelector('.rules li:nth-of-type(3)');
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.rules li button, #sites .list button')) button.click();
    });
    await untilStored({});
    await page.close();
  });
});

describe('a backup', () => {
  test('brings everything back after a reset, which can be undone itself', async () => {
    const page = await open();
    await page.click('.kinds [data-kind="share"] input');
    await untilStored({ keptKinds: ['share'] });
    await page.waitForSelector('#backup input[type="checkbox"]');
    await press(page, '导出', '#backup');
    const name = (await noteOf(page, '已导出')).replace('已导出：', '');
    const text = readFileSync(join(stage().downloads, name), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version: SETTINGS_VERSION, settings: { keptKinds: ['share'] } });
    // What the extension counted by itself is none of the reader's choices.
    expect(text).not.toContain('detectionOffers');
    await press(page, '全部恢复默认');
    await untilStored({});
    await press(page, '撤销', '.note');
    await untilStored({ keptKinds: ['share'] });
    await press(page, '全部恢复默认');
    await press(page, '清空最近的剪藏');
    await page.waitForFunction(() => document.querySelector('#clip')?.textContent?.includes('还没有剪藏'));
    await chooseFile(page, text);
    expect(await noteOf(page, '已导入')).toMatch(/[1-9]\d* 篇剪藏/u);
    await untilStored({ keptKinds: ['share'] });
    expect(await page.$eval('#clip', (section) => section.textContent)).toMatch(/最近的剪藏：[1-9]/u);
    await page.close();
  });

  test('that is another file changes nothing and says so', async () => {
    const page = await open();
    await chooseFile(page, '{"title":"通知"}');
    expect(await noteOf(page, '不是净文导出的文件')).toContain('什么都没有改');
    expect(await stored()).toEqual({});
    await page.close();
  });
});

describe('the welcome page', () => {
  test('has no barrier and no break, before the click and after', async () => {
    const page = await open('welcome.html');
    await expectNoBarrier(page, 'before');
    await press(page, '净化这一篇');
    await page.waitForSelector('.sample.clean');
    await expectNoBarrier(page, 'after');
    await page.close();
  });

  test('does on its sample what the icon does on a page', async () => {
    const page = await open('welcome.html');
    expect(await page.$eval('.sample', (sample) => sample.textContent)).toContain('fanwen_demo88');
    await stage().clickIcon(page);
    await page.waitForSelector('.sample.clean');
    const text = await page.$eval('.sample', (sample) => sample.textContent ?? '');
    expect(text).not.toContain('fanwen_demo88');
    expect(text).toContain('每人读一本书');
    expect(await page.$eval('.sample-ledger', (ledger) => ledger.textContent)).toContain('fanwen_demo88');
    await page.close();
  });
});

describe('the notices', () => {
  test.each(['browser-page', 'file', 'pdf', 'images', 'no-article', 'failed'])('%s has no barrier and no break', async (reason) => {
    const page = await open(`notice.html?reason=${reason}`);
    await expectNoBarrier(page, reason);
    await page.close();
  });
});

describe('forced colours', () => {
  test('leave every control of the settings with an edge', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const edgeless = await page.$$eval('button, select, input[type="text"], textarea', (controls) =>
      controls
        .filter((control) => Number.parseFloat(getComputedStyle(control).borderTopWidth) < 1)
        .map((control) => control.outerHTML.slice(0, 90)),
    );
    expect(edgeless).toEqual([]);
    await page.close();
  });
});
