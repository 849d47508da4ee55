import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { removal } from '../../text/claim.ts';
import type { PageBlock } from './page-blocks.ts';

/** A word after the full stop that ends a paragraph; the reader's placeholders (xx) are no words. */
const GLUED = /(?<=[。！？；][”」』）)]?)(?!x{1,8}\b)(?:[a-z][a-z+#.]{1,14}|\p{Script=Han}{2,4})[ \n]{0,3}$/iu;
/** No word with the marks before it and the spaces behind it is longer. */
const TAIL = 24;
/** Topics of the technical sites that glue them on. */
const TOPICS = new Set(
  '前端 后端 后台 微信 程序员 算法 数据库 小程序 服务器 云计算 大数据 区块链 编程 网络 安全 架构 面试 运维 测试 人工智能 机器学习 数据结构 设计模式 开源 git github java javashuo javascript js python php css css3 html html5 vue react angular node nodejs linux ubuntu centos mysql sql oracle redis mongodb docker spring mybatis android ios swift golang go ruby rust nginx apache tomcat maven jquery bootstrap webpack typescript hadoop spark windows chrome ide web app api http json xml unity c++ c#'.split(
    ' ',
  ),
);
const FEWEST = 2;

/** Category words that a scraper glued to the ends of paragraphs: the same ones, or ones of its few topics, on one page. */
export function categoryWords(reading: Reading, blocks: readonly PageBlock[]): readonly Verdict[] {
  const found = blocks.flatMap(({ start, text }) => {
    const tail = Math.max(0, text.length - TAIL);
    const match = GLUED.exec(text.slice(tail));
    if (!match) return [];
    const word = match[0].trimEnd();
    const at = start + tail + match.index;
    return [{ start: at, end: at + word.length, word: word.toLowerCase() }];
  });
  const times = new Map<string, number>();
  for (const { word } of found) times.set(word, (times.get(word) ?? 0) + 1);
  const topics = found.filter(({ word }) => TOPICS.has(word)).length;
  const guilty = found.filter(({ word }) => {
    if (TOPICS.has(word)) return topics >= FEWEST;
    // A Han word of any kind may end a paragraph without a full stop twice; three times is no accident.
    return (times.get(word) ?? 0) >= (/^[a-z]/u.test(word) ? FEWEST : FEWEST + 1);
  });
  return guilty.map(({ start, end }) =>
    removal(reading.snapshot.text, 'watermark/category-word', 'watermark', { start, end }, '粘在段末的网站分类词'),
  );
}
