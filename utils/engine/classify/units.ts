import type { Range } from '../model/range.ts';

const END = /[。！？!?；;…\n]/u;
const OPEN = '([（【〔〖<{';
const CLOSE = ')]）】〕〗>}';
/** Longest bracket that is looked at as one unit. */
const LONGEST_BRACKET = 160;

/** Words between two equal emoji, as adverts frame them. */
const FRAMED = /^(\p{Emoji_Presentation})(?:(?!\1)[^\n。]){2,40}?\1/u;
const LONGEST_FRAMED = 60;

/** Sentences of a block of folded text, each with its end marks and closing quotation mark; offsets into the whole text. */
export function sentencesOf(folded: string, block: Range): readonly Range[] {
  const sentences: Range[] = [];
  let start = block.start;
  let quoted = false;
  for (let i = block.start; i < block.end; i += 1) {
    if (folded.charAt(i) === '"') quoted = !quoted;
    if (!END.test(folded.charAt(i))) continue;
    // Folding makes opening and closing marks one: a mark after the end closes only what was opened.
    while (i + 1 < block.end && (END.test(folded.charAt(i + 1)) || (quoted && folded.charAt(i + 1) === '"'))) {
      i += 1;
      if (folded.charAt(i) === '"') quoted = false;
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
    const kind = OPEN.indexOf(folded.charAt(i));
    if (kind < 0) {
      const framed = FRAMED.exec(folded.slice(i, Math.min(block.end, i + LONGEST_FRAMED)));
      if (framed) brackets.push({ start: i, end: i + framed[0].length });
      if (framed) i += framed[0].length - 1;
      continue;
    }
    const close = closeOf(folded, i, Math.min(block.end, i + 1 + LONGEST_BRACKET), OPEN.charAt(kind), CLOSE.charAt(kind));
    if (close === undefined) continue;
    brackets.push({ start: i, end: close + 1 });
    i = close;
  }
  return brackets;
}

/** Where the bracket that opens at `from` closes before `to`, brackets of its own kind inside it counted. */
function closeOf(folded: string, from: number, to: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    if (folded.charAt(i) === open) depth += 1;
    else if (folded.charAt(i) === close) depth -= 1;
    if (depth === 0) return i;
  }
  return undefined;
}

/** Comma clauses of a sentence, each with the comma that ends it. */
export function clausesOf(folded: string, sentence: Range): readonly Range[] {
  const clauses: Range[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i < sentence.end; i += 1) {
    const character = folded.charAt(i);
    if (character !== '，' && character !== ',') continue;
    if (character === ',' && /\d/u.test(folded.charAt(i + 1))) continue;
    clauses.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end });
  return clauses;
}
