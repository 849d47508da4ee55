import {
  CANTONESE,
  CONVERTED_WORDS,
  FORMS,
  HANS,
  HANT,
  JAPANESE,
  MAINLAND_WORDS,
  NATIVE_WORDS,
  OFFICE_WORDS,
  SHARED_WORDS,
  TAIWAN_WORDS,
  TECHNICAL_WORDS,
} from './script-table.ts';

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
export type CharacterCounts = Pick<ScriptCounts, keyof typeof BITS>;

/** A bit for each kind of character; `BEGINS` marks those that a word of the lists begins with. */
const BITS = {
  han: 1,
  hans: 2,
  hant: 4,
  kana: 8,
  japanese: 16,
  cantonese: 32,
  notPlain: 64,
  notTaiwan: 128,
  notHongKong: 256,
} as const satisfies Partial<Record<Count, number>>;
const BEGINS = 512;

const WORD_LISTS = {
  taiwanWords: TAIWAN_WORDS,
  sharedWords: SHARED_WORDS,
  mainlandWords: MAINLAND_WORDS,
  nativeWords: NATIVE_WORDS,
  convertedWords: CONVERTED_WORDS,
  technicalWords: TECHNICAL_WORDS,
  officeWords: OFFICE_WORDS,
} as const satisfies Partial<Record<Count, string>>;

interface Word {
  readonly word: string;
  readonly counts: readonly (keyof typeof WORD_LISTS)[];
}

const WORDS = wordsByFirst();
/** Few combinations of bits occur: each character has the number of its own, and a text's numbers are counted before they are read. */
const { kinds: KINDS, kindOf: KIND_OF } = kindsOf(classes());
// The literal's own keys.
const NAMES = Object.keys(BITS) as (keyof typeof BITS)[];
const KEYS_OF = KINDS.map((bits) => NAMES.filter((key) => bits & BITS[key]));

type WordCounts = Record<keyof typeof WORD_LISTS, number>;
type OnWord = (list: Count, word: string) => void;

/** Counts one text. Words of the lists are told to `onWord`; of two that begin in the same place the longer counts. */
export function countScript(text: string, onWord?: OnWord): ScriptCounts {
  const [seen, words] = [new Uint32Array(KINDS.length), noWords()];
  countInto(text, seen, words, onWord);
  return { ...characterCounts(seen), ...words };
}

/** Counts texts in one pass: everything of them together, and the characters of each. */
export function countScripts(
  texts: readonly string[],
  onWord?: OnWord,
): { readonly whole: ScriptCounts; readonly parts: readonly CharacterCounts[] } {
  const [seen, part, words] = [new Uint32Array(KINDS.length), new Uint32Array(KINDS.length), noWords()];
  const parts = texts.map((text) => {
    part.fill(0);
    countInto(text, part, words, onWord);
    for (let kind = 0; kind < part.length; kind += 1) seen[kind] = (seen[kind] ?? 0) + (part[kind] ?? 0);
    return characterCounts(part);
  });
  return { whole: { ...characterCounts(seen), ...words }, parts };
}

/** The counts of a text's characters alone, for those who ask only for its script. */
export function countCharacters(text: string): CharacterCounts {
  const seen = new Uint32Array(KINDS.length);
  for (let i = 0; i < text.length; i += 1) {
    const kind = KIND_OF[text.charCodeAt(i)] ?? 0;
    seen[kind] = (seen[kind] ?? 0) + 1;
  }
  return characterCounts(seen);
}

function noWords(): WordCounts {
  return { taiwanWords: 0, sharedWords: 0, mainlandWords: 0, nativeWords: 0, convertedWords: 0, technicalWords: 0, officeWords: 0 };
}

function countInto(text: string, seen: Uint32Array, words: WordCounts, onWord: OnWord | undefined): void {
  let free = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = KIND_OF[code] ?? 0;
    if (kind === 0) continue;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (((KINDS[kind] ?? 0) & BEGINS) === 0 || i < free) continue;
    const found = wordAt(text, i, code);
    if (!found) continue;
    free = i + found.word.length;
    for (const list of found.counts) {
      words[list] += 1;
      onWord?.(list, found.word);
    }
  }
}

function characterCounts(seen: Uint32Array): CharacterCounts {
  const counts = { han: 0, hans: 0, hant: 0, kana: 0, japanese: 0, cantonese: 0, notPlain: 0, notTaiwan: 0, notHongKong: 0 };
  for (let kind = 1; kind < KINDS.length; kind += 1) {
    const times = seen[kind] ?? 0;
    if (times === 0) continue;
    for (const key of KEYS_OF[kind] ?? []) counts[key] += times;
  }
  return counts;
}

/** Numbers the combinations of bits that occur; 0 is none. */
function kindsOf(table: Uint16Array): { readonly kinds: readonly number[]; readonly kindOf: Uint8Array } {
  const kinds = [0, ...new Set(table.filter((bits) => bits > 0))];
  const numbers = new Map(kinds.map((bits, kind) => [bits, kind]));
  return { kinds, kindOf: Uint8Array.from(table, (bits) => numbers.get(bits) ?? 0) };
}

function wordAt(text: string, at: number, code: number): Word | undefined {
  return WORDS.get(code)?.find(({ word }) => text.startsWith(word, at));
}

function wordsByFirst(): ReadonlyMap<number, readonly Word[]> {
  const lists = new Map<string, (keyof typeof WORD_LISTS)[]>();
  for (const [list, words] of Object.entries(WORD_LISTS))
    for (const word of words.split(' ')) lists.set(word, [...(lists.get(word) ?? []), list as keyof typeof WORD_LISTS]);
  const byFirst = new Map<number, Word[]>();
  for (const [word, counts] of lists) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), { word, counts }]);
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
}

function classes(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const mark = (characters: string, bits: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bits;
  };
  table.fill(BITS.han, 0x3400, 0xa000);
  table.fill(BITS.han, 0xf900, 0xfb00);
  // The high half of a pair stands for the rarer Han characters.
  table.fill(BITS.han, 0xd840, 0xd88c);
  table.fill(BITS.kana, 0x3041, 0x30fb);
  mark(HANS, BITS.hans);
  mark(HANT, BITS.hant);
  mark(JAPANESE, BITS.japanese);
  mark(CANTONESE, BITS.cantonese);
  for (const [standards, characters] of Object.entries(FORMS)) {
    const has = (standard: string): boolean => standards.split('+').includes(standard);
    const bits = (has('t') ? 0 : BITS.notPlain) | (has('tw') ? 0 : BITS.notTaiwan) | (has('hk') ? 0 : BITS.notHongKong);
    mark(characters, bits);
  }
  for (const code of WORDS.keys()) table[code] = (table[code] ?? 0) | BEGINS;
  return table;
}
