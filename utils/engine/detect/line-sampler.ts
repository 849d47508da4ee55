/** Shorter ones tell nothing, longer ones are an author's. Code units. */
const SHORTEST = 2;
const LONGEST = 160;
/** A line of this length may be a paragraph with a sentence of the site in it. */
const LONG = 60;
/** Code units kept from each end of the page: signs stand before and after the text. */
const PER_END = 4000;
const PART = /[[［【〔（(][^[\]［］【】〔〕（）()\n]{6,80}[\]］】〕）)]|[^。！？!?[［【〔（(]+[。！？!?”」]*|[[［【〔（(]/gu;

/** Takes lines in the order of the page and keeps those near its ends. */
export class LineSampler {
  readonly #head: string[] = [];
  #headRoom = PER_END;
  #tail: string[] = [];
  #tailLength = 0;

  /** A line as the page shows it; a long one gives its sentences, and what stands in square brackets by itself. */
  add(line: string): void {
    const text = line.trim();
    if (text.length <= LONG) this.#keep(text);
    else for (const [part] of text.slice(0, PER_END).matchAll(PART)) if (part.length <= LONGEST) this.#keep(part.trim());
  }

  #keep(text: string): void {
    if (text.length < SHORTEST) return;
    if (this.#headRoom > 0) {
      this.#headRoom -= text.length;
      this.#head.push(text);
      return;
    }
    this.#tail.push(text);
    this.#tailLength += text.length;
    if (this.#tailLength > 4 * PER_END) this.#trim();
  }

  /** Drops what is no longer near the end. */
  #trim(): void {
    let at = this.#tail.length;
    let length = 0;
    while (at > 0 && length < PER_END) {
      at -= 1;
      length += this.#tail[at]?.length ?? 0;
    }
    this.#tail = this.#tail.slice(at);
    this.#tailLength = length;
  }

  lines(): readonly string[] {
    this.#trim();
    return [...this.#head, ...this.#tail];
  }
}
