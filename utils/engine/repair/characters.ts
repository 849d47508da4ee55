import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';

/** Kangxi and supplement radicals, compatibility ideographs: shapes that PDF and OCR put in the place of characters. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]{1,50}/gu;
const BETWEEN_HAN =
  /[\u200b-\u200d\u2060\ufeff\u00ad](?<=[\p{Script=Han}，。、；：！？].)[\u200b-\u200d\u2060\ufeff\u00ad]{0,19}|[\u200b\u2060\ufeff]{1,20}(?=\p{Script=Han})/gu;

/** Radicals of the supplement that have no compatibility mapping, and the characters they stand for. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺇': '几',
  '⺋': '㔾',
  '⺏': '尢',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '长',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

/** Repairs of single characters in one kept stretch; `offset` is where it starts in the captured text. */
export function repairCharacters(text: string, kept: string, offset: number): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const match of kept.matchAll(COMPATIBILITY)) {
    const normal = [...match[0]].map((character) => RADICALS[character] ?? character.normalize('NFKC')).join('');
    if (normal !== match[0]) verdicts.push(at(match, 'repair/compatibility-form', normal, '部首或兼容字形换成通用汉字'));
  }
  for (const match of kept.matchAll(BETWEEN_HAN)) verdicts.push(at(match, 'repair/zero-width', '', '汉字之间不可见的零宽字符'));
  return verdicts;

  function at(match: RegExpMatchArray, ruleId: string, by: string, why: string): Verdict {
    const start = offset + (match.index ?? 0);
    return replacement(text, ruleId, { start, end: start + match[0].length }, by, why);
  }
}
