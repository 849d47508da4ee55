import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../utils/platform/settings.ts';
import { OpenDocx } from '../unit/open-docx.ts';
import { expectedOf, sharedStage } from './fixture.ts';
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

  test('an unknown format of a later version is no lost clip', async () => {
    await choose({ format: 'papyrus' });
    expect(await clip()).toMatch(/^已保存 .*\.md$/u);
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

describe('an HTML file', () => {
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
