import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import { mayMatch } from '../../text/may-match.ts';
import type { PageBlock } from './page-blocks.ts';

const GLOSS = /[(（](?<=(\p{Script=Han})[(（])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɡ]{1,7}[)）]/gu;
const mayGloss = mayMatch(GLOSS);
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;
/** Syllables that have no tone; any other bare word in brackets may be an abbreviation, 组织(who). */
const NEUTRAL = /^.(?:de|le|ma|ne|ba|zhe|men|zi|me|li|tou|ge|la|a)/u;
/** Characters that no reader needs help with, in their simplified form. */
const COMMON = new Set(
  '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从知使全两理明问业间开手本长把想意实情部工动物样体现关身高老务标书议记读师应爱题员时语话让请听见长门问习气东车马广场单报组织级给认识设计试验请谢变观视觉阅图处备复办农产业专兴华丽举义乡买卖争亚传伤伟岁带帮师库庆归录总战护担据断旧显术极条极构标树样桥检欢汉汤满灯热点环现电画疗确离种积称简类红约级纪线练细终统继续绩维编缘网罗节范药荣获蓝补装规触计订讨训证评词译详误调谈谁负财责败货质贵费资赛赞赶跃转轮软轻载较辅边达迁运近远连选遗邓邮郑释针钟钢钱铁银错键镇队阳阶际险随难静预领频颜风飞饭饮馆验惊鸡鱼鲜龙职册',
);

/** Glosses of a machine conversion, 會(huì)議: many on one page, on characters that every reader knows. */
export function pinyinGloss(reading: Reading, blocks: readonly PageBlock[]): readonly Verdict[] {
  const { text } = reading.snapshot;
  const found = blocks
    .filter((block) => mayGloss(block.text))
    .flatMap((block) =>
      [...block.text.matchAll(GLOSS)].map(({ 0: gloss, 1: han = '', index }) => ({
        start: block.start + index,
        end: block.start + index + gloss.length,
        han,
        toned: TONE.test(gloss),
      })),
    );
  const toned = found.filter((one) => one.toned);
  const simplified = (start: number): string => reading.folded.charAt(start - 1);
  const converted = toned.filter(({ start, han }) => simplified(start) !== han).length;
  const known = toned.filter(({ start, han }) => simplified(start) !== han || COMMON.has(han)).length;
  const many = toned.length >= 10 && known >= 0.6 * toned.length;
  // A text for children glosses one or two hard words; a converter glosses the very characters it converted.
  const some =
    toned.length >= 3 &&
    converted >= 0.7 * toned.length &&
    toned.filter(({ start }) => COMMON.has(simplified(start))).length >= 0.7 * toned.length;
  if (!many && !some) return [];
  return found
    .filter(({ start, end, toned: marked }) => marked || NEUTRAL.test(text.slice(start, end)))
    .map(({ start, end }) => removal(text, 'watermark/pinyin-gloss', 'watermark', { start, end }, '机器转换留下的拼音注音'));
}
