import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Stage } from './fixture.ts';
import { waitForToast } from './toast.ts';

export const PROSE =
  '雨季来临之前，水库管理处对三座小型水库的放水涵、溢洪道和坝坡逐一查看，发现的七处隐患都已登记，并商定了整改的先后次序。';

/** A document with something between its paragraphs. */
export function pageOf(body: string, head = ''): string {
  return `<html><head><title>水库查看纪要</title>${head}</head><body><h1>水库查看纪要</h1><div class="body"><p>${PROSE}</p>${body}<p>${PROSE.replace('雨季', '汛期')}</p></div></body></html>`;
}

/** Clicks the icon on a page; the file that it saves. */
export async function clipped({ clickIcon, files, downloads }: Stage, page: Page): Promise<string> {
  const known = await files();
  await clickIcon(page);
  await waitForToast(page);
  const [name = ''] = (await files()).filter((file) => !known.includes(file));
  return readFileSync(join(downloads, name), 'utf8');
}
