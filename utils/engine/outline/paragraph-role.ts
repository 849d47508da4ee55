import type { Paragraph, ParagraphMark } from '../model/clip.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import { endsSentence, numberingLevel } from '../text/line-shape.ts';

const LONGEST_HEADING = 45;
const LONGEST_SALUTATION = 50;
const SALUTATION =
  /^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位|同志们|同志們|老师们|老師們|同学们|同學們|女士们|朋友们|大家).{0,40}[：:，,！!]$|^.{1,30}(?:同志|先生|女士|局|厅|廳|部|委|办|辦|公司|学校|學校|单位|單位|人民政府)[：:]$/u;
/** Whom a notice goes to, on one of its first lines. */
const ADDRESSEES =
  /^(?:各|全体|全體|致|本)[^，。；：:]{1,60}[：:]$|^[^，。；：:]{2,60}(?:局|厅|廳|部|委|办|辦|公司|校|院|所|站|中心|处|處|科|室|村|社|镇|鎮|乡|鄉|街道|社区|社區|企业|企業|居民|业主|業主|职工|職工|员工|員工|家长|家長|会员|會員|们|們)[：:]$/u;
const DATE =
  /^(?:[\d〇○零一二三四五六七八九Xx×*]{2,4}\s?年\s?[\d一二三四五六七八九十Xx×*]{1,3}\s?月(?:\s?[\d一二三四五六七八九十Xx×*]{1,3}\s?日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/u;
const SIGNATURE =
  /^[^，。；：！？“”（）()]{2,30}(?:局|厅|廳|部|委|办公室|辦公室|公司|学校|學校|中学|中學|小学|小學|大学|大學|幼儿园|政府|委员会|委員會|中心|协会|協會|院|处|處|科|支部|总支|社区|合作社|车间|班|组)(?:[（(].{1,10}[)）])?$|^(?:申请人|申請人|承诺人|承諾人|汇报人|彙報人|报告人|述职人|倡议人|检讨人|此致|敬礼|敬禮|特此)[：:！!。]?.{0,16}$/u;
const FOOTNOTE = /^(?:\[\d{1,3}\]|注\s?\d{0,2}\s?[：:]|注释|［\d{1,3}］)/u;

/** Where a paragraph stands among all. */
interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Role and level of one line by its markup, its numbering and its form. */
export function paragraphRole(
  snapshot: PageSnapshot,
  block: Block,
  text: string,
  marks: readonly ParagraphMark[],
  topHeading: number,
  place: Place,
): Pick<Paragraph, 'role' | 'level'> {
  const markup = headingOf(block);
  if (markup !== undefined) return { role: 'heading', level: Math.max(1, markup - topHeading + 1) };
  if (block.tag === 'li' || block.tag === 'dd' || block.ordinal !== undefined)
    return { role: 'list-item', level: listDepth(snapshot, block) };
  if (block.tag === 'figcaption' || block.tag === 'caption') return { role: 'caption' };
  if ((text.length <= LONGEST_SALUTATION && SALUTATION.test(text)) || (place.isFirst && ADDRESSEES.test(text)))
    return { role: 'salutation' };
  if (place.isLast && DATE.test(text)) return { role: 'date' };
  const level = headingLevel(text, marks);
  if (level !== undefined) return { role: 'heading', level };
  if (place.isLast && text.length <= 40 && SIGNATURE.test(text) && !endsSentence(text)) return { role: 'signature' };
  if (FOOTNOTE.test(text)) return { role: 'footnote' };
  return { role: isInside(snapshot, block, 'blockquote') ? 'quote' : 'paragraph' };
}

/** The level that a block's element gives a heading. */
export function headingOf({ tag }: Block): number | undefined {
  return tag.length === 2 && tag.startsWith('h') && tag >= 'h1' && tag <= 'h6' ? Number(tag.charAt(1)) : undefined;
}

/** Level by numbering for a short line that doesn't end as a sentence; level 2 for a short line all in bold. */
function headingLevel(text: string, marks: readonly ParagraphMark[]): number | undefined {
  if (text.length > LONGEST_HEADING || /[。；;，,]/u.test(text.slice(-1)) || /。./u.test(text)) return undefined;
  const level = numberingLevel(text);
  if (level !== undefined && text.length > 3 && !endsSentence(text)) return level;
  const bold = marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end >= text.length);
  return bold && !endsSentence(text) && text.length >= 3 ? (level ?? 2) : undefined;
}

function listDepth(snapshot: PageSnapshot, block: Block): number {
  let depth = 0;
  for (let at = block.container; at >= 0; at = snapshot.containers[at]?.parent ?? -1) {
    const tag = snapshot.containers[at]?.tag;
    if (tag === 'ul' || tag === 'ol' || tag === 'dl') depth += 1;
  }
  return Math.max(1, depth);
}

function isInside(snapshot: PageSnapshot, block: Block, tag: string): boolean {
  for (let at = block.container; at >= 0; at = snapshot.containers[at]?.parent ?? -1) if (snapshot.containers[at]?.tag === tag) return true;
  return false;
}
