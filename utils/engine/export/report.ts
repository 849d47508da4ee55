import type { Clip, Completeness } from '../model/clip.ts';
import { CONVERTERS, converterName } from '../text/converters.ts';
import { parseUrl } from '../text/urls.ts';

const SCRIPTS: Readonly<Record<Clip['script']['found'], string>> = {
  hans: '简体',
  hant: '繁体',
  mixed: '简繁混用',
  ja: '日文',
  none: '无汉字',
};
const CAUSES: Readonly<Record<NonNullable<Completeness['cause']>, string>> = {
  withheld: '原网页只给出一部分',
  elided: '原网页有省略',
  paginated: '后面的分页没有收入',
  collapsed: '折叠的内容已收入',
};
const SELECTION = '只剪藏了选中的部分';
const MOST_QUOTED = 40;

/** The script of the page's text, and what it was converted with, for the reader. */
export function scriptName({ found, converted }: Clip['script']): string {
  return converted === undefined ? SCRIPTS[found] : `${SCRIPTS[found]}（已转换：${converterName(converted)}）`;
}

/** The language of the text as it is now, for programs that choose fonts and check spelling. */
export function languageOf({ found, variant, converted }: Clip['script']): 'zh-CN' | 'zh-TW' | 'zh-HK' | 'ja' {
  if (found === 'ja') return 'ja';
  const target = CONVERTERS.find(({ id }) => id === converted)?.target ?? (found === 'hant' ? 'hant' : 'hans');
  if (target === 'hans') return 'zh-CN';
  return target === 'hant-hk' || (target === 'hant' && variant === 'hk') ? 'zh-HK' : 'zh-TW';
}

/** One line that says whether text is missing and how that is known; a selection is told as what it is. */
export function completenessLine({ isSelection, completeness }: Pick<Clip, 'isSelection' | 'completeness'>): string {
  if (!isSelection) return completeness.truncated ? lackLine(completeness) : '未发现缺失';
  return completeness.truncated ? `${SELECTION}；${lackLine(completeness)}` : SELECTION;
}

/** Whether the clip is the whole document, as far as is known. */
export function isWhole({ isSelection, completeness }: Pick<Clip, 'isSelection' | 'completeness'>): boolean {
  return isSelection === undefined && !completeness.truncated;
}

function lackLine({ cause, evidence, claimedCharacters, obtainedCharacters, missing }: Completeness): string {
  const [first] = evidence;
  const parts = [
    ...(cause === undefined ? [] : [CAUSES[cause]]),
    ...(claimedCharacters === undefined ? [] : [`网页称全文${claimedCharacters}字，实得${obtainedCharacters ?? 0}字`]),
    ...(missing && missing.length > 0 ? [`缺：${missing.slice(0, 8).join('、')}`] : []),
    ...(first ? [`依据“${oneLine(first.quote)}”`] : []),
  ];
  return parts.length > 0 ? `不完整：${parts.join('；')}` : '不完整';
}

/** How many things were removed from the article itself. */
export function removedCount({ removed }: Clip): number {
  return removed.filter(({ kind }) => kind !== 'outside').length;
}

/** The page's address when it says more than the source does. */
export function otherPage({ source }: Clip): string | undefined {
  return source.page !== null && source.page !== source.url ? source.page : undefined;
}

/** The host of the page, or of the source when nobody knows the page. */
export function siteHost({ source }: Clip): string | undefined {
  return parseUrl(source.page ?? source.url ?? '')?.host;
}

/** White space made single blanks, and cut to a quotable length. */
export function oneLine(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join('')}…` : characters.join('');
}

/** What a reader should know of a clip besides its text, a label and a line each. */
export function facts(clip: Clip): readonly (readonly [label: string, value: string])[] {
  const { source } = clip;
  const page = otherPage(clip);
  const host = siteHost(clip);
  const all: readonly (readonly [string, string | undefined])[] = [
    ['来源', source.url ?? '（未知）'],
    ['网页', page],
    ['网站', host],
    ['转载', source.reprint === source.url ? undefined : source.reprint],
    ['出处', source.origin],
    ['作者', source.author],
    ['发布', source.published],
    ['剪藏', clip.clippedAt],
    ['文字', scriptName(clip.script)],
    ['完整', completenessLine(clip)],
    ['去除', `${removedCount(clip)} 处`],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value.replace(/\s+/gu, ' ').trim()] as const]));
}

/** The title on one line; undefined when nobody knows it. */
export function titleLine({ title }: Pick<Clip, 'title'>): string | undefined {
  const line = title?.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}
