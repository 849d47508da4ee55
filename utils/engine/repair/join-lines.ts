import type { PageSnapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';
import { endsSentence, endsWithComma, numberingLevel, opensParagraph } from '../text/line-shape.ts';
import type { KeptLine } from './kept-lines.ts';
import { type WrapWidth, wrapWidth } from './wrap-width.ts';

const WHY = '原文在排版或翻页处断成两行，已接回一段';
const HEADING = /^h[1-6]$/u;
/** Shorter lines are headings, verse or names, not wrapped prose. */
const SHORTEST_WRAPPED = 16;
const SALUTATION_OR_LABEL = /^[^，,。；;]{1,30}[：:]$/u;
const LONGEST_NUMBERED_HEADING = 45;
/** Lines that break off inside a sentence, and their share, from which on a text without a common width was broken. */
const LEAST_BROKEN = 3;
const OFTEN_BROKEN = 0.12;
const VIEWER_PAGE = /^(?:page|pageno|doc-?page|reader-?page|pf|sheet)[-_]?\w{0,6}$/iu;
/** Share of the lines with numbers or labels that are indented, where all paragraphs are. */
const ITEMS_INDENTED = 0.8;
/** Share of the lines of prose that may end without a mark where open ends are breaks. */
const MOST_OPEN = 0.5;
/** A line that ends in the name of a kind of document is a whole heading. */
const WHOLE_HEADING = /(?:讲话|致辞|致词|发言|报告|通知|总结|纪实|方案|意见|办法|规定|计划|要点|体会|材料|文章|综述|金句|网络)$/u;

/** Joins lines that a paper layout broke inside a sentence. */
export function joinLines(snapshot: PageSnapshot, lines: readonly KeptLine[]): readonly Verdict[] {
  const width = layoutWidth(lines);
  const indented = lines.filter((line) => line.indent > 0).length >= Math.max(2, lines.length * 0.1);
  const items = lines.filter(({ text: own }) => opensParagraph(own));
  const itemsIndented = indented && items.length > 0 && items.filter((line) => line.indent > 0).length >= items.length * ITEMS_INDENTED;
  const opens = endsOpenly(lines);
  const broken = lines.filter((line, i) => i > 0 && isBroken(lines[i - 1] as KeptLine, line, indented)).length;
  const often = broken >= Math.max(LEAST_BROKEN, lines.length * OFTEN_BROKEN);
  const verdicts: Verdict[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const [before, after] = [lines[i - 1] as KeptLine, lines[i] as KeptLine];
    if (before.lineFeed === undefined || !mayJoin(before, after)) continue;
    // One line without an end is a title or a slip; many are a layout, and so is one where a page turns. A plain text
    // shows no markup, so there only the indentation of the other paragraphs tells a break from a terse author's line.
    const joins = width
      ? isWrapped(before, after, width, indented, itemsIndented)
      : isBroken(before, after, indented) &&
        isSeam(snapshot, before, after) &&
        (endsWithComma(before.text) || ((snapshot.source !== 'txt' || indented) && !opens && (often || before.block.tag !== 'br')));
    if (!joins) continue;
    const words = /[A-Za-z,;]$/u.test(before.text) && /^[A-Za-z]/u.test(after.text);
    verdicts.push(
      replacement(snapshot.text, 'repair/joined-line', { start: before.lineFeed, end: before.lineFeed + 1 }, words ? ' ' : '', WHY),
    );
  }
  return verdicts;
}

/** Whether most lines of prose end without a mark: then that is how the author writes, and an open end tells nothing. */
function endsOpenly(lines: readonly KeptLine[]): boolean {
  const prose = lines.filter(({ text }) => text.length >= SHORTEST_WRAPPED && /[，。；,]/u.test(text));
  return prose.filter(({ text }) => !endsSentence(text)).length > prose.length * MOST_OPEN;
}

/** The width of the paper that the lines were set for; undefined where paragraphs were never wrapped. */
export function layoutWidth(lines: readonly KeptLine[]): WrapWidth | undefined {
  return wrapWidth(lines.filter(({ block }) => block.cell === undefined));
}

function mayJoin(before: KeptLine, after: KeptLine): boolean {
  const cells = before.block.cell !== undefined || after.block.cell !== undefined;
  const headings = HEADING.test(before.block.tag) || HEADING.test(after.block.tag);
  const list = after.block.tag === 'li' || (before.block.tag === 'li' && after.block.tag !== 'br');
  return !cells && !headings && !list && after.indent === 0;
}

/** Whether a text may be broken between two lines: a plain text, lines that a break parts, or a page of a viewer that turns. */
function isSeam(snapshot: PageSnapshot, before: KeptLine, after: KeptLine): boolean {
  if (snapshot.source === 'txt' || before.block.tag === 'br') return true;
  const [page, next] = [pageOf(snapshot, before), pageOf(snapshot, after)];
  return page !== undefined && next !== undefined && page !== next;
}

/** The element that holds a line's page in a viewer. */
function pageOf({ containers }: PageSnapshot, { block }: KeptLine): number | undefined {
  for (let at = block.container; at >= 0; at = containers[at]?.parent ?? -1) {
    const { id = '', classes = [] } = containers[at] ?? {};
    if ([id, ...classes].some((name) => VIEWER_PAGE.test(name))) return at;
  }
  return undefined;
}

/** In a text of one width: a full line goes on, unless its sentence ends there and the next line opens a paragraph. */
function isWrapped(before: KeptLine, after: KeptLine, width: WrapWidth, indented: boolean, itemsIndented: boolean): boolean {
  const own = width.measure(before);
  const isFull = own >= width.full - width.slack;
  // Where items are indented as all paragraphs are, one that isn't stands inside a line that was broken.
  if (isFull && itemsIndented) return true;
  if (endsSentence(before.text)) return !opensParagraph(after.text) && (indented ? isFull : own >= width.full);
  const isItem = opensParagraph(after.text) && !endsWithComma(before.text);
  if (isFull) return !isItem || (indented && numberingLevel(after.text) === undefined);
  // Where every paragraph is indented, a line that isn't goes on with an unfinished one.
  return indented && own >= width.full / 2 && !isItem && /[，、；]/u.test(before.text);
}

/** Where lines have no common width: a long line without an end, and a next line that is no beginning. */
function isBroken(before: KeptLine, after: KeptLine, indented: boolean): boolean {
  if (endsSentence(before.text) || before.text.length < SHORTEST_WRAPPED) return false;
  if (endsWithComma(before.text)) return numberingLevel(after.text) === undefined;
  if (opensParagraph(after.text) || SALUTATION_OR_LABEL.test(after.text)) return false;
  const prose = /[，。；]/u.test(before.text) || /[,;]\p{Script=Han}/u.test(before.text);
  if (numberingLevel(before.text) !== undefined && !/[。；]/u.test(before.text) && before.text.length <= LONGEST_NUMBERED_HEADING)
    return false;
  if (!/^[\p{Script=Han}A-Za-z\d“"《（(]/u.test(after.text)) return true;
  if (prose || before.text.length > 30) return true;
  // Without punctuation it may be a heading: it goes on only where indentation tells paragraphs from their second lines.
  if (!indented || after.text.length < 5 || WHOLE_HEADING.test(before.text)) return false;
  return before.indent > 0 || (!after.afterGap && after.text.length <= 60);
}
