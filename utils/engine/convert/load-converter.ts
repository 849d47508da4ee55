import type { DictGroup, LocalePreset } from 'opencc-js/core';
import type { ConverterId, Register } from '../model/script.ts';
import { CORRECTIONS } from './corrections-table.ts';
import type { WordPair } from './user-words.ts';

/** One converter with its dictionaries in memory. */
export interface Converter {
  readonly convert: (text: string) => string;
  /** Cuts a text into the longest words that own words and the converter's have; an own word beats one of the same length. */
  readonly segmenter: (words: readonly WordPair[]) => (text: string) => readonly string[];
}

type Config = NonNullable<LocalePreset['configs']>[string];

/** Locales of the library for its own converters. */
const LOCALES = {
  t2s: { from: 't', to: 'cn' },
  tw2s: { from: 'tw', to: 'cn' },
  tw2sp: { from: 'twp', to: 'cn' },
  hk2s: { from: 'hk', to: 'cn' },
  s2t: { from: 'cn', to: 't' },
  s2tw: { from: 'cn', to: 'tw' },
  s2twp: { from: 'cn', to: 'twp' },
  s2hk: { from: 'cn', to: 'hk' },
} as const satisfies Record<Exclude<ConverterId, 'recovery'>, { readonly from: string; readonly to: string }>;

/** Loads what the converter needs and builds it. The dictionaries to Traditional are large: load a converter once and keep it. */
export async function loadConverter(id: ConverterId, register: Register = 'general'): Promise<Converter> {
  const { ConverterBuilder, Trie } = await import('opencc-js/core');
  const preset = id === 'recovery' ? await recoveryPreset(register) : await libraryPreset(id);
  const [first = []] = preset.configs?.[id === 'recovery' ? 'recovery2s' : id]?.conversionChain ?? [];
  return {
    convert: ConverterBuilder(preset)(id === 'recovery' ? { from: 'recovery', to: 'cn' } : LOCALES[id]),
    segmenter: (words) => {
      const trie = new Trie();
      trie.loadDictGroup([words, ...first]);
      return (text) => trie.segment(text);
    },
  };
}

async function libraryPreset(id: Exclude<ConverterId, 'recovery'>): Promise<LocalePreset> {
  if (LOCALES[id].to !== 'cn') return import('opencc-js/preset/cn2t');
  const t2cn = await import('opencc-js/preset/t2cn');
  const base = t2cn.configs[id];
  if (!base || !id.startsWith('tw')) return t2cn;
  // The library cuts a text by its own words first; ours have a say in that, too.
  const segmentation = [CORRECTIONS, base.segmentation].flat() as DictGroup;
  return { ...t2cn, configs: { [id]: { ...withFirst(base, CORRECTIONS), segmentation } } };
}

/** The configuration with own dictionaries before those of its first stage: the longest match and the earlier dictionary win. */
function withFirst(base: Config, ...own: DictGroup): Config {
  const [first = [], ...others] = base.conversionChain;
  return { ...base, conversionChain: [[...own, ...first], ...others] };
}

/** The library's converter with phrases, with own words before its own: longest match and priority are the library's. */
async function recoveryPreset(register: Register): Promise<LocalePreset> {
  const [t2cn, table] = await Promise.all([import('opencc-js/preset/t2cn'), import('./mainland-table.ts')]);
  const base = t2cn.configs.tw2sp;
  if (!base) throw new RangeError('Unexpected preset without tw2sp, expected the one that opencc-js 1.4 ships');
  const words = { office: table.OFFICE, technical: table.TECHNICAL, general: table.GENERAL }[register];
  // Without the library's segmentation, whose words would cut ours in two.
  const config = { ...withFirst(base, words, table.CURATED, CORRECTIONS, table.LEARNED), segmentation: '' };
  return { from: { recovery: [] }, to: t2cn.to, configs: { recovery2s: config } };
}
