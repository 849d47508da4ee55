import type { SourceDocument } from './documents.ts';
import { filled, type Phrase, SITES } from './phrases.ts';
import type { Random } from './random.ts';

/** How a document was cut; `whole` is not. */
export const CUTS = ['whole', 'notice', 'open-end', 'elision', 'enumeration', 'promise', 'claim', 'next-page'] as const;
export type Cut = (typeof CUTS)[number];

/** A document as a page shows it after a cut. */
export interface CutDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Markup under the text: a pager. */
  readonly after: string;
  /** Members of an enumeration that are gone. */
  readonly missing: readonly string[];
}

const HEADING = /^([一二三四五六七八九十])、/u;
const PROMISE = /(?:讲|谈|提|强调|作)([二三四五六])(?:点|个方面|条|项)/u;
const NUMERALS = '一二三四五六七八九十';

/** Cuts a document in one way; undefined when its form gives no trace of such a cut. */
export function cut(document: SourceDocument, kind: Cut, random: Random, notices: readonly Phrase[]): CutDocument | undefined {
  const paragraphs = document.paragraphs.filter((paragraph) => typeof paragraph === 'string');
  const base = { title: document.title, paragraphs, after: '', missing: [] };
  const half = paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * 0.6)));
  switch (kind) {
    case 'whole':
      return base;
    case 'notice':
      return { ...base, paragraphs: [...half, filled(random.pick(notices).text, { ...document, site: random.pick(SITES) })] };
    case 'open-end':
      return openEnd(base, half);
    case 'elision':
      return elision(base, random);
    case 'enumeration':
      return enumeration(base, random);
    case 'promise':
      return promise(base);
    case 'claim': {
      const characters = paragraphs.join('').length;
      return { ...base, title: `${document.title}（全文${Math.round(characters / 10) * 10}字）`, paragraphs: half };
    }
    case 'next-page':
      return { ...base, paragraphs: half, after: '<p class="pages"><b>1</b> <a href="/a/77_2.html">2</a> <a href="/a/77_3.html">3</a> <a href="/a/77_2.html">下一页</a></p>' };
  }
}

function openEnd(base: CutDocument, half: readonly string[]): CutDocument | undefined {
  const last = half.findLast((paragraph) => paragraph.length >= 50);
  if (last === undefined) return undefined;
  const at = last.indexOf('，', 30) > 0 ? last.indexOf('，', 30) + 5 : 40;
  const stump = last.slice(0, at);
  return /[，。；：！？]$/u.test(stump) ? undefined : { ...base, paragraphs: [...half.slice(0, half.indexOf(last)), stump] };
}

function elision(base: CutDocument, random: Random): CutDocument | undefined {
  const long = base.paragraphs.filter((paragraph) => paragraph.length >= 60);
  if (long.length === 0) return undefined;
  const chosen = random.pick(long);
  const at = 20 + random.below(10);
  return { ...base, paragraphs: base.paragraphs.map((one) => (one === chosen ? `${one.slice(0, at)}……略……${one.slice(-15)}` : one)) };
}

/** Takes out one numbered section between two others, with all that stands under its heading. */
function enumeration(base: CutDocument, random: Random): CutDocument | undefined {
  const heads = base.paragraphs.flatMap((paragraph, i) => (HEADING.test(paragraph) ? [i] : []));
  const values = heads.map((i) => NUMERALS.indexOf(HEADING.exec(base.paragraphs[i] ?? '')?.[1] ?? ''));
  if (heads.length < 3 || !values.every((value, k) => value === k)) return undefined;
  const k = 1 + random.below(heads.length - 2);
  const [from = 0, to = 0] = [heads[k], heads[k + 1]];
  return { ...base, paragraphs: [...base.paragraphs.slice(0, from), ...base.paragraphs.slice(to)], missing: [`${NUMERALS.charAt(k)}、`] };
}

/** Ends a speech before the last of the points that it announces. */
function promise(base: CutDocument): CutDocument | undefined {
  const announced = base.paragraphs.find((paragraph) => PROMISE.test(paragraph));
  const count = NUMERALS.indexOf(PROMISE.exec(announced ?? '')?.[1] ?? '') + 1;
  const last = base.paragraphs.findIndex((paragraph) => paragraph.startsWith(`${NUMERALS.charAt(count - 1)}、`) || paragraph.startsWith(`第${NUMERALS.charAt(count - 1)}，`));
  return count < 2 || last < 0 ? undefined : { ...base, paragraphs: base.paragraphs.slice(0, last), missing: [`${NUMERALS.charAt(count - 1)}`] };
}
