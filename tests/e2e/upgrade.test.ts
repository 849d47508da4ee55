import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { SETTINGS_VERSION } from '../../utils/platform/settings-migrations.ts';
import { sharedStage } from './fixture.ts';
import { paragraphsOf } from './panel.ts';

/** What a browser held of the extension, as an earlier build left it. */
interface Profile {
  readonly local: Readonly<Record<string, unknown>>;
  readonly records: readonly { readonly id: string }[];
  readonly snapshots: readonly object[];
}

const FOLDER = 'tests/e2e/profiles';
const stage = sharedStage();
const earlier = Array.from({ length: SETTINGS_VERSION - 1 }, (_, index) => `v${index + 1}`);
const profileOf = (version: string): Profile => JSON.parse(readFileSync(`${FOLDER}/${version}.json`, 'utf8')) as Profile;

/** Puts what the earlier build left in the place of everything, and starts the extension anew on it. */
async function startOn(profile: Profile): Promise<void> {
  const page = await stage().browser.newPage();
  await page.goto(`chrome-extension://${stage().id}/options.html`);
  await page.waitForSelector('#look');
  await page.evaluate(async ({ local, records, snapshots }) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(local);
    const database = await new Promise<IDBDatabase>((give) => {
      const opening = indexedDB.open('jingwen');
      opening.onsuccess = () => give(opening.result);
    });
    const transaction = database.transaction(['records', 'snapshots'], 'readwrite');
    for (const [index, record] of records.entries()) {
      transaction.objectStore('records').put(record);
      transaction.objectStore('snapshots').put(snapshots[index], record.id);
    }
    await new Promise((go) => transaction.addEventListener('complete', go));
    database.close();
  }, profile);
  // Loading it once more ends what runs of it.
  expect(await stage().browser.installExtension(resolve('.output/chrome-mv3'))).toBe(stage().id);
}

async function open(path: string, selector: string): Promise<Page> {
  const page = await stage().browser.newPage();
  const isThere = (): Promise<boolean> =>
    page.goto(`chrome-extension://${stage().id}/${path}`).then(
      () => true,
      () => false,
    );
  // It takes a moment to start.
  await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
  await page.waitForSelector(selector);
  return page;
}

describe('after an update', () => {
  test('there is a profile of every earlier version to try', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(earlier.map((version) => `${version}.json`));
  });

  test.each(earlier)('from version %s settings, own rules and clips are as they were', async (version) => {
    await startOn(profileOf(version));
    const options = await open('options.html', '.rules li');
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await options.$eval('.kinds [data-kind="related"] input', (box) => (box as HTMLInputElement).checked)).toBe(false);
    expect(await options.$eval('.rules li', (item) => item.textContent)).toContain('本站*整理');
    expect(await options.$eval('#sites', (section) => section.textContent)).toContain('shouye.example.cn');
    expect(await options.$eval('#script textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('网志 博客');
    await options.close();
    const panel = await open('sidepanel.html?tab=999999', '.recent li');
    await panel.click('.recent-clip button');
    await panel.waitForSelector('.text [data-role]');
    // What the reader put back in the earlier version is still there.
    expect((await paragraphsOf(panel)).join('')).toContain('fanwen_demo88');
    await panel.close();
    const stored = await (await stage().worker()).evaluate(() => chrome.storage.local.get(null));
    expect(stored).toMatchObject({ settings$: { v: SETTINGS_VERSION } });
    expect(stored.settings).not.toHaveProperty('detectionOffers');
  });
});
