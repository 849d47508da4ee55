import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import type { PageBlock } from './page-blocks.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z\d]/iu;
const WHY = '“的”后面被塞进的杂散符号';
/** A word in quotation marks is about this short; two marks further apart are two stray ones. */
const QUOTED = 12;

interface Spot {
  readonly at: number;
  readonly stray: boolean;
}

/** A lone ` ' or . that a template put right after 的, where no quotation, code or full stop explains it. */
export function strayMarks(reading: Reading, blocks: readonly PageBlock[]): readonly Verdict[] {
  const held = (marks: string): string => [...marks].filter((mark) => reading.snapshot.text.includes(mark)).join('');
  const [backticks, apostrophes] = [held('`｀´'), held("'＇‘’")];
  const claim = (at: number, sign: string): Verdict =>
    removal(reading.snapshot.text, `watermark/stray-${sign}`, 'watermark', { start: at, end: at + 1 }, WHY);
  return [
    ...(backticks === '' ? [] : blocks).flatMap((block) => unpaired(block, backticks, true).map((at) => claim(at, 'backtick'))),
    ...(apostrophes === '' ? [] : blocks).flatMap((block) => unpaired(block, apostrophes, false).map((at) => claim(at, 'apostrophe'))),
    ...strayDots(blocks).map((at) => claim(at, 'dot')),
  ];
}

function unpaired({ start, text }: PageBlock, marks: string, anywhere: boolean): readonly number[] {
  const spots: Spot[] = placesOf(marks, text)
    .filter((index) => !(LATIN.test(text.charAt(index - 1)) && LATIN.test(text.charAt(index + 1))))
    .map((index) => ({
      at: index,
      stray: /['＇`｀´]/u.test(text.charAt(index)) && text.charAt(index - 1) === '的' && HAN.test(text.charAt(index + 1)),
    }));
  const [only] = spots;
  if (anywhere && only && spots.length === 1 && HAN.test(text.charAt(only.at - 1)) && HAN.test(text.charAt(only.at + 1)))
    return [start + only.at];
  const others = spots.filter(({ stray }) => !stray).length;
  let before = 0;
  return spots.flatMap(({ at, stray }, i) => {
    if (!stray) {
      before += 1;
      return [];
    }
    // An odd number of other marks on a side leaves one that this mark may open or close.
    if (before % 2 === 1 || (others - before) % 2 === 1) return [];
    return quotesWith(text, at, spots[i - 1]) || quotesWith(text, at, spots[i + 1]) ? [] : [start + at];
  });
}

/** Where any of some characters stands, in order. */
function placesOf(characters: string, text: string): readonly number[] {
  const places: number[] = [];
  for (const character of characters) for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) places.push(at);
  return places.length > 1 ? places.toSorted((a, b) => a - b) : places;
}

/** Two marks after 的 may still be one quotation: 他说的'好的'是. */
function quotesWith(text: string, at: number, other: Spot | undefined): boolean {
  if (!other?.stray) return false;
  const between = text.slice(Math.min(at, other.at) + 1, Math.max(at, other.at));
  return between.length <= QUOTED && !/[，。；！？、]/u.test(between);
}

/** A dot needs company, and a page that ends its sentences with 。 and never with a dot. */
function strayDots(blocks: readonly PageBlock[]): readonly number[] {
  const found: number[] = [];
  let ideographic = 0;
  for (const { start, text } of blocks) {
    if (text.includes('。')) ideographic += 1;
    if (!text.includes('.')) continue;
    for (const { index } of text.matchAll(/\.(?<=\p{Script=Han}\.)(?!\.)/gu)) {
      if (text.charAt(index - 1) !== '的' || !HAN.test(text.charAt(index + 1))) return [];
      found.push(start + index);
    }
  }
  return found.length >= 2 && ideographic > 0 ? found : [];
}
