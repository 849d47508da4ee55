const OPEN = '（(【[〔［';
const CLOSE = '）)】]〕］';
/** What a bracket at either end of a title says when it isn't part of the name: counts, praise, formats, sharing notes. */
const NOISE_IN_BRACKETS =
  /(?:^|[^第])[\d一二三四五六七八九十百两兩]{1,4}\s?(?:篇|则|則|份|套|页|頁)|(?:全文|共|约|約|字数|字數)[^）)】\]]{0,6}\d+\s?字|\d{2,6}\s?字|最新|推荐|推薦|精选|精選|通用|优秀|優秀|热门|熱門|^热$|^熱$|^精$|^荐$|^转$|^顶$|^图$|^图文$|分享|可编辑|可編輯|完整版|整理版|汇编|word|doc|pdf|ppt|免费|免費|下载|下載|珍藏|收藏|必备|必備|实用|實用|范文|範文|模板|范例|样例|参考$|可?直接(?:使?用|套用)/iu;
/** Brackets that belong to a name. */
const NAME_IN_BRACKETS =
  /示范文本|示範文本|范本|样本|参考文本|试行|試行|草案|暂行|修订|修訂|征求意见|徵求意見|讨论稿|節選|节选|^\d{4}年?$|^[一二三四五六七八九十]$|^[上中下]$/u;
const FILE_ENDING = /[\s_]?\.(?:docx?|pdf|pptx?|txt|wps|xlsx?|html?)$/iu;
/** The class of a pupil's essay by its length: a label of the site. */
const LENGTH_ENDING = /(?<=\p{Script=Han}{2})(?:(?<!的)作文)?\s?[_-]?\d{3,4}字(?:左右|以上)?$/u;
const PAGE_ENDING = /[\s_-]{0,2}(?:[（(]?第\s?[\d一二三四五六七八九十]{1,3}\s?[页頁][)）]?)$/u;
const LABEL = /^(?:(?:文章标题|文章標題|标题|標題|题目|題目|文档名称)|\p{Script=Han}{0,10}作文\s?\d{2,4}字)\s?[:：]\s?/u;
const TAIL_WORD = /(?:》\s?正文|\s(?:word|\p{Script=Han}{0,4})(?:正文|全文|原文|阅读|預覽|预览|下载|下載|完整版))$/iu;
/** In a line without a head beside it: the site's trail behind the name, joined by underscores. */
const LONGEST_LINE = 400;
const TRAIL_MARK = /[_|｜]/u;
const TRAIL_ENDING = /(?<=\S{4})(?:\s?_[^_]{2,20}){1,4}$|(?<=^[^|｜]{4,40})\s?[|｜][^|｜]{2,14}$/u;

/** Whether what stands behind a name is a bracket that belongs to it: （试行）, （三）. */
export function isPartOfName(rest: string): boolean {
  const inner = /^\s?[（(【[〔［]([^）)】\]〕］]{1,12})[）)】\]〕］]/u.exec(rest)?.[1];
  return inner !== undefined && NAME_IN_BRACKETS.test(inner);
}

/** The range of `raw` that is the name itself, without bracketed counts, praise, file endings and labels; [start, end) of `raw`. */
export function nameRange(raw: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = raw.length;
  // No name is so long; a line that is all endings would be looked at once for each.
  if (raw.length > LONGEST_LINE) return { start, end };
  const hasTrail = TRAIL_MARK.test(raw);
  for (let changed = true; changed && end > start; ) {
    const before = end - start;
    const text = raw.slice(start, end);
    end -= text.length - text.trimEnd().length;
    start += text.length - text.trimStart().length;
    start += LABEL.exec(raw.slice(start, end))?.[0].length ?? 0;
    if (hasTrail) end -= TRAIL_ENDING.exec(raw.slice(start, end))?.[0].length ?? 0;
    end -= FILE_ENDING.exec(raw.slice(start, end))?.[0].length ?? 0;
    end -= PAGE_ENDING.exec(raw.slice(start, end))?.[0].length ?? 0;
    end -= LENGTH_ENDING.exec(raw.slice(start, end))?.[0].length ?? 0;
    end -= TAIL_WORD.exec(raw.slice(start, end))?.[0].length ?? 0;
    end -= closingNoise(raw.slice(start, end));
    start += openingNoise(raw.slice(start, end));
    changed = end - start !== before;
  }
  return end > start ? { start, end } : { start: 0, end: raw.length };
}

/** Length of a bracket of noise at the end of the text. */
function closingNoise(text: string): number {
  if (!CLOSE.includes(text.at(-1) ?? ' ')) return 0;
  for (let i = text.length - 2; i > 0 && i > text.length - 40; i -= 1) {
    if (OPEN.includes(text[i] ?? ' ')) return isNoise(text.slice(i + 1, -1)) ? text.length - i : 0;
  }
  return 0;
}

/** A column's name or a mark of the site before the name: [热], 【发言】. */
const LONGEST_LABEL = 5;

/** Length of a bracket of noise before the name: 【最新】, [热], 【site】. */
function openingNoise(text: string): number {
  if (!OPEN.includes(text[0] ?? ' ')) return 0;
  for (let i = 1; i < text.length - 1 && i < 20; i += 1) {
    if (!CLOSE.includes(text[i] ?? ' ')) continue;
    const inner = text.slice(1, i);
    const isLabel = (text[0] === '[' || text[0] === '【') && inner.length <= LONGEST_LABEL && text.length - i > LONGEST_LABEL;
    return isNoise(inner) || isLabel || /网$|網$|网站$|原创$|原創$/u.test(inner) ? i + 1 : 0;
  }
  return 0;
}

function isNoise(inner: string): boolean {
  const text = inner.trim();
  return !NAME_IN_BRACKETS.test(text) && NOISE_IN_BRACKETS.test(text);
}
