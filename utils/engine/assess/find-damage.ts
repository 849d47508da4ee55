import type { Damage } from '../model/clip.ts';
import { lastWhere } from '../text/last-where.ts';

/** What a template leaves for its user to fill in. Patterns of one sort of beginning each: together they are much slower to search for. */
const BLANK = /[xX×✕]{2,12}(?![\w.])|[*＊]{2,12}|20[xX×*]{2}|[_＿]{3,60}|[○〇Ο◯]{2,8}(?=\p{Script=Han})|□{2,12}/gu;
const LONE_X = /[XＸ×](?<=(?:\p{Script=Han}|^|[，。、])[XＸ×])(?=\p{Script=Han})/gmu;
/** Brackets with dots are a redaction. */
const EMPTY_BRACKETS = /[〔[【（(]\s?(?:[.…·。]{1,8}|\s{2,12}|[xX×]{1,8})\s?[〕\]】）)]/gu;
/** Characters that no document writes. */
const BROKEN =
  /[\ufffd\ue000-\uf8ff]{1,8}|(?:锟斤拷|烫烫烫|屯屯屯){1,8}|(?:â€[\u0080-\u00ff]?|Ã[\u0080-\u00bf]|ï¿½|Â[\u0080-\u00bf]){1,8}/gu;
/** A question mark where a character was: after a Han character, and a sentence goes on behind it. */
const QUESTION = /\?(?<=\p{Script=Han}\?)(?=[、,，。；;：:）)”\]]|\p{Script=Han})/gu;
/** Words of questions, and ends of questions. */
const ASKS =
  /什么|怎么|怎样|如何|为何|为什么|哪|谁|几|多少|是否|能否|可否|何|呢|吗|嘛|么|吧|啊|难道|岂|不是|有没有|会不会|能不能|是不是|对不对|好不好|還|嗎|麼|誰|還是|还是|什麼|呀/u;
/** A few small letters inside a Han word: typed by the wrong key or left by a bad copy. */
const STRAY = /[a-z](?<=\p{Script=Han}[a-z])[a-z]{0,2}(?=\p{Script=Han}|[、,，。；;])/gu;
/** Letters that Chinese prose does write between Han characters. */
const WRITTEN =
  /^(?:app|pk|vs|km|kg|cm|mm|ml|kw|mw|pm|ph|id|it|ai|vr|ar|ip|ppt|pdf|doc|ktv|ok|no|x|n|m|t|g|k|w|h|s|p|a|b|c|d|e|f|v|y|z|i|r|q|u|o|l|wi|fi|at|of|to|in|or|and|vip|gdp|cpi|led|usb|ceo|gps|sim|dj|cd|tv|mv|db|hz|ms|ns|nm|um|pa|bp|di|de|la|le)$/u;

/** Damaged, lost and open places of the text, in order. Nothing is filled in: only a reader knows what stood there. */
export function findDamage(text: string): readonly Damage[] {
  const found: Damage[] = [];
  for (const { 0: quote, index: at } of placeholders(text))
    if (!/^[*＊]{2,12}$/u.test(quote) || isRedaction(text, at, quote)) found.push({ kind: 'placeholder', at, quote });
  for (const { 0: quote, index: at } of text.matchAll(BROKEN)) found.push({ kind: 'damaged', at, quote });
  for (const { index: at } of text.matchAll(QUESTION))
    if (!asks(text, at)) found.push({ kind: 'lost', at: at - 1, quote: text.slice(at - 1, at + 1) });
  for (const { 0: quote, index: at } of text.matchAll(STRAY))
    if (!WRITTEN.test(quote) && isAlone(text, at, quote.length))
      found.push({ kind: 'damaged', at: at - 1, quote: text.slice(at - 1, at + quote.length + 1) });
  return found.toSorted((a, b) => a.at - b.at);
}

/** Brackets take in the blanks inside them. */
function placeholders(text: string): readonly RegExpExecArray[] {
  const brackets = [...text.matchAll(EMPTY_BRACKETS)];
  const isInside = ({ index }: RegExpExecArray): boolean => {
    const before = brackets[lastWhere(brackets, (bracket) => bracket.index < index)];
    return before !== undefined && index < before.index + before[0].length;
  };
  return [...brackets, ...[...text.matchAll(BLANK)].filter((blank) => !isInside(blank)), ...text.matchAll(LONE_X)];
}

/** Asterisks that stand in the place of a word; others set off a heading or a note. */
function isRedaction(text: string, at: number, quote: string): boolean {
  return /[\p{Script=Han}\d，。、“《]/u.test(text.charAt(at - 1)) || /[\p{Script=Han}\d]/u.test(text.charAt(at + quote.length));
}

function asks(text: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - 40), at);
  const from = Math.max(...['。', '！', '？', '\n', '；', '?'].map((mark) => clause.lastIndexOf(mark)));
  // Behind a question comes a new sentence; a lost character sits inside one.
  const goesOn = /^[、,，。；;：:]/u.test(text.slice(at + 1, at + 2));
  return ASKS.test(clause.slice(from + 1)) || (!goesOn && clause.length - from > 6);
}

/** Foreign words and formulas have other letters near by. */
function isAlone(text: string, at: number, length: number): boolean {
  return !/[A-Za-z=+@./]/u.test(text.slice(Math.max(0, at - 12), at) + text.slice(at + length, at + length + 12));
}
