import { type CharacterCount, type ScriptKinds, scriptKinds } from './script-kinds.ts';
import { scriptWords, type Word, type WordCount } from './script-words.ts';

/** What one pass over a text counts; counts of parts add up to those of the whole. */
export interface ScriptCounts {
  readonly han: number;
  readonly hans: number;
  readonly hant: number;
  readonly kana: number;
  readonly japanese: number;
  readonly cantonese: number;
  /** Forms that the standard of the dictionaries, of Taiwan, of Hong Kong does not have. */
  readonly notPlain: number;
  readonly notTaiwan: number;
  readonly notHongKong: number;
  readonly taiwanWords: number;
  readonly sharedWords: number;
  readonly mainlandWords: number;
  readonly nativeWords: number;
  readonly convertedWords: number;
  readonly technicalWords: number;
  readonly officeWords: number;
}

export type Count = keyof ScriptCounts;

/** The part of the counts that needs no words. */
export type CharacterCounts = Pick<ScriptCounts, CharacterCount>;

type WordCounts = Record<WordCount, number>;
type OnWord = (list: Count, word: string) => void;

/** Counts one text. Words of the lists are told to `onWord`; of two that begin in the same place the longer counts. */
export function countScript(text: string, onWord?: OnWord): ScriptCounts {
  const own = scriptKinds();
  const [seen, words] = [new Uint32Array(own.kinds.length), noWords()];
  countInto(own, text, seen, words, onWord);
  return { ...characterCounts(own, seen), ...words };
}

/** Counts texts in one pass: everything of them together, and the characters of each. */
export function countScripts(
  texts: readonly string[],
  onWord?: OnWord,
): { readonly whole: ScriptCounts; readonly parts: readonly CharacterCounts[] } {
  const own = scriptKinds();
  const [seen, part, words] = [new Uint32Array(own.kinds.length), new Uint32Array(own.kinds.length), noWords()];
  const parts = texts.map((text) => {
    part.fill(0);
    countInto(own, text, part, words, onWord);
    for (let kind = 0; kind < part.length; kind += 1) seen[kind] = (seen[kind] ?? 0) + (part[kind] ?? 0);
    return characterCounts(own, part);
  });
  return { whole: { ...characterCounts(own, seen), ...words }, parts };
}

/** The counts of a text's characters alone, for those who ask only for its script. */
export function countCharacters(text: string): CharacterCounts {
  const own = scriptKinds();
  const seen = new Uint32Array(own.kinds.length);
  for (let i = 0; i < text.length; i += 1) {
    const kind = own.kindOf[text.charCodeAt(i)] ?? 0;
    seen[kind] = (seen[kind] ?? 0) + 1;
  }
  return characterCounts(own, seen);
}

function noWords(): WordCounts {
  return { taiwanWords: 0, sharedWords: 0, mainlandWords: 0, nativeWords: 0, convertedWords: 0, technicalWords: 0, officeWords: 0 };
}

function countInto({ kindOf }: ScriptKinds, text: string, seen: Uint32Array, words: WordCounts, onWord: OnWord | undefined): void {
  const { byFirst, begins } = scriptWords();
  let free = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = kindOf[code] ?? 0;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (begins[code] === 0 || i < free) continue;
    const found = wordAt(byFirst.get(code) ?? [], text, i);
    if (!found) continue;
    free = i + found.word.length;
    for (const list of found.counts) {
      words[list] += 1;
      onWord?.(list, found.word);
    }
  }
}

function wordAt(words: readonly Word[], text: string, at: number): Word | undefined {
  const second = text.charCodeAt(at + 1);
  for (const one of words) if ((one.second === second || one.second < 0) && text.startsWith(one.word, at)) return one;
  return undefined;
}

function characterCounts({ kinds, keysOf }: ScriptKinds, seen: Uint32Array): CharacterCounts {
  const counts = { han: 0, hans: 0, hant: 0, kana: 0, japanese: 0, cantonese: 0, notPlain: 0, notTaiwan: 0, notHongKong: 0 };
  for (let kind = 1; kind < kinds.length; kind += 1) {
    const times = seen[kind] ?? 0;
    if (times === 0) continue;
    for (const key of keysOf[kind] ?? []) counts[key] += times;
  }
  return counts;
}
