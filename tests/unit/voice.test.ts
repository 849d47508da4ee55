import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutRuns } from '../../scripts/lay-out-runs.ts';
import { fold } from '../../utils/engine/text/fold.ts';
import { featureOf, features, gramOf, NO_NAMES, normalised } from '../../utils/engine/voice/features.ts';
import { RunTable } from '../../utils/engine/voice/run-table.ts';
import { codeOf, kindOf, stepsOf } from '../../utils/engine/voice/saying.ts';
import { kindOfVoice, voiceOf } from '../../utils/engine/voice/voice.ts';
import { readDocuments, readLines } from '../pages/documents.ts';
import { filled, readPhrases, SITES } from '../pages/phrases.ts';

describe('a unit as the voice hears it', () => {
  test('has numbers, ids, kinds of documents and own names as one character each', () => {
    const names = { siteNames: ['青禾范文'], title: '春耕工作总结' };
    const one = normalised(fold('青禾范文提供春耕工作总结，加微信abc_123，共2034字，另有演讲稿5篇'), names);
    const other = normalised(fold('青禾范文提供春耕工作总结，加微信xyz-789，共5177字，另有心得体会8篇'), names);
    expect(one).toBe(other);
    expect(one).not.toContain('青禾');
  });

  test('counts a run of characters once', () => {
    expect([...features('^哈哈哈$')].map(gramOf).toSorted()).toEqual(
      ['$', '^', '^哈', '^哈哈', '哈', '哈$', '哈哈', '哈哈$', '哈哈哈'].toSorted(),
    );
  });

  test.each(['微', '微信', '加微信'])('knows the run %s again', (gram) => {
    expect(gramOf(featureOf(gram))).toBe(gram);
  });
});

describe('the model', () => {
  test('is heard as its runs were laid out: each once, in order of their beginnings', () => {
    const run = fc.string({ unit: fc.constantFrom('加', '微', '信', '下', '载', '^', '$', ' '), minLength: 1, maxLength: 3 });
    const saying = fc.record({ steps: fc.integer({ min: -128, max: 127 }), kind: fc.integer({ min: 0, max: 12 }) });
    fc.assert(
      fc.property(fc.dictionary(run, saying, { minKeys: 1, noNullPrototype: true }), fc.array(run), (sayings, pieces) => {
        const table = new RunTable(layOutRuns(new Map(Object.entries(sayings).map(([gram, said]) => [gram, codeOf(said)]))));
        const text = pieces.join('');
        const begun = text.split('').flatMap((_, i) => [1, 2, 3].filter((n) => i + n <= text.length).map((n) => text.slice(i, i + n)));
        const expected = [...new Set(begun)].filter((gram) => gram in sayings).map((gram) => sayings[gram]);
        for (const hearing of [1, 2])
          expect(
            table.hear(text).map((code) => ({ steps: stepsOf(code), kind: kindOf(code) })),
            `hearing ${hearing}`,
          ).toEqual(expected);
      }),
    );
  });

  test('tells texts apart that it was not set by', () => {
    const [site, document] = [SITES[0], readDocuments('measure')[0]];
    if (!site || !document) throw new Error('Unexpected empty measured part');
    const names = { siteNames: [fold(site.name), site.domain], title: fold(document.title) };
    const noise = readPhrases('measure').filter(({ kind }) => kind !== 'title');
    const heard = noise.filter(({ text }) => voiceOf(fold(filled(text, { ...document, site })), names) > 0);
    const prose = readDocuments('measure').flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => typeof paragraph === 'string'));
    const lines = [...prose, ...readLines('measure')];
    const misheard = lines.filter((line) => voiceOf(fold(line), NO_NAMES) > 0);
    expect(heard.length / noise.length).toBeGreaterThan(0.9);
    expect(misheard.length / lines.length).toBeLessThan(0.1);
  });

  test.each([
    ['lead-in', '以下是小编为大家精心整理的范文，欢迎阅读参考。'],
    ['contact', '需要全套资料请加老师微信 wenku_0081'],
    ['disclaimer', '本文内容由网友上传，如有侵权请联系我们删除。'],
    ['nav', '上一篇：没有了 下一篇：返回列表'],
    ['truncation', '还剩12页未读，登录后继续阅读全文'],
  ])('hears a %s', (kind, line) => {
    expect(voiceOf(fold(line), NO_NAMES)).toBeGreaterThan(1);
    expect(kindOfVoice(fold(line), NO_NAMES)).toBe(kind);
  });

  test.each(['各单位要高度重视，明确专人负责，于月底前报送总结。', '把萝卜切成滚刀块，焯水两分钟后捞出。'])(
    'hears nobody in %s',
    (line) => {
      expect(voiceOf(fold(line), NO_NAMES)).toBeLessThan(0);
    },
  );
});
