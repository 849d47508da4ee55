import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import type { PageBlock } from './page-blocks.ts';

/** One emoji with its selectors, skin tones and joined parts. */
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:[\ufe0e\ufe0f]|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}){0,8}/gu;
/** What every emoji holds, roughly: the exact classes are slow to look for in every line. */
const MAYBE_EMOJI = /[\u231a-\u2b55\ud83c-\ud83e]|\ufe0f/;
const HAN_BEFORE = /\p{Script=Han}$/u;
const GOES_ON = /^[\p{Script=Han}，、]/u;
/** Where a page is convicted, salt beside a mark goes too; at the ends of a line it may still be a bullet. */
const BESIDE_BEFORE = /[\p{Script=Han}，、；：。]$/u;
const BESIDE_AFTER = /^[\p{Script=Han}，、；：。]/u;
const CHATTY = /哈哈|嘻嘻|呜呜|[啦呀噢哦嘛哟]|宝子|姐妹们|小伙伴|～|！！/u;
const FORMAL =
  /第[一二三四五六七八九十百]{1,3}[章条款]|^[\s　]{0,20}[（(]?[一二三四五六七八九十]{1,2}[、）)]|特此|通知如下|各单位|党委|党支部|贯彻|落实|职责|制度|会议|工作/mu;
const FEWEST = 3;

/** Random emoji between the characters of a formal text; in a chatty text they are the author's. */
export function emojiSalt(reading: Reading, blocks: readonly PageBlock[]): readonly Verdict[] {
  const salt: { readonly start: number; readonly emoji: string }[] = [];
  const inner = new Map<number, string>();
  let others = 0;
  for (const { start, text } of blocks) {
    if (!MAYBE_EMOJI.test(text)) continue;
    for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
      const before = text.slice(Math.max(0, index - 2), index);
      const after = text.slice(index + emoji.length, index + emoji.length + 2);
      if (BESIDE_BEFORE.test(before) && BESIDE_AFTER.test(after)) salt.push({ start: start + index, emoji });
      else others += 1;
      if (HAN_BEFORE.test(before) && GOES_ON.test(after)) inner.set(start + index, emoji);
    }
  }
  const kinds = new Set(inner.values()).size;
  // An author repeats the one sign that means something, and sets most at the ends of sentences and lines.
  if (inner.size < FEWEST || kinds < inner.size / 2 || others + salt.length > 2 * inner.size) return [];
  const article = blocks.map(({ text }) => text).join('');
  if (CHATTY.test(article) || !FORMAL.test(article)) return [];
  return salt.map(({ start, emoji }) =>
    removal(reading.snapshot.text, 'watermark/emoji-salt', 'watermark', { start, end: start + emoji.length }, '句子中间被撒进的表情符号'),
  );
}
