import { convertibleText, isConvertible, isEdited } from './convertible-text.ts';
import { PageLang } from './page-lang.ts';

export interface PageScriptOptions {
  /** Language tag of the text after conversion. */
  readonly lang: string;
  /** Converts texts, one for one and in order. */
  readonly convert: (texts: readonly string[]) => Promise<readonly string[]>;
}

/** What was written into a text node, and over what. */
interface Writing {
  readonly before: string;
  readonly after: string;
  readonly times: number;
}

/** Code units that are converted at a time; the page stays usable between. */
const BATCH = 20_000;
/** Milliseconds that changes of the page are gathered for. */
const PAUSE = 120;
/** Nodes from which on those that are gone are tidied away. */
const MANY = 10_000;
/** A page that puts its own text back this often is left alone. */
const MOST_TIMES = 4;

/** Converts the text of a live page in place, follows what the page changes, and gives every node its text back that still is ours. */
export class PageScript {
  readonly #document: Document;
  readonly #options: PageScriptOptions;
  readonly #observer: MutationObserver;
  readonly #lang: PageLang;
  readonly #pending = new Set<Text>();
  readonly #written = new WeakMap<Text, Writing>();
  /** Nodes that the page dropped for good are not kept alive by us. */
  #nodes: WeakRef<Text>[] = [];
  #tidyAt = MANY;
  #work: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isActive = false;

  constructor(document: Document, options: PageScriptOptions) {
    this.#document = document;
    this.#options = options;
    this.#lang = new PageLang(document, options.lang);
    this.#observer = new MutationObserver((records) => this.#onChange(records));
  }

  /** Converts what is there and then what comes; resolves when the first is done. Rejects when the converter fails, with the page restored. */
  async start(): Promise<void> {
    this.#isActive = true;
    this.#observer.observe(this.#document, { subtree: true, childList: true, characterData: true });
    if (!isEdited(this.#document)) for (const node of convertibleText(this.#document)) this.#pending.add(node);
    this.#lang.set();
    try {
      await this.#flush();
    } catch (error) {
      this.restore();
      throw error;
    }
  }

  /** Puts back every text that is still as it was written here; what the page wrote since stays. */
  restore(): void {
    this.#isActive = false;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#pending.clear();
    for (const reference of this.#nodes) {
      const node = reference.deref();
      const writing = node && this.#written.get(node);
      if (node && writing && node.data === writing.after) node.data = writing.before;
    }
    this.#nodes = [];
    this.#lang.restore();
  }

  #onChange(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') this.#consider(target as Text);
      else for (const node of addedNodes) for (const text of convertibleText(node)) this.#consider(text);
    }
    if (this.#pending.size > 0) this.#schedule();
  }

  #consider(node: Text): void {
    const writing = this.#written.get(node);
    // The second case is our own writing, seen again.
    if (writing && (writing.times >= MOST_TIMES || node.data === writing.after)) return;
    if (isConvertible(node)) this.#pending.add(node);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // The page keeps its own text when the converter has gone; the next change tries again.
      this.#flush().catch((error: unknown) => console.warn('[jingwen]', error));
    }, PAUSE);
  }

  /** One flush at a time, batch by batch. */
  #flush(): Promise<void> {
    const work = this.#work.then(() => this.#convertPending());
    this.#work = work.catch(() => undefined);
    return work;
  }

  async #convertPending(): Promise<void> {
    while (this.#isActive && this.#pending.size > 0) {
      const nodes = this.#takeBatch();
      const before = nodes.map(({ data }) => data);
      const after = await this.#options.convert(before).catch((error: unknown) => {
        for (const node of nodes) this.#pending.add(node);
        throw error;
      });
      if (!this.#isActive) return;
      for (const [i, node] of nodes.entries()) this.#write(node, before[i] ?? '', after[i] ?? '');
    }
  }

  #takeBatch(): readonly Text[] {
    const nodes: Text[] = [];
    let length = 0;
    for (const node of this.#pending) {
      nodes.push(node);
      this.#pending.delete(node);
      length += node.data.length;
      if (length >= BATCH) break;
    }
    return nodes;
  }

  #write(node: Text, before: string, after: string): void {
    // The page was faster: its change is on its way as a record of its own.
    if (node.data !== before || after === before) return;
    const last = this.#written.get(node);
    if (!last) this.#keep(node);
    this.#written.set(node, { before, after, times: last?.before === before ? last.times + 1 : 1 });
    node.data = after;
  }

  #keep(node: Text): void {
    if (this.#nodes.length >= this.#tidyAt) {
      this.#nodes = this.#nodes.filter((reference) => reference.deref() !== undefined);
      this.#tidyAt = Math.max(MANY, 2 * this.#nodes.length);
    }
    this.#nodes.push(new WeakRef(node));
  }
}
