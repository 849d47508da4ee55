import type { KeptText } from '../model/reading.ts';
import { mayMatch } from '../text/may-match.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Finding } from './finding.ts';

/** "附件：1. 名单" opens a document's list of attachments; its other entries follow as numbered lines. */
const LIST = /(?:^|\n)\s{0,8}附件[:：]\s{0,4}(?=1\s?[.．、])((?:\s{0,12}\d{1,2}\s?[.．、][^\n]{1,80}\n?){2,20})/gu;
const ENTRY = /(?:^|\n)\s{0,12}(\d{1,2})\s?[.．、]\s{0,4}([^\n]{1,80})/gu;
/** "附件：3件", "附件共三份": a count without names. */
const COUNT = /(?:^|\n)\s{0,8}附件[:：]?\s{0,4}共?\s{0,4}([2-9二三四五六七八九])\s{0,4}[件份个]\s{0,4}(?=\n|$)/gu;
/** The label over an attachment that stands in the text. */
const LABEL = /(?:^|\n)\s{0,8}[【[]?附件\s{0,4}(\d{1,2}|[一二三四五六七八九十])[】\]:：]?(?=\s|$)/gu;
/** Forms, pictures and files come as downloads beside a text that is whole. */
const COMES_AS_FILE = /[表图册]\s*$|\.(?:docx?|xlsx?|pdf|zip|rar|jpe?g|png)\b/iu;

const mayList = mayMatch(LIST);
const mayCount = mayMatch(COUNT);

interface Announced {
  readonly quote: string;
  readonly at: number;
  readonly end: number;
  readonly entries: ReadonlyMap<number, string>;
}

/** Attachments that the document lists or counts and that don't follow, when others of them do: a text that gives none is whole without them. */
export function findAbsentAttachments(kept: KeptText): readonly Finding[] {
  return announcements(kept.text).flatMap(({ quote, at, end, entries }): readonly Finding[] => {
    const present = new Set([...kept.text.slice(end).matchAll(LABEL)].map((match) => parseNumeral(match[1] ?? '')));
    const absent = [...entries].filter(([value]) => !present.has(value));
    if (absent.length === 0 || absent.length === entries.size) return [];
    const missing = absent.map(([value, name]) => `附件${value} ${name}`.trim());
    const weight = absent.every(([, name]) => COMES_AS_FILE.test(name)) ? 0.3 : 0.55;
    const gap = { at: kept.text.length, kind: 'contents', quote: missing.join('、').slice(0, 200) } as const;
    return [{ kind: 'claim', quote, at: kept.toCaptured(at), cause: 'withheld', weight, missing, gap }];
  });
}

function announcements(text: string): readonly Announced[] {
  const found = (pattern: RegExp, entriesOf: (match: RegExpExecArray) => ReadonlyMap<number, string>): readonly Announced[] =>
    [...text.matchAll(pattern)].map((match) => ({
      quote: match[0].trim(),
      at: match.index + match[0].length - match[0].trimStart().length,
      end: match.index + match[0].length,
      entries: entriesOf(match),
    }));
  return [
    ...(mayList(text) ? found(LIST, ({ 1: list = '' }) => listed(list)) : []),
    ...(mayCount(text) ? found(COUNT, ({ 1: count = '' }) => counted(parseNumeral(count) ?? 0)) : []),
  ];
}

function listed(list: string): ReadonlyMap<number, string> {
  return new Map([...list.matchAll(ENTRY)].map(({ 1: value = '', 2: name = '' }) => [Number(value), name.trim()]));
}

function counted(count: number): ReadonlyMap<number, string> {
  return new Map(Array.from({ length: count }, (_, i) => [i + 1, '']));
}
