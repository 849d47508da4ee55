import {
  CONVERTED_WORDS,
  MAINLAND_WORDS,
  NATIVE_WORDS,
  OFFICE_WORDS,
  SHARED_WORDS,
  TAIWAN_WORDS,
  TECHNICAL_WORDS,
} from './script-table.ts';

const WORD_LISTS = {
  taiwanWords: TAIWAN_WORDS,
  sharedWords: SHARED_WORDS,
  mainlandWords: MAINLAND_WORDS,
  nativeWords: NATIVE_WORDS,
  convertedWords: CONVERTED_WORDS,
  technicalWords: TECHNICAL_WORDS,
  officeWords: OFFICE_WORDS,
} as const;

/** What is counted of words. */
export type WordCount = keyof typeof WORD_LISTS;

/** A word of the lists, and where it counts. */
export interface Word {
  readonly word: string;
  /** Its second code unit, -1 when it has none: few words that begin alike go on alike. */
  readonly second: number;
  readonly counts: readonly WordCount[];
}

/** The words of all lists, longer ones first, by the code unit that they begin with, and which code units those are. */
export interface ScriptWords {
  readonly byFirst: ReadonlyMap<number, readonly Word[]>;
  readonly begins: Uint8Array;
}

let known: ScriptWords | undefined;

/** Made on first use: only Traditional text is asked for words. */
export function scriptWords(): ScriptWords {
  known ??= makeWords();
  return known;
}

function makeWords(): ScriptWords {
  const lists = new Map<string, WordCount[]>();
  for (const [list, words] of Object.entries(WORD_LISTS))
    for (const word of words.split(' ')) {
      const counts = lists.get(word);
      if (counts) counts.push(list as WordCount);
      else lists.set(word, [list as WordCount]);
    }
  const byFirst = new Map<number, Word[]>();
  for (const [word, counts] of lists) {
    const one = { word, second: word.length > 1 ? word.charCodeAt(1) : -1, counts };
    const same = byFirst.get(word.charCodeAt(0));
    if (same) same.push(one);
    else byFirst.set(word.charCodeAt(0), [one]);
  }
  for (const words of byFirst.values()) if (words.length > 1) words.sort((a, b) => b.word.length - a.word.length);
  const begins = new Uint8Array(0x10000);
  for (const code of byFirst.keys()) begins[code] = 1;
  return { byFirst, begins };
}
