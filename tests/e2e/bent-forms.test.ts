/* biome-ignore-all lint/performance/useDomNodeTextContent: what is rendered is what these tests ask */
import { describe, expect, test } from 'vitest';
import { sharedStage } from './fixture.ts';
import { clipped, PROSE, pageOf } from './hostile-page.ts';
import { press } from './panel.ts';

const stage = sharedStage();

/** Fields that hide every member of their form that a script of ours could use. */
const HIDING = [
  ...['children', 'childNodes', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'parentNode', 'parentElement', 'nodeType'],
  ...['localName', 'id', 'classList', 'className', 'getAttribute', 'setAttribute', 'removeAttribute', 'hasAttribute', 'closest', 'matches'],
  ...['contains', 'getRootNode', 'ownerDocument', 'scrollIntoView', 'getBoundingClientRect', 'checkVisibility', 'shadowRoot', 'elements'],
];
const FORMS = `<form class="kept" lang="zh-CN"><p>表单里的一段，${PROSE}</p>${HIDING.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>
  <form class="gone"><b>更多总结范文请加微信：demo_fanwen888</b>${HIDING.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`;

describe('a page whose forms hide their members', () => {
  test('is shown marked and clean, and is as it was afterwards', async () => {
    const page = await stage().openHtml(pageOf(FORMS));
    const before = await page.content();
    await clipped(stage(), page);
    await page.keyboard.press('Escape');
    const panel = await stage().openPanel(page);
    await panel.waitForSelector('.review');
    const isSeen = (words: string): Promise<boolean> => page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
    await press(panel, '透视', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => [...(CSS.highlights.get('jingwen-contact') ?? [])].map(String).join('').includes('demo_fanwen888'), {
      polling: 100,
    });
    await press(panel, '净读', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => !document.body.innerText.includes('demo_fanwen888'), { polling: 100 });
    expect(await isSeen('表单里的一段')).toBe(true);
    await page.evaluate(() => document.querySelector('.kept p')?.append('又一句。'));
    await press(panel, '净读', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => document.body.innerText.includes('demo_fanwen888'), { polling: 100 });
    expect((await page.content()).replace('又一句。', '')).toBe(before);
    await panel.close();
    await page.close();
  });

  test('is pointed at, and converted to the other script and back', async () => {
    const page = await stage().openHtml(pageOf(FORMS));
    const before = await page.content();
    const worker = await stage().worker();
    const menu = (menuItemId: string): Promise<void> =>
      worker.evaluate(async (id) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Missing from the published types; it calls the listeners as the browser does.
        (chrome.contextMenus.onClicked as unknown as { dispatch(click: unknown, tab: unknown): void }).dispatch({ menuItemId: id }, tab);
      }, menuItemId);
    await clipped(stage(), page);
    await page.keyboard.press('Escape');
    await menu('page-script');
    await page.waitForFunction(() => document.querySelector('.kept p')?.textContent?.includes('雨季來臨之前'), { polling: 100 });
    await menu('page-script');
    await page.waitForFunction(() => document.querySelector('.kept p')?.textContent?.includes('雨季来临之前'), { polling: 100 });
    await page.keyboard.press('Escape');
    await menu('pick');
    await page.waitForSelector('jingwen-picker');
    const gone = await page.$('.gone b');
    await gone?.hover();
    await gone?.click();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('jingwen-picker'));
    const rules = await worker.evaluate(async () => JSON.stringify((await chrome.storage.local.get('settings')).settings));
    expect(rules).toContain('form.gone');
    await page.waitForFunction(() => !document.querySelector('jingwen-toast'), { polling: 100, timeout: 15_000 });
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
