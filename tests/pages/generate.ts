import type { Kind } from '../../utils/engine/model/verdict.ts';
import { type Part, readDocuments, readLines, type SourceDocument } from './documents.ts';
import { filled, type Phrase, type Place, readPhrases, SITES } from './phrases.ts';
import { type Random, seeded } from './random.ts';
import { type Piece, TEMPLATES, type TemplateInput } from './templates.ts';

/** A piece of noise of the page; `inBody` when it stands inside the element that holds the text. */
export interface Pollution {
  readonly kind: Kind;
  readonly text: string;
  readonly inBody: boolean;
}

/** A whole page and what must come out of it. `kept` has a paragraph or a table row (cells split by tabs) an entry, without the title. */
export interface GeneratedPage {
  readonly html: string;
  readonly url: string;
  readonly title: string;
  readonly kept: readonly string[];
  readonly pollution: readonly Pollution[];
  readonly family: string;
  readonly truncated: boolean;
}

type Mutable = { type: Piece['type']; text: string; html: string };

const HEADING = /^[一二三四五六七八九十]、[^。]{2,20}$/u;
const escapeHtml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;

function bodyOf(document: SourceDocument): Mutable[] {
  return document.paragraphs.map((paragraph) =>
    typeof paragraph === 'string'
      ? { type: HEADING.test(paragraph) ? 'heading' : 'text', text: paragraph, html: escapeHtml(paragraph) }
      : { type: 'table', text: paragraph.map((cells) => cells.join('\t')).join('\n'), html: paragraph.map(row).join('') },
  );
}

/** Offsets after a comma that stands outside quotation marks and brackets. */
function seams(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if ('“《（〔「'.includes(char)) depth++;
    else if ('”》）〕」'.includes(char)) depth--;
    else if (char === '，' && depth === 0) found.push(i + 1);
  }
  return found;
}

/** What one page is being made of; each step adds noise to `body` and says so in `pollution`. */
class Page {
  readonly random: Random;
  readonly document: SourceDocument;
  readonly site: { readonly name: string; readonly domain: string };
  readonly pollution: Pollution[] = [];
  body: Mutable[];
  readonly kept: readonly string[];
  readonly truncated: boolean;
  readonly touched = new Set<Mutable>();

  private readonly phrases: readonly Phrase[];

  constructor(seed: number, { documents, phrases }: Texts) {
    this.phrases = phrases;
    this.random = seeded(seed);
    this.document = documents[((seed % TEMPLATES.length) + Math.floor(seed / TEMPLATES.length)) % documents.length] as SourceDocument;
    this.site = this.random.pick(SITES);
    const whole = bodyOf(this.document);
    this.truncated = seed % 5 === 3;
    this.body = this.truncated ? whole.slice(0, Math.max(3, Math.ceil(whole.length * 0.6))) : whole;
    this.kept = this.body.flatMap((piece) => piece.text.split('\n'));
  }

  phrase(place: Place, only?: Kind): { kind: Kind; text: string } {
    const able = this.phrases.filter((phrase) => phrase.place === place && (only === undefined ? phrase.kind !== 'truncation' : phrase.kind === only));
    const kind = this.random.pick([...new Set(able.map((phrase) => phrase.kind))]);
    const phrase = this.random.pick(able.filter((one) => one.kind === kind));
    return { kind, text: filled(phrase.text, { ...this.document, site: this.site }) };
  }

  private record(kind: Kind, text: string): void {
    this.pollution.push({ kind, text, inBody: true });
  }

  private seen(text: string): boolean {
    return this.pollution.some((p) => p.text === text);
  }

  line(place: 'head' | 'line' | 'tail', at: number, only?: Kind): void {
    const { kind, text } = this.phrase(place, only);
    if (this.seen(text)) return;
    this.record(kind, text);
    const linked = kind === 'related' || kind === 'nav' || kind === 'download';
    this.body.splice(at, 0, { type: 'noise', text, html: linked ? `<a href="/to/${this.random.below(9999)}.html">${escapeHtml(text)}</a>` : escapeHtml(text) });
  }

  /** Glues a clause to a sentence's end, or puts a span into a sentence. */
  clause(place: 'open' | 'end' | 'any' | 'span'): void {
    const texts = this.body.filter((piece) => piece.type === 'text');
    const open = texts[0];
    const from = place === 'open' ? (open ? [open] : []) : place === 'end' ? texts.slice(-1) : texts;
    const able = from.filter((piece) => !this.touched.has(piece) && piece.text.length >= 30 && (place === 'span' ? seams(piece.text).length > 0 : piece.text.endsWith('。')));
    if (able.length === 0) return;
    const target = this.random.pick(able);
    const { kind, text } = this.phrase(place);
    if (this.seen(text)) return;
    const at = place === 'span' ? this.random.pick(seams(target.text)) : target.text.length;
    target.html = `${escapeHtml(target.text.slice(0, at))}${escapeHtml(text)}${escapeHtml(target.text.slice(at))}`;
    this.touched.add(target);
    this.record(kind, text);
  }

  /** Stray marks after 的, or hidden words at a paragraph's end. */
  watermark(discuz: boolean): void {
    const able = this.body.filter((piece) => piece.type === 'text' && !this.touched.has(piece));
    const marked = able.filter((piece) => /的\p{Script=Han}/u.test(piece.text)).slice(0, 4);
    if (!discuz && marked.length >= 2 && this.random.chance(0.6)) {
      for (const piece of marked) {
        piece.html = escapeHtml(piece.text.replace(/的(?=\p{Script=Han})/u, '的`'));
        this.touched.add(piece);
      }
      this.record('watermark', '`');
      return;
    }
    for (const piece of able.slice(0, 3)) {
      const text = discuz ? this.jammer() : `内容来自${this.site.name}，编号${this.random.below(90000) + 10000}`;
      piece.html += discuz ? `<font class="jammer">${escapeHtml(text)}</font>` : `<span style="display:none">${escapeHtml(text)}</span>`;
      this.touched.add(piece);
      this.record(discuz ? 'watermark' : 'hidden', text);
    }
  }

  /** The forum's own recipe: 5 to 15 pairs of a low and a high ASCII character; no letter is beyond it. */
  private jammer(): string {
    const pairs = Array.from({ length: 5 + this.random.below(10) }, () => `${String.fromCharCode(33 + this.random.below(26))} ${String.fromCharCode(63 + this.random.below(63))}`);
    return pairs.join('');
  }
}

function pollute(page: Page, family: string): void {
  const { random } = page;
  for (const [place, probability] of [['open', 0.3], ['end', 0.25], ['any', 0.4], ['span', 0.4], ['span', 0.2]] as const) {
    if (random.chance(probability)) page.clause(place);
  }
  if (random.chance(family === 'discuz' ? 0.8 : 0.3)) page.watermark(family === 'discuz');
  for (let i = random.below(3); i > 0; i--) page.line('line', 1 + random.below(page.body.length - 1));
  for (let i = random.below(3); i > 0; i--) page.line('head', 0);
  for (let i = random.below(4); i > 0; i--) page.line('tail', page.body.length);
}

interface Texts {
  readonly documents: readonly SourceDocument[];
  readonly phrases: readonly Phrase[];
  readonly lines: readonly string[];
}
const TEXTS: Readonly<Record<Part, Texts>> = {
  tune: { documents: readDocuments('tune'), phrases: readPhrases('tune'), lines: readLines('tune') },
  measure: { documents: readDocuments('measure'), phrases: readPhrases('measure'), lines: readLines('measure') },
};

/** One page of the family `seed` falls on; one in eight is left as its author wrote it. */
export function generatePage(seed: number, part: Part): GeneratedPage {
  const page = new Page(seed, TEXTS[part]);
  const template = TEMPLATES[seed % TEMPLATES.length];
  if (!template) throw new Error('no template');
  if (page.truncated) page.line('tail', page.body.length, 'truncation');
  if (seed % 8 !== 7) pollute(page, template.family);
  const { title, genre } = page.document;
  const input: TemplateInput = { title, genre, site: page.site, pieces: page.body };
  const outside = template.outside(input).map((p) => ({ ...p, inBody: false }));
  return {
    html: template.html(input),
    url: `http://www.${page.site.domain}${template.path}`,
    title,
    kept: page.kept,
    pollution: [...page.pollution, ...outside],
    family: template.family,
    truncated: page.truncated,
  };
}

/** Lines planted in one page. */
const PLANTED = 6;

/** Pages without noise whose documents hold the lines of their authors that look like noise: how many there are, and the one of a number. */
export function plantedPages(part: Part): number {
  return Math.ceil(TEXTS[part].lines.length / PLANTED);
}

export function plantedPage(number: number, part: Part): Pick<GeneratedPage, 'html' | 'url' | 'title' | 'kept' | 'family'> & { readonly planted: readonly string[] } {
  const page = new Page(number, TEXTS[part]);
  const template = TEMPLATES[number % TEMPLATES.length];
  if (!template) throw new Error('no template');
  const planted = TEXTS[part].lines.slice(number * PLANTED, (number + 1) * PLANTED);
  page.body = bodyOf(page.document);
  for (const text of planted) page.body.splice(1 + page.random.below(page.body.length - 1), 0, { type: 'text', text, html: escapeHtml(text) });
  const kept = page.body.flatMap((piece) => piece.text.split('\n'));
  const { title, genre } = page.document;
  return { html: template.html({ title, genre, site: page.site, pieces: page.body }), url: `http://www.${page.site.domain}${template.path}`, title, kept, family: template.family, planted };
}
