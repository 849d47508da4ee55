/** Shorter ones tell nothing, longer ones are an author's. Code units. */
const SHORTEST = 2;
const LONGEST = 160;
/** A line of this length may be a paragraph with a sentence of the site in it. */
const LONG = 60;
const PART = /[[［【〔（(][^[\]［］【】〔〕（）()\n]{6,80}[\]］】〕）)]|[^。！？!?[［【〔（(]+[。！？!?”」]*|[[［【〔（(]/gu;
/** Code units kept from each end of the page, where sites speak, and of them what links may take. */
const PER_END = 1000;
const LINKS_PER_END = 160;
/** Lines looked at from each end, whether they are kept or not: rows of links are long. */
const MOST_LINES = 50;

/** Lines from one end of a page until there is enough of them; a long one gives its sentences, and what stands in brackets by itself. */
export class LineSampler {
  readonly #lines: string[][] = [];
  #room = PER_END;
  #linkRoom = LINKS_PER_END;
  #added = 0;

  get isFull(): boolean {
    return this.#room <= 0 || this.#added >= MOST_LINES;
  }

  /** A line as the page shows it; `isLink` when most of it is one. */
  add(line: string, isLink: boolean): void {
    const text = line.trim();
    this.#added += 1;
    if (text.length < SHORTEST || (isLink && this.#linkRoom <= 0)) return;
    if (isLink) this.#linkRoom -= text.length;
    this.#room -= Math.min(text.length, LONGEST);
    this.#lines.push(text.length <= LONG ? [text] : partsOf(text.slice(0, PER_END)));
  }

  /** In the order they were added, or the other way round. */
  lines(isReversed: boolean): readonly string[] {
    return (isReversed ? this.#lines.toReversed() : this.#lines).flat();
  }
}

function partsOf(text: string): string[] {
  return [...text.matchAll(PART)].map(([part]) => part.trim()).filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}
