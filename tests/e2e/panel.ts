import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';

/** Presses a button or summary by its words, inside the part of the panel that a selector names. */
export async function press(panel: Page, label: string, within = 'body'): Promise<void> {
  await panel.bringToFront();
  const handle = await panel.waitForFunction(
    (wanted, root) =>
      [...document.querySelectorAll<HTMLElement>(`${root} button, ${root} summary`)].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === wanted && !one.matches(':disabled'),
      ),
    { timeout: 10_000 },
    label,
    within,
  );
  await click(handle);
}

/** Clicks with the real mouse, where nothing that sticks to the edges lies above. */
async function click(handle: JSHandle): Promise<void> {
  // Both callers waited for an element.
  const element = handle as ElementHandle<HTMLElement>;
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await element.click();
}

/** The document of the panel as it reads: paragraphs only, without what is folded between and inside them. */
export function paragraphsOf(panel: Page): Promise<readonly string[]> {
  return panel.$$eval('.text [data-role]', (paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('[data-mark]')) mark.remove();
      return copy.textContent ?? '';
    }),
  );
}

/** Waits until the panel's document has a paragraph with these words, or none. */
export async function untilShown(panel: Page, words: string, isShown = true): Promise<void> {
  await panel.bringToFront();
  await panel.waitForFunction(
    (wanted, shown) => {
      const texts = [...document.querySelectorAll('.text [data-role]')].map((paragraph) => {
        const copy = paragraph.cloneNode(true) as Element;
        for (const mark of copy.querySelectorAll('[data-mark]')) mark.remove();
        return copy.textContent ?? '';
      });
      return texts.length > 0 && texts.some((text) => text.includes(wanted)) === shown;
    },
    { timeout: 10_000 },
    words,
    isShown,
  );
}

/** Unfolds the first removed piece between the paragraphs that holds these words. */
export async function unfold(panel: Page, words: string): Promise<void> {
  await panel.bringToFront();
  const fold = await panel.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.fold-line, .cut')].find((line) =>
        (line.title || line.textContent || '').includes(wanted),
      ),
    { timeout: 10_000 },
    words,
  );
  await click(fold);
  await panel.waitForSelector('.card');
}

/** What the panel's message says, once it says something that fits. */
export async function noteOf(panel: Page, part: string): Promise<string> {
  await panel.bringToFront();
  const handle = await panel.waitForFunction(
    (wanted) => {
      const text = document.querySelector('.note span')?.textContent ?? '';
      return text.includes(wanted) && text;
    },
    { timeout: 15_000 },
    part,
  );
  return (await handle.jsonValue()) as string;
}
