import type { Register, ScriptReport, ScriptVariant } from '../model/script.ts';
import { type CharacterCounts, type Count, countCharacters, countScript, countScripts, type ScriptCounts } from './script-counts.ts';

/** Share of kana among kana and Han characters above which a text is Japanese. */
const JAPANESE_FROM = 0.08;
/** Share of characters that only Japanese has, for texts without kana. */
const SHINJITAI_FROM = 0.03;
/** Share of Traditional among the unambiguous characters: hant from here, hans up to its complement. */
const HANT_FROM = 0.7;
const CANTONESE_FROM = 0.01;
/** A converter with phrases misses few words; people in Taiwan use some mainland words and their own. */
const MACHINE_TIMES = 4;
const NATIVE_WEIGHT = 3;
/** A word that only Taiwan has weighs two, any other mark one. */
const MACHINE_FROM = 4;
/** Share of forms that a region's text may have from others: names, quotations. */
const FOREIGN_FORMS = 0.15;
/** Marks a thousand characters. */
const TECHNICAL_FROM = 8;
const OFFICE_FROM = 4;
const MOST_WORDS = 5;

/** Which script a text is written in, by its unambiguous characters; `lang` decides only what they leave open. */
export function detectScript(text: string, lang?: string): ScriptReport {
  // Words tell only Traditional texts apart.
  const report = characterReport(countCharacters(text), lang);
  if (report.found !== 'hant') return report;
  const words = new Map<string, number>();
  return reportOf(countScript(text, noteIn(words)), lang, words);
}

/** The script of each text and a report on all of them together, from the same single pass. */
export function detectScripts(
  texts: readonly string[],
  lang?: string,
): { readonly whole: ScriptReport; readonly parts: readonly ScriptReport['found'][] } {
  const words = new Map<string, number>();
  const { whole, parts } = countScripts(texts, noteIn(words));
  return { whole: reportOf(whole, lang, words), parts: parts.map((part) => scriptOf(part, lang)) };
}

function noteIn(words: Map<string, number>): (list: Count, word: string) => void {
  return (list, word) => {
    if (list === 'taiwanWords' || list === 'sharedWords') words.set(word, (words.get(word) ?? 0) + 1);
  };
}

function reportOf(counts: ScriptCounts, lang: string | undefined, words: ReadonlyMap<string, number>): ScriptReport {
  const report = characterReport(counts, lang);
  if (report.found !== 'hant') return report;
  const evidence = [...(report.evidence ?? [])];
  const variant = variantOf(counts);
  const common = [...words].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_WORDS);
  if (common.length > 0)
    evidence.push(
      `台湾词${counts.taiwanWords + counts.sharedWords}（${common.map(([word]) => word).join('、')}），大陆词${counts.mainlandWords}`,
    );
  if (counts.cantonese > 0) evidence.push(`粤语字${counts.cantonese}`);
  return { found: report.found, variant, ...(variant === 'machine' ? { register: registerOf(counts) } : {}), evidence };
}

/** What the characters of a text tell. */
function characterReport(counts: CharacterCounts, lang: string | undefined): ScriptReport {
  const found = scriptOf(counts, lang);
  if (found === 'none') return { found };
  return {
    found,
    evidence: [found === 'ja' ? `假名${counts.kana}，日文汉字${counts.japanese}` : `繁体字${counts.hant}，简体字${counts.hans}`],
  };
}

/** The script that counts tell; `lang` decides only what they leave open. */
export function scriptOf({ han, hans, hant, kana, japanese }: CharacterCounts, lang?: string): ScriptReport['found'] {
  if (kana + han === 0) return 'none';
  if (kana / (kana + han) > JAPANESE_FROM) return 'ja';
  if (han === 0) return 'none';
  const isJapanesePage = /^ja\b/iu.test(lang ?? '');
  if (japanese >= 2 && japanese / han > SHINJITAI_FROM / (isJapanesePage ? 3 : 1)) return 'ja';
  // Characters that both scripts share are what a short simplified heading is often made of.
  if (hans + hant === 0) return /^zh-(?:hant|tw|hk|mo)\b/iu.test(lang ?? '') ? 'hant' : 'hans';
  const share = hant / (hans + hant);
  return share >= HANT_FROM ? 'hant' : share <= 1 - HANT_FROM ? 'hans' : 'mixed';
}

function variantOf(counts: ScriptCounts): ScriptVariant {
  const { han, cantonese } = counts;
  if (cantonese >= 3 && cantonese / han > CANTONESE_FROM) return 'yue';
  const region = regionOf(counts);
  return isMachineMade(counts) && region !== 'hk' ? 'machine' : region;
}

/** Its words are of Taiwan throughout, and either nothing speaks for people in Taiwan, or the marks of a converter outnumber theirs. */
function isMachineMade({ taiwanWords, sharedWords, mainlandWords, nativeWords, convertedWords }: ScriptCounts): boolean {
  if (taiwanWords > 0 && taiwanWords + sharedWords + convertedWords > 1 && mainlandWords === 0 && nativeWords === 0) return true;
  const isThorough = taiwanWords + sharedWords > MACHINE_TIMES * mainlandWords + NATIVE_WEIGHT * nativeWords;
  const weight = 2 * taiwanWords + sharedWords;
  return isThorough && weight >= 2 && weight + convertedWords >= MACHINE_FROM && convertedWords > nativeWords;
}

/** The standard that has the forms of the text, when the other two clearly lack some. */
function regionOf({ notPlain, notTaiwan, notHongKong }: ScriptCounts): 'tw' | 'hk' | 'plain' {
  const most = Math.max(notPlain, notTaiwan, notHongKong);
  const fits = (own: number, ...others: readonly number[]): boolean => own <= most * FOREIGN_FORMS && others.every((other) => other > own);
  if (fits(notTaiwan, notPlain, notHongKong)) return 'tw';
  if (fits(notHongKong, notPlain, notTaiwan)) return 'hk';
  return 'plain';
}

function registerOf({ han, technicalWords, officeWords }: ScriptCounts): Register {
  const [technical, office] = [technicalWords, officeWords].map((words) => (words / Math.max(1, han)) * 1000) as [number, number];
  if (technical >= TECHNICAL_FROM && technical > office) return 'technical';
  return office >= OFFICE_FROM && office > technical ? 'office' : 'general';
}
