import { whole } from '../../utils/dom/unclobbered.ts';

/** Shortest rest after a change, in milliseconds. */
const REST = 600;
/** A page may be read for a hundredth of the time at most… */
const SHARE = 100;
/** …and so many times in all: a page that never comes to rest is left alone. */
const MOST_READINGS = 60;

/** Calls back when a page has changed, at a cost that stays small however busy the page is. */
export class PageWatcher {
  readonly #document: Document;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastCost = 0;
  #readings = 0;

  constructor(document: Document, onChange: () => void) {
    this.#document = document;
    this.#onChange = onChange;
  }

  /** Runs one reading of the page and remembers what it cost. */
  timed<Result>(read: () => Result): Result {
    const start = performance.now();
    const result = read();
    this.#lastCost = performance.now() - start;
    return result;
  }

  start(): void {
    this.stop();
    this.#observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !isOurs(target))) this.#wait();
    });
    this.#observer.observe(this.#document.body, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    if (this.#timer !== undefined || this.#readings >= MOST_READINGS) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#readings += 1;
        this.#onChange();
      },
      Math.max(REST, this.#lastCost * SHARE),
    );
  }
}

function isOurs(target: Node): boolean {
  return target instanceof Element && whole(target).closest('jingwen-toast') !== null;
}
