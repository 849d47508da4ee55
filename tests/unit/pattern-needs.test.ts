import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LISTS } from '../../scripts/lay-out-needs.ts';
import { NEEDS } from '../../utils/engine/rules/needs.ts';
import { NOTICES } from '../../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { fold } from '../../utils/engine/text/fold.ts';
import { layOutNeeds } from '../../utils/engine/text/need-layout.ts';
import { PatternIndex } from '../../utils/engine/text/pattern-index.ts';
import { needsOf } from '../../utils/engine/text/pattern-needs.ts';
import { readDocuments, readLines } from '../pages/documents.ts';
import { readPhrases } from '../pages/phrases.ts';

const PATTERNS = [...RULES.flatMap(({ signs }) => signs.map(({ pattern }) => pattern)), ...NOTICES.map(({ pattern }) => pattern)];
const INDEX = new PatternIndex(PATTERNS);

/** Patterns that match a text although the index rules them out. */
function wronglyRuledOut(text: string): readonly RegExp[] {
  const candidates = new Set(INDEX.candidates(text));
  return PATTERNS.filter((pattern, i) => pattern.test(text) && !candidates.has(i));
}

describe('what a pattern needs', () => {
  test.each<[RegExp, readonly (readonly (readonly string[])[])[]]>([
    [/微信/u, [[['微信']]]],
    [/微信|公众号/u, [[['微信']], [['公众']]]],
    [/加微?信/u, [[['加信', '加微']]]],
    [/a?[bc]+x/u, [[['ab', 'ac', 'b', 'c'], ['x']]]],
    [/(?:甲|乙)丙*丁{1,2}/u, [[['甲', '乙'], ['丁']]]],
    [/(?<!甲)(?=乙)丙/u, [[['乙'], ['丙']]]],
    [/登录.{0,4}(?:查看|阅读)全文/u, [[['登录'], ['全文', '阅读']]]],
    [/[①-③]/u, [[['①', '②', '③']]]],
    [/[\u4e00\]]/u, [[['一', ']']]]],
    [/(?:甲.|乙)$/u, [[['甲', '乙']]]],
  ])('of %s is read from its source', (pattern, ways) => {
    const sorted = (all: typeof ways): typeof ways => all.map((needs) => needs.map((need) => need.toSorted()).toSorted());
    expect(sorted(needsOf(pattern))).toEqual(sorted(ways));
  });

  test.each([/.{2,4}/u, /甲?/u, /[^甲]/u, /\p{L}/u, /[\s甲]/u, /(?!甲)/u, /甲{0,3}/u, /甲/iu, /(?:)/u])(
    'of %s is nothing that its source tells',
    (pattern) => {
      expect(needsOf(pattern)).toEqual([[]]);
    },
  );

  test('of a branch that may be empty is nothing for that branch', () => {
    expect(needsOf(/甲|/u)).toEqual([[['甲']], []]);
  });
});

describe('the index of the shipped patterns', () => {
  test('knows what their sources tell; npm run needs writes it', () => {
    expect(NEEDS).toEqual(Object.fromEntries(Object.entries(LISTS).map(([name, patterns]) => [name, layOutNeeds(patterns)])));
  });

  test('reads what it knows of other patterns anew', () => {
    expect(new PatternIndex([/微信/u], NEEDS.notices).candidates('加微信')).toEqual([0]);
  });

  test('rules no pattern out that matches: examples, phrases, lines and prose', () => {
    const examples = RULES.flatMap(({ examples: { fires, ignores } }) => [...fires, ...ignores]);
    const prose = readDocuments('tune').flatMap(({ paragraphs }) => paragraphs.flat(2));
    const texts = [...examples, ...readPhrases('tune').map(({ text }) => text), ...readLines('tune'), ...prose].map(fold);
    expect(texts.flatMap(wronglyRuledOut)).toEqual([]);
  });

  test('rules no pattern out that matches text made of the patterns themselves', () => {
    const letters = [...new Set(PATTERNS.flatMap(({ source }) => [...source]))];
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...letters),
        fc.constantFrom(...PATTERNS.map(({ source }) => source.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 12))),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(wronglyRuledOut(parts.join(''))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves few candidates in prose: what it is for', () => {
    const prose = readDocuments('measure')
      .flatMap(({ paragraphs }) => paragraphs.flat(2))
      .map(fold);
    const count = (text: string): number => INDEX.candidates(text).length;
    const mean = prose.slice(0, 200).reduce((sum, text) => sum + count(text), 0) / Math.min(200, prose.length);
    expect(mean / PATTERNS.length).toBeLessThan(0.1);
  });
});
