import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { textConverter } from '../../utils/engine/convert/text-converter.ts';
import { detectScripts } from '../../utils/engine/text/script.ts';
import type { Measure } from './measure.ts';
import { proseOf } from './texts.ts';

const give = converterStore();
const [made, t2s, tw2s] = await Promise.all([give('s2tw'), give('t2s'), give('tw2s')]);
const TEXTS = proseOf(20_000).map(made.convert);
const convertText = textConverter(tw2s, { words: [], quotes: false, toSimplified: true });

export const SCRIPT_DETECTION: Measure = {
  id: 'script-detection',
  claim: 'the script of 20,000 Traditional characters by paragraph and in all, against converting them with t2s',
  bar: 0.4,
  rounds: 300,
  work: async () => {
    detectScripts(TEXTS);
  },
  baseline: async () => {
    for (const text of TEXTS) t2s.convert(text);
  },
};

export const SCRIPT_CONVERSION: Measure = {
  id: 'script-conversion',
  claim: '20,000 characters in paragraphs through protection and conversion, against the library alone',
  bar: 1.2,
  rounds: 300,
  work: async () => {
    for (const text of TEXTS) convertText(text);
  },
  baseline: async () => {
    for (const text of TEXTS) tw2s.convert(text);
  },
};
