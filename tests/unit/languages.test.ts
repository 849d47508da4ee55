import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonOf, ruleName, scriptEvidence } from '../../components/reasons.ts';
import { REASONS } from '../../components/reasons-table.ts';
import type { Say } from '../../components/words.ts';
import { clean } from '../../utils/engine/clean.ts';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import { KINDS } from '../../utils/engine/model/verdict.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { chooseConverter, SCRIPT_TARGETS } from '../../utils/engine/text/converters.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { USER_REASON } from '../../utils/engine/user-rules/user-reason.ts';
import { readCases } from '../score/cases.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly placeholders?: object }>>;

const LOCALES = ['zh_CN', 'zh_TW', 'en'] as const;
const messages = (locale: string): Messages => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Messages;
const ORIGINAL = messages('zh_CN');
const holes = (text = ''): readonly string[] => (text.match(/\$P\d\$/gu) ?? []).toSorted();

const sources = [...['components', 'entrypoints', 'utils/platform'].flatMap(textsOf), readFileSync('wxt.config.ts', 'utf8')].join('\n');

function textsOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Ids of rules in the engine's sources. */
const RULE_ID =
  /(?<=')(?:advert|contact|contents|disclaimer|download|lead-in|meta|nav|page-furniture|pages|region|related|share|site-chrome|tail|title|truncation|watermark)\/[a-z-]+(?=')/gu;
/** Those that keep. */
const KEEPS: readonly string[] = ['lead-in/own-clause'];

/** Keys in the sources, and beginnings of keys that are put together there. */
const quoted = new Set(sources.match(/(?<=['"`]|__MSG_)[a-z]\w{0,60}?(?=['"`]|__)/giu));
const begun = [...new Set(sources.match(/(?<=`)[a-z]\w{1,30}_(?=\$\{)/giu))];

describe('the languages', () => {
  test.each(LOCALES)('%s has the same keys with the same holes, and no empty message', (locale) => {
    const said = messages(locale);
    expect(Object.keys(said).toSorted()).toEqual(Object.keys(ORIGINAL).toSorted());
    for (const [key, { message, placeholders = {} }] of Object.entries(said)) {
      expect([key, message.trim() === '']).toEqual([key, false]);
      expect([key, holes(message)]).toEqual([key, holes(ORIGINAL[key]?.message)]);
      expect([key, Object.keys(placeholders).map((name) => `$${name.toUpperCase()}$`)]).toEqual([key, [...new Set(holes(message))]]);
    }
  });

  test('have no message that nothing says', () => {
    const unused = Object.keys(ORIGINAL).filter((key) => !quoted.has(key) && !begun.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  test('zh_TW is written in Traditional characters', () => {
    const simplified = /[设档网页删选导备浏说错误时间标题规则词显简转继续]/gu;
    const odd = Object.entries(messages('zh_TW')).flatMap(([key, { message }]) =>
      key.startsWith('sample') ? [] : (message.match(simplified) ?? []).map((sign) => [key, sign]),
    );
    expect(odd).toEqual([]);
  });

  test('en has no Chinese words but samples and the names of the product', () => {
    const chinese = Object.entries(messages('en')).filter(
      ([key, { message }]) => !/^sample|^name$/u.test(key) && /\p{Script=Han}{2}/u.test(message),
    );
    expect(chinese.map(([key]) => key)).toEqual([]);
  });
});

describe('the names', () => {
  test.each(EXPORTERS.map(({ id }) => id))('the format %s has one', (id) => {
    expect(ORIGINAL).toHaveProperty(`format_${id}`);
  });

  test.each(KINDS)('the kind %s has one', (kind) => {
    expect(ORIGINAL).toHaveProperty(`kind_${kind.replaceAll('-', '_')}`);
  });
});

/** Says messages as a browser in that language does. */
const sayIn =
  (locale: string): Say =>
  (key, ...values) =>
    (messages(locale)[key]?.message ?? '').replace(/\$P(\d)\$/gu, (_, hole) => String(values[Number(hole) - 1] ?? ''));

describe('the reasons', () => {
  const said = [...Object.entries(REASONS)];

  test('in zh_CN are the engine’s own sentences', () => {
    expect(said.map(([sentence, key]) => [sentence, ORIGINAL[key]?.message])).toEqual(said.map(([sentence]) => [sentence, sentence]));
  });

  test.each(RULES.map(({ id, why }) => [id, why]))('%s has its reason in every language', (_, why) => {
    expect(Object.keys(REASONS)).toContain(why);
  });

  test('of every removal and suggestion in the case folders are known', () => {
    const cases = readCases('tests/cases/tune');
    const whys = cases.flatMap(({ snapshot }) => {
      const { ledger, clip } = clean(snapshot);
      const verdicts = ledger.flatMap((entry) => (entry.state === 'removed' ? entry.verdicts : []));
      return [...verdicts.map(({ why }) => why), ...clip.suggestions.map(({ why }) => why)];
    });
    expect(whys.length).toBeGreaterThan(300);
    expect([...new Set(whys)].filter((why) => !(why in REASONS))).toEqual([]);
  }, 60_000);

  test('that the stages write beside their rules are known', () => {
    const stages = textsOf('utils/engine').flatMap((text) => text.split('\n').filter((line) => /\bwhy\b|removal\(/iu.test(line)));
    const sentences = stages.flatMap((line) => line.match(/(?<=')[^'`\n]*\p{Script=Han}{4}[^'`\n]*(?=')/gu) ?? []);
    expect(sentences.length).toBeGreaterThan(40);
    expect([...new Set(sentences)].filter((why) => !(why in REASONS) && !/保留$|接回一段$/u.test(why))).toEqual([]);
  });

  test('of every conversion are known', () => {
    const found = ['none', 'ja', 'hans', 'hant', 'mixed'] as const;
    const variants = [undefined, 'machine', 'hk', 'yue', 'tw'] as const;
    const whys = found.flatMap((script) =>
      variants.flatMap((variant) =>
        SCRIPT_TARGETS.flatMap((target) =>
          [true, false].flatMap((phrases) => {
            const report = { found: script, ...(variant ? { variant } : {}) };
            return [chooseConverter(report, { target, phrases }).why, chooseConverter(report, { target, converter: 't2s' }).why];
          }),
        ),
      ),
    );
    expect([...new Set(whys)].filter((why) => !(why in REASONS))).toEqual([]);
  });

  test('of a rule without a removal are told by its id', () => {
    const ids = new Set(textsOf('utils/engine').flatMap((text) => text.match(RULE_ID) ?? []));
    expect(ids.size).toBeGreaterThan(30);
    expect([...ids].filter((id) => !KEEPS.includes(id) && ruleName(sayIn('en'), id) === id)).toEqual([]);
    for (const { id, why } of RULES) expect([id, ruleName(sayIn('zh_CN'), id)]).toEqual([id, why]);
    expect(ruleName(sayIn('zh_TW'), 'user/a1b2c3d4')).toBe('你自己的規則');
  });

  test.each(LOCALES)('read in %s as they are written in its messages, whoever made the text', (locale) => {
    const say = sayIn(locale);
    const texts = [
      '这份总结请各单位认真学习',
      '這份專案資訊請參閱軟體與網路說明',
      '佢哋話唔使喺度等咗我嘅嘢啦',
      'これは文書のテンプレートです',
    ];
    const lines = texts.flatMap((text) => detectScript(text.repeat(20)).evidence ?? []);
    expect(lines.length).toBeGreaterThan(5);
    const said = lines.map((line) => scriptEvidence(say, line));
    if (locale === 'zh_CN') expect(said).toEqual(lines);
    else for (const [index, line] of lines.entries()) expect([line, said[index]]).not.toEqual([line, line]);
    expect(reasonOf(say, `${USER_REASON}本站*`)).toContain('本站*');
  });

  test('of the reader’s own rules are the rules', () => {
    expect(ORIGINAL.why_user?.message).toBe(`${USER_REASON}$P1$`);
  });
});
