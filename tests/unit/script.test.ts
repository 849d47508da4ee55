import { describe, expect, test } from 'vitest';
import { loadConverter } from '../../utils/engine/convert/load-converter.ts';
import { detectScript, detectScripts } from '../../utils/engine/text/script.ts';
import { countScript } from '../../utils/engine/text/script-counts.ts';
import * as table from '../../utils/engine/text/script-table.ts';

describe('detectScript', () => {
  test.each([
    ['各科室要认真落实本年度的工作安排。', 'hans'],
    ['各科室要認真落實本年度的工作安排。', 'hant'],
    ['新しい図書館は来月から利用できます。', 'ja'],
    ['渋谷区駅前広場再開発計画図', 'ja'],
    ['Meeting notes, 2024', 'none'],
    ['', 'none'],
    ['作者陳國華的这篇报告总结了实验的经过', 'hans'],
    ['会议总结报告書寫規範', 'mixed'],
    ['关于召开会议，來賓請簽到，请准时', 'mixed'],
    ['皇后在台上，公里之外只有干戈', 'hans'],
  ])('%s is %s', (text, found) => {
    expect(detectScript(text).found).toBe(found);
  });

  test.each([
    ['這裡的群眾為了生活，住在床邊說話', 'tw'],
    ['香港衞生署説，這裏的羣眾要為户外活動準備', 'hk'],
    ['爲了衆人，這裏的羣峯', 'plain'],
    ['佢哋喺學校做咩？我唔知點解，你哋嘅嘢冇咗', 'yue'],
    ['各級部門要支援專案建設，推動資訊化，落實釋出制度，提高網路效能', 'machine'],
    ['我在台北的捷運上用手機上網路，看資訊和影片，「計畫」買一台軟體', 'plain'],
    ['這個軟件的用戶可以通過網絡查看信息', 'plain'],
  ])('%s is %s', (text, variant) => {
    expect(detectScript(text).variant).toBe(variant);
  });

  test('a language is only a hint: it decides what the characters leave open, and nothing else', () => {
    expect(detectScript('公文', 'zh-TW').found).toBe('hant');
    expect(detectScript('公文', 'zh-CN').found).toBe('hans');
    expect(detectScript('各科室要认真落实', 'zh-TW').found).toBe('hans');
    expect(detectScript('各科室要認真落實', 'zh-CN').found).toBe('hant');
    expect(detectScript('日本国憲法の前文', 'zh-CN').found).toBe('ja');
  });

  test('tells registers of machine-converted text apart', () => {
    const office = '各級部門要落實會議精神，加強專案建設，釋出資訊，確保工作扎實推進，支援群眾。';
    expect(detectScript(office)).toMatchObject({ variant: 'machine', register: 'office' });
    const technical = '這個函式把例項寫入資料庫，引數是陣列；執行緒從佇列讀取，載入元件。';
    expect(detectScript(technical)).toMatchObject({ variant: 'machine', register: 'technical' });
  });

  test('says what it was told by', () => {
    expect(detectScript('落實資訊釋出，支援專案').evidence).toEqual([
      expect.stringMatching(/^繁体字\d+，简体字0$/u),
      expect.stringContaining('資訊'),
    ]);
  });

  test('reports on each part and on the whole from one pass', () => {
    const { whole, parts } = detectScripts(['各科室要认真落实', '各科室要認真落實', '12']);
    expect(whole.found).toBe('mixed');
    expect(parts).toEqual(['hans', 'hant', 'none']);
  });
});

describe('the tables of scripts', () => {
  test('no character stands on both sides', () => {
    const hant = new Set(table.HANT);
    expect([...table.HANS].filter((character) => hant.has(character))).toEqual([]);
  });

  test('characters that both scripts use count for neither', () => {
    const { hans, hant } = countScript('后里干台面只松斗丑范余卷谷郁复制系表云乾著瞭藉群峰床吃');
    // 复 is written in Simplified text only.
    expect({ hans, hant }).toEqual({ hans: 1, hant: 0 });
  });

  test('the dictionaries change every character that only the other script has', async () => {
    const [{ convert: toHans }, { convert: toHant }] = await Promise.all([loadConverter('t2s'), loadConverter('s2t')]);
    expect([...table.HANT].filter((character) => toHans(character) === character)).toEqual([]);
    expect([...table.HANS].filter((character) => toHant(character) === character)).toEqual([]);
  });

  test('each Traditional character has its Simplified one', async () => {
    const { convert } = await loadConverter('t2s');
    expect(table.HANT_IN_HANS.length).toBe(table.HANT.length);
    const wrong = [...table.HANT].filter((character, i) => convert(character).length === 1 && convert(character) !== table.HANT_IN_HANS[i]);
    expect(wrong).toEqual([]);
  });

  test('no list names a word twice', () => {
    const lists = [
      table.TAIWAN_WORDS,
      table.MAINLAND_WORDS,
      table.NATIVE_WORDS,
      table.CONVERTED_WORDS,
      table.TECHNICAL_WORDS,
      table.OFFICE_WORDS,
    ];
    for (const list of lists) expect(new Set(list.split(' ')).size).toBe(list.split(' ').length);
  });
});
