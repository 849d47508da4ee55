import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Stage } from './fixture.ts';
import { waitForToast } from './toast.ts';

/** The text of the file that a click on a page saves; the page is closed. */
export async function fileOfClick({ clickIcon, files, downloads }: Stage, page: Page): Promise<string> {
  const known = await files();
  await clickIcon(page);
  await waitForToast(page);
  const [name = ''] = (await files()).filter((file) => !known.includes(file));
  await page.close();
  return readFileSync(join(downloads, name), 'utf8');
}
