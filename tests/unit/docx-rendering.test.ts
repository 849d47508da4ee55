import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORD } from '../../utils/engine/export/word.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { clipInput } from '../../utils/node/clip-input.ts';
import { decode } from '../../utils/node/decode.ts';
import { clipOf, prose } from './clip-sample.ts';

const PAGES = 'tests/site/pages';
const PROGRAMS = ['soffice', 'pdftotext', 'pdftoppm'];
const installed = PROGRAMS.every((name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name))));
const SENTENCE =
  '为深入贯彻落实有关会议精神，进一步规范公文处理工作，提高公文质量和运转效率，现就有关事项通知如下，请结合实际认真贯彻执行。';

describe.skipIf(!installed)('a Word document, rendered', { timeout: 120_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jingwen-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function convert(files: readonly string[]): void {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' });
  }

  /** The pages as lines of text without blanks. */
  async function pagesOf(clip: Clip): Promise<readonly (readonly string[])[]> {
    writeFileSync(join(folder, 'a.docx'), await WORD.render(clip, { sha256: '' }));
    convert([join(folder, 'a.docx')]);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    const pages = text.split('\f').map((page) => page.split('\n').map((line) => line.replaceAll(/\s/gu, '')));
    return pages.map((lines) => lines.filter((line) => line !== '')).filter((lines) => lines.length > 0);
  }

  test('full pages have 22 lines of 28 characters and the number outside', async () => {
    const pages = await pagesOf(clipOf(Array.from({ length: 40 }, (_, i) => prose(`${'一二三四五六七八九十'[i % 10]}、${SENTENCE}`))));
    const full = pages.slice(1, -1);
    expect(full.length).toBeGreaterThan(1);
    for (const lines of full) {
      expect(lines.length).toBe(22 + 1);
      expect(Math.max(...lines.slice(0, -1).map((line) => [...line].length))).toBe(28);
    }
    expect(full.map((lines) => lines.at(-1))).toEqual(full.map((_, i) => `—${i + 2}—`));
  });

  test('every sample page opens and holds the text of its clip', async () => {
    const clips = readdirSync(PAGES).map((name): readonly [string, Clip] => {
      const content = decode(readFileSync(join(PAGES, name, 'page.html')));
      return [name, clipInput({ type: 'html', content }, '2025-03-01T09:30:00+08:00')];
    });
    for (const [name, clip] of clips) writeFileSync(join(folder, `${name}.docx`), await WORD.render(clip, { sha256: '' }));
    convert(clips.map(([name]) => join(folder, `${name}.docx`)));
    for (const [name, clip] of clips) {
      const text = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
      // Page numbers stand between the lines of two pages, and cells are read in another order.
      const letters = text.replace(/— \d+ —|\s/gu, '');
      const lines = clip.paragraphs.filter(({ role }) => role !== 'table').map((paragraph) => paragraph.text.replace(/\s/gu, ''));
      expect([name, lines.filter((line) => !letters.includes(line))]).toEqual([name, []]);
    }
  });

  test('tables, lists and headings are all on the paper, and nothing of them is cut', async () => {
    const rows = [
      [{ text: '阶段' }, { text: '内容', columnSpan: 2 }],
      [{ text: '初选', rowSpan: 2 }, { text: '甲' }, { text: '鹿鸣春晓图'.repeat(20) }],
      [{ text: '乙' }, { text: '丙' }],
    ];
    const pages = await pagesOf(
      clipOf([
        { role: 'heading', level: 1, text: '一、活动安排' },
        { role: 'table', text: '', rows },
        { role: 'list-item', level: 1, ordinal: 3, text: '第三件事' },
        { role: 'list-item', level: 1, text: '一件事' },
        { role: 'signature', text: '青石镇人民政府' },
        { role: 'date', text: '2025年3月1日' },
      ]),
    );
    const text = pages.flat().join('');
    for (const piece of [
      '读书日倡议书',
      '一、活动安排',
      '阶段',
      '3.第三件事',
      '•一件事',
      '青石镇人民政府',
      '2025年3月1日',
      '来源：https://www.example.com/a.html',
    ])
      expect(text).toContain(piece);
    expect(text.match(/[鹿鸣春晓图]/gu)?.length).toBe(100);
  });

  test('a page is as dark at its margins as white paper is', async () => {
    await pagesOf(clipOf(Array.from({ length: 40 }, () => prose(SENTENCE))));
    execFileSync('pdftoppm', ['-r', '50', '-gray', '-f', '2', '-l', '2', join(folder, 'a.pdf'), join(folder, 'page')]);
    const picture = readFileSync(join(folder, 'page-2.pgm'));
    const [, width = 0, height = 0] = /^P5\s(\d+)\s(\d+)\s\d+\s/u.exec(picture.subarray(0, 40).toString('latin1'))?.map(Number) ?? [];
    const pixels = picture.subarray(picture.length - width * height);
    const isInked = (fromX: number, toX: number, fromY: number, toY: number): boolean => {
      for (let y = Math.ceil(fromY * height); y < toY * height; y += 1)
        if (pixels.subarray(y * width + Math.ceil(fromX * width), y * width + Math.floor(toX * width)).some((value) => value < 128))
          return true;
      return false;
    };
    expect(isInked(28 / 210, 184 / 210, 37 / 297, 262 / 297)).toBe(true);
    expect(isInked(0, 27 / 210, 0, 1)).toBe(false);
    expect(isInked(186 / 210, 1, 0, 1)).toBe(false);
    expect(isInked(0, 1, 0, 36 / 297)).toBe(false);
  });
});
