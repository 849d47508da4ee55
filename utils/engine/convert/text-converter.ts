import type { Range } from '../model/range.ts';
import type { Converter } from './load-converter.ts';
import { protectedSpans } from './protected-spans.ts';
import { convertQuotationMarks } from './quotation-marks.ts';
import type { WordPair } from './user-words.ts';

export interface TextOptions {
  readonly words: readonly WordPair[];
  /** Quotation marks are converted, too. */
  readonly quotes: boolean;
  readonly toSimplified: boolean;
}

/** Converts one paragraph; what is protected, in ranges of the caller's or by what it is, stays as it is. */
export type ConvertText = (text: string, untouched?: readonly Range[]) => string;

/** A function that converts paragraphs with one converter. */
export function textConverter(converter: Converter, { words, quotes, toSimplified }: TextOptions): ConvertText {
  const convertFree = words.length === 0 ? converter.convert : withWords(converter, words);
  const convert = quotes ? (text: string): string => convertQuotationMarks(convertFree(text), toSimplified) : convertFree;
  return (text, untouched = []) => {
    const spans = protectedSpans(text, untouched);
    if (spans.length === 0) return convert(text);
    let converted = '';
    let at = 0;
    for (const { start, end } of spans) {
      converted += convert(text.slice(at, start)) + text.slice(start, end);
      at = end;
    }
    return converted + convert(text.slice(at));
  };
}

/** Own words stand where the longest match finds them; what is between them is converted in one piece. */
function withWords({ convert, segmenter }: Converter, words: readonly WordPair[]): (text: string) => string {
  const becomes = new Map(words);
  const segment = segmenter(words);
  return (text) => {
    let converted = '';
    let between = '';
    for (const piece of segment(text)) {
      const own = becomes.get(piece);
      if (own === undefined) between += piece;
      else {
        converted += convert(between) + own;
        between = '';
      }
    }
    return converted + convert(between);
  };
}
