import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { capture } from '../../utils/dom/capture.ts';
import { clean } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import { pageHtml, snapshot } from './arbitraries.ts';

/** What is left of the captured text when the removals are taken out and the repairs applied. */
function leftOver({ captured, removed, replaced }: Clip): string {
  const changes = [
    ...removed.map((change) => ({ ...change, by: '' })),
    ...replaced.map((change) => ({ ...change, by: change.text })),
  ].toSorted((a, b) => a.start - b.start);
  let at = 0;
  let text = '';
  for (const { start, end, by } of changes) {
    text += captured.slice(at, start) + by;
    at = end;
  }
  return text + captured.slice(at);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

const pages = fc.oneof(
  snapshot,
  pageHtml.map(
    (html) => capture(documentOf(html), { url: 'https://www.example.cn/a/1.html', capturedAt: '2026-01-01T00:00:00Z' }).snapshot,
  ),
);

describe('a clip', () => {
  test('accounts for every captured character: what removals and repairs leave is the title and the text', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { clip } = clean(page);
        const left = bare(leftOver(clip));
        const [text, title] = [bare(clip.text), bare(clip.title ?? '')];
        // The title may stand below a line of the text; everything else is in order.
        const at = Array.from({ length: left.length + 1 }, (_, i) => i).findIndex(
          (i) => left.startsWith(title, i) && left.slice(0, i) + left.slice(i + title.length) === text,
        );
        expect(left === text || at >= 0).toBe(true);
      }),
    );
  });

  test('quotes every removal and repair verbatim at its place', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { clip } = clean(page);
        for (const { start, end, text } of clip.removed) expect(page.text.slice(start, end)).toBe(text);
        for (const { start, end, original } of clip.replaced) expect(page.text.slice(start, end)).toBe(original);
      }),
    );
  });

  test('has the text that its paragraphs join to, without blank lines or indentation', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { clip } = clean(page);
        expect(clip.paragraphs.map(({ text }) => text).join('\n')).toBe(clip.text);
        for (const { role, text } of clip.paragraphs) if (role !== 'table') expect(text.trim()).toBe(text);
      }),
    );
  });

  test('has gaps and pieces inside its text', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { clip } = clean(page);
        for (const { at } of clip.gaps) expect(at >= 0 && at <= clip.text.length).toBe(true);
        for (const { start = 0, end = 0 } of clip.pieces ?? []) expect(start >= 0 && end <= clip.text.length && start <= end).toBe(true);
      }),
    );
  });

  test('removes nothing when the reader keeps everything', () => {
    fc.assert(
      fc.property(
        pages.filter(({ text }) => text.length > 0),
        (page) => {
          expect(
            clean(page, { ...NO_DECISIONS, overrides: [{ effect: 'keep', range: { start: 0, end: page.text.length } }] }).clip.removed,
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('capture', () => {
  test('leaves the page as it was', () => {
    fc.assert(
      fc.property(pageHtml, (html) => {
        const document = documentOf(html);
        const before = document.toString();
        capture(document, { capturedAt: '2026-01-01T00:00:00Z' });
        expect(document.toString()).toBe(before);
      }),
    );
  });

  test('divides its text into blocks that cover it', () => {
    fc.assert(
      fc.property(pages, ({ blocks, text, marks, containers }) => {
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of marks) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        containers.forEach(({ parent }, i) => {
          expect(parent).toBeLessThan(i);
        });
      }),
    );
  });
});
