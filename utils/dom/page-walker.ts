import type { Cell, MarkKind } from '../engine/model/snapshot.ts';
import type { CaptureContext } from './capture.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import { hidingReason } from './style-rules.ts';
import { span, TableGrid } from './table-grid.ts';
import { isClobberable, originalOf, unclobbered } from './unclobbered.ts';
import type { ViewerPages } from './viewer-pages.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SKIPPED = words(
  'script style noscript template textarea select option datalist input svg canvas video audio object embed map head title meta link param',
);
const BLOCK = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul',
);
const MARKS: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  code: 'code',
  sup: 'superscript',
};
/** Class tokens that hide by a convention of frameworks, where the style sheet is out of reach. */
const HIDDEN_CLASSES = words('jammer sr-only visually-hidden screen-reader-text');
/** The largest that Markdown takes. */
const LARGEST_ORDINAL = 999_999_999;
const HTML_NAMESPACE_ELEMENT = 1;
const TEXT = 3;
/** A path from the root that means itself: most links are such, and parsing each as an address costs more than the walk. */
const PLAIN_PATH = /^\/(?:[\w-]{1,80}(?:\.[\w-]{1,80})*\/)*(?:[\w-]{1,80}(?:\.[\w-]{1,80})*)?$/;

interface Frame {
  readonly element: Element;
  next: Node | null;
  readonly block: boolean;
  readonly container: number;
  readonly tag: string;
  readonly cell: Cell | undefined;
  readonly grid: TableGrid | undefined;
  readonly pre: boolean;
  /** Number of the next item; undefined where no numbers are shown. */
  items: number | undefined;
  readonly marks: readonly ReturnType<SnapshotBuilder['openMark']>[];
}

/** Walks a tree in order, without recursion: pages nest as deep as they like. */
export class PageWalker {
  readonly builder = new SnapshotBuilder();
  readonly #tokens: ReadonlyMap<string, string>;
  readonly #isHidden: CaptureContext['isHidden'];
  readonly #showsNumbers: CaptureContext['showsNumbers'];
  readonly #base: string | undefined;
  readonly #part: CaptureContext['part'];
  readonly #viewer: ViewerPages;
  readonly #frames: Frame[] = [];
  /** Of the base, where it has one; undefined also without a base. */
  readonly #origin: string | undefined;
  #tables = 0;

  constructor(tokens: ReadonlyMap<string, string>, { isHidden, showsNumbers, url, part }: CaptureContext, viewer: ViewerPages) {
    this.#viewer = viewer;
    this.#part = part;
    this.#tokens = tokens;
    this.#isHidden = isHidden;
    this.#showsNumbers = showsNumbers;
    this.#base = url;
    this.#origin = url !== undefined && /^https?:/u.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
  }

  walk(root: Element): void {
    this.#enter(root);
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const node = frame.next;
      if (node === null) this.#leave(frame);
      else {
        const after = this.#viewer.after.get(node);
        const own = isClobberable(node) ? unclobbered(node) : node;
        frame.next = after === undefined ? own.nextSibling : after;
        if (own.nodeType === TEXT) this.#text(node as Text, frame);
        else if (own.nodeType === HTML_NAMESPACE_ELEMENT) this.#enter(own as Element);
      }
    }
  }

  #text(node: Text, frame: Frame): void {
    const [start, end] = this.#part ? (this.#part(node) ?? [0, 0]) : [0, node.data.length];
    const data = node.data.slice(start, end);
    if (!frame.pre) {
      this.builder.text(data, false, { node, offset: start });
      return;
    }
    let offset = start;
    const lines = data.split('\n');
    lines.forEach((line, i) => {
      this.builder.text(line, true, { node, offset });
      offset += line.length + 1;
      if (i < lines.length - 1) this.#breakBlock(frame.tag);
    });
  }

  #enter(element: Element): void {
    const tag = element.localName;
    if (SKIPPED.has(tag)) return;
    if (tag === 'br' || tag === 'hr') {
      this.#lineBreak();
      return;
    }
    if (tag === 'img') {
      if (!this.#part || this.#part(element)) this.#image(element);
      return;
    }
    const parent = this.#frames.at(-1);
    const style = element.getAttribute('style');
    const id = element.getAttribute('id');
    const className = element.getAttribute('class');
    const block = BLOCK.has(tag) || (style !== null && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)/iu.test(style));
    if (block) this.#breakBlock(parent?.tag ?? tag);
    const grid = tag === 'table' ? new TableGrid(this.#tables++) : parent?.grid;
    if (tag === 'tr') grid?.startRow();
    const cell =
      tag === 'td' || tag === 'th'
        ? grid?.cell(span(element.getAttribute('rowspan')), span(element.getAttribute('colspan')))
        : tag === 'table'
          ? undefined
          : parent?.cell;
    if (tag === 'li' && parent) this.#number(element, parent);
    this.#frames.push({
      element,
      next: this.#viewer.first.get(originalOf(element)) ?? firstChild(element),
      block,
      container: block ? this.builder.container(parent?.container ?? -1, tag, id, className) : (parent?.container ?? 0),
      tag: block ? tag : (parent?.tag ?? tag),
      cell,
      grid,
      pre: tag === 'pre' || (style !== null && /white-space\s*:\s*(?:pre|break-spaces)/iu.test(style)) || (parent?.pre ?? false),
      items: tag === 'ol' ? this.#startOf(element, style) : undefined,
      marks: this.#openMarks(element, tag, style, id, className),
    });
  }

  /** Gives an item its number, and the next one the number after it. */
  #number(item: Element, list: Frame): void {
    if (list.items === undefined) return;
    const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
    const number = Number.isNaN(own) ? list.items : own;
    this.builder.ordinal(number >= 0 && number <= LARGEST_ORDINAL ? number : undefined);
    list.items = number + 1;
  }

  /** The number that an ordered list begins with; undefined when it counts otherwise or shows no numbers. */
  #startOf(list: Element, style: string | null): number | undefined {
    const type = list.getAttribute('type');
    if ((type !== null && type !== '1') || list.hasAttribute('reversed')) return undefined;
    if (/list-style[^;]{0,40}none/iu.test(style ?? '') || this.#showsNumbers?.(list) === false) return undefined;
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
    return Number.isNaN(start) ? 1 : start;
  }

  #openMarks(element: Element, tag: string, style: string | null, id: string | null, className: string | null): Frame['marks'] {
    const marks = [];
    const kind = MARKS[tag];
    if (kind) marks.push(this.builder.openMark(kind));
    const href = tag === 'a' ? element.getAttribute('href') : null;
    if (href !== null) marks.push(this.builder.openMark('link', this.#absolute(href)));
    const reason = this.#hidingReason(element, tag, style, id, className);
    // A size or colour of letters is only a default for the elements inside.
    const isDefault = (reason === 'font' || reason === 'colour') && element.firstElementChild !== null;
    if (reason !== undefined && !isDefault) marks.push(this.builder.openMark('hidden', reason));
    return marks;
  }

  #hidingReason(element: Element, tag: string, style: string | null, id: string | null, className: string | null): string | undefined {
    if (element.hasAttribute('hidden')) return 'attribute';
    if (tag === 'details' && !element.hasAttribute('open')) return 'collapsed';
    if (style === null && id === null && className === null && tag !== 'font') return undefined;
    const inline = style === null ? undefined : hidingReason(style);
    if (inline !== undefined) return inline;
    if (id !== null && this.#tokens.has(`#${id}`)) return this.#tokens.get(`#${id}`);
    for (const token of className?.split(/\s+/u) ?? []) {
      if (HIDDEN_CLASSES.has(token)) return 'class';
      const reason = this.#tokens.get(`.${token}`);
      if (reason !== undefined) return reason;
    }
    return this.#isHidden?.(originalOf(element));
  }

  #leave(frame: Frame): void {
    this.#frames.pop();
    if (frame.block) this.builder.endBlock(frame);
    if (frame.element.localName === 'li') this.builder.ordinal(undefined);
    for (const mark of frame.marks.toReversed()) this.builder.closeMark(mark);
  }

  #breakBlock(tag: string): void {
    const frame = this.#frames.at(-1);
    if (frame && this.builder.blockIsOpen) this.builder.endBlock({ ...frame, tag });
  }

  /** The second of two line breaks leaves an empty line. */
  #lineBreak(): void {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    if (this.builder.blockIsOpen) this.builder.endBlock({ ...frame, tag: 'br' });
    else this.builder.gap();
  }

  #image(element: Element): void {
    const lazy = ['data-original', 'data-src', 'data-lazy-src', 'src'].map((name) => element.getAttribute(name)).find(Boolean);
    if (lazy && !lazy.startsWith('data:')) this.builder.image(this.#absolute(lazy), element.getAttribute('alt') ?? '');
  }

  #absolute(address: string): string {
    const base = this.#base;
    if (this.#origin !== undefined && PLAIN_PATH.test(address)) return this.#origin + address;
    return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
  }
}

/** First node of what is rendered in the element: its open shadow root, its readable frame, the slotted nodes, or its children. */
function firstChild(element: Element): Node | null {
  if (element.localName === 'iframe' || element.localName === 'frame') return frameBody(element);
  return element.shadowRoot?.firstChild ?? element.firstChild;
}

function frameBody(element: Element): Node | null {
  try {
    // Reading a frame of another origin gives null in browsers; some hosts throw instead.
    return (element as HTMLIFrameElement).contentDocument?.body?.firstChild ?? null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
