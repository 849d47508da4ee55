import type { Range } from '../model/range.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import { endsSentence, endsWithComma, opensParagraph } from '../text/line-shape.ts';

/** One page's text from its first block to its last. */
export interface PageBody {
  readonly snapshot: PageSnapshot;
  /** The blocks of its text, in order. */
  readonly blocks: readonly Block[];
}

/** A line that stands on several pages. `isFurniture` when more than the repetition says that it is the site's. */
export interface RepeatedLine extends Range {
  /** Index of its page; the range is in the text of that page. */
  readonly page: number;
  readonly isFurniture: boolean;
}

/** Lines at each end of a page's text that may be its running head or foot. */
const EDGE = 2;
const FEWEST_PAGES = 3;
/** What share of the pages counts as nearly all. */
const NEARLY_ALL = 0.8;
/** Letters and speeches that were put together each greet, thank and close in the same words. */
const LETTER =
  /^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位|同志们|同志們|老师们|老師們|同学们|同學們|女士们|女士們|朋友们|朋友們|大家)|此致|敬礼|敬禮|谢谢|謝謝|感谢|感謝|特此|敬请|敬請|恳请|懇請|[敬顺順]颂|[敬顺順]頌|祝|完毕|完畢|妥否|批准|批复|批覆|指正/u;
/** A name, an office or a date below a letter. */
const SIGNATURE =
  /^[\p{Script=Han}·]{2,4}$|^[xX×*某○〇\s]{1,12}$|(?:局|厅|廳|部|委|办|辦|办公室|辦公室|公司|学校|學校|[中小大]学|[中小大]學|幼儿园|幼兒園|政府|委员会|委員會|中心|协会|協會|院|处|處|科|支部|社区|社區|合作社|班|组|組|年级|年級)(?:[（(].{1,10}[)）])?$|[年月日]\s{0,3}[\dxX×*]{0,2}[日号號]?$|\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u;
/** A place to fill in or to sign. */
const FORM = /[_＿□☐]|…{2}|\.{4}|[：:]|签[字名章]|簽[字名章]|盖章|蓋章|\s{3}/u;

/** Lines near an end of the text of two pages or more, on all of these pages but the first of all; `title` is the whole's. */
export function repeatedLines(pages: readonly PageBody[], title: string | undefined): readonly RepeatedLine[] {
  const ends = pages.map(({ snapshot, blocks }) =>
    blocks.filter((_, i) => i < EDGE || i >= blocks.length - EDGE).map((block) => ({ block, line: lineOf(snapshot, block) })),
  );
  const counts = new Map<string, number>();
  for (const lines of ends) for (const line of new Set(lines.map((one) => one.line))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const names = namesOf(pages[0]?.snapshot, title);
  return ends.flatMap((lines, page) =>
    lines
      .filter(({ line }) => page > 0 && (counts.get(line) ?? 0) > 1)
      .map(({ block, line }) => ({
        start: block.start,
        end: block.end,
        page,
        isFurniture:
          names.has(bare(line)) || isMostlyLink(block) || (isOnNearlyAll(counts.get(line) ?? 0, pages.length) && !isOfDocument(line)),
      })),
  );
}

function isOnNearlyAll(count: number, pages: number): boolean {
  return pages >= FEWEST_PAGES && count >= pages * NEARLY_ALL;
}

/** Whether a line may be the author's own on each page: running heads and feet are neither sentences nor lines of a letter or a form. */
function isOfDocument(line: string): boolean {
  return endsSentence(line) || endsWithComma(line) || opensParagraph(line) || LETTER.test(line) || SIGNATURE.test(line) || FORM.test(line);
}

function isMostlyLink({ linkChars, start, end }: Block): boolean {
  return linkChars > (end - start) / 2;
}

/** The title and the site's name, also as the head of the page puts them together. */
function namesOf(snapshot: PageSnapshot | undefined, title: string | undefined): ReadonlySet<string> {
  const { title: head = '', siteName = '' } = snapshot?.meta ?? {};
  const names = [title ?? '', head, siteName, head.split(/[_|｜]|\s[-–—]\s?/u).at(-1) ?? ''];
  return new Set(names.map(bare).filter(Boolean));
}

function bare(name: string): string {
  return name.replaceAll(/[\s《》【】[\]()（）“”"_|｜-]/gu, '').toLowerCase();
}

function lineOf({ text }: PageSnapshot, { start, end }: Range): string {
  return text.slice(start, end).trim();
}
