import { describe, expect, test } from 'vitest';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { chooseConverter } from '../../utils/engine/text/converters.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { measuredTexts, scoreConversion } from '../score/conversion.ts';
import { FLOORS } from '../score/floors.ts';

describe('conversion of texts that no table was made on', async () => {
  const scores = await scoreConversion();
  const sum = (making: string, of: 'own' | 'library'): number => (scores.get(making) ?? []).reduce((total, score) => total + score[of], 0);

  test('gives machine-converted text more of its words back than the library does', () => {
    expect(sum('machine', 'library')).toBeGreaterThan(0);
    expect(sum('machine', 'own') / sum('machine', 'library')).toBeLessThanOrEqual(FLOORS.conversion.machine);
  });

  test.each(['tw', 'hk'])('costs texts of %s no more than the library does, in any kind', (making) => {
    for (const { kind, own, library } of scores.get(making) ?? []) expect(own, kind).toBeLessThanOrEqual(library);
  });

  test.each(['tw', 'hk'])('never takes texts of %s for machine-converted', (making) => {
    for (const { kind, told, documents } of scores.get(making) ?? []) expect(told, kind).toBe(documents);
  });

  test('leaves Simplified texts alone', () => {
    const changed = measuredTexts().filter(({ text }) => chooseConverter(detectScript(text), { target: 'hans' }).id !== undefined);
    expect(changed).toEqual([]);
  });

  test.each(['s2t', 's2tw', 's2twp', 's2hk'] as const)('tells the script of windows of 100 characters: %s', async (id) => {
    const { convert } = await converterStore()(id);
    const windows = measuredTexts().flatMap(({ text }) => text.replace(/\s/gu, '').match(/[\s\S]{100}/gu) ?? []);
    const wrong = windows.filter((one) => detectScript(one).found !== 'hans' || detectScript(convert(one)).found !== 'hant');
    expect(windows.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
