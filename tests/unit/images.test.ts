import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { capture } from '../../utils/dom/capture.ts';
import { clean } from '../../utils/engine/clean.ts';

const PROSE = '今年以来，全县农村公路养护工作取得新进展，完成路面修复三十二公里，群众出行更加便利。';

function marksOf(body: string): readonly (readonly string[])[] {
  const { document } = parseHTML(`<!doctype html><html><body><h1>农村公路养护工作总结</h1>${body}</body></html>`);
  const { clip } = clean(capture(document as unknown as Document, { capturedAt: '' }).snapshot);
  return clip.paragraphs.map(({ marks = [] }) => marks.filter(({ kind }) => kind === 'image').map(({ value = '' }) => value));
}

test('a picture before a heading follows the paragraph above it', () => {
  expect(marksOf(`<p>${PROSE}</p><p><img src="/road.jpg" alt="修复后的路面"></p><h2>一、主要做法</h2><p>${PROSE}</p>`)).toEqual([
    ['/road.jpg'],
    [],
    [],
  ]);
});

test('adverts, codes to scan and logos are no pictures of the document', () => {
  expect(
    marksOf(`<p>${PROSE}</p><p><img src="/a.png" alt="扫码关注"><img src="/static/logo.png"><img src="/ads/1.gif"></p><p>${PROSE}</p>`),
  ).toEqual([[], []]);
});
