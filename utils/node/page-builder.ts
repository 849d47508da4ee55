import { TEXT } from '../dom/page-tree.ts';
import { ParsedElement, ParsedPage, ParsedText } from './parsed-page.ts';

/** What may stand in a head; anything else begins the body. */
const OF_HEAD = new Set('base basefont bgsound link meta noframes noscript script style template title'.split(' '));
/** What ends a drawing or a formula that was left open, as in browsers. */
const BREAKS_OUT = new Set(
  'b big blockquote br center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li menu nobr ol p pre ruby s small span strike strong sub sup table tt u ul var'.split(
    ' ',
  ),
);
/** Drawings and formulas, and what holds ordinary text in them. */
const FOREIGN = new Set(['svg', 'math']);
const ORDINARY_IN_FOREIGN = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml']);
const INK = /[^ \t\n\r\f]/;

/** Makes a page of what a parser reports. There is always one root and one body, whatever tags are left out or come twice. */
export class PageBuilder {
  readonly #root = new ParsedElement('html', {}, undefined);
  readonly #byTag = new Map<string, ParsedElement[]>([['html', [this.#root]]]);
  #head: ParsedElement | undefined;
  #body: ParsedElement | undefined;
  #at = this.#root;
  /** Whether a drawing or a formula may be open. */
  #isForeign = false;

  get page(): ParsedPage {
    return new ParsedPage(this.#root, this.#body, this.#byTag);
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'html') this.#root.addAttributes(attributes);
    else if (name === 'body') this.#enterBody(attributes);
    else if (name === 'head') {
      if (this.#at === this.#root && !this.#head) this.#head = this.#open(name, attributes);
    } else {
      if (this.#isForeign && BREAKS_OUT.has(name)) this.#breakOut();
      if (!this.#body && !OF_HEAD.has(name) && this.#isOutside()) this.#enterBody({});
      this.#open(name, attributes);
    }
  }

  ontext(data: string): void {
    if (!this.#body && this.#isOutside() && INK.test(data)) this.#enterBody({});
    const last = this.#at.lastChild;
    if (last?.nodeType === TEXT) last.data += data;
    else this.#at.append(new ParsedText(data));
  }

  /** What stands after the end of the body belongs to it all the same. */
  onclosetag(name: string): void {
    if (name === 'html' || name === 'body') return;
    let open: ParsedElement | undefined = this.#at;
    while (open && open.localName !== name) open = open.parent;
    if (open?.parent) this.#at = open.parent;
  }

  /** Leaves the drawing or the formula that is open, unless something in it holds ordinary text. */
  #breakOut(): void {
    for (let open: ParsedElement | undefined = this.#at; open; open = open.parent) {
      if (ORDINARY_IN_FOREIGN.has(open.localName.toLowerCase())) return;
      if (FOREIGN.has(open.localName) && open.parent) this.#at = open.parent;
    }
    this.#isForeign = false;
  }

  #isOutside(): boolean {
    return this.#at === this.#root || this.#at === this.#head;
  }

  #enterBody(attributes: Record<string, string>): void {
    if (this.#body) {
      this.#body.addAttributes(attributes);
      return;
    }
    this.#at = this.#root;
    this.#body = this.#open('body', attributes);
  }

  #open(name: string, attributes: Record<string, string>): ParsedElement {
    const element = new ParsedElement(name, attributes, this.#at);
    this.#at.append(element);
    this.#at = element;
    this.#isForeign ||= FOREIGN.has(name);
    const same = this.#byTag.get(name);
    if (same) same.push(element);
    else this.#byTag.set(name, [element]);
    return element;
  }
}
