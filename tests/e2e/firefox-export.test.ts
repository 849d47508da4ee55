import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { Settings } from '../../utils/platform/settings.ts';
import { type SampleSite, serve } from '../site/serve.ts';
import { OpenDocx } from '../unit/open-docx.ts';
import { type FirefoxSession, findFirefox, openFirefox } from './firefox.ts';
import { expectedOf } from './fixture.ts';
import { PATHS } from './names.ts';

/** Of the extension's pages. */
declare const browser: typeof api;

const firefox = findFirefox();

describe.skipIf(!firefox)('Firefox', () => {
  let session: FirefoxSession;
  let site: SampleSite;
  beforeAll(async () => {
    [session, site] = await Promise.all([openFirefox(firefox ?? ''), serve()]);
  }, 120_000);
  afterAll(() => Promise.all([session.close(), site.close()]));

  const choose = (settings: Partial<Settings>): Promise<void> =>
    session.panel.evaluate((chosen) => browser.storage.local.set({ settings: chosen }), settings);

  test('takes every file name as it is', async () => {
    const states = await session.panel.evaluate(async (paths) => {
      const answers: string[] = [];
      for (const filename of paths) {
        const url = URL.createObjectURL(new Blob(['正文'], { type: 'text/markdown' }));
        answers.push(
          await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' }).then(() => 'ok', String),
        );
      }
      return answers;
    }, PATHS);
    expect(states).toEqual(PATHS.map(() => 'ok'));
    for (const path of PATHS) expect(existsSync(await session.untilSaved(path))).toBe(true);
  });

  test('saves a Word document with one click, into the chosen folder', async () => {
    await choose({ format: 'docx', folder: '净文' });
    const { path, title } = expectedOf('clean-notice').expected;
    await session.clip(`${site.origin}${path}`);
    const docx = new OpenDocx(readFileSync(await session.untilSaved(join('净文', `${title}.docx`))));
    expect(docx.paragraphs[0]).toBe(title);
  });

  test('saves kept clips as a zip', async () => {
    await choose({});
    const { path, title } = expectedOf('dedecms-summary').expected;
    await session.clip(`${site.origin}${path}`);
    await session.untilSaved(`${title}.md`);
    await session.panel.waitForFunction(() => document.querySelectorAll('.recent li').length >= 2);
    for (const box of await session.panel.$$('.recent input[type=checkbox]')) await box.evaluate((one) => (one as HTMLElement).click());
    await session.panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.recent button')].find(({ textContent }) => /zip/iu.test(textContent ?? ''))?.click(),
    );
    await session.panel.waitForFunction(() => document.querySelector('.note')?.textContent?.includes('.zip'));
    const text = await session.panel.$eval('.note span', ({ textContent }) => textContent ?? '');
    const zip = readFileSync(await session.untilSaved(/^\S+ (.*\.zip)$/u.exec(text)?.[1] ?? ''));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
  });
});
