import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { noteOf, paragraphsOf, press, unfold, untilShown } from './panel.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();
const SPEECH = expectedOf('justnews-speech').expected;
const NOTICE = [
  '关于做好防汛值守工作的通知',
  '各单位：',
  '汛期将至，请各单位严格执行二十四小时值班制度，遇有险情立即上报，不得迟报、漏报、瞒报。值班人员要熟悉预案，备好物资。',
  '请各单位于本周五前把值班表报办公室汇总，电话保持畅通，值班期间不得饮酒，不得擅自离岗。',
];
/** Sentences between the author's and a site's; which of them are in doubt changes as the engine learns. */
const DOUBTFUL = [
  '更多防汛知识请关注本站。',
  '欢迎分享给更多的人。',
  '以上内容仅供参考，欢迎阅读。',
  '本文由值班室整理，转载请注明。',
  '如需了解更多，请点击查看。',
  '下面是小编整理的防汛要点，供大家参考。',
  '点击此处查看预案全文。',
  '联系电话请加群获取。',
  '本站提供防汛预案下载。',
  '喜欢的朋友可以收藏。',
  '想了解更多请继续阅读。',
  '请扫码关注后查看值班表。',
  '（来源：防汛办，整理：小编）',
  '希望对大家有帮助。',
  '更多精彩，敬请期待。',
  '文档可编辑，欢迎下载使用。',
  '值班表可在本站下载。',
  '有需要的同志可以加微信联系值班室。',
  '版权归原作者所有。',
  '请下载附件后填写，谢谢阅读。',
];
const NOISE = '查阅全文请加客服微信：qinghe_demo01';

/** The sample speech in a tab, clipped, with the panel of its tab. */
async function clipped(path = SPEECH.path): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await stage().open(path);
  await stage().clickIcon(page);
  await waitForToast(page);
  const panel = await stage().openPanel(page);
  await panel.waitForSelector('.review');
  const undo = await panel.$('.bar button:nth-child(4):enabled');
  await undo?.click();
  await panel.waitForSelector('.bar button:nth-child(4):disabled');
  return { page, panel };
}

async function saved(panel: Page): Promise<string> {
  await press(panel, '保存', '.choices');
  const name = (await noteOf(panel, '已保存 ')).replace('已保存 ', '');
  await press(panel, '关闭', '.note');
  return readFileSync(join(stage().downloads, name), 'utf8');
}

async function closeAll(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

async function paste(panel: Page, plain: string, html = ''): Promise<void> {
  await panel.bringToFront();
  await panel.focus('.paste textarea');
  await panel.evaluate(
    (text, markup) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (markup) data.setData('text/html', markup);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    plain,
    html,
  );
}

async function emptyPanel(): Promise<Page> {
  const panel = await stage().browser.newPage();
  await panel.goto(`chrome-extension://${stage().id}/sidepanel.html?tab=999999`);
  await panel.waitForSelector('.home');
  return panel;
}
/** A notice with one sentence that the engine is in doubt about. */
function doubtfulText(): string {
  const [head = '', ...body] = NOTICE;
  const sentences = DOUBTFUL.map((sentence) => [head, ...body.slice(0, 2), sentence, ...body.slice(2)].join('\n'));
  const found = sentences.find((text) => clean(captureText(text, { capturedAt: '' }).snapshot).clip.suggestions.length > 0);
  if (!found) throw new Error('Unexpected engine that is in doubt about none of the sentences');
  return found;
}

describe('the panel', () => {
  test('tells why a piece went, and puts it back into the file', async () => {
    const { page, panel } = await clipped();
    await untilShown(panel, NOISE, false);
    await unfold(panel, NOISE);
    expect(await panel.$eval('.card .why', (why) => why.textContent)).toMatch(/^联系方式 \S+/u);
    expect(await panel.$$eval('.card mark', (marks) => marks.length)).toBeGreaterThan(0);
    await press(panel, '放回', '.card');
    await untilShown(panel, NOISE);
    expect(await saved(panel)).toContain('qinghe_demo01');
    await press(panel, '撤销', '.bar');
    await untilShown(panel, NOISE, false);
    expect(await saved(panel)).not.toContain('qinghe');
    await closeAll(panel, page);
  });

  test('puts back all of a kind, and what a rule took on every page of the site', async () => {
    const { page, panel } = await clipped();
    await unfold(panel, NOISE);
    await press(panel, '这个网站总是保留', '.card');
    await untilShown(panel, NOISE);
    expect(await panel.$eval('.rules', (rules) => rules.textContent)).toContain('总是保留');
    const other = await stage().open(`${SPEECH.path}?again`);
    await stage().clickIcon(other);
    await waitForToast(other);
    const second = await stage().openPanel(other);
    await untilShown(second, NOISE);
    await press(second, '取消', '.rules');
    await untilShown(second, NOISE, false);
    await closeAll(second, other, panel, page);
  });

  test('tells that a file was deleted, and that it had gone already', async () => {
    const { page, panel } = await clipped();
    const deleteSaved = async (): Promise<string> => {
      await press(panel, '保存', '.choices');
      return join(stage().downloads, (await noteOf(panel, '已保存 ')).replace('已保存 ', ''));
    };
    const file = await deleteSaved();
    expect(existsSync(file)).toBe(true);
    await press(panel, '删除文件', '.note');
    await noteOf(panel, '已删除 ');
    expect(existsSync(file)).toBe(false);
    await deleteSaved();
    await (await stage().worker()).evaluate(() => chrome.downloads.erase({}));
    await press(panel, '删除文件', '.note');
    await noteOf(panel, '没有删成');
    await closeAll(panel, page);
  });

  test('makes one file of a double click', async () => {
    const { page, panel } = await clipped();
    const known = await stage().files();
    await panel.evaluate(() => {
      const save = document.querySelector<HTMLElement>('.choices .primary');
      save?.click();
      save?.click();
    });
    const name = (await noteOf(panel, '已保存 ')).replace('已保存 ', '');
    await saved(panel);
    expect((await stage().files()).filter((file) => !known.includes(file)).length).toBe(2);
    expect(await stage().files()).toContain(name);
    await closeAll(panel, page);
  });

  test('goes by the keys that the help shows, capitals too', async () => {
    const { page, panel } = await clipped();
    const at = (): Promise<string | undefined> => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key);
    await panel.focus('.text [tabindex="0"]');
    const from = await at();
    await panel.keyboard.press('n');
    const next = await at();
    expect(next).not.toBe(from);
    await panel.keyboard.press('P');
    expect(await at()).toBe(from);
    await panel.keyboard.press('N');
    expect(await at()).toBe(next);
    await closeAll(panel, page);
  });

  test('is one stop of the Tab key, however much was cut out of its paragraphs', async () => {
    const { page, panel } = await clipped();
    expect(await panel.$$eval('.text .cut', (cuts) => cuts.length)).toBeGreaterThan(1);
    const stops = (): Promise<readonly string[]> =>
      panel.$$eval('.text [tabindex="0"]', (all) => all.map((one) => one.closest('.paragraph, .fold')?.textContent?.slice(0, 20) ?? ''));
    expect(new Set(await stops()).size).toBe(1);
    const paragraph = await panel.waitForSelector('.paragraph:has(.cut) > [data-role]');
    await paragraph?.click();
    await panel.waitForSelector('.paragraph.active .cut[tabindex="0"]');
    expect(new Set(await stops()).size).toBe(1);
    await closeAll(panel, page);
  });

  test('removes a paragraph, rewrites one and the title, and takes all of it back', async () => {
    const { page, panel } = await clipped();
    const before = await paragraphsOf(panel);
    await panel.click('.text [data-role="salutation"]');
    await press(panel, '去掉这一段', '.tools');
    await untilShown(panel, '同志们：', false);
    await panel.click('.text [data-role="paragraph"]');
    await press(panel, '改', '.tools');
    await panel.waitForSelector('.editor textarea');
    await panel.keyboard.type('此处添一句。');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await untilShown(panel, '此处添一句。');
    await press(panel, '改标题');
    await panel.keyboard.type('（改）');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => document.querySelector('h1')?.textContent?.endsWith('（改）'));
    const file = await saved(panel);
    expect(file).toContain('此处添一句。');
    expect(file).toContain(`title: "${SPEECH.title}（改）"`);
    expect(file).not.toContain('同志们：');
    await press(panel, '全部撤销', '.bar');
    await untilShown(panel, '此处添一句。', false);
    expect(await paragraphsOf(panel)).toEqual(before);
    await closeAll(panel, page);
  });

  test('removes the selected words alone by key, as by button', async () => {
    const { page, panel } = await clipped();
    await panel.click('.text [data-role="salutation"]');
    await panel.$eval('.text [data-role="salutation"]', (line) => getSelection()?.setBaseAndExtent(line, 0, line.firstChild ?? line, 2));
    await panel.keyboard.press('Delete');
    await untilShown(panel, '同志们：', false);
    expect(await paragraphsOf(panel)).toContain('们：');
    await press(panel, '全部撤销', '.bar');
    await untilShown(panel, '同志们：');
    await closeAll(panel, page);
  });

  test('takes a suggestion over, or leaves the text and never suggests it again', async () => {
    const panel = await emptyPanel();
    await paste(panel, doubtfulText());
    await panel.waitForSelector('.suggestions');
    const total = await panel.$eval('.suggestions b', (text) => Number(text.textContent?.split('/')[1]));
    const untilLeft = (left: number): Promise<unknown> =>
      panel.waitForFunction(
        (count) => Number(document.querySelector('.suggestions b')?.textContent?.split('/')[1] ?? 0) === count,
        {},
        left,
      );
    const first = await panel.$eval('.suggestions blockquote', (quote) => quote.textContent ?? '');
    await press(panel, '保留', '.suggestions');
    await untilLeft(total - 1);
    await press(panel, '撤销', '.bar');
    await untilLeft(total);
    const texts = (await paragraphsOf(panel)).join('\n');
    expect(texts).toContain(first);
    await press(panel, '去掉', '.suggestions');
    await untilLeft(total - 1);
    expect((await paragraphsOf(panel)).join('\n')).not.toContain(first);
    await panel.close();
  });

  test('makes the file that its reader chose', async () => {
    const { page, panel } = await clipped();
    await panel.select('.choices .buttons select', 'txt');
    await press(panel, '文件名与选项', '.choices');
    await panel.type('.more input[type="text"]', '我的讲话');
    await panel.keyboard.press('Enter');
    await panel.click('.more input[type="checkbox"]');
    await panel.waitForFunction(() => document.querySelector<HTMLInputElement>('.more input[type="checkbox"]')?.checked === false);
    await press(panel, '保存', '.choices');
    const name = (await noteOf(panel, '已保存 ')).replace('已保存 ', '');
    expect(name).toMatch(/^我的讲话.*\.txt$/u);
    const file = readFileSync(join(stage().downloads, name), 'utf8');
    expect(file).toContain('标题：');
    expect(file).not.toContain('〔此处原网页有缺失');
    await closeAll(panel, page);
  });

  test('converts, with every other word marked, into the file too; what the reader wrote stays', async () => {
    const { page, panel } = await clipped();
    await panel.click('.text [data-role="salutation"]');
    await press(panel, '改', '.tools');
    await panel.waitForSelector('.editor textarea');
    await panel.keyboard.type('写于这里');
    await panel.keyboard.press('Tab');
    await untilShown(panel, '写于这里');
    await press(panel, '文件名与选项', '.choices');
    await panel.select('.more select', 's2tw');
    await panel.waitForSelector('.text ins');
    await untilShown(panel, '這次推進會');
    expect(await panel.$eval('.text ins', (word) => word.title)).toMatch(/^原文：/u);
    await untilShown(panel, '写于这里');
    await panel.select('.choices .buttons select', 'txt');
    const file = await saved(panel);
    expect(file).toContain('這次推進會');
    expect(file).toContain('写于这里');
    await press(panel, '全部撤销', '.bar');
    await untilShown(panel, '这次推进会');
    await closeAll(panel, page);
  });

  test('copies the text, plain and with its form', async () => {
    const { page, panel } = await clipped();
    await panel.bringToFront();
    await press(panel, '复制（带格式）', '.choices');
    expect(await noteOf(panel, '已复制')).toBe('已复制净文');
    expect(await stage().clipboard()).toContain('看清形势，切实增强做好基层文化工作的责任感');
    await closeAll(panel, page);
  });
});

describe('what was done in the panel', () => {
  test('is there after the panel was closed and the background was killed', async () => {
    const { page, panel } = await clipped();
    await unfold(panel, NOISE);
    await press(panel, '放回', '.card');
    await untilShown(panel, NOISE);
    const address = panel.url();
    await panel.close();
    await (await stage().worker()).close();
    const again = await stage().browser.newPage();
    await again.goto(address);
    await untilShown(again, NOISE);
    await press(again, '撤销', '.bar');
    await untilShown(again, NOISE, false);
    await closeAll(again, page);
  });

  test('is there when the page is clipped again, and in its file', async () => {
    const { page, panel } = await clipped();
    await unfold(panel, NOISE);
    await press(panel, '放回', '.card');
    await untilShown(panel, NOISE);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel.waitForSelector('.home');
    const known = await stage().files();
    await stage().clickIcon(page);
    const toast = await waitForToast(page);
    expect(toast.text).toContain('已剪藏过');
    const [file = ''] = (await stage().files()).filter((name) => !known.includes(name));
    expect(readFileSync(join(stage().downloads, file), 'utf8')).toContain('qinghe_demo01');
    await panel.waitForSelector('.review');
    await press(panel, '全部撤销', '.bar');
    await untilShown(panel, NOISE, false);
    await closeAll(panel, page);
  });

  test('belongs to its tab: another tab shows nothing of it, and going elsewhere leaves it in the list', async () => {
    const { page, panel } = await clipped();
    const other = await stage().open(expectedOf('clean-essay').expected.path);
    const otherPanel = await stage().openPanel(other);
    await otherPanel.waitForSelector('.home');
    expect(await otherPanel.$('.review')).toBeNull();
    await page.goto(stage().address('/'), { waitUntil: 'domcontentloaded' });
    await panel.waitForSelector('.home');
    expect(await panel.$eval('.recent', (list) => list.textContent)).toContain(SPEECH.title);
    await closeAll(otherPanel, other, panel, page);
  });
});

describe('a pasted text', () => {
  const TEXT = [...NOTICE.slice(0, 3), '需要更多范文请加微信：fanwen_demo88，海量资料免费领取。', ...NOTICE.slice(3)].join('\n');

  test('is cleaned, and known when it comes again', async () => {
    const panel = await emptyPanel();
    await paste(panel, TEXT);
    await untilShown(panel, '二十四小时值班制度');
    await untilShown(panel, 'fanwen_demo88', false);
    await unfold(panel, 'fanwen_demo88');
    // It came from no site that a rule could be for.
    expect(await panel.$eval('.card', (card) => card.textContent)).not.toContain('这个网站');
    await press(panel, '放回', '.card');
    await untilShown(panel, 'fanwen_demo88');
    await press(panel, '首页', '.bar');
    await panel.waitForSelector('.home');
    await paste(panel, TEXT);
    await untilShown(panel, 'fanwen_demo88');
    expect(await panel.$eval('.known', (known) => known.textContent)).toContain('已剪藏');
    await panel.close();
  });

  test('keeps its headings and emphasis when it comes with markup', async () => {
    const panel = await emptyPanel();
    const lines = TEXT.split('\n').map((line, i) =>
      i === 0 ? `<h1>${line}</h1>` : `<p>${line.replace('立即上报', '<b>立即上报</b>')}</p>`,
    );
    await paste(
      panel,
      TEXT,
      `<html><body><!--StartFragment-->${lines.join('')}<script>document.title='x'</script><!--EndFragment--></body></html>`,
    );
    await untilShown(panel, '二十四小时值班制度');
    expect(await panel.$eval('.text strong', (strong) => strong.textContent)).toBe('立即上报');
    expect(await panel.title()).toBe('净文');
    await panel.close();
  });

  test('may be a file in an old encoding, dropped on the panel; a file that is no text is refused in words', async () => {
    const panel = await emptyPanel();
    const drop = (bytes: readonly number[], name: string): Promise<void> =>
      panel.evaluate(
        (content, file) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(content)], file));
          document.querySelector('.home')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [...bytes],
        name,
      );
    await drop(
      Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
      '图.png',
    );
    expect(await noteOf(panel, '文件')).toContain('不是文字');
    // 关于放假的通知 / 各单位：请于十月一日起放假七天，假期安排好值班。 in GB 18030
    const gbk =
      'b9d8d3dab7c5bcd9b5c4cda8d6aa0ab8f7b5a5cebba3bac7ebd3dacaaed4c2d2bbc8d5c6f0b7c5bcd9c6dfcceca3acbcd9c6dab0b2c5c5bac3d6b5b0e0a1a3';
    await drop([...Buffer.from(gbk, 'hex')], '通知.txt');
    await untilShown(panel, '请于十月一日起放假七天');
    await panel.close();
  });
});

describe('what is dropped on a clip', () => {
  test('is cleaned when it is a file; words that are dragged by mistake change nothing', async () => {
    const { page, panel } = await clipped();
    const drop = (content: string, isFile: boolean): Promise<boolean> =>
      panel.evaluate(
        (text, asFile) => {
          const data = new DataTransfer();
          if (asFile) data.items.add(new File([text], '通知.txt'));
          else data.setData('text/plain', text);
          const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector('.review')?.dispatchEvent(event);
          return event.defaultPrevented;
        },
        content,
        isFile,
      );
    expect(await drop('看清形势', false)).toBe(false);
    await untilShown(panel, '看清形势');
    expect(await drop(NOTICE.join('\n'), true)).toBe(true);
    await untilShown(panel, '二十四小时值班制度');
    await closeAll(panel, page);
  });
});

describe('recent clips', () => {
  test('open again without their page, are saved again, joined, deleted and brought back', async () => {
    const { page, panel } = await clipped();
    await page.close();
    await panel.waitForSelector('.home');
    const rows = await panel.$$eval('.recent li', (items) => items.map((item) => item.textContent ?? ''));
    expect(rows.some((row) => row.includes(SPEECH.title) && row.includes('wenku.example.cn') && row.includes('不完整'))).toBe(true);
    await press(panel, SPEECH.title, '.recent');
    await untilShown(panel, '看清形势');
    expect(await panel.$$eval('.bar button', (buttons) => buttons.map((button) => button.textContent))).not.toContain('透视');
    await press(panel, '首页', '.bar');
    await press(panel, `保存：${SPEECH.title}`, '.recent');
    expect(await noteOf(panel, '已保存')).toContain(SPEECH.title);
    await panel.$$eval('.recent input[type="checkbox"]', (boxes) => {
      for (const box of boxes.slice(0, 2)) box.click();
    });
    await press(panel, '合成一个文件（2）', '.recent');
    const name = (await noteOf(panel, '等 2 篇')).replace('已保存 ', '');
    expect(readFileSync(join(stage().downloads, name), 'utf8')).toContain('看清形势');
    await press(panel, '打包成 ZIP（2）', '.recent');
    expect(await noteOf(panel, '.zip')).toContain('等 2 篇');
    await press(panel, '全部清空', '.recent');
    await panel.waitForFunction(() => document.querySelector('.recent')?.textContent?.includes('还没有剪藏'));
    await press(panel, '撤销', '.note');
    await panel.waitForFunction((count) => document.querySelectorAll('.recent li').length === count, {}, rows.length);
    expect(await noteOf(panel, '撤销')).toBe('已撤销');
    await panel.close();
  });
});
