import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HTML } from '../../utils/engine/export/html.ts';
import { collectionOf } from '../../utils/engine/export/pieces.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { clipOf, prose } from '../unit/clip-sample.ts';
import { HOSTILE, publicPayloads } from '../unit/hostile.ts';
import { OpenDocx } from '../unit/open-docx.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { PATHS } from './names.ts';
import { noteOf, press } from './panel.ts';
import { pressInToast, waitForToast } from './toast.ts';

const stage = sharedStage();
const NOTICE = expectedOf('clean-notice').expected;

async function choose(settings: Partial<Settings>): Promise<void> {
  const worker = await stage().worker();
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
}

/** Clips a sample page with one click and gives what its toast says. */
async function clip({ path } = NOTICE): Promise<string> {
  const { open, clickIcon } = stage();
  const page = await open(path);
  await clickIcon(page);
  const { headline } = await waitForToast(page);
  await page.close();
  return headline;
}

describe('one click, as the reader chose', () => {
  afterEach(() => choose({}));

  test('saves a Word document into a folder, under the chosen name', async () => {
    await choose({ format: 'docx', name: '{title}（{kind}）', folder: '净文/{site}' });
    const name = `${NOTICE.title}（通知）.docx`;
    expect(await clip()).toBe(`已保存 ${name}`);
    const path = join(stage().downloads, '净文', 'wenku.example.cn', name);
    const docx = new OpenDocx(readFileSync(path));
    expect(docx.paragraphs[0]).toBe(NOTICE.title);
    expect(docx.paragraphs.at(-1)).toContain('来源：');
    expect(docx.all('word/document.xml', 'w:tbl').length).toBe(1);
  });

  test.each(['txt', 'html', 'json', 'jsonl'])('saves %s', async (format) => {
    await choose({ format });
    expect(await clip()).toBe(`已保存 ${NOTICE.title}.${format}`);
    expect(readFileSync(join(stage().downloads, `${NOTICE.title}.${format}`), 'utf8')).toContain(NOTICE.title);
  });

  test('puts a number behind a name that is taken, or overwrites the file', async () => {
    const name = (number: string): string => join(stage().downloads, `同名${number}.txt`);
    await choose({ format: 'txt', name: '同名' });
    await clip();
    await clip();
    expect([existsSync(name('')), existsSync(name(' (1)'))]).toEqual([true, true]);
    const summary = expectedOf('dedecms-summary').expected;
    await choose({ format: 'txt', name: '同名', clash: 'overwrite' });
    await clip(summary);
    expect(existsSync(name(' (2)'))).toBe(false);
    expect(readFileSync(name(''), 'utf8')).toContain(`标题：${summary.title}`);
    expect(readFileSync(name(' (1)'), 'utf8')).toContain(`标题：${NOTICE.title}`);
  });

  test('a conversion that takes the place of its file leaves the new one there', async () => {
    await choose({ format: 'txt', name: '一个名字', clash: 'overwrite' });
    const { openHtml, clickIcon, downloads } = stage();
    const line = '發現的七處隱患都已登記，並商定了整改的先後次序，由水庫管理處派人逐日查看，每月初把進度報到縣裡去。';
    const page = await openHtml(`<title>查看紀要</title><h1>查看紀要</h1><p>${line}</p><p>${line.replace('七處', '三處')}</p>`);
    await clickIcon(page);
    await waitForToast(page, ({ actions }) => actions.includes('hans'));
    await pressInToast(page, 'hans');
    await waitForToast(page, ({ actions }) => actions.includes('original'), 20_000);
    expect(readFileSync(join(downloads, '一个名字.txt'), 'utf8')).toContain('发现的七处隐患');
    await pressInToast(page, 'delete');
    await waitForToast(page, ({ headline }) => headline.startsWith('已删除'));
    expect(existsSync(join(downloads, '一个名字.txt'))).toBe(false);
    await page.close();
  });

  test('asks only when the name is taken', async () => {
    await choose({ format: 'txt', name: '问一问', clash: 'ask' });
    expect(await clip()).toBe('已保存 问一问.txt');
  });

  test('an unknown format of a later version is no lost clip', async () => {
    await choose({ format: 'papyrus' });
    expect(await clip()).toMatch(/^已保存 .*\.md$/u);
  });
});

describe('the names of files', () => {
  test('are taken as they are', async () => {
    const worker = await stage().worker();
    const states = await worker.evaluate(async (paths) => {
      const answers: string[] = [];
      for (const filename of paths)
        answers.push(
          await chrome.downloads.download({ url: 'data:text/markdown,x', filename, conflictAction: 'uniquify' }).then(() => 'ok', String),
        );
      return answers;
    }, PATHS);
    expect(states).toEqual(PATHS.map(() => 'ok'));
    const done = (): readonly string[] => PATHS.filter((path) => !existsSync(join(stage().downloads, path)));
    await vi.waitFor(() => expect(done()).toEqual([]), { timeout: 20_000, interval: 200 });
  });
});

describe('a copy', () => {
  afterEach(() => choose({}));

  /** Both flavours on the clipboard, read by a page that may. */
  async function flavours(): Promise<Readonly<Record<string, string>>> {
    const { browser, address } = stage();
    const origin = new URL(address('/')).origin.replace('wenku.example.cn', 'localhost');
    await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    await page.bringToFront();
    const found = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const texts = item?.types.map(async (type) => [type, await (await item.getType(type)).text()] as const) ?? [];
      return Object.fromEntries(await Promise.all(texts));
    });
    await page.close();
    return found;
  }

  test('from a plain-http page holds headings and tables for Word and plain lines for editors', async () => {
    const { open, clickIcon } = stage();
    const page = await open(NOTICE.path);
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    await clickIcon(page);
    await waitForToast(page);
    await pressInToast(page, 'copy');
    await waitForToast(page, ({ headline }) => headline.startsWith('已复制'));
    const { 'text/plain': plain = '', 'text/html': html = '' } = await flavours();
    expect(plain.split('\n').slice(0, 2)).toEqual([NOTICE.title, '']);
    expect(plain).toContain('校级初选\t');
    expect(html).toMatch(/<h1[^>]*>关于/u);
    expect(html).toContain('<td');
    expect(html).toContain('mso-char-indent-count:2.0');
    await page.close();
  });

  test('can be Markdown alone', async () => {
    await choose({ copyAs: 'markdown', copySource: true });
    const { open, clickIcon } = stage();
    const page = await open(NOTICE.path);
    await clickIcon(page);
    await waitForToast(page);
    await pressInToast(page, 'copy');
    await waitForToast(page, ({ headline }) => headline.startsWith('已复制'));
    const found = await flavours();
    expect(Object.keys(found)).toEqual(['text/plain']);
    expect(found['text/plain']).toMatch(/^# 关于[\s\S]*\n来源：http:\/\/wenku\.example\.cn/u);
    await page.close();
  });
});

describe('the settings of files', () => {
  afterEach(() => choose({}));

  test('show the name while its template is typed, and count for the next click', async () => {
    const { browser, downloads, id } = stage();
    const panel = await browser.newPage();
    await panel.goto(`chrome-extension://${id}/options.html`);
    await panel.waitForSelector('#files .preview');
    const [name, folder] = await panel.$$('#files input[type=text]');
    await name?.click({ count: 3 });
    await name?.type('{site}的');
    await press(panel, '文种', '#files .tokens');
    await folder?.type('按年/{year}');
    expect(await panel.$eval('.preview', ({ textContent }) => textContent)).toMatch(/^例如：按年\/20\d\d\/example\.cn的通知\.md$/u);
    await panel.select('#files select', 'txt');
    await panel.waitForFunction(() => document.querySelector('.preview')?.textContent?.endsWith('.txt'));
    await panel.close();
    expect(await clip()).toBe('已保存 wenku.example.cn的通知.txt');
    const year = String(new Date().getFullYear());
    expect(existsSync(join(downloads, '按年', year, 'wenku.example.cn的通知.txt'))).toBe(true);
  });
});

describe('the panel on paper', () => {
  test('is the document alone, with its title, completeness and source', async () => {
    const { open, clickIcon, openPanel } = stage();
    const page = await open(NOTICE.path);
    await clickIcon(page);
    await waitForToast(page);
    const panel = await openPanel(page);
    await panel.waitForSelector('.choices');
    await panel.emulateMediaType('print');
    const shown = (selector: string): Promise<readonly boolean[]> =>
      panel.$$eval(selector, (found) => found.map((one) => getComputedStyle(one).display !== 'none'));
    for (const selector of ['.bar', '.choices', '.fold', '.map', '.note']) {
      expect((await shown(selector)).length, selector).toBeGreaterThan(0);
      expect(await shown(selector), selector).not.toContain(true);
    }
    for (const selector of ['h1', '.completeness', '.source', '.text p']) {
      expect((await shown(selector)).length, selector).toBeGreaterThan(0);
      expect(await shown(selector), selector).not.toContain(false);
    }
    expect((await shown('.text p')).length).toBeGreaterThan(10);
    await panel.close();
    await page.close();
  });
});

describe('several clips', () => {
  afterEach(() => choose({}));

  test('the pieces of a collection are saved as a file each, with an index that names the absent ones', async () => {
    const { open, clickIcon, openPanel, downloads } = stage();
    const page = await open(expectedOf('justnews-collection').expected.path);
    await clickIcon(page);
    await waitForToast(page);
    const panel = await openPanel(page);
    await panel.waitForSelector('.choices');
    expect(await panel.$eval('.choices', ({ textContent }) => textContent)).toContain('合集：列出 4 篇，实有 2 篇');
    await press(panel, '每篇一个文件（ZIP）', '.choices');
    const name = (await noteOf(panel, '已保存 ')).replace('已保存 ', '');
    const files = unzipSync(readFileSync(join(downloads, name)));
    expect(Object.keys(files).filter((file) => file.endsWith('.md')).length).toBe(2);
    const index = strFromU8(files['目录.html'] ?? new Uint8Array());
    expect(index).toContain('共 4 篇，实有 2 篇，缺 2 篇');
    await panel.close();
    await page.close();
  });

  test('from the list become a zip of Word documents, or nothing when the reader cancels', async () => {
    await choose({ format: 'docx' });
    const { openPanel, browser, files, downloads } = stage();
    const page = await browser.newPage();
    const panel = await openPanel(page);
    await panel.waitForSelector('.recent li');
    for (const box of await panel.$$('.recent input[type=checkbox]')) await box.click();
    const count = (await panel.$$('.recent li')).length;
    expect(count).toBeGreaterThan(1);
    await press(panel, `打包成 ZIP（${count}）`, '.recent');
    const name = (await noteOf(panel, '已保存 ')).replace('已保存 ', '');
    const zipped = unzipSync(readFileSync(join(downloads, name)));
    const documents = Object.entries(zipped).filter(([file]) => file.endsWith('.docx'));
    expect(documents.length).toBe(count);
    for (const [, bytes] of documents) expect(new OpenDocx(bytes).paragraphs.length).toBeGreaterThan(3);

    const before = await files();
    await panel.evaluate(() => {
      const observer = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll<HTMLElement>('.note button')].find(({ textContent }) => textContent === '取消');
        cancel?.click();
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await press(panel, `打包成 ZIP（${count}）`, '.recent');
    await noteOf(panel, '已取消');
    expect(await files()).toEqual(before);
    await panel.close();
    await page.close();
  });
});

describe('an HTML file', () => {
  test('runs nothing and asks for nothing, with all that is known to have broken sanitisers', async () => {
    const { browser, downloads } = stage();
    const clips = [...HOSTILE, ...publicPayloads()].map((payload) =>
      clipOf([prose(payload, { marks: [{ kind: 'link', start: 0, end: payload.length, value: payload }] })], { title: payload }),
    );
    const path = join(downloads, 'payloads.html');
    writeFileSync(path, await HTML.join(collectionOf('合集', clips), {}, async () => {}));
    const page = await browser.newPage();
    const events: string[] = [];
    page.on('request', (request) => events.push(request.url()));
    page.on('dialog', (dialog) => events.push(dialog.message()));
    page.on('console', (message) => events.push(message.text()));
    await page.goto(`file://${path}`);
    expect(events).toEqual([`file://${path}`]);
    expect(await page.$$eval('article', (articles) => articles.length)).toBe(clips.length);
    expect(await page.$$eval('script, iframe, img, svg, form, object, embed, math, [onerror], [onload]', (found) => found.length)).toBe(0);
    await page.close();
  });

  test('is read, printed and runs nothing with whatever the page held', async () => {
    await choose({ format: 'html', name: '危险' });
    const { openHtml, clickIcon, browser, downloads } = stage();
    const sentence = '今年以来，我们认真落实上级部署，各项工作取得了新的进展，现将有关情况汇报如下。';
    const nasty = `&lt;script&gt;document.title='坏'&lt;/script&gt;&lt;img src=x onerror="document.title='坏'"&gt;`;
    const page = await openHtml(`<title>工作总结</title><h1>工作总结</h1>${`<p>${sentence}${nasty}</p>`.repeat(12)}`);
    await clickIcon(page);
    await waitForToast(page);
    await page.close();
    const file = await browser.newPage();
    const requests: string[] = [];
    file.on('request', (request) => requests.push(request.url()));
    await file.goto(`file://${join(downloads, '危险.html')}`);
    expect(await file.title()).toBe('工作总结');
    expect(await file.$$eval('article > p:not(.gap)', (paragraphs) => paragraphs.length)).toBe(12);
    expect(await file.$eval('article > p:not(.gap)', ({ textContent }) => textContent)).toContain('<script>');
    expect(requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
    const paper = await file.pdf({ preferCSSPageSize: true });
    expect(Buffer.from(paper).subarray(0, 4).toString()).toBe('%PDF');
    await file.close();
    await choose({});
  });
});
