import type { Kind } from '../../utils/engine/model/verdict.ts';
import { type Part, texts } from './documents.ts';

/**
 * Where a phrase goes: `head` and `tail` are lines before and after the text, `line` one between paragraphs,
 * `open` and `end` clauses after the last sentence of the first, the last or (`any`) some paragraph, `span` stands after a comma.
 */
export const PLACES = ['head', 'line', 'tail', 'open', 'end', 'any', 'span'] as const;
export type Place = (typeof PLACES)[number];

/** `{title}`, `{genre}`, `{site}` and `{domain}` are filled in. */
export interface Phrase {
  readonly kind: Kind;
  readonly place: Place;
  readonly text: string;
}

/** What a page's placeholders stand for. */
export interface Names {
  readonly title: string;
  readonly genre: string;
  readonly site: { readonly name: string; readonly domain: string };
}

/** The noise of one part; a line has place, kind and text, split by tabs. */
export function readPhrases(part: Part): readonly Phrase[] {
  return texts(`tests/pages/phrases/${part}`).flatMap(({ lines }) =>
    lines.map((line) => {
      const [place, kind, text] = line.split('\t');
      return { place: place as Place, kind: kind as Kind, text: text ?? '' };
    }),
  );
}

/** A phrase's text on a page of these names. */
export function filled(text: string, { title, genre, site }: Names): string {
  return text.replaceAll('{title}', title).replaceAll('{genre}', genre).replaceAll('{site}', site.name).replaceAll('{domain}', site.domain);
}

/** Invented sites. */
export const SITES: readonly Names['site'][] = [
  { name: '青禾范文', domain: 'qinghe-fw.example' },
  { name: '墨池文秘网', domain: 'mochi-wm.example' },
  { name: '满仓文库', domain: 'mancang-wk.example' },
  { name: '笔下生花网', domain: 'bixia-sh.example' },
  { name: '南窗资料站', domain: 'nanchuang.example' },
  { name: '写写帮', domain: 'xiexiebang-x.example' },
  { name: '稿子铺', domain: 'gaozipu.example' },
  { name: '云上公文', domain: 'yunshang-gw.example' },
  { name: '万事知', domain: 'wanshizhi.example' },
  { name: '小满生活网', domain: 'xiaoman-life.example' },
  { name: '博闻在线', domain: 'bowen-online.example' },
  { name: '阿福百科', domain: 'afu-wiki.example' },
];
