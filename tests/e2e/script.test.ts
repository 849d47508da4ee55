import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { sharedStage } from './fixture.ts';
import { press } from './panel.ts';
import { pressInToast, toastOf, waitForToast } from './toast.ts';

const stage = sharedStage();

const PARAGRAPHS = [
  '各級部門要認真落實會議精神，支援專案建設，提高網路效能，及時釋出資訊，確保各項工作扎實推進、取得實效。',
  '要建立健全工作機制，把核心指標分解到各單位，新增就業崗位要按月統計，推動資料共享和智慧製造，方便群眾辦事。',
  '要加強組織領導，明確責任分工，定期通報進展情況，對落實不力的單位進行約談，確保年底以前完成全部任務。',
];
const PAGE = `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><title>關於資訊化工作的通知</title></head><body>
<h1>關於資訊化工作的通知</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<p id="mixed">以上要求，<b>請遵照執行</b>。</p>
<pre><code>變數 = 設定</code></pre><div contenteditable="true">請輸入內容</div><p translate="no">請勿轉換</p><p lang="ja">図書館の開館時間を変更します</p>
<textarea>請輸入意見</textarea><p id="late" lang="zh-Hant-TW">最後更新時間</p></body></html>`;

async function files(): Promise<readonly string[]> {
  return (await stage().files()).filter((name) => name.endsWith('.md'));
}

async function clipped(): Promise<Page> {
  const page = await stage().openHtml(PAGE);
  await stage().clickIcon(page);
  await waitForToast(page);
  return page;
}

/** The page's own document, without the toast that stands beside it. */
function serialised(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const toast of copy.querySelectorAll('jingwen-toast')) toast.remove();
    return copy.outerHTML;
  });
}

async function untilText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction((which, wanted) => document.querySelector(which)?.textContent === wanted, { timeout: 8_000 }, selector, text);
}

describe('a Traditional page', () => {
  test('is saved as it is, and again in Simplified when asked; the original is one press away', async () => {
    const page = await clipped();
    const first = await toastOf(page);
    expect(first?.actions).toContain('hans');
    expect(readFileSync(join(stage().downloads, (await files())[0] ?? ''), 'utf8')).toContain('支援專案建設');
    await pressInToast(page, 'hans');
    const toast = await waitForToast(page, ({ text }) => text.includes('已转换'));
    expect(toast.text).toContain('还原机器繁化的大陆文字（原是大陆文字');
    expect(toast.actions).toEqual(['copy', 'details', 'original', 'page', 'always', 'delete']);
    const [name = '', ...others] = await files();
    expect([name, others]).toEqual(['关于信息化工作的通知.md', []]);
    expect(readFileSync(join(stage().downloads, name), 'utf8')).toContain('支持项目建设，提高网络性能，及时发布信息');
    await pressInToast(page, 'original');
    await waitForToast(page, ({ actions }) => actions.includes('hans'));
    expect(await files()).toEqual(['關於資訊化工作的通知.md']);
    await page.close();
  });

  test('is copied in the script that was chosen', async () => {
    const page = await clipped();
    await pressInToast(page, 'hans');
    await waitForToast(page, ({ text }) => text.includes('已转换'));
    await pressInToast(page, 'copy');
    await waitForToast(page, ({ headline }) => headline === '已复制净文');
    expect(await stage().clipboard()).toContain('推动数据共享和智能制造');
    await page.close();
  });

  test('of a site can always be converted', async () => {
    const page = await clipped();
    const { actions = [] } = (await toastOf(page)) ?? {};
    if (actions.includes('hans')) await pressInToast(page, 'hans');
    await waitForToast(page, ({ text }) => text.includes('已转换'));
    await pressInToast(page, 'always');
    await waitForToast(page, ({ actions: offered }) => offered.includes('site'));
    await pressInToast(page, 'site');
    await waitForToast(page, ({ headline }) => headline.includes('本站'));
    await page.close();
    const other = await stage().openHtml(PAGE.replaceAll('資訊化工作', '網路維護'));
    await stage().clickIcon(other);
    const toast = await waitForToast(other);
    expect(toast.headline).toContain('关于网络维护的通知');
    await pressInToast(other, 'original');
    await waitForToast(other, ({ headline }) => headline.includes('關於網路維護的通知'));
    await other.close();
  });
});

describe('the live page', () => {
  test('gets every character and attribute back', async () => {
    const page = await clipped();
    const { actions = [] } = (await toastOf(page)) ?? {};
    if (actions.includes('hans')) await pressInToast(page, 'hans');
    await waitForToast(page, ({ actions: offered }) => offered.includes('page'));
    const before = await serialised(page);
    await pressInToast(page, 'page');
    await waitForToast(page, ({ headline }) => headline === '网页已转换');
    expect(await serialised(page)).not.toBe(before);
    await pressInToast(page, 'restore');
    await waitForToast(page, ({ headline }) => headline === '网页已还原');
    expect(await serialised(page)).toBe(before);
    await page.close();
  });

  test('is converted in place, follows its changes, and is restored as it was', async () => {
    const page = await clipped();
    await page.waitForFunction(() => document.querySelector('jingwen-toast'));
    const { actions = [] } = (await toastOf(page)) ?? {};
    if (actions.includes('hans')) await pressInToast(page, 'hans');
    await waitForToast(page, ({ actions: offered }) => offered.includes('page'));
    const before = await serialised(page);
    await pressInToast(page, 'page');
    const toast = await waitForToast(page, ({ headline }) => headline === '网页已转换');
    expect(toast.text).toContain('还原机器繁化的大陆文字');
    const shown = await page.evaluate(() => ({
      title: document.title,
      langs: [document.documentElement.lang, document.querySelector<HTMLElement>('#late')?.lang],
      first: document.querySelector('p')?.textContent,
      kept: [...document.querySelectorAll('code, [contenteditable], [translate], [lang=ja], textarea')].map((one) => one.textContent),
    }));
    expect(shown).toEqual({
      title: '关于信息化工作的通知',
      langs: ['zh-Hans', 'zh-Hans'],
      first: '各级部门要认真落实会议精神，支持项目建设，提高网络性能，及时发布信息，确保各项工作扎实推进、取得实效。',
      kept: ['變數 = 設定', '請輸入內容', '請勿轉換', '図書館の開館時間を変更します', '請輸入意見'],
    });
    // Later changes of the page: new elements, new text in an old node, and a node that only moves.
    await page.evaluate(() => {
      const added = document.createElement('section');
      added.id = 'added';
      added.innerHTML = '<p>新的專案釋出</p><code>專案</code>';
      document.body.append(added);
      const late = document.querySelector('#late');
      if (late?.firstChild) late.firstChild.nodeValue = '剛剛更新資訊';
      document.body.prepend(document.querySelector('#mixed') as Element);
    });
    await untilText(page, '#added p', '新的项目发布');
    await untilText(page, '#late', '刚刚更新信息');
    expect(await page.$eval('#added code', (code) => code.textContent)).toBe('專案');
    await pressInToast(page, 'restore');
    await waitForToast(page, ({ headline }) => headline === '网页已还原');
    await page.evaluate(() => {
      document.querySelector('#added')?.remove();
      const late = document.querySelector('#late');
      if (late?.firstChild) late.firstChild.nodeValue = '最後更新時間';
      const mixed = document.querySelector('#mixed') as Element;
      document.querySelector('pre')?.before(mixed, '\n');
    });
    expect((await serialised(page)).replace(/>\s+/gu, '>')).toBe(before.replace(/>\s+/gu, '>'));
    await page.close();
  });

  test('that puts its own text back is left alone, and a busy page costs little', async () => {
    const page = await stage().openHtml(PAGE);
    await stage().clickIcon(page);
    await waitForToast(page);
    const { actions = [] } = (await toastOf(page)) ?? {};
    if (actions.includes('hans')) await pressInToast(page, 'hans');
    await waitForToast(page, ({ actions: offered }) => offered.includes('page'));
    await page.evaluate(() => {
      const late = document.querySelector('#late')?.firstChild;
      let times = 0;
      new MutationObserver(() => {
        if (late && late.nodeValue !== '最後更新時間') {
          times += 1;
          late.nodeValue = '最後更新時間';
          document.documentElement.dataset.times = String(times);
        }
      }).observe(document, { subtree: true, characterData: true });
    });
    await pressInToast(page, 'page');
    await waitForToast(page, ({ headline }) => headline === '网页已转换');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await page.$eval('#late', (late) => late.textContent)).toBe('最後更新時間');
    expect(Number(await page.evaluate(() => document.documentElement.dataset.times))).toBeLessThan(8);
    await page.close();
  });
});

describe('the panel', () => {
  test("offers Simplified, tells what changes and why, and keeps to the reader's dictionary", async () => {
    const page = await stage().openHtml(PAGE.replaceAll('資訊化工作', '網路安全'));
    await stage().clickIcon(page);
    await waitForToast(page);
    await pressInToast(page, 'details');
    const panel = await stage().extensionPage('/sidepanel.html');
    await panel.waitForSelector('.script');
    const card = (): Promise<string> => panel.$eval('.script', (one) => one.textContent ?? '');
    if ((await card()).includes('存下的文件会转换')) await press(panel, '用原文', '.script');
    await panel.waitForFunction(() => document.querySelector('.script')?.textContent?.includes('这一篇是繁体'));
    await press(panel, '转简体', '.script');
    await panel.waitForFunction(() => document.querySelector('.script')?.textContent?.includes('存下的文件会转换'));
    expect(await card()).toContain('还原机器繁化的大陆文字（原是大陆文字');
    const summary = await panel.$$eval('.script summary', (all) =>
      all.map((one) => one.textContent ?? '').find((text) => text.startsWith('看看改了什么')),
    );
    await press(panel, summary ?? '', '.script');
    const changes = await panel.$$eval('.changes ruby', (pieces) =>
      pieces.map((one) => [one.firstChild?.textContent, one.querySelector('rt')?.textContent]),
    );
    expect(changes).toContainEqual(['持项目', '援專案']);
    await press(panel, '简繁转换的设置', '.script');
    await panel.type('.script-settings textarea', '專案\n支援 声援\n甲 乙 丙');
    expect(await panel.$eval('.problems', (list) => list.textContent)).toContain('第 3 行：多于两个词');
    await panel.click('.script-settings input[type="checkbox"]');
    await panel.waitForFunction(() => [...document.querySelectorAll('.changes ruby')].some((one) => one.firstChild?.textContent === '声'));
    await press(panel, '所有网页总是这样', '.script');
    await panel.waitForFunction(() => document.querySelector<HTMLSelectElement>('.script-settings select')?.value === 'hans');
    if (await panel.$('.script-settings .sites button')) throw new Error('Unexpected rule of a site after one for all pages');
    await press(panel, '保存', '.choices');
    await panel.waitForFunction(() => document.body.textContent?.includes('已保存'));
    const saved = (await files()).find((name) => name.includes('关于网络安全'));
    expect(readFileSync(join(stage().downloads, saved ?? ''), 'utf8')).toContain('声援專案建设');
    await panel.close();
    await page.close();
  });
});
