import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import { visible } from '../../utils/engine/export/visible.ts';
import type { Clip, Paragraph } from '../../utils/engine/model/clip.ts';
import type { Exporter } from '../../utils/engine/model/exporter.ts';
import { clipInput } from '../../utils/node/clip-input.ts';
import { decode } from '../../utils/node/decode.ts';
import { clipOf, prose } from './clip-sample.ts';
import { HOSTILE, publicPayloads } from './hostile.ts';
import { READERS, type Reading } from './read-file.ts';

const FORMATS = EXPORTERS.map((exporter) => [exporter.id, exporter] as const);
const PAGES = 'tests/site/pages';
const SAMPLES: readonly (readonly [string, Clip])[] = readdirSync(PAGES).map((name) => {
  const content = decode(readFileSync(join(PAGES, name, 'page.html')));
  return [name, clipInput({ type: 'html', content, url: `https://www.example.com/${name}.html` }, '2025-03-01T09:30:00+08:00')];
});

const bare = (text: string): string => visible(text).replace(/[\s\u200b\ufeff]+/gu, '');

/** The paragraphs that a reader of the file doesn't find, one after the other. */
function missing(text: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const whole = bare(text);
  let at = 0;
  return paragraphs.flatMap((paragraph) => {
    const found = whole.indexOf(bare(paragraph.text), at);
    if (found < 0) return [paragraph.text.slice(0, 200)];
    at = found + bare(paragraph.text).length;
    return [];
  });
}

async function read(exporter: Exporter, clip: Clip): Promise<Reading> {
  const file = await exporter.render(clip, { sha256: 'ff00' });
  if (typeof file === 'string') expect(file).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
  const reading = READERS[exporter.id]?.(file);
  if (!reading) throw new TypeError(`Unexpected format ${exporter.id}, expected a reader for it`);
  return reading;
}

const isHarmless = (address: string): boolean => /^(?:https?:\/\/|mailto:|#)/u.test(address);

describe.each(FORMATS)('%s', (id, exporter) => {
  test.each(SAMPLES)('of the page %s opens and holds the text of the clip', async (_, clip) => {
    const { text, active } = await read(exporter, clip);
    // JSON holds the text as one string of JSON.
    expect(id.startsWith('json') ? text.includes(JSON.stringify(clip.text).slice(1, -1)) : missing(text, clip.paragraphs)).toEqual(
      id.startsWith('json') ? true : [],
    );
    expect(active).toEqual([]);
    if (!id.startsWith('json')) expect(bare(text)).toContain(bare(clip.source.url ?? ''));
  });

  test('says that only a selection was clipped', async () => {
    const selection = clipOf([prose('正文。')], { isSelection: true });
    if (id.startsWith('json'))
      expect(JSON.parse(String(await exporter.render(selection, { sha256: 'ff00' })))).toHaveProperty('isSelection');
    else expect((await read(exporter, selection)).text).toContain('只剪藏了选中的部分');
  });

  test.each(HOSTILE.map((payload) => [payload.slice(0, 30), payload] as const))(
    'stays whole with %j in every place',
    async (_, payload) => {
      const { text, active, addresses } = await read(exporter, everywhere(payload));
      expect(active).toEqual([]);
      expect(addresses.filter((address) => !isHarmless(address))).toEqual([]);
      if (!id.startsWith('json')) expect(missing(text, [prose(payload.replace(/\s+/gu, ' '))])).toEqual([]);
    },
  );

  test('no public payload of a sanitiser is anything but text', { timeout: 60_000 }, async () => {
    for (const payload of publicPayloads()) {
      const { active, addresses } = await read(exporter, everywhere(payload));
      expect({ payload, active, wrong: addresses.filter((address) => !isHarmless(address)) }).toEqual({ payload, active: [], wrong: [] });
    }
  });
});

/** A clip that holds the payload in all its roles, as its title and in everything that is known of it. */
function everywhere(payload: string): Clip {
  const line = payload.replace(/\s+/gu, ' ');
  const whole = { start: 0, end: line.length };
  const paragraphs: readonly Paragraph[] = [
    prose(line),
    prose(line, {
      marks: [
        { kind: 'strong', ...whole },
        { kind: 'link', ...whole, value: payload },
      ],
    }),
    prose(line, {
      marks: [
        { kind: 'image', start: 0, end: 0, value: payload, label: payload },
        { kind: 'superscript', start: 1, end: 3 },
      ],
    }),
    { role: 'heading', level: 1, text: line },
    { role: 'list-item', level: 1, text: line, ordinal: 1 },
    { role: 'list-item', level: 2, text: line },
    { role: 'quote', text: line },
    { role: 'verse', text: line },
    { role: 'table', text: `${line}\t乙`, rows: [[{ text: line }, { text: payload }], [{ text: payload }]] },
    { role: 'signature', text: line },
    { role: 'date', text: line },
  ];
  return clipOf(paragraphs, {
    title: payload,
    source: { url: payload, page: payload, origin: payload, author: payload, published: payload, reprint: payload },
    completeness: { truncated: true, evidence: [{ kind: 'notice', quote: payload }], missing: [payload] },
    gaps: [{ at: 1, kind: 'withheld', quote: payload }],
    documentKind: payload,
  });
}
