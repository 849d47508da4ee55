import type { ConverterId, ScriptReport } from '../model/script.ts';

/** What a text is wanted in; `keep` as it is. */
export const SCRIPT_TARGETS = ['keep', 'hans', 'hant', 'hant-tw', 'hant-hk'] as const;
export type ScriptTarget = (typeof SCRIPT_TARGETS)[number];

/** One way to convert a text, for people to choose from. */
export interface ConverterEntry {
  readonly id: ConverterId;
  readonly target: Exclude<ScriptTarget, 'keep'>;
  readonly name: string;
}

/** All converters; for a target the first is the one for texts of which nothing more is known. */
export const CONVERTERS: readonly ConverterEntry[] = [
  { id: 'tw2s', target: 'hans', name: '台湾正体转简体，只换字' },
  { id: 'tw2sp', target: 'hans', name: '台湾正体转简体，换字也换词' },
  { id: 'hk2s', target: 'hans', name: '香港繁体转简体' },
  { id: 't2s', target: 'hans', name: '繁体转简体，逐字' },
  { id: 'recovery', target: 'hans', name: '还原机器繁化的大陆文字' },
  { id: 's2t', target: 'hant', name: '简体转繁体' },
  { id: 's2tw', target: 'hant-tw', name: '简体转台湾正体，只换字' },
  { id: 's2twp', target: 'hant-tw', name: '简体转台湾正体，换字也换词' },
  { id: 's2hk', target: 'hant-hk', name: '简体转香港繁体' },
];

/** What the reader wants; `converter` is a choice of theirs that stands even where another one fits better. */
export interface ScriptChoice {
  readonly target: ScriptTarget;
  readonly converter?: ConverterId;
  /** Words of the region, too, where the text is not known to need them. */
  readonly phrases?: boolean;
}

/** The choice that a name stands for: a target, or a converter of the reader's own choosing. Undefined for a name that is neither. */
export function choiceOf(conversion: string | undefined): ScriptChoice | undefined {
  const target = SCRIPT_TARGETS.find((known) => known === conversion);
  if (target) return { target };
  const entry = CONVERTERS.find(({ id }) => id === conversion);
  return entry && { target: entry.target, converter: entry.id };
}

/** The converter for a text, if it needs one, and the reason in a sentence. */
export interface Conversion {
  readonly id?: ConverterId;
  readonly why: string;
}

/** The name of a converter, for people. */
export function converterName(id: ConverterId): string {
  return CONVERTERS.find((entry) => entry.id === id)?.name ?? id;
}

/** Whether a converter makes Simplified text. */
export function isToSimplified(id: ConverterId): boolean {
  return CONVERTERS.some((entry) => entry.id === id && entry.target === 'hans');
}

/** The Traditional script that people with a browser in such a language write. */
export function traditionalOf(language: string): Exclude<ScriptTarget, 'keep' | 'hans'> {
  if (/^zh[-_](?:hk|mo)/iu.test(language)) return 'hant-hk';
  return /^zh[-_](?:tw|hant)/iu.test(language) ? 'hant-tw' : 'hant';
}

/** Which converter a text goes through. Text that is in the wanted script goes through none, ever. */
export function chooseConverter({ found, variant }: ScriptReport, { target, converter, phrases = false }: ScriptChoice): Conversion {
  if (target === 'keep') return { why: '保留原文' };
  if (found === 'none') return { why: '没有汉字，不转' };
  if (found === 'ja') return { why: '是日文，不转' };
  if (target === 'hans' && found === 'hans') return { why: '已经是简体，一字不动' };
  if (target !== 'hans' && found === 'hant') return { why: '已经是繁体，一字不动' };
  if (converter !== undefined && CONVERTERS.some(({ id, target: to }) => id === converter && to === target))
    return { id: converter, why: '你选了这种转换' };
  return target === 'hans' ? toHans(variant, phrases) : toHant(target, phrases);
}

function toHans(variant: ScriptReport['variant'], phrases: boolean): Conversion {
  if (variant === 'machine') return { id: 'recovery', why: '原是大陆文字，被机器换成了台湾词，所以换回原词' };
  if (variant === 'hk') return { id: 'hk2s', why: '用的是香港字形' };
  if (variant === 'yue') return { id: 'hk2s', why: '是粤语，只换字' };
  const form = variant === 'tw' ? '用的是台湾字形' : '是繁体，看不出地区';
  return phrases ? { id: 'tw2sp', why: `${form}，你选了连词一起换` } : { id: 'tw2s', why: `${form}，只换字不换词` };
}

function toHant(target: Exclude<ScriptTarget, 'keep' | 'hans'>, phrases: boolean): Conversion {
  if (target === 'hant-hk') return { id: 's2hk', why: '你选了香港繁体' };
  if (target === 'hant') return { id: 's2t', why: '你选了繁体' };
  return phrases ? { id: 's2twp', why: '你选了台湾正体，连词一起换' } : { id: 's2tw', why: '你选了台湾正体，只换字不换词' };
}
