/** Characters that stand for what differs from page to page: the document's own title, the site's own name. */
const TITLE = '\ue000';
const SITE = '\ue001';
const GENRE = '\ue002';
/** Words that somebody else says or that are searched for. */
const QUOTED = '\ue003';
const QUOTATION = /"[^"]{2,80}"/gu;
/** Names of kinds of documents: adverts, announcements and titles name them alike. */
const GENRES =
  /(?:工作|年终|年度|个人|述职|调研|实习|实践|社会|学习|会议|思想|转正|演讲|发言|讲话|主持|入党|辞职|离职|读书|培训|管理|规章|应急|实施|活动|劳动|租房|租赁|购销)?(?:总结|报告|讲话稿?|演讲稿?|演讲|发言稿?|致辞|主持词|心得体会|心得|体会|观后感|读后感|通知|公告|合同|协议书?|申请书?|倡议书|检讨书?|承诺书|计划书?|策划书?|方案|预案|教案|作文|论文|说明书|制度|纪要|感谢信|邀请函|简历|自荐信|评语|祝福语|试题|试卷|攻略|教程|菜谱|诗歌|散文|日记|周记|范文)/gu;

/** What a page calls itself and its document, folded. */
export interface OwnNames {
  readonly siteNames: readonly string[];
  readonly title: string | undefined;
}

/** For units of which no page is known. */
export const NO_NAMES: OwnNames = { siteNames: [], title: undefined };

/** A mail address tells nobody's voice, whoever's domain it names. */
const MAIL = /[\w.-]{1,40}@[\w.-]{3,40}/gu;
const NUMBER = /\d[\d\s.,:/-]{0,20}/gu;
/** A quantity: with a unit behind it, or a decimal. */
const QUANTITY = /\d[\d,]{0,12}(?:\.\d{1,4}|(?=\s?(?:[亿万千百元块人名户个次亩吨米件套家所项条场期份台辆棵株斤克度岁%]|公里|平方|毫升)))/gu;
const LATIN = /[a-z][a-z\d_@.-]{0,40}/gu;
/** What a unit holds that is written as one character, and what may be such: the blocks and first halves in which pictographs lie. */
const MAIL_SIGN = 1;
const QUOTE = 2;
const LETTER_OR_DIGIT = 4;
const MAYBE_EMOJI = 8;
const BLANK = 16;
/** What `\s` stands for. */
const BLANKS = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;
const TRAITS = traitsTable();
const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier}){0,4}/gu;
/** Latin words that mean the same on every page; any other is an id or a foreign word. */
const WORDS: ReadonlySet<string> = new Set(
  'app vip word doc docx ppt pdf qq vx wx v q http https www ctrl wifi ai tel wechat email ios copyright icp'.split(' '),
);
const LONGEST = 3;
/** Added to the number of known runs of a unit: a few of them say little. */
export const FEW = 3;

/** A unit of folded text with numbers, quotations, foreign words, kinds of documents and own names as one character each, between `^` and `$`. */
export function normalised(folded: string, { siteNames, title }: OwnNames): string {
  let text = folded.trim();
  let traits = 0;
  for (let i = 0; i < text.length; i += 1) traits |= TRAITS[text.charCodeAt(i)] ?? 0;
  if ((traits & MAIL_SIGN) !== 0) text = text.replace(MAIL, 'i');
  if (title !== undefined) text = text.replaceAll(title, TITLE);
  for (const name of siteNames) text = text.replaceAll(name, SITE);
  if ((traits & QUOTE) !== 0) text = text.replace(QUOTATION, QUOTED);
  text = text.replace(GENRES, GENRE);
  if ((traits & (LETTER_OR_DIGIT | MAIL_SIGN)) !== 0) text = withoutIds(text);
  if ((traits & MAYBE_EMOJI) !== 0) text = text.replace(EMOJI, '☺');
  if ((traits & BLANK) !== 0) text = text.replace(/\s+/gu, ' ');
  return `^${text}$`;
}

/** The traits of each code unit. */
function traitsTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (first: number, last: number, trait: number): void => {
    for (let code = first; code <= last; code += 1) table[code] = (table[code] ?? 0) | trait;
  };
  mark(0x40, 0x40, MAIL_SIGN);
  mark(0x22, 0x22, QUOTE);
  mark(0x30, 0x39, LETTER_OR_DIGIT);
  mark(0x61, 0x7a, LETTER_OR_DIGIT);
  mark(0x2000, 0x2bff, MAYBE_EMOJI);
  mark(0xd83c, 0xd83f, MAYBE_EMOJI);
  for (const code of [0xa9, 0xae, 0x3030, 0x303d, 0x3297, 0x3299]) mark(code, code, MAYBE_EMOJI);
  for (const [first, last] of BLANKS) mark(first, last, BLANK);
  return table;
}

function withoutIds(text: string): string {
  return text
    .replace(LATIN, (word) => (WORDS.has(word) ? word : /[\d@.]/u.test(word) ? 'i' : 'w'))
    .replace(QUANTITY, '0')
    .replace(NUMBER, (number) => {
      const digits = number.replace(/\D/gu, '').length;
      return digits >= 5 ? '9' : digits >= 3 ? '4' : '0';
    });
}

/** Runs of one to three characters of a normalised unit, each once and as one number. */
export function features(unit: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < unit.length; i += 1) {
    let key = 0;
    for (let n = 0; n < LONGEST && i + n < unit.length; n += 1) {
      key = key * 0x10000 + unit.charCodeAt(i + n);
      found.add(key);
    }
  }
  return found;
}

/** The run of characters that a feature stands for. */
export function gramOf(feature: number): string {
  let gram = '';
  for (let rest = feature; rest > 0; rest = Math.floor(rest / 0x10000)) gram = String.fromCharCode(rest % 0x10000) + gram;
  return gram;
}

/** The feature of a run of characters. */
export function featureOf(gram: string): number {
  let key = 0;
  for (let i = 0; i < gram.length; i += 1) key = key * 0x10000 + gram.charCodeAt(i);
  return key;
}
