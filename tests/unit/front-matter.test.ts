import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../utils/engine/export/front-matter.ts';
import { clipOf, prose } from './clip-sample.ts';

const context = { sha256: 'ab'.repeat(32) };
const read = (text: string): Record<string, unknown> => {
  expect(text.startsWith('---\n') && text.endsWith('\n---\n')).toBe(true);
  return parse(text.slice(4, -4));
};

describe('front matter', () => {
  test('no title and no author can break it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\r', ':', '#', '-', '\u2028', '\u0085', '\ufeff', '\ud800', 'x', '中') }),
    );
    fc.assert(
      fc.property(nasty, nasty, (title, author) => {
        const clip = clipOf([prose('正文。')], { title, source: { url: null, page: null, author } });
        const fields = read(frontMatter(clip, context));
        expect(fields).toMatchObject({ title, author, sha256: context.sha256, source: null });
        expect(Object.keys(fields)).toEqual(
          Object.keys(read(frontMatter(clipOf([prose('正文。')], { title: '', source: { url: null, page: null, author: '' } }), context))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('says where the text is from, and that some is missing', () => {
    const clip = clipOf([prose('正文。')], {
      source: { url: 'https://www.example.com/a', page: 'https://www.example.com/a?from=x' },
      completeness: { truncated: true, cause: 'withheld', evidence: [{ kind: 'notice', quote: '仅展示三成' }] },
    });
    const fields = read(frontMatter(clip, context));
    expect(fields).toMatchObject({ source: 'https://www.example.com/a', page: 'https://www.example.com/a?from=x', complete: false });
    expect(fields.completeness).toContain('仅展示三成');
  });

  test('says that only a selection was clipped', () => {
    const fields = read(frontMatter(clipOf([prose('正文。')], { isSelection: true }), context));
    expect(fields).toMatchObject({ complete: false, completeness: '只剪藏了选中的部分' });
  });

  test('counts what was removed from the article, not what lay outside it', () => {
    const removal = { start: 0, end: 1, text: 'x', rule: 'a/b', why: '' };
    const clip = clipOf([prose('正文。')], {
      removed: [
        { ...removal, kind: 'outside' },
        { ...removal, kind: 'contact' },
        { ...removal, kind: 'reader' },
      ],
    });
    expect(read(frontMatter(clip, context)).removed).toBe(2);
  });
});
