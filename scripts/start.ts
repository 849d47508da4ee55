import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, openBrowser } from '../tests/e2e/browser.ts';
import { pressInToast, type SeenToast, waitForToast } from '../tests/e2e/toast.ts';
import { serve } from '../tests/site/serve.ts';
import { findOrInstallBrowser } from './find-browser.ts';

/** `npm start [-- --headless]`: the built extension on the sample site, by hand or, without a display, by itself. */
const CLIPS = 'clips';

interface Row {
  readonly page: string;
  readonly file: string;
  readonly kept: string;
  readonly removed: string;
  readonly completeness: string;
}

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  const executablePath = findOrInstallBrowser();
  const site = await serve();
  const headless = values.headless || !hasDisplay;
  const session = await openBrowser({ executablePath, headless, downloads: CLIPS, welcome: !headless });
  if (headless) await clipEveryPage(session, site).finally(() => Promise.all([session.close(), site.close()]));
  else await show(session, site);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

type Site = Awaited<ReturnType<typeof serve>>;

/** Leaves the browser to the reader; closing it ends the program. */
async function show({ browser, close }: ExtensionBrowser, site: Site): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(site.origin);
  console.log(`示例网站：${site.origin}\n点开一篇，再点工具栏上的“净”字图标（可能在拼图图标里）。文件存到 ${CLIPS}/。关闭浏览器即结束。`);
  await new Promise((resolve) => browser.once('disconnected', resolve));
  await Promise.allSettled([close(), site.close()]);
}

async function clipEveryPage(session: ExtensionBrowser, site: Site): Promise<void> {
  for (const name of readdirSync(CLIPS)) rmSync(join(CLIPS, name), { recursive: true });
  mkdirSync(CLIPS, { recursive: true });
  const rows: Row[] = [];
  for (const { path, name } of site.pages) {
    const page = await session.browser.newPage();
    await page.goto(site.origin + path);
    await session.clickIcon(page);
    const toast = await waitForToast(page).catch(() => undefined);
    rows.push(toast ? rowOf(name, toast) : { page: name, file: '没有剪成', kept: '', removed: '', completeness: '' });
    if (!toast) process.exitCode = 1;
    if (toast && !existsSync(join(CLIPS, 'panel.png'))) await takePictures(session, page);
    await page.close();
  }
  console.log(tableOf(rows));
  console.log(`\n文件和截图（toast.png、panel.png）在 ${CLIPS}/。`);
}

/** The file's own front matter says what was kept; the toast says which file it was. */
function rowOf(page: string, toast: SeenToast): Row {
  const file = readdirSync(CLIPS)
    .filter((name) => name.endsWith('.md') && toast.headline.endsWith(name))
    .sort((one, other) => other.length - one.length)[0];
  if (!file) return { page, file: toast.headline, kept: '', removed: '', completeness: '' };
  const front = readFileSync(join(CLIPS, file), 'utf8').split('\n---\n')[0] ?? '';
  const field = (name: string): string => new RegExp(`^${name}: "?(.*?)"?$`, 'mu').exec(front)?.[1] ?? '';
  return { page, file, kept: field('characters'), removed: field('removed'), completeness: field('completeness') };
}

async function takePictures({ extensionPage }: ExtensionBrowser, page: Page): Promise<void> {
  await page.screenshot({ path: join(CLIPS, 'toast.png') });
  await pressInToast(page, 'details');
  const panel = await extensionPage('/sidepanel.html');
  await panel.waitForSelector('h1');
  await panel.screenshot({ path: join(CLIPS, 'panel.png') });
  await panel.close();
}

function tableOf(rows: readonly Row[]): string {
  const head: Row = { page: '网页', file: '文件', kept: '保留字数', removed: '去掉', completeness: '完整性' };
  const columns = Object.keys(head) as readonly (keyof Row)[];
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column]))));
  const line = (row: Row): string =>
    columns.map((column, index) => row[column] + ' '.repeat((widths[index] ?? 0) - widthOf(row[column]))).join('  ');
  return [head, ...rows].map((row) => line(row).trimEnd()).join('\n');
}

/** Columns of a terminal: Chinese letters and full-width signs take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u2014\u2026\u201c\u201d]/u.test(letter) ? 2 : 1),
    0,
  );
}
