import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { WordKey } from '../../components/words.ts';
import { type SampleSite, serve } from '../site/serve.ts';
import { type FirefoxSession, findFirefox, openFirefox } from './firefox.ts';
import { expectedOf } from './fixture.ts';
import { noteOf, press, unfold, untilShown } from './panel.ts';

/** Of the extension's pages. */
declare const browser: typeof api;

const firefox = findFirefox();
const SPEECH = expectedOf('justnews-speech').expected;
const NOISE = 'qinghe_demo01';

describe.skipIf(!firefox)('the panel in Firefox', () => {
  let session: FirefoxSession;
  let site: SampleSite;
  let page: Page;
  let before = '';
  beforeAll(async () => {
    [session, site] = await Promise.all([openFirefox(firefox ?? ''), serve()]);
    page = await session.clip(`${site.origin}${SPEECH.path}`);
    await session.untilSaved(`${SPEECH.title}.md`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('jingwen-toast'), { polling: 100 });
    before = await serialised();
    await session.openPanel(SPEECH.path);
  }, 120_000);
  afterAll(() => Promise.all([session.close(), site.close()]));

  /** Words of the panel in the language of this Firefox. */
  const label = (key: WordKey): Promise<string> => session.panel.evaluate((name) => browser.i18n.getMessage(name), key);
  const serialised = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  /** Waits in the page, which must be in front for its timers. */
  const untilPage = async (fits: () => boolean): Promise<void> => {
    await page.bringToFront();
    await page.waitForFunction(fits, { polling: 100, timeout: 15_000 });
  };

  test('puts a piece back, writes a paragraph, saves both, and takes them back', async () => {
    const { panel } = session;
    await untilShown(panel, '看清形势');
    await unfold(panel, NOISE);
    await press(panel, await label('reviewPutBack'), '.card');
    await untilShown(panel, NOISE);
    await panel.click('.text [data-role="salutation"]');
    await press(panel, await label('reviewEdit'), '.tools');
    await panel.waitForSelector('.editor textarea');
    await panel.keyboard.type('此处添一句。');
    await panel.keyboard.press('Tab');
    await untilShown(panel, '此处添一句。');
    await press(panel, await label('buttonSave'), '.choices');
    const name = (await noteOf(panel, '.md')).replace(/^\S+ /u, '');
    const file = readFileSync(join(session.downloads, name), 'utf8');
    expect(file).toContain(NOISE);
    expect(file).toContain('此处添一句。');
    await press(panel, await label('toolsUndoAll'), '.bar');
    await untilShown(panel, NOISE, false);
    await untilShown(panel, '此处添一句。', false);
  });

  test('marks and hides in the page, and leaves it as it was', async () => {
    const { panel } = session;
    await press(panel, await label('toolsXray'), '.bar');
    await untilPage(() => [...(CSS.highlights.get('jingwen-contact') ?? [])].map(String).join('').includes('qinghe_demo01'));
    expect(await serialised()).toBe(before);
    await press(panel, await label('toolsClean'), '.bar');
    await untilPage(() => document.querySelectorAll('[data-jingwen-hidden]').length > 0 && !CSS.highlights.has('jingwen-contact'));
    await press(panel, await label('toolsClean'), '.bar');
    await untilPage(() => document.querySelectorAll('[data-jingwen-hidden]').length === 0 && CSS.highlights.size === 0);
    expect(await serialised()).toBe(before);
  });

  test('cleans a pasted text, and opens the clip of the page again', async () => {
    const { panel } = session;
    await press(panel, await label('toolsHome'), '.bar');
    await panel.waitForSelector('.paste textarea');
    await panel.type(
      '.paste textarea',
      '关于值班的通知\n各单位：\n汛期将至，请严格执行二十四小时值班制度，遇有险情立即上报。\n加微信：fanwen_demo88，海量资料免费领取。',
    );
    await press(panel, await label('pasteClean'), '.paste');
    await untilShown(panel, '二十四小时值班制度');
    await untilShown(panel, 'fanwen_demo88', false);
    await press(panel, await label('toolsHome'), '.bar');
    await press(panel, SPEECH.title, '.recent');
    await untilShown(panel, '看清形势');
  });
});
