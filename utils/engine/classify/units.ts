import type { Range } from '../model/range.ts';
import { codeUnits } from '../text/code-units.ts';

const END = codeUnits('。！？!?；;…\n');
const QUOTE = 0x22;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const OPEN = '([（【〔〖<{';
const CLOSE = ')]）】〕〗>}';
const OPENS = codeUnits(OPEN);
/** Longest bracket that is looked at as one unit. */
const LONGEST_BRACKET = 160;

/** Words between two equal emoji, as adverts frame them. */
const FRAMED = /^(\p{Emoji_Presentation})(?:(?!\1)[^\n。]){2,40}?\1/u;
const LONGEST_FRAMED = 60;
/** The code units at which an emoji can begin. */
const mayBeEmoji = (code: number): boolean => (code >= 0x231a && code <= 0x2b55) || (code >= 0xd83c && code <= 0xd83e);

/** Sentences of a block of folded text, each with its end marks and closing quotation mark; offsets into the whole text. */
export function sentencesOf(folded: string, block: Range): readonly Range[] {
  const sentences: Range[] = [];
  let start = block.start;
  let quoted = false;
  for (let i = block.start; i < block.end; i += 1) {
    const code = folded.charCodeAt(i);
    if (code === QUOTE) quoted = !quoted;
    if (END[code] === 0) continue;
    // Folding makes opening and closing marks one: a mark after the end closes only what was opened.
    while (i + 1 < block.end && (END[folded.charCodeAt(i + 1)] === 1 || (quoted && folded.charCodeAt(i + 1) === QUOTE))) {
      i += 1;
      if (folded.charCodeAt(i) === QUOTE) quoted = false;
    }
    sentences.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < block.end) sentences.push({ start, end: block.end });
  return sentences;
}

/** Brackets of a block with what they hold, outermost only. */
export function bracketsOf(folded: string, block: Range): readonly Range[] {
  const brackets: Range[] = [];
  for (let i = block.start; i < block.end; i += 1) {
    const code = folded.charCodeAt(i);
    if (OPENS[code] === 0) {
      if (!mayBeEmoji(code)) continue;
      const framed = FRAMED.exec(folded.slice(i, Math.min(block.end, i + LONGEST_FRAMED)));
      if (framed) brackets.push({ start: i, end: i + framed[0].length });
      if (framed) i += framed[0].length - 1;
      continue;
    }
    const close = closeOf(folded, i, Math.min(block.end, i + 1 + LONGEST_BRACKET), CLOSE.charCodeAt(OPEN.indexOf(folded.charAt(i))));
    if (close === undefined) continue;
    brackets.push({ start: i, end: close + 1 });
    i = close;
  }
  return brackets;
}

/** Where the bracket that opens at `from` closes before `to`, brackets of its own kind inside it counted. */
function closeOf(folded: string, from: number, to: number, close: number): number | undefined {
  const open = folded.charCodeAt(from);
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const code = folded.charCodeAt(i);
    if (code === open) depth += 1;
    else if (code === close) depth -= 1;
    if (depth === 0) return i;
  }
  return undefined;
}

/** Comma clauses of a sentence, each with the comma that ends it. */
export function clausesOf(folded: string, sentence: Range): readonly Range[] {
  const clauses: Range[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i < sentence.end; i += 1) {
    const code = folded.charCodeAt(i);
    if (code !== WIDE_COMMA && code !== COMMA) continue;
    if (code === COMMA && isDigit(folded.charCodeAt(i + 1))) continue;
    clauses.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end });
  return clauses;
}
