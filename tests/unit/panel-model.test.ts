import { describe, expect, test } from 'vitest';
import { chunksOf } from '../../components/review/chunks.ts';
import { neighbour } from '../../components/review/keyboard.ts';
import { kindCounts, mapOf } from '../../components/review/map-of.ts';
import { piecesOfText } from '../../components/review/pieces-of-text.ts';
import type { ReviewItem, ReviewParagraph, ReviewRemoval } from '../../utils/engine/model/review.ts';

function removal(start: number, text: string, kind: ReviewRemoval['kind'] = 'advert'): ReviewRemoval {
  return { start, end: start + text.length, text, kind, rule: 'a/b', why: '广告', signs: [] };
}

function paragraph(start: number, text: string, rest: Partial<ReviewParagraph> = {}): ReviewParagraph {
  return {
    type: 'paragraph',
    key: `p${start}`,
    paragraph: { role: 'paragraph', text },
    spans: [{ start, end: start + text.length, at: 0, length: text.length }],
    cuts: [],
    hints: [],
    changes: [],
    ...rest,
  };
}

function removed(start: number, text: string, kind?: ReviewRemoval['kind']): ReviewItem {
  return { type: 'removed', key: `r${start}`, removal: removal(start, text, kind) };
}

describe('the chunks of a document', () => {
  const items = Array.from({ length: 300 }, (_, i) => paragraph(i * 100, '字'.repeat(99)));

  test('hold every item once, in order', () => {
    expect(chunksOf(items, []).flatMap((chunk) => chunk.items)).toEqual(items);
  });

  test('stay the same objects where nothing changed, although an item came in before them', () => {
    const before = chunksOf(items, []);
    const after = chunksOf([removed(0, '广告'), ...structuredClone(items)], before);
    expect(after.length).toBe(before.length);
    expect(after.map((chunk, i) => chunk === before[i])).toEqual(before.map((_, i) => i > 0));
  });
});

describe('the map', () => {
  test('covers the whole, to scale, and shows the short removal and the gap', () => {
    const parts = mapOf([
      paragraph(0, '字'.repeat(9_000)),
      removed(9_001, '短'),
      { type: 'gap', key: 'g0', gap: { at: 0, kind: 'withheld', quote: '' } },
    ]);
    expect(parts.map(({ kind }) => kind)).toEqual(['kept', 'advert', 'gap']);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { share } of parts.slice(1)) expect(share).toBeGreaterThan(0.006);
  });

  test('counts pieces within paragraphs, too', () => {
    const cut = paragraph(0, '一句。', { cuts: [{ at: 1, removal: removal(1, '加群', 'contact') }] });
    expect(kindCounts([cut, removed(9, '广告'), removed(19, '广告')])).toEqual([
      { kind: 'advert', count: 2 },
      { kind: 'contact', count: 1 },
    ]);
  });
});

describe('the keys', () => {
  const items = [removed(0, '广告'), paragraph(3, '甲'), paragraph(5, '乙'), removed(7, '广告')];

  test('lead to the next and the last item, and from one removal to the other', () => {
    expect([
      neighbour(items, 'p3', 'ArrowDown'),
      neighbour(items, 'p3', 'k'),
      neighbour(items, 'p3', 'n'),
      neighbour(items, 'r7', 'p'),
    ]).toEqual(['p5', 'r0', 'r7', 'r0']);
  });

  test('lead nowhere beyond the ends, and other keys nowhere at all', () => {
    expect([neighbour(items, 'r7', 'j'), neighbour(items, 'r0', 'ArrowUp'), neighbour(items, 'p3', 'q')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the pieces of a paragraph', () => {
  test('join to its text, with every cut, hint and emphasis at its place', () => {
    const pieces = piecesOfText(
      paragraph(0, '甲乙丙丁戊', {
        paragraph: { role: 'paragraph', text: '甲乙丙丁戊', marks: [{ kind: 'strong', start: 1, end: 3 }] },
        cuts: [{ at: 2, removal: removal(2, '广告') }],
        hints: [{ start: 3, end: 4, from: 3, to: 4 }],
      }),
    );
    expect(pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type))).toEqual(['甲', '乙', 'cut', '丙', '丁', '戊']);
    expect(pieces.map((piece) => piece.type === 'text' && piece.marks.length > 0)).toEqual([false, true, false, true, false, false]);
    expect(pieces.map((piece) => piece.type === 'text' && piece.hint !== undefined)).toEqual([false, false, false, false, true, false]);
  });

  test('are one where a conversion replaces a word, whatever was cut out within it', () => {
    const pieces = piecesOfText(
      paragraph(0, '用軟體吧', { changes: [{ start: 1, end: 3, text: '软件' }], cuts: [{ at: 2, removal: removal(2, '广告') }] }),
    );
    expect(pieces.map((piece) => (piece.type === 'text' ? (piece.change?.text ?? piece.text) : piece.type))).toEqual([
      '用',
      'cut',
      '软件',
      '吧',
    ]);
  });
});
