import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { expectNoBarrier } from './axe.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { press, unfold, untilShown } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;

/** Width of a side panel, in CSS pixels. */
const WIDTH = 400;

async function clipped(path = SPEECH.path): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await stage().open(path);
  await stage().clickIcon(page);
  await waitForToast(page);
  const panel = await stage().openPanel(page);
  await panel.waitForSelector('.review');
  return { page, panel };
}

describe('the panel has no barrier and no break', () => {
  test('while it is empty, with a message, and with clips on its list', async () => {
    const panel = await stage().browser.newPage();
    await panel.goto(`chrome-extension://${stage().id}/sidepanel.html?tab=999999`);
    await panel.waitForSelector('.home');
    await expectNoBarrier(panel, 'empty', WIDTH);
    await press(panel, '清理', '.paste');
    await panel.waitForSelector('.note.problem span');
    await press(panel, '设置');
    await expectNoBarrier(panel, 'empty-message', WIDTH);
    const { page, panel: other } = await clipped();
    await panel.waitForFunction(() => document.querySelectorAll('.recent li').length > 0);
    await panel.$eval('.recent input', (box) => (box as HTMLInputElement).click());
    await expectNoBarrier(panel, 'recent', WIDTH);
    for (const open of [other, page, panel]) await open.close();
  });

  test('with a clip, a piece unfolded, a paragraph chosen, the title and a paragraph written, converted and in X-ray', async () => {
    const { page, panel } = await clipped();
    await expectNoBarrier(panel, 'clip', WIDTH);
    await unfold(panel, 'qinghe_demo01');
    await press(panel, '依据（4）');
    await expectNoBarrier(panel, 'unfolded', WIDTH);
    await unfold(panel, '来自：青禾文秘网');
    await panel.click('.text [data-role="paragraph"]');
    await expectNoBarrier(panel, 'chosen', WIDTH);
    await press(panel, '改', '.tools');
    await panel.waitForSelector('.editor textarea');
    await expectNoBarrier(panel, 'editing', WIDTH);
    await panel.keyboard.press('Escape');
    await press(panel, '改标题');
    await panel.waitForSelector('textarea.title');
    await expectNoBarrier(panel, 'titling', WIDTH);
    await panel.keyboard.press('Escape');
    await press(panel, '文件名与选项', '.choices');
    await panel.select('.more select', 's2tw');
    await panel.waitForSelector('.text ins');
    await press(panel, '透视', '.bar');
    await panel.waitForSelector('.bar button[aria-pressed="true"]');
    await expectNoBarrier(panel, 'converted-xray', WIDTH);
    await press(panel, '全部撤销', '.bar');
    for (const open of [panel, page]) await open.close();
  });

  test('with a collection of pieces', async () => {
    const { page, panel } = await clipped(expectedOf('justnews-collection').expected.path);
    expect(await panel.$eval('.completeness', (card) => card.textContent)).toMatch(/；目录 \d+ 篇，见到 \d+ 篇/u);
    await panel.$$eval('.completeness summary', (all) => {
      for (const one of all) one.click();
    });
    await expectNoBarrier(panel, 'collection', WIDTH);
    for (const open of [panel, page]) await open.close();
  });

  test('with a table and another script', async () => {
    const { page, panel } = await clipped(expectedOf('old-table-gbk').expected.path);
    await expectNoBarrier(panel, 'table', WIDTH);
    for (const open of [panel, page]) await open.close();
  });
});

describe('the keyboard alone', () => {
  test('reaches a removed piece, puts it back, removes and writes paragraphs, undoes and saves', async () => {
    const { page, panel } = await clipped();
    await panel.bringToFront();
    await tabTo(panel, '.text [data-key]');
    const seen = async (): Promise<string> => panel.evaluate(() => document.activeElement?.textContent ?? '');
    for (let i = 0; i < 30 && !(await seen()).includes('qinghe_demo01'); i += 1) await panel.keyboard.press('n');
    expect(await seen()).toContain('qinghe_demo01');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.card');
    await panel.keyboard.press('r');
    await untilShown(panel, 'qinghe_demo01');
    await panel.waitForFunction(() => document.activeElement?.textContent?.includes('qinghe_demo01'));
    await panel.keyboard.press('Delete');
    await untilShown(panel, 'qinghe_demo01', false);
    await panel.keyboard.press('Home');
    for (let i = 0; i < 30 && !(await seen()).startsWith('同志们'); i += 1) await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('e');
    await panel.waitForSelector('.editor textarea');
    await panel.keyboard.type('大家好。');
    await chord(panel, 'Control', 'Enter');
    await untilShown(panel, '大家好。');
    await panel.waitForFunction(() => document.activeElement?.textContent?.includes('大家好。'));
    await chord(panel, 'Control', 'z');
    await untilShown(panel, '大家好。', false);
    await chord(panel, 'Control', 'y');
    await untilShown(panel, '大家好。');
    const known = await stage().files();
    await chord(panel, 'Control', 's');
    await panel.waitForFunction(() => document.querySelector('.note span')?.textContent?.startsWith('已保存'));
    const [name = ''] = (await stage().files()).filter((file) => !known.includes(file));
    expect(readFileSync(`${stage().downloads}/${name}`, 'utf8')).toContain('大家好。');
    await panel.keyboard.press('g');
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.has('jingwen-here'), { polling: 100 });
    await press(panel, '全部撤销', '.bar');
    for (const open of [panel, page]) await open.close();
  });
});

/** Presses Tab until the focus is on an element that fits. */
async function tabTo(panel: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await panel.keyboard.press('Tab');
    if (await panel.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Unexpected focus order without ${selector}`);
}

async function chord(panel: Page, modifier: 'Control', key: 'Enter' | 'z' | 'y' | 's'): Promise<void> {
  await panel.keyboard.down(modifier);
  await panel.keyboard.press(key);
  await panel.keyboard.up(modifier);
}
