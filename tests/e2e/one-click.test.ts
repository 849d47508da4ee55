import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileName } from '../../utils/engine/export/file-name.ts';
import { expectedOf, sharedStage } from './fixture.ts';
import { pressInToast, type SeenToast, toastOf, waitForToast } from './toast.ts';

const stage = sharedStage();
const PAGES = readdirSync('tests/site/pages').filter((folder) => existsSync(join('tests/site/pages', folder, 'expected.json')));

/** What a reader reads, without Markdown's signs, addresses and spaces. */
function letters(text: string): string {
  return text.replace(/!\[[^\]]*\]\([^)]*\)|\[(?=[^\]]*\]\()|\]\([^)]*\)/gu, '').replace(/[\s\\#|>*_`\-\u3000]+/gu, '');
}

describe('one click on the toolbar icon', () => {
  test.each(PAGES)('saves %s as a clean file with its source', async (folder) => {
    const { expected, kept } = expectedOf(folder);
    const { open, clickIcon, downloads, address } = stage();
    const page = await open(expected.path);
    await clickIcon(page);
    const toast = await waitForToast(page);
    const name = fileName(expected.title, '.md');
    expect(toast.headline).toBe(`已保存 ${name}`);
    expect(toast.state).toBe(expected.truncated ? 'incomplete' : 'saved');

    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(join(downloads, name), 'utf8')) ?? [];
    const fields = parse(front) as Record<string, unknown>;
    expect(fields.title).toBe(expected.title);
    expect([fields.source, fields.page]).toContain(address(expected.path));
    expect(fields.complete).toBe(!expected.truncated);
    expect(fields.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(String(fields.clipped)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)$/u);
    const missing = kept.split('\n').filter((line) => line.trim() !== '' && !letters(body).includes(letters(line)));
    expect(missing).toEqual([]);
    await page.close();
  });

  test('leaves the page as it was, while the toast is shown and after it', async () => {
    const { open, clickIcon } = stage();
    const page = await open(expectedOf('justnews-speech').expected.path);
    const before = await page.content();
    await clickIcon(page);
    await waitForToast(page);
    const during = await page.content();
    expect(during.replace(/<jingwen-toast[^>]*><\/jingwen-toast>/u, '')).toBe(before);
    expect(during).not.toBe(before);
    await page.keyboard.press('Escape');
    expect(await toastOf(page)).toBeUndefined();
    expect(await page.content()).toBe(before);
    await page.close();
  });

  test('hashes the very text that the panel holds', async () => {
    const { open, clickIcon, files, downloads } = stage();
    const page = await open(expectedOf('dedecms-summary').expected.path);
    const known = await files();
    await clickIcon(page);
    await waitForToast(page);
    const [name = ''] = (await files()).filter((file) => !known.includes(file));
    const panel = await stage().openPanel(page);
    await panel.waitForSelector('.choices');
    const copied = await panel.evaluate(
      async (id) => {
        const reply = (await chrome.runtime.sendMessage({ target: 'desk', request: 'payload', ask: { id, variant: 'text' } })) as {
          answer: { plain: string };
        };
        return reply.answer.plain;
      },
      await stage().clipId(page),
    );
    const hashes = [
      createHash('sha256')
        .update(copied.slice(copied.indexOf('\n\n') + 2))
        .digest('hex'),
    ];
    const [, hash] = /^sha256: "?([0-9a-f]{64})/mu.exec(readFileSync(join(downloads, name), 'utf8')) ?? [];
    expect(hashes).toContain(hash);
    await panel.close();
    await page.close();
  });

  test('gives a second clip of the same page a file of its own, which its toast can delete', async () => {
    const { open, clickIcon, files } = stage();
    const page = await open(expectedOf('phpcms-paged').expected.path);
    await clickIcon(page);
    await waitForToast(page);
    const known = await files();
    await clickIcon(page);
    const isNew = ({ headline }: SeenToast): boolean =>
      headline.startsWith('已保存') && !known.some((file) => headline.endsWith(` ${file}`));
    const { headline } = await waitForToast(page, isNew);
    expect((await files()).length).toBe(known.length + 1);
    await pressInToast(page, 'delete');
    const after = await waitForToast(page, (toast) => toast.headline.startsWith('已删除'));
    expect(after.headline).toBe(headline.replace('已保存', '已删除'));
    expect(after.actions).not.toContain('delete');
    expect(await files()).toEqual(known);
    await page.close();
  });
});
