import type { Page } from 'puppeteer-core';
import type { Stand, State } from './stand.ts';

const WHOLE = 'clean-essay';
const CUT = 'justnews-speech';
const COLLECTION = 'justnews-collection';
const TRADITIONAL = 'mirror-hant';

/** The panel, from empty to a clip that its reader works on. */
export const PANEL_STATES: readonly State[] = [
  { name: 'panel-empty', show: (stand) => stand.panel() },
  {
    name: 'panel-beside-page',
    show: async (stand) => {
      const page = await stand.article(CUT);
      return stand.panel(page, '.home');
    },
  },
  {
    name: 'panel-problem',
    show: async (stand) => {
      const panel = await stand.panel();
      await panel.click('.paste .primary');
      await panel.waitForSelector('.note.problem span');
      return panel;
    },
  },
  { name: 'panel-loading', show: loading },
  { name: 'panel-home', show: home },
  { name: 'panel-whole', show: async (stand) => stand.panel(await stand.clipped(WHOLE)) },
  { name: 'panel-incomplete', show: clip },
  { name: 'panel-unfolded', show: (stand) => then(clip(stand), open('.fold[data-kind="contact"] .fold-line', '.card')) },
  { name: 'panel-cut', show: (stand) => then(clip(stand), open('.cut', '.card')) },
  { name: 'panel-paragraph', show: (stand) => then(clip(stand), open('p[data-role]', '.paragraph.active .tools')) },
  {
    name: 'panel-editing',
    show: async (stand) => {
      const panel = await then(clip(stand), open('p[data-role]', '.paragraph.active .tools'));
      await panel.keyboard.press('e');
      await panel.waitForSelector('.editor textarea');
      return panel;
    },
  },
  { name: 'panel-title', show: (stand) => then(clip(stand), open('.title-line button', 'textarea.title')) },
  { name: 'panel-evidence', show: (stand) => then(clip(stand), open('.completeness summary', '.completeness details[open]')) },
  { name: 'panel-suggestions', show: suggestions },
  {
    name: 'panel-rules',
    show: async (stand) => {
      const panel = await then(clip(stand), open('.fold[data-kind="contact"] .fold-line', '.card'));
      await then(Promise.resolve(panel), open('.card .buttons button:nth-of-type(3)', '.rules li'));
      await panel.evaluate(() => scrollTo(0, 0));
      return panel;
    },
  },
  { name: 'panel-choices', show: (stand) => then(clip(stand), open('.choices summary', '.choices details[open]')) },
  {
    name: 'panel-saved',
    show: async (stand) => {
      const panel = await then(clip(stand), open('.choices summary', '.choices details[open]'));
      await panel.click('.choices .primary');
      await panel.waitForSelector('.note span');
      return panel;
    },
  },
  {
    name: 'panel-view',
    show: async (stand) => {
      const panel = await then(clip(stand), open('.bar [aria-pressed]', '.bar [aria-pressed="true"]'));
      await panel.evaluate(() => scrollTo(0, 0));
      return panel;
    },
  },
  { name: 'panel-collection', show: async (stand) => stand.panel(await stand.clipped(COLLECTION)) },
  { name: 'panel-saving', show: saving },
  { name: 'panel-traditional', show: async (stand) => stand.panel(await stand.clipped(TRADITIONAL)) },
  { name: 'panel-converted', show: converted },
  { name: 'panel-dictionary', show: (stand) => then(converted(stand), open('.script-settings summary', '.script-settings[open]')) },
  { name: 'panel-selection', show: async (stand) => stand.panel(await stand.selection(WHOLE)) },
  {
    name: 'panel-known',
    show: async (stand) => {
      await (await stand.clipped(WHOLE)).close();
      return stand.panel(await stand.clipped(WHOLE));
    },
  },
  {
    name: 'panel-narrow',
    show: async (stand) => {
      const panel = await clip(stand);
      await panel.setViewport({ width: 320, height: 640 });
      return panel;
    },
  },
];

async function clip(stand: Stand): Promise<Page> {
  return stand.panel(await stand.clipped(CUT));
}

/** Goes on from a state. */
async function then(before: Promise<Page>, next: (panel: Page) => Promise<void>): Promise<Page> {
  const panel = await before;
  await next(panel);
  return panel;
}

/** Presses one thing and waits for another. */
function open(pressed: string, awaited: string): (panel: Page) => Promise<void> {
  return async (panel) => {
    await panel.$eval(pressed, (element) => element.scrollIntoView({ block: 'center' }));
    await panel.click(pressed);
    await panel.waitForSelector(awaited);
  };
}

/** The panel before the background has answered. */
async function loading(stand: Stand): Promise<Page> {
  const page = await stand.clipped(CUT);
  return stand.panel(page, '.loading .text', () => {
    chrome.runtime.sendMessage = () => new Promise(() => undefined);
  });
}

/** The list of clips, two of them ticked. */
async function home(stand: Stand): Promise<Page> {
  for (const name of [CUT, WHOLE, TRADITIONAL]) await (await stand.clipped(name)).close();
  await (await stand.selection(WHOLE)).close();
  const panel = await stand.panel();
  await panel.waitForSelector('.recent li:nth-of-type(4)');
  for (const row of (await panel.$$('.recent input')).slice(0, 2)) await row.click();
  return panel;
}

async function suggestions(stand: Stand): Promise<Page> {
  const panel = await stand.pasted(
    '读书会活动方案',
    '各班级：',
    '为营造爱读书、读好书的氛围，经研究，决定在四月份开展读书会活动，现将有关安排通知如下。',
    '一、活动时间为四月一日至四月三十日，每周三下午集中阅读一小时，地点在三楼阅览室。',
    '下面是活动的具体安排，供大家参考。',
    '二、每人读一本书，写一篇不少于八百字的心得，四月二十五日前交办公室汇总。',
    '本文仅供参考，具体以正式文件为准。',
    '三、月底评选优秀心得十篇，在院内宣传栏张贴，并给予适当奖励。',
  );
  await panel.waitForSelector('.suggestions');
  return panel;
}

/** A collection that is being saved, and never is. */
async function saving(stand: Stand): Promise<Page> {
  const page = await stand.clipped(COLLECTION);
  const panel = await stand.panel(page, '.text [data-role]', () => {
    const { connect } = chrome.runtime;
    const port = {
      postMessage: () => undefined,
      disconnect: () => undefined,
      onDisconnect: { addListener: () => undefined },
      onMessage: { addListener: (listen: (reply: object) => void) => setTimeout(listen, 100, { done: 1, total: 4 }) },
    };
    chrome.runtime.connect = ((info: { name?: string }) => (info.name === 'collection' ? port : connect(info))) as typeof connect;
  });
  await panel.click('.choices > .buttons button');
  await panel.waitForSelector('.note span');
  return panel;
}

async function converted(stand: Stand): Promise<Page> {
  const panel = await stand.panel(await stand.clipped(TRADITIONAL));
  await panel.click('.script .buttons button');
  await panel.waitForSelector('.script details:not(.script-settings) summary');
  await panel.click('.script details:not(.script-settings) summary');
  return panel;
}
