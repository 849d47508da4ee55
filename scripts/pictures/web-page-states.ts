import type { Page } from 'puppeteer-core';
import { pressInToast, waitForToast } from '../../tests/e2e/toast.ts';
import type { Stand, State } from './stand.ts';

const WHOLE = 'clean-essay';
const CUT = 'justnews-speech';
const PAGED = 'phpcms-paged';
const TRADITIONAL = 'mirror-hant';

/** What the extension shows in a page of the web: toasts, views, the picker. */
export const WEB_PAGE_STATES: readonly State[] = [
  { name: 'toast-whole', show: (stand) => stand.clipped(WHOLE) },
  { name: 'toast-incomplete', show: (stand) => stand.clipped(CUT) },
  {
    name: 'toast-pages',
    show: async (stand) => {
      const page = await stand.article(PAGED);
      await page.setRequestInterception(true);
      // The further pages never come.
      page.on('request', (request) => void (request.url().includes('page=') || request.continue()));
      await stand.session.clickIcon(page);
      await waitForToast(page, ({ actions }) => actions.includes('stop'));
      return page;
    },
  },
  { name: 'toast-selection', show: (stand) => stand.selection(WHOLE) },
  { name: 'toast-copied', show: (stand) => pressed(stand, CUT, 'copy') },
  { name: 'toast-deleted', show: (stand) => pressed(stand, CUT, 'delete') },
  {
    name: 'toast-failed',
    show: async (stand) => {
      const page = await stand.clipped(WHOLE);
      await (await stand.session.worker()).evaluate(() => chrome.downloads.erase({}));
      await pressInToast(page, 'delete');
      await waitForToast(page, ({ state }) => state === 'failed');
      return page;
    },
  },
  { name: 'toast-traditional', show: (stand) => stand.clipped(TRADITIONAL) },
  { name: 'toast-converted', show: (stand) => pressed(stand, TRADITIONAL, 'hans', 'original') },
  {
    name: 'toast-always',
    show: async (stand) => {
      const page = await pressed(stand, TRADITIONAL, 'hans', 'original');
      await pressInToast(page, 'always');
      await waitForToast(page, ({ actions }) => actions.includes('everywhere'));
      return page;
    },
  },
  {
    name: 'page-converted',
    show: async (stand) => {
      const page = await pressed(stand, TRADITIONAL, 'hans', 'original');
      await pressInToast(page, 'page');
      await waitForToast(page, ({ actions }) => actions.includes('restore'));
      return page;
    },
  },
  { name: 'xray', show: (stand) => viewed(stand, 1) },
  { name: 'clean-view', show: (stand) => viewed(stand, 2) },
  { name: 'picker', show: picking },
  {
    name: 'picker-ask',
    show: async (stand) => {
      const page = await picking(stand);
      await page.mouse.down();
      await page.mouse.up();
      return page;
    },
  },
  {
    name: 'picker-done',
    show: async (stand) => {
      const page = await picking(stand);
      await page.mouse.down();
      await page.mouse.up();
      await page.keyboard.press('Enter');
      await waitForToast(page, ({ actions }) => actions.includes('undo'));
      return page;
    },
  },
];

/** Presses a button of the toast, and waits for the toast that answers. */
async function pressed(stand: Stand, name: string, action: string, offered?: string): Promise<Page> {
  const page = await stand.clipped(name);
  const { headline } = await waitForToast(page);
  await pressInToast(page, action);
  await waitForToast(page, (toast) => (offered === undefined ? toast.headline !== headline : toast.actions.includes(offered)));
  return page;
}

/** The page in one of the views that the panel's tool bar switches, counted from 1. */
async function viewed(stand: Stand, view: 1 | 2): Promise<Page> {
  const page = await stand.clipped(CUT);
  await pressInToast(page, 'close');
  const panel = await stand.panel(page);
  const [xray, clean] = await panel.$$('.bar [aria-pressed]');
  await (view === 1 ? xray : clean)?.click();
  await panel.waitForSelector('.bar [aria-pressed="true"]');
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

async function picking(stand: Stand): Promise<Page> {
  const page = await stand.clipped(CUT);
  await pressInToast(page, 'close');
  await stand.menu('pick');
  await page.waitForSelector('jingwen-picker');
  const advert = await page.$('::-p-text(加入会员群)');
  await advert?.hover();
  return page;
}
