/* biome-ignore-all lint/performance/useDomNodeTextContent: what is rendered is what these tests ask */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { expectedOf, sharedStage } from './fixture.ts';
import { press, unfold, untilShown } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;

async function clipped(path = SPEECH.path): Promise<{ readonly page: Page; readonly panel: Page; readonly before: string }> {
  const page = await stage().open(path);
  const before = await page.content();
  await stage().clickIcon(page);
  await waitForToast(page);
  await page.keyboard.press('Escape');
  const panel = await stage().openPanel(page);
  await panel.waitForSelector('.review');
  return { page, panel, before };
}

/** The words that the page's highlights mark, by their names. */
function marked(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String).join('|')])));
}

/** Waits until the panel says that the view is on or off, and the page shows it. */
async function untilPressed(panel: Page, label: string, pressed: boolean): Promise<void> {
  await panel.waitForFunction(
    (wanted, isOn) =>
      [...document.querySelectorAll('.bar button')].find(({ textContent }) => textContent === wanted)?.getAttribute('aria-pressed') ===
      String(isOn),
    {},
    label,
    pressed,
  );
}

async function untilMarked(page: Page, name: string, words: string, isMarked = true): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(
    (highlight, text, wanted) => [...(CSS.highlights.get(highlight) ?? [])].map(String).join('').includes(text) === wanted,
    { polling: 100, timeout: 10_000 },
    name,
    words,
    isMarked,
  );
}

describe('the X-ray', () => {
  test('marks what would go by its kind, follows the panel, and leaves the page as it was', async () => {
    const { page, panel, before } = await clipped();
    await press(panel, '透视', '.bar');
    await untilMarked(page, 'jingwen-contact', 'qinghe_demo01');
    expect(await page.content()).toBe(before);
    expect((await marked(page))['jingwen-advert']).toContain('来自：青禾文秘网');
    expect(Object.values(await marked(page)).join('')).not.toContain('这次推进会');
    await unfold(panel, 'qinghe_demo01');
    await press(panel, '放回', '.card');
    await untilMarked(page, 'jingwen-contact', 'qinghe_demo01', false);
    await press(panel, '撤销', '.bar');
    await untilMarked(page, 'jingwen-contact', 'qinghe_demo01');
    await press(panel, '透视', '.bar');
    await untilPressed(panel, '透视', false);
    await untilMarked(page, 'jingwen-contact', 'qinghe_demo01', false);
    expect(await marked(page)).toEqual({});
    expect(await page.content()).toBe(before);
    await panel.close();
    await page.close();
  });

  test('shows a piece of the panel in the page, and a piece of the page in the panel', async () => {
    const { page, panel } = await clipped();
    await unfold(panel, 'qinghe_demo01');
    await press(panel, '在网页中看', '.card');
    await untilMarked(page, 'jingwen-here', 'qinghe_demo01');
    await page.waitForFunction(
      () => {
        const [range] = CSS.highlights.get('jingwen-here') ?? [];
        const { top = -1, bottom = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      },
      { polling: 100 },
    );
    await press(panel, '透视', '.bar');
    await untilMarked(page, 'jingwen-advert', '来自');
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('jingwen-contact') ?? [];
      (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = (range as Range).getBoundingClientRect();
      return { x: left + 30, y: top + height / 4 };
    });
    await page.mouse.click(place.x, place.y);
    await panel.bringToFront();
    await panel.waitForFunction(() => document.activeElement?.textContent?.includes('qinghe_demo01'));
    await panel.close();
    await page.close();
  });
});

describe('the clean view', () => {
  test('hides what would go, follows late pieces of the page, and leaves the page as it was', async () => {
    const { page, panel, before } = await clipped();
    const isSeen = (words: string): Promise<boolean> => page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
    expect([await isSeen('qinghe_demo01'), await isSeen('热门文章')]).toEqual([true, true]);
    await press(panel, '净读', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => !document.body.innerText.includes('qinghe_demo01'), { polling: 100 });
    expect([await isSeen('热门文章'), await isSeen('这次推进会'), await isSeen('看清形势')]).toEqual([false, true, true]);
    await page.evaluate(() => {
      const widget = document.createElement('div');
      widget.id = 'late';
      widget.innerHTML = '<a href="/x">猜你喜欢：年度总结范文</a><a href="/y">党课讲稿大全</a>';
      document.body.append(widget);
    });
    await page.waitForFunction(() => document.querySelector('#late')?.checkVisibility() === false, { polling: 100, timeout: 10_000 });
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await press(panel, '净读', '.bar');
    await untilPressed(panel, '净读', false);
    await page.bringToFront();
    await page.waitForFunction(() => document.body.innerText.includes('qinghe_demo01'), { polling: 100 });
    expect(await page.content()).toBe(before);
    await panel.close();
    await page.close();
  });

  test('costs a page that never rests no more than a few readings', async () => {
    const { page, panel } = await clipped();
    await press(panel, '净读', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => !document.body.innerText.includes('qinghe_demo01'), { polling: 100 });
    const { changes, readings } = await page.evaluate(async () => {
      let readings = 0;
      // Every reading takes the view back for a moment and paints it again.
      const observer = new MutationObserver(() => {
        readings += 1;
      });
      observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-jingwen-hidden'] });
      let changes = 0;
      for (; changes < 200; changes += 1) {
        document.body.append(document.createComment(`${changes}`));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { changes, readings };
    });
    expect(readings).toBeGreaterThan(0);
    expect(readings).toBeLessThan(changes / 5);
    await panel.close();
    await page.close();
  });

  test('is taken back before a fresh reading, so that nothing hidden is lost from a file', async () => {
    const { page, panel } = await clipped();
    await press(panel, '净读', '.bar');
    await page.bringToFront();
    await page.waitForFunction(() => !document.body.innerText.includes('qinghe_demo01'), { polling: 100 });
    await stage().clickIcon(page);
    await waitForToast(page);
    await untilShown(panel, '看清形势');
    await unfold(panel, 'qinghe_demo01');
    expect(await panel.$eval('.card .why', (why) => why.textContent)).toMatch(/^联系方式/u);
    await panel.close();
    await page.close();
  });
});
