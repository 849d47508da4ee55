import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTICES } from '../../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { fold } from '../../utils/engine/text/fold.ts';
import { PatternIndex } from '../../utils/engine/text/pattern-index.ts';
import { needsOf } from '../../utils/engine/text/pattern-needs.ts';
import { readDocuments, readLines } from '../pages/documents.ts';
import { readPhrases } from '../pages/phrases.ts';

const PATTERNS = [...RULES.flatMap(({ signs }) => signs.map(({ pattern }) => pattern)), ...NOTICES.map(({ pattern }) => pattern)];
const INDEX = new PatternIndex(PATTERNS);

/** Patterns that match a text although the index rules them out. */
function wronglyRuledOut(text: string): readonly RegExp[] {
  const candidates = INDEX.candidates(text);
  return PATTERNS.filter((pattern, i) => pattern.test(text) && !PatternIndex.has(candidates, i));
}

describe('what a pattern needs', () => {
  test.each<[RegExp, readonly string[]]>([
    [/微信/u, ['微', '信']],
    [/微信|公众号/u, ['微公', '信众']],
    [/a?[bc]+x/u, ['x', 'bc']],
    [/(?:甲|乙)丙*丁{1,2}/u, ['丁', '甲乙']],
    [/(?<!甲)(?=乙)丙/u, ['乙', '丙']],
    [/[①-③]/u, ['①②③']],
    [/\d{4}年/u, ['年', '0123456789']],
    [/[\u4e00\]]/u, ['一]']],
  ])('of %s is read from its source', (pattern, needs) => {
    expect(needsOf(pattern)).toEqual(needs);
  });

  test.each([/.{2,4}/u, /甲?/u, /甲|/u, /[^甲]/u, /\p{L}/u, /[\s甲]/u, /(?!甲)/u, /甲{0,3}/u, /甲/iu, /(?:)/u])(
    'of %s is nothing that its source tells',
    (pattern) => {
      expect(needsOf(pattern)).toEqual([]);
    },
  );
});

describe('the index of the shipped patterns', () => {
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
    const count = (text: string): number => PATTERNS.filter((_, i) => PatternIndex.has(INDEX.candidates(text), i)).length;
    const mean = prose.slice(0, 200).reduce((sum, text) => sum + count(text), 0) / Math.min(200, prose.length);
    expect(mean / PATTERNS.length).toBeLessThan(0.5);
  });
});
