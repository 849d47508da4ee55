import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import { isDataTable } from '../text/data-table.ts';
import { fold } from '../text/fold.ts';
import { parseNumeral } from '../text/numerals.ts';
import { bodyShape } from './body-shape.ts';
import type { ContextSign } from './weights.ts';

const LONG_PARAGRAPH = 60;
const SHORT_LINE = 60;
const LONGEST_REPEATED = 120;
/** Whom to ask about the matter of an official paper; no solicitation is so sober. */
const INQUIRY =
  /^.{0,12}(?:联系人|联系电话|咨询电话|报名电话|联系方式|监督电话|举报电话|技术咨询|业务咨询|政策咨询|来访地址|通讯地址|邮政编码|电子邮箱|传真)\s?(?:及?电话|及?微信号?|及?qq|及?邮箱)?\s?[:：]/u;
const ATTACHMENTS = /^附\s?件?\s?[:：]?\s?(?:1|一)?[.、:：\s]?/u;
const LONGEST_COUNTED = 30;
const NUMERAL = /[一二三四五六七八九十]{1,3}|\d{1,2}/u;
const ABSTRACT = /^\s{0,4}\[?(?:内容)?(?:摘\s{0,4}要|提要|abstract)[\]:： ]/u;
const PAPER_LINE = /^\[?(?:关\s?键\s?[词字]|中图分类号|收稿日期|作者简介|基金项目|参考文献|key\s?words|doi)/u;

/** What the page as a whole says of each block and of itself. */
export interface PageContext {
  readonly blockSigns: (index: number) => readonly ContextSign[];
  /** Blocks that are cells of a table of data. */
  readonly dataCells: ReadonlySet<Block>;
  /** Index of the last long paragraph; -1 when there is none. */
  readonly lastLong: number;
  /** Folded names of the site: its domain, its name in the head. */
  readonly siteNames: readonly string[];
  /** Folded title; undefined when it is too short to tell. */
  readonly title: string | undefined;
}

/** Reads the page's context once for all rules. */
export function pageContext(reading: Reading, contents: readonly string[]): PageContext {
  const { snapshot, folded, region, title } = reading;
  const isLong = (block: Block): boolean =>
    block.end - block.start >= LONG_PARAGRAPH &&
    block.linkChars < (block.end - block.start) / 3 &&
    /[，。,；]/u.test(folded.slice(block.start, block.end));
  const long = region.blocks.filter((i) => isLong(snapshot.blocks[i] as Block));
  const [first, last] = [long[0] ?? Number.POSITIVE_INFINITY, long.at(-1) ?? -1];
  const lines = snapshot.blocks.map(({ start, end }) => folded.slice(start, end).trim());
  const repeated = repeatedLines(snapshot.blocks, lines);
  const key = title.title === undefined ? undefined : fold(title.title);
  const hasAbstract = region.blocks.some((i) => ABSTRACT.test(folded.slice(snapshot.blocks[i]?.start, snapshot.blocks[i]?.end)));
  const counted = countedLines(reading, lines);
  const inquiries = besideInquiries(reading, lines);
  const attachments = attachmentLines(reading, lines);
  const shapeOf = bodyShape(reading);
  const listed = new Set(contents.map((entry) => letters(fold(entry))));
  return {
    dataCells: dataCells(reading),
    lastLong: last,
    siteNames: siteNames(reading),
    title: key !== undefined && key.length >= 4 ? key : undefined,
    blockSigns: (i) => {
      const block = snapshot.blocks[i] as Block;
      const length = block.end - block.start;
      const text = lines[i] ?? '';
      const signs: ContextSign[] = [i <= first || i >= last ? 'edge' : 'middle'];
      if (length <= SHORT_LINE && !text.endsWith('。') && !text.endsWith('；')) signs.push('shortLine');
      if (block.linkChars > length / 2) signs.push('linked');
      if (text.length >= 4 && text.length <= LONGEST_REPEATED && repeated.has(text)) signs.push('repeated');
      if (
        text.length > 6 &&
        /^(?:第[一二三四五六七八九十]+条|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/u.test(text)
      )
        signs.push('numbered');
      const shape = length <= SHORT_LINE ? shapeOf(block) : 'alike';
      if (shape !== 'alike') signs.push(shape);
      if (inquiries.has(i)) signs.push('inquiries');
      if (attachments.has(i)) signs.push('attachment');
      if (counted.has(i)) signs.push('counted');
      if (listed.size > 0 && listed.has(letters(text))) signs.push('listed');
      if (hasAbstract && PAPER_LINE.test(text)) signs.push('paper');
      return signs;
    },
  };
}

/** Lines that the page has more than once. */
function repeatedLines(blocks: readonly Block[], lines: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [i, { start, end }] of blocks.entries()) {
    const text = lines[i] ?? '';
    if (end - start > LONGEST_REPEATED) continue;
    if (seen.has(text)) repeated.add(text);
    else seen.add(text);
  }
  return repeated;
}

/** Indices of the lines right beside one that names a person or office to ask. */
function besideInquiries({ region }: Reading, lines: readonly string[]): ReadonlySet<number> {
  const asked = region.blocks.filter((i) => INQUIRY.test(lines[i] ?? ''));
  return new Set(asked.flatMap((i) => [i - 1, i, i + 1]));
}

/** Indices of the lines that list a document's attachments: the first names them, numbered ones follow. */
function attachmentLines({ region }: Reading, lines: readonly string[]): ReadonlySet<number> {
  let listing = false;
  return new Set(
    region.blocks.filter((i) => {
      const text = lines[i] ?? '';
      listing = ATTACHMENTS.test(text) || (listing && /^\d{1,2}\s?[.、]/u.test(text));
      return listing;
    }),
  );
}

/** Indices of short lines that are alike but for numbers counting up: the headings of an author's pieces. */
function countedLines({ snapshot, region }: Reading, lines: readonly string[]): ReadonlySet<number> {
  const families = new Map<string, { readonly index: number; readonly value: number }[]>();
  for (const index of region.blocks) {
    const block = snapshot.blocks[index] as Block;
    if (block.end - block.start > LONGEST_COUNTED) continue;
    const text = lines[index] ?? '';
    const number = NUMERAL.exec(text);
    const value = number ? parseNumeral(number[0]) : undefined;
    if (!number || value === undefined) continue;
    const form = `${text.slice(0, number.index)}#${text.slice(number.index + number[0].length)}`;
    const family = families.get(form);
    if (family) family.push({ index, value });
    else families.set(form, [{ index, value }]);
  }
  const counting = [...families.values()].filter((members) => members.length >= 2 && members.every(({ value }, k) => value === k + 1));
  return new Set(counting.flat().map(({ index }) => index));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function dataCells({ snapshot }: Reading): ReadonlySet<Block> {
  const tables = new Map<number, Block[]>();
  for (const block of snapshot.blocks)
    if (block.cell) {
      const members = tables.get(block.cell.table);
      if (members) members.push(block);
      else tables.set(block.cell.table, [block]);
    }
  const found = [...tables.values()].filter((members) =>
    isDataTable(members.map(({ cell, start, end }) => ({ cell, characters: end - start }))),
  );
  return new Set(found.flat());
}

/** Institutions speak of themselves in their own documents; their names are no sign of anything. */
const INSTITUTION = /政府|[局厅委院校部社]$|大学|学院|学校|中学|小学|医院|日报|晚报|新闻|法院|公司|门户|政务|信息网|教育网/u;

/** What the name of a site says of its kind; without it the site calls itself by a nickname. */
const KIND_OF_SITE =
  /(?:作文|范文|公文|文秘|写作|论文|文学|学习|教育|资料|资源|课件|文档|法律|健康|生活|知识|问答)?(?:网站?|站|文库|库|论坛|社区|之家|大全|百科|在线)$/u;

const SUFFIX = /(?:\.(?:com|net|org))?\.[a-z]{2,8}$/u;
/** The registered part of a domain, long enough to be no word. */
const LABEL = /^[a-z][a-z\d-]{4,24}$/u;

/** Names by which the site speaks of itself: its domain, its name in the head of the page. */
function siteNames({ snapshot, title }: Reading): readonly string[] {
  const names = new Set<string>();
  const domain = /^https?:\/\/(?:www\.|m\.)?([^/:?#]{4,80})/iu.exec(snapshot.url ?? '')?.[1];
  if (domain && !/\.(?:gov|edu)\./u.test(`${domain}.`)) {
    names.add(domain.toLowerCase());
    const label = domain.toLowerCase().replace(SUFFIX, '').split('.').at(-1) ?? '';
    if (LABEL.test(label)) names.add(label);
  }
  const parts = (snapshot.meta.title ?? '').split(/[_|｜–—·]|\s-\s|-{1,2}(?=[^-]{2,12}$)/u).map((part) => part.trim());
  for (const own of [snapshot.meta.siteName, parts.length > 1 ? parts.at(-1) : undefined]) {
    const name = own?.replace(/^(?:手机|移动|触屏)|(?:官网|首页|手机版|移动版)$/gu, '');
    if (name && name.length >= 3 && name.length <= 12 && !INSTITUTION.test(name) && !(title.title ?? '').includes(name))
      for (const alias of [name, name.replace(KIND_OF_SITE, '')]) if (alias.length >= 3) names.add(fold(alias));
  }
  return [...names].toSorted((a, b) => b.length - a.length);
}
