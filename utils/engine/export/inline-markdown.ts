import type { ParagraphMark } from '../model/clip.ts';

/** Punctuation that may not stand inside the edge of an emphasis: beside Chinese text the delimiters would not open or close. */
const EDGE = /[\p{P}\p{S}\s]/u;

interface Delimiter {
  readonly at: number;
  readonly text: string;
  /** Closing before opening at the same place; inner before outer. */
  readonly order: number;
}

/** A paragraph's text with its strong runs, links and images, escaped only where Markdown would read it otherwise. */
export function inlineMarkdown(text: string, marks: readonly ParagraphMark[]): string {
  const delimiters = marks.flatMap((mark) => delimitersOf(text, mark, marks)).toSorted((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let at = 0;
  for (const delimiter of delimiters) {
    out += escapeText(text, at, delimiter.at) + delimiter.text;
    at = delimiter.at;
  }
  return out + escapeText(text, at, text.length);
}

function delimitersOf(text: string, mark: ParagraphMark, all: readonly ParagraphMark[]): readonly Delimiter[] {
  if (mark.kind === 'image' && mark.value)
    return [{ at: mark.start, text: `![${(mark.label ?? '').replace(/[[\]\\]/gu, '\\$&')}](${address(mark.value)})`, order: 0 }];
  if (mark.kind === 'link' && mark.value && /^(?:https?:|mailto:)/iu.test(mark.value)) {
    return [
      { at: mark.start, text: '[', order: 1 },
      { at: mark.end, text: `](${address(mark.value)})`, order: -1 },
    ];
  }
  return mark.kind === 'strong' ? strong(text, mark, all) : [];
}

/** Bold with its edge punctuation moved out; none where it crosses a link or another bold run. */
function strong(text: string, mark: ParagraphMark, all: readonly ParagraphMark[]): readonly Delimiter[] {
  let { start, end } = mark;
  while (start < end && EDGE.test(characterAt(text, start))) start += characterAt(text, start).length;
  while (end > start && EDGE.test(characterBefore(text, end))) end -= characterBefore(text, end).length;
  const crosses = all.some(
    (other) =>
      other !== mark &&
      (other.kind === 'link' || other.kind === 'strong') &&
      other.start < end &&
      other.end > start &&
      !(other.kind === 'strong' && isLater(all, other, mark)),
  );
  if (start >= end || crosses) return [];
  return [
    { at: start, text: '**', order: 2 },
    { at: end, text: '**', order: -2 },
  ];
}

/** Of two bold runs that overlap the first one counts. */
function isLater(all: readonly ParagraphMark[], other: ParagraphMark, mark: ParagraphMark): boolean {
  return all.indexOf(other) > all.indexOf(mark);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function characterBefore(text: string, at: number): string {
  return characterAt(text, at - (/[\udc00-\udfff]/u.test(text.charAt(at - 1)) && at > 1 ? 2 : 1));
}

function address(value: string): string {
  return value.replace(/[\s<>()\\]/gu, (character) =>
    encodeURIComponent(character).replace(/[()]/gu, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
}

/** Escapes one stretch; `***同志` and `____` have no closing partner and stay as they are. */
function escapeText(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '\\\\')
    .replace(/`/gu, '\\`')
    .replace(/\[(?=[^\]]{0,1000}\](?:\(|\[|:))/gu, '\\[')
    .replace(/<(?=[a-z!/?])/giu, '\\<')
    .replace(/&(?=#?\w{1,32};)/gu, '\\&')
    .replace(/~~/gu, '\\~\\~')
    .replace(/(\*+)(?=[^\s*])/gu, (run, _stars, offset: number, whole: string) =>
      opensEmphasis(whole, offset, run.length) ? run.replace(/\*/gu, '\\*') : run,
    )
    .replace(/(?<![\p{L}\p{N}_])(_+)(?=[\p{L}\p{N}])(?=[^_]{1,1000}_)/gu, (run) => run.replace(/_/gu, '\\_'));
}

/** Whether a later run of asterisks could close one that opens here. */
function opensEmphasis(text: string, at: number, length: number): boolean {
  const rest = text.slice(at + length, at + length + 2000);
  return /[^\s*]\*/u.test(rest);
}
