import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { sharedStage } from './fixture.ts';
import { PROSE, pageOf } from './hostile-page.ts';
import { press, untilShown } from './panel.ts';

const stage = sharedStage();

const PAGES: Readonly<Record<string, readonly [body: string, words: string]>> = {
  'of 100,000 nodes': [`${'<p>一</p>'.repeat(50_000)}<p>第十万个以后，${PROSE}</p>`, '第十万个以后'],
  'whose text is one node of 5 MB': [`<p>${PROSE.repeat(Math.ceil(5_000_000 / 3 / PROSE.length))}末尾在此。</p>`, '末尾在此'],
  'with halves of characters, NUL and marks that turn the text': [
    `<p class="odd"></p><script>document.querySelector('.odd').textContent = '孤\\ud800儿\\udc00零\\0符\\u202e倒着\\u202c，${PROSE}还在。'</script>`,
    '还在。',
  ],
  'that changes all the time': [
    `<p class="live"></p><script>
      const line = document.querySelector('.live');
      setInterval(() => {
        line.replaceChildren(document.createElement('b'), '一直在变的一行，${PROSE}');
        line.parentElement.insertBefore(line, line.nextSibling?.nextSibling ?? line.parentElement.firstChild);
      }, 1);
    </script>`,
    '一直在变的一行',
  ],
  'whose frames and shadow roots lie in each other': [
    `<script>
      let root = document.querySelector('.body');
      for (let depth = 0; depth < 40; depth += 1) {
        const host = root.appendChild(document.createElement('div'));
        root = host.attachShadow({ mode: 'open' });
      }
      root.appendChild(document.createElement('p')).textContent = '影子的影子里，${PROSE}';
    </script><iframe srcdoc="&lt;iframe srcdoc='&amp;lt;p&amp;gt;框中框里，${PROSE}'&gt;&lt;/iframe&gt;"></iframe>`,
    '影子的影子里',
  ],
};

/** The file of a click. The debugger, which alone sees the toast, can't describe pages such as these. */
async function saved(page: Page): Promise<string> {
  const { clickIcon, files, downloads } = stage();
  const known = await files();
  await clickIcon(page);
  const fresh = async (): Promise<string | undefined> => (await files()).find((file) => file.endsWith('.md') && !known.includes(file));
  const name = await vi.waitUntil(fresh, { timeout: 90_000, interval: 100 });
  return readFileSync(join(downloads, name), 'utf8');
}

describe('a page', () => {
  test.each(Object.entries(PAGES))('%s is clipped whole, and shown clean in the panel', { timeout: 180_000 }, async (_, [body, words]) => {
    const page = await stage().openHtml(pageOf(body));
    const file = await saved(page);
    expect(file).toContain(words);
    expect(file).toContain('汛期来临之前');
    const panel = await stage().openPanel(page);
    await panel.waitForSelector('.review', { timeout: 60_000 });
    await untilShown(panel, '汛期来临之前');
    await Promise.all([panel.close(), page.close()]);
  });

  test('of 100,000 nodes is marked and shown clean, and given back as it was', { timeout: 180_000 }, async () => {
    const noise = '<p>更多总结范文请加微信：demo_fanwen888</p>';
    const page = await stage().openHtml(pageOf(`${'<p>水位每天早晚各查看一次，记在本子上。</p>'.repeat(49_000)}${noise}`));
    const count = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
    const before = await count();
    await saved(page);
    const panel = await stage().openPanel(page);
    await panel.waitForSelector('.review', { timeout: 60_000 });
    for (const view of ['透视', '净读']) {
      await press(panel, view, '.bar');
      await page.bringToFront();
      await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 200, timeout: 60_000 });
      await press(panel, view, '.bar');
      await page.bringToFront();
      await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 200, timeout: 60_000 });
    }
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('jingwen-toast'), { polling: 200, timeout: 60_000 });
    expect(await count()).toBe(before);
    await Promise.all([panel.close(), page.close()]);
  });
});
