import { whole } from './unclobbered.ts';

/** The language that a page states for its Chinese text, changed and put back: fonts choose their glyphs by it. */
export class PageLang {
  readonly #document: Document;
  readonly #lang: string;
  readonly #before = new Map<Element, string | null>();

  constructor(document: Document, lang: string) {
    this.#document = document;
    this.#lang = lang;
  }

  set(): void {
    const stated = this.#document.querySelectorAll('[lang|="zh" i], [lang|="yue" i]');
    for (const element of new Set([this.#document.documentElement, ...stated])) {
      this.#before.set(element, whole(element).getAttribute('lang'));
      whole(element).setAttribute('lang', this.#lang);
    }
  }

  /** An element whose language the page changed since keeps the page's. */
  restore(): void {
    for (const [element, before] of this.#before) {
      if (whole(element).getAttribute('lang') !== this.#lang) continue;
      if (before === null) whole(element).removeAttribute('lang');
      else whole(element).setAttribute('lang', before);
    }
    this.#before.clear();
  }
}
