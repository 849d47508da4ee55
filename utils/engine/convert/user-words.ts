/** A word of the reader and what it becomes; a word that stays as it is becomes itself. */
export type WordPair = readonly [word: string, becomes: string];

/** A line of a dictionary that is no pair; lines count from 1. */
export interface WordError {
  readonly line: number;
  readonly text: string;
  readonly why: 'half' | 'too-many' | 'too-long' | 'repeated';
}

export interface UserWords {
  readonly pairs: readonly WordPair[];
  readonly errors: readonly WordError[];
}

const LONGEST_WORD = 64;
const SEPARATOR = /\s{0,9}(?:->|→|=|\t|，|,)\s{0,9}|\s{1,99}/u;

/**
 * Reads one pair a line: the word, then what it becomes, parted by a tab, spaces, `=`, `->`, `→` or `，`. A word alone is protected.
 * Empty lines and lines that begin with `#` say nothing. Lines that can't be read are told and skipped; the others count.
 */
export function parseUserWords(text: string): UserWords {
  const pairs = new Map<string, string>();
  const errors: WordError[] = [];
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .forEach((line, index) => {
      const content = line.trim();
      if (content === '' || content.startsWith('#')) return;
      const error = (why: WordError['why']): number => errors.push({ line: index + 1, text: content.slice(0, LONGEST_WORD), why });
      const parts = content.split(SEPARATOR);
      const [word = '', becomes = word, ...more] = parts.filter(Boolean);
      if (parts[0] === '' || parts.at(-1) === '') error('half');
      else if (more.length > 0) error('too-many');
      else if (word.length > LONGEST_WORD || becomes.length > LONGEST_WORD) error('too-long');
      else if (pairs.has(word)) error('repeated');
      else pairs.set(word, becomes);
    });
  return { pairs: [...pairs], errors };
}

/** The pairs as a text that `parseUserWords` reads back. */
export function formatUserWords(pairs: readonly WordPair[]): string {
  return pairs.map(([word, becomes]) => (word === becomes ? `${word}\n` : `${word}\t${becomes}\n`)).join('');
}
