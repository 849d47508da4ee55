import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ClipZip, type ClipZipOptions } from '../../utils/engine/export/clip-zip.ts';
import { EXPORTERS, exporterById } from '../../utils/engine/export/exporters.ts';
import { collectionOf, piecesOf } from '../../utils/engine/export/pieces.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import type { Entry } from '../../utils/engine/model/exporter.ts';
import { sha256 } from '../../utils/node/clip-input.ts';
import { documentOf } from '../document-of.ts';
import { clipOf, prose } from './clip-sample.ts';
import { HOSTILE } from './hostile.ts';
import { OpenDocx } from './open-docx.ts';
import { READERS } from './read-file.ts';

const SENTENCE = '水位平稳，值班正常。';
const LINES = ['前面的话。', '第一篇 山村来信', '山里下雪了。加微信', '第三篇 水库值班', '水位平稳。', '登录后阅读'];
const TEXT = '前面的话。\n第一篇 山村来信\n山里下雪了。\n第三篇 水库值班\n水位平稳。';
const CAPTURED = `首页\n${LINES.join('\n')}\n版权所有`;
const removal = (text: string, kind: 'contact' | 'outside') => ({
  start: CAPTURED.indexOf(text),
  end: CAPTURED.indexOf(text) + text.length,
  text,
  kind,
  rule: 'a/b',
  why: '',
});
const COLLECTION: Clip = clipOf(
  TEXT.split('\n').map((line) => prose(line)),
  {
    title: '来信汇编',
    captured: CAPTURED,
    removed: [
      removal('首页\n', 'outside'),
      removal('加微信', 'contact'),
      removal('\n登录后阅读', 'contact'),
      removal('\n版权所有', 'outside'),
    ],
    gaps: [{ at: TEXT.length, kind: 'withheld', quote: '登录后阅读' }],
    damage: [{ kind: 'lost', at: TEXT.indexOf('水位'), quote: '水' }],
    completeness: { truncated: true, evidence: [], missing: ['河岸巡查'] },
    pieces: [
      { title: '第一篇 山村来信', present: true, start: TEXT.indexOf('第一篇'), end: TEXT.indexOf('\n第三篇') },
      { title: '第二篇 河岸巡查', present: false },
      { title: '第三篇 水库值班', present: true, start: TEXT.indexOf('第三篇'), end: TEXT.length },
    ],
  },
);

async function zipOf(entries: readonly Entry[], options: Partial<ClipZipOptions> = {}): Promise<Readonly<Record<string, Uint8Array>>> {
  const chunks: Uint8Array[] = [];
  const zip = new ClipZip({
    title: '来信汇编',
    exporter: exporterById('txt'),
    choices: {},
    name: '{title}',
    sha256: async (text) => sha256(text),
    write: (chunk) => chunks.push(chunk),
    ...options,
  });
  for (const entry of entries) await zip.add(entry);
  zip.end();
  return unzipSync(Buffer.concat(chunks));
}

describe('the pieces of a collection', () => {
  const { entries } = piecesOf(COLLECTION);
  const [, first, , third] = entries;

  test('are clips of their own, the absent ones names, and what stands before them is kept', () => {
    expect(entries.map(({ title, clip }) => [title, clip?.text])).toEqual([
      ['开头', '前面的话。'],
      ['第一篇 山村来信', '山里下雪了。'],
      ['第二篇 河岸巡查', undefined],
      ['第三篇 水库值班', '水位平稳。'],
    ]);
    expect(first?.clip).toMatchObject({ title: '第一篇 山村来信', source: COLLECTION.source });
    expect(first?.clip?.pieces).toBeUndefined();
  });

  test('each account for their part of the captured text, and together for all of it', () => {
    const clips = entries.flatMap(({ clip }) => clip ?? []);
    expect(clips.map(({ captured }) => captured).join('')).toBe(CAPTURED);
    expect(clips.map(({ removed }) => removed.map(({ text }) => text.trim()))).toEqual([['首页'], ['加微信'], ['登录后阅读', '版权所有']]);
    for (const { captured, removed } of clips) for (const { start, end, text } of removed) expect(captured.slice(start, end)).toBe(text);
  });

  test('are incomplete only where something is missing in them', () => {
    expect(first?.clip?.completeness).toEqual({ truncated: false, evidence: [], obtainedCharacters: 6 });
    expect(third?.clip?.completeness).toMatchObject({ truncated: true, evidence: [{ kind: 'notice', quote: '登录后阅读' }] });
    expect(third?.clip?.gaps).toEqual([{ at: 5, kind: 'withheld', quote: '登录后阅读' }]);
    expect(third?.clip?.damage).toEqual([{ kind: 'lost', at: 0, quote: '水' }]);
  });

  test('account for theirs after a conversion, too', () => {
    const converted = {
      ...COLLECTION,
      paragraphs: COLLECTION.paragraphs.map(({ text, ...rest }) => ({ ...rest, text: text.replace('篇', '章'), original: text })),
    };
    const clips = piecesOf({ ...converted, text: converted.paragraphs.map(({ text }) => text).join('\n') }).entries.flatMap(
      ({ clip }) => clip ?? [],
    );
    expect(clips.map(({ captured }) => captured)).toEqual(entries.flatMap(({ clip }) => clip?.captured ?? []));
  });

  test('are none when the clip is no collection', () => {
    expect(piecesOf(clipOf([prose('正文。')])).entries).toEqual([]);
  });
});

describe('a zip of clips', () => {
  test('has a file for each clip in order, and an index that names the absent ones', async () => {
    const files = await zipOf(piecesOf(COLLECTION).entries);
    expect(Object.keys(files)).toEqual(['001 开头.txt', '002 第一篇 山村来信.txt', '004 第三篇 水库值班.txt', '目录.html']);
    expect(strFromU8(files['002 第一篇 山村来信.txt'] ?? new Uint8Array())).toMatch(/标题：第一篇 山村来信[\s\S]*山里下雪了。\n$/u);
    const index = documentOf(strFromU8(files['目录.html'] ?? new Uint8Array()));
    expect(index.querySelector('nav p')?.textContent).toBe('共 4 篇，实有 3 篇，缺 1 篇');
    const lines = [...index.querySelectorAll('li')];
    expect(lines.map(({ textContent }) => textContent?.split('来源')[0])).toEqual([
      '开头',
      '第一篇 山村来信',
      '第二篇 河岸巡查（缺）',
      '第三篇 水库值班（不完整）',
    ]);
    const links = lines.flatMap((line) => line.querySelector('a')?.getAttribute('href') ?? []);
    expect(links.map(decodeURIComponent)).toEqual(Object.keys(files).slice(0, 3));
  });

  test('holds every format, and hostile titles stay inside it', async () => {
    const clips = HOSTILE.map((title) => clipOf([prose('正文。')], { title }));
    for (const exporter of EXPORTERS) {
      const files = await zipOf(collectionOf('合集', clips).entries, { exporter });
      const names = Object.keys(files);
      expect(names.length).toBe(clips.length + 1);
      for (const name of names) expect(name).toMatch(/^(?:\d{3} [^/\\:*?"<>|~\p{Cc}\u202a-\u202e]+|目录\.html)$/u);
    }
  });

  test('is written as its clips come', async () => {
    const sizes: number[] = [];
    let bytes = 0;
    const zip = new ClipZip({
      title: '合集',
      exporter: exporterById('md'),
      choices: {},
      name: '{title}',
      sha256: async (text) => sha256(text),
      write: (chunk) => {
        bytes += chunk.length;
      },
    });
    for (let i = 0; i < 3; i += 1) {
      await zip.add({ title: `第${i}篇`, clip: clipOf([prose(SENTENCE.repeat(i + 1))]) });
      sizes.push(bytes);
    }
    expect(new Set(sizes).size).toBe(3);
    expect(sizes[0]).toBeGreaterThan(0);
  });
});

describe('several clips in one file', () => {
  const collection = piecesOf(COLLECTION);
  const join = (id: string) => exporterById(id).join(collection, {}, async () => {});

  test.each(['txt', 'md', 'html', 'docx'])('%s opens with its contents and says what is absent', async (id) => {
    const { text = '', active, addresses } = READERS[id]?.(await join(id)) ?? {};
    const at = [
      '来信汇编',
      '共 4 篇，实有 3 篇，缺 1 篇',
      '第一篇 山村来信',
      '第二篇 河岸巡查（缺）',
      '第三篇 水库值班（不完整）',
      '前面的话。',
      '山里下雪了。',
      '水位平稳。',
      '〔此处原网页有缺失：登录后阅读〕',
    ].map((piece) => text.indexOf(piece));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(text.match(/来源：?\s?https:\/\/www\.example\.com\/a\.html/gu)?.length).toBe(3);
    expect(active).toEqual([]);
    if (id === 'html') expect(addresses?.filter((address) => address.startsWith('#'))).toEqual(['#d0', '#d1', '#d3']);
  });

  test('JSON is an array of clips, JSON Lines a clip a line', async () => {
    const texts = collection.entries.flatMap(({ clip }) => clip?.text ?? []);
    expect(JSON.parse(String(await join('json'))).map(({ text }: Clip) => text)).toEqual(texts);
    expect(
      String(await join('jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(texts);
  });

  test('a Word document links its contents to titles that are headings on pages of their own', async () => {
    const docx = new OpenDocx((await join('docx')) as Uint8Array);
    const anchors = docx.all('word/document.xml', 'w:hyperlink').map((link) => link.getAttribute('w:anchor'));
    expect(anchors).toEqual(docx.all('word/document.xml', 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name')));
    expect(docx.all('word/document.xml', 'w:pageBreakBefore').length).toBe(3);
    expect(docx.all('word/document.xml', 'w:outlineLvl').map((level) => level.getAttribute('w:val'))).toEqual(['0', '0', '0']);
  });

  test.each(EXPORTERS.map(({ id }) => id))('%s stops when the reader cancels', async (id) => {
    let steps = 0;
    const step = async (): Promise<void> => {
      steps += 1;
      if (steps === 2) throw new DOMException('cancelled', 'AbortError');
    };
    await expect(exporterById(id).join(collection, {}, step)).rejects.toThrow('cancelled');
    expect(steps).toBe(2);
  });
});
