import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { type SampleSite, serve } from '../site/serve.ts';
import { type FirefoxSession, findFirefox, openFirefox } from './firefox.ts';
import { expectedOf } from './fixture.ts';

/** Of the extension's pages. */
declare const browser: typeof api;

const firefox = findFirefox();

describe.skipIf(!firefox)('scripts in Firefox', () => {
  let session: FirefoxSession;
  let site: SampleSite;
  beforeAll(async () => {
    [session, site] = await Promise.all([openFirefox(firefox ?? ''), serve()]);
  }, 120_000);
  afterAll(() => Promise.all([session.close(), site.close()]));

  test('a Traditional page is saved in Simplified when it always is, and shown so', async () => {
    const settings: Partial<Settings> = { script: 'hans' };
    await session.panel.evaluate((chosen) => browser.storage.local.set({ settings: chosen }), settings);
    const { expected } = expectedOf('mirror-hant');
    await session.clip(`${site.origin}${expected.path}`);
    const { convert } = await converterStore()('tw2s');
    const saved = readFileSync(await session.untilSaved(`${convert(expected.title)}.md`), 'utf8');
    expect(saved).toContain('已转换');
    const shown = await session.panel.evaluate(async (path) => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes(path));
      const tabId = tab?.id ?? -1;
      const read = async (): Promise<string> => {
        const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.body.textContent ?? '' });
        return String(answer?.result);
      };
      const before = await read();
      await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/page-script.js'] });
      const press = (): Promise<unknown> => browser.tabs.sendMessage(tabId, { type: 'page-script' });
      const until = async (fits: (text: string) => boolean): Promise<string> => {
        for (let i = 0; i < 60 && !fits(await read()); i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
        return read();
      };
      await press();
      const during = await until((text) => text !== before);
      await press();
      return { before, during, after: await until((text) => text === before) };
    }, expected.path);
    expect(shown.during).not.toBe(shown.before);
    expect(shown.during).toContain(convert(expected.title));
    expect(shown.after).toBe(shown.before);
  });
});
