import type { Piece } from '../model/clip.ts';
import type { KeptText } from '../model/reading.ts';
import { NEEDS } from '../rules/needs.ts';
import { parseNumeral } from '../text/numerals.ts';
import { PatternIndex } from '../text/pattern-index.ts';

const N = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** Headings that count the parts of a collection; the counter opens or closes the line. */
export const STYLES: readonly RegExp[] = [
  new RegExp(`^[\\s【\\[(（*#]{0,6}(?:第)?${N}?(?:篇|范文|例文|样本|模板|範文)\\s?${N}?[\\s】\\])）:：、.—-]{0,4}(?:\\S.{0,50})?$`, 'u'),
  new RegExp(`^[\\s【\\[(（*#]{0,6}第${N}(?:部分|辑|則|则)[\\s】\\])）:：、.—-]{0,4}(?:\\S.{0,50})?$`, 'u'),
  new RegExp(`^.{2,40}?(?:篇|范文|例文|範文|精选|模板)\\s?${N}[】\\])）:：]{0,2}$`, 'u'),
  new RegExp(`^.{4,40}?[（(]${N}[)）]$`, 'u'),
  new RegExp(
    `^.{0,30}?(?:心得|总结|作文|讲话|发言|演讲|检讨|报告|合同|体会|申请书?|计划|方案|书|稿|词|信|日记|读后感|總結|講話)\\s?${N}[:：]?$`,
    'u',
  ),
  new RegExp(`^\\s{0,8}${N}[:：]\\s?在.{2,50}(?:讲话|講話|发言|發言|致辞|致詞|报告|報告)$`, 'u'),
];
const STYLE_INDEX = new PatternIndex(STYLES, NEEDS.styles);
const LONGEST = 64;
/** Titles of collections. */
const COLLECTION = /合集|汇编|彙編|大全|选编|素材|[\d一二三四五六七八九十]{1,3}\s?篇|系列/u;
const COUNT = /(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?篇(?!章|幅|目|名|二|三|1|2)/u;

interface Heading {
  readonly title: string;
  readonly at: number;
}

/** Parts of a collection: those that its contents list, present or not, or those that count themselves. */
export function findPieces(kept: KeptText): readonly Piece[] {
  const listed = COLLECTION.test(kept.title ?? '') ? leaves(kept.contents) : [];
  if (listed.length >= 2) {
    const lines = linesOf(kept.text);
    return piecesOf(
      listed.map((title) => ({ title, at: lineOf(title, lines) })),
      kept.text,
    );
  }
  const counted = byStyle(kept.text)
    .map((members, i) => countedHeadings(members, STYLES[i] as RegExp))
    .find(({ length }) => length >= 2);
  return counted ? piecesOf(counted, kept.text) : [];
}

/** The lines that each style may match. */
function byStyle(text: string): readonly (readonly Heading[])[] {
  const members = STYLES.map((): Heading[] => []);
  for (const line of shortLines(text)) for (const i of STYLE_INDEX.candidates(line.title)) members[i]?.push(line);
  return members;
}

/** How many pieces a title promises; undefined when it promises none. */
export function promisedPieces(title: string): { readonly count: number; readonly quote: string } | undefined {
  const match = COUNT.exec(title);
  const count = match ? parseNumeral(match[1] ?? '') : undefined;
  return match && count !== undefined && count >= 2 && count <= 200 ? { count, quote: match[0] } : undefined;
}

/** Entries of a table of contents without the names of its groups. */
export function leaves(contents: readonly string[]): readonly string[] {
  const numbered = (entry: string): boolean => /^(?:[一二三四五六七八九十]{1,3}[、.．]|第.{1,4}[章部编辑])/u.test(entry);
  const groups = contents.some((entry) => !numbered(entry));
  return groups
    ? contents.filter(
        (entry, i) =>
          !numbered(entry) || (contents[i + 1] !== undefined && numbered(contents[i + 1] ?? '') && numbered(contents[i - 1] ?? '一、')),
      )
    : contents;
}

/** Offset of the line that is the title, spaces and marks aside; -1 when there is none. */
export function lineOf(title: string, lines: readonly Heading[]): number {
  const wanted = bare(title);
  const found =
    lines.find((line) => bare(line.title) === wanted) ??
    lines.find((line) => line.title.length < wanted.length + 12 && bare(line.title).endsWith(wanted));
  return wanted === '' || !found ? -1 : found.at;
}

/** Lines short enough to be headings, with their offsets. */
export function linesOf(text: string): readonly Heading[] {
  return [...shortLines(text)];
}

function* shortLines(text: string): Generator<Heading> {
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    const feed = text.indexOf('\n', at);
    end = feed < 0 ? text.length : feed;
    if (end > at && end - at <= LONGEST) yield { title: text.slice(at, end).trim(), at };
  }
}

function bare(line: string): string {
  return line.replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/^(?:第?[一二三四五六七八九十\d]{1,3})(?=\p{L})/u, '');
}

/** Headings of one style that count 1, 2, 3 …; a gap of one is allowed, a return to 1 ends the run. */
function countedHeadings(lines: readonly Heading[], style: RegExp): readonly Heading[] {
  const run: Heading[] = [];
  let last = 0;
  for (const line of lines) {
    const match = style.exec(line.title);
    const value = match ? parseNumeral(match.slice(1).find((group) => group !== undefined) ?? '') : undefined;
    if (value === undefined || value <= last || value > last + 2 || (last === 0 && value !== 1)) continue;
    run.push(line);
    last = value;
  }
  return run;
}

function piecesOf(headings: readonly Heading[], text: string): readonly Piece[] {
  const starts = headings
    .map(({ at }) => at)
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b);
  return headings.map(({ title, at }) => {
    if (at < 0) return { title, present: false };
    const next = starts.find((start) => start > at);
    return { title, present: true, start: at, end: next === undefined ? text.length : next - 1 };
  });
}
