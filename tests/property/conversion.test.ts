import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertClip } from '../../utils/engine/convert/convert-clip.ts';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { convertedOffset, differences } from '../../utils/engine/text/differences.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { countCharacters, countScript, countScripts } from '../../utils/engine/text/script-counts.ts';
import { clipOf, prose } from '../unit/clip-sample.ts';

const give = converterStore();
const PIECES = [
  '網際網路',
  '資訊',
  '支援',
  '著作',
  '乾隆',
  '後來',
  '里面',
  '这是',
  '，',
  '。',
  'A',
  ' ',
  '「',
  '」',
  '😀',
  '𠮷',
  'の',
  'https://a.example.com/網',
  '\t',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => pieces.join('').replaceAll('\n', ''));

describe('differences', () => {
  test.each([
    ['any two texts', fc.tuple(text, text)],
    ['a text and itself with one word changed', fc.tuple(text, text).map(([a, b]) => [`${a}網路${b}`, `${a}互联网${b}`] as const)],
  ])('lead from the one to the other: %s', (_, pairs) => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        let made = '';
        let at = 0;
        for (const { start, end, text: becomes } of differences(before, after)) {
          expect(start).toBeGreaterThanOrEqual(at);
          made += before.slice(at, start) + becomes;
          at = end;
        }
        expect(made + before.slice(at)).toBe(after);
      }),
    );
  });

  test('offsets keep their order and stay inside', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = differences(before, after);
        let last = 0;
        for (let offset = 0; offset <= before.length; offset += 1) {
          const now = convertedOffset(changes, offset);
          expect(now).toBeGreaterThanOrEqual(last);
          expect(convertedOffset(changes, offset, true)).toBeGreaterThanOrEqual(now);
          last = now;
        }
        expect(convertedOffset(changes, before.length, true)).toBe(after.length);
      }),
    );
  });
});

describe('convertClip', () => {
  test('gives every paragraph back by what it keeps, and marks stay in their paragraphs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), fc.constantFrom('hans', 'hant-tw'), async (lines, target) => {
        const marks = lines.map((line) => [{ kind: 'strong' as const, start: Math.floor(line.length / 3), end: line.length }]);
        const before = clipOf(
          lines.map((line, i) => prose(line, { marks: marks[i] ?? [] })),
          { script: detectScript(lines.join('\n')) },
        );
        const after = await convertClip(before, { target }, give);
        expect(after.paragraphs.map(({ text: now, original }) => original ?? now)).toEqual(lines);
        expect(after.text).toBe(after.paragraphs.map((paragraph) => paragraph.text).join('\n'));
        for (const { text: now, marks: [mark] = [] } of after.paragraphs) {
          expect(mark?.start).toBeLessThanOrEqual(mark?.end ?? -1);
          expect(mark?.end).toBeLessThanOrEqual(now.length);
        }
      }),
    );
  }, 30_000);
});

test('texts counted together are counted as one text', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (parts) => {
      const { whole, parts: counted } = countScripts(parts);
      expect(whole).toEqual(countScript(parts.join('\n')));
      expect(counted).toEqual(parts.map(countCharacters));
    }),
  );
});
