import { clean } from '../../utils/engine/clean.ts';
import { type Part, readDocuments, type SourceDocument } from '../pages/documents.ts';
import { seeded } from '../pages/random.ts';
import { snapshotOf } from './snapshot-of.ts';

/** Boundaries of the pieces of joined documents: how many there are, how many were given, and how many of these are right. */
export interface CollectionScore {
  readonly wanted: number;
  readonly given: number;
  readonly right: number;
}

const NUMERALS = '一二三四五六七八九';
/** How collections head their pieces. */
const HEADINGS: readonly ((title: string, genre: string, i: number) => string)[] = [
  (title, _, i) => `篇${NUMERALS.charAt(i)}：${title}`,
  (_, genre, i) => `${genre}范文${NUMERALS.charAt(i)}`,
  (_, genre, i) => `${genre} 篇${i + 1}`,
  (title, _, i) => `【第${NUMERALS.charAt(i)}篇】${title}`,
  (title, _, i) => `（${NUMERALS.charAt(i)}）${title}`,
  (title) => title,
];

/** Joins documents of a part into `count` collections of three to six pieces and compares where the pieces start. */
export function scoreCollections(part: Part, count: number): CollectionScore {
  const documents = readDocuments(part);
  const score = { wanted: 0, given: 0, right: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const random = seeded(seed);
    const heading = HEADINGS[seed % HEADINGS.length] ?? HEADINGS[0];
    const chosen: SourceDocument[] = [];
    for (let wanted = 3 + random.below(4); chosen.length < wanted; ) {
      const one = random.pick(documents);
      if (!chosen.includes(one)) chosen.push(one);
    }
    const genre = chosen[0]?.genre ?? '';
    const heads = chosen.map((document, i) => heading?.(document.title, genre, i) ?? '');
    const title = `${genre}${chosen.length}篇`;
    const body = chosen.map((document, i) => [heads[i] ?? '', ...document.paragraphs.filter((paragraph) => typeof paragraph === 'string')]);
    const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1><div class="content">${body
      .flat()
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></body></html>`;
    const { clip } = clean(snapshotOf(html, 'https://www.example.com/a/1.html'));
    const starts = (clip.pieces ?? [])
      .filter(({ present }) => present)
      .map(({ start = 0 }) => clip.text.slice(start, clip.text.indexOf('\n', start)));
    score.wanted += heads.length;
    score.given += starts.length;
    score.right += starts.filter((line) => heads.includes(line.trim())).length;
  }
  return score;
}
