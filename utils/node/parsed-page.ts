import { ELEMENT, type PageDocument, type PageElement, type PageText, TEXT } from '../dom/page-tree.ts';

export type ParsedNode = ParsedElement | ParsedText;

/** A text of a parsed page. */
export class ParsedText implements PageText {
  readonly nodeType = TEXT;
  data: string;
  nextSibling: ParsedNode | null = null;

  constructor(data: string) {
    this.data = data;
  }
}

/** An element of a parsed page: no more of it than is read. */
export class ParsedElement implements PageElement {
  readonly nodeType = ELEMENT;
  readonly localName: string;
  readonly parent: ParsedElement | undefined;
  nextSibling: ParsedNode | null = null;
  firstChild: ParsedNode | null = null;
  lastChild: ParsedNode | null = null;
  readonly #attributes: Record<string, string>;

  constructor(localName: string, attributes: Record<string, string>, parent: ParsedElement | undefined) {
    this.localName = localName;
    this.#attributes = attributes;
    this.parent = parent;
  }

  get id(): string {
    return this.#attributes.id ?? '';
  }

  get className(): string {
    return this.#attributes.class ?? '';
  }

  get firstElementChild(): ParsedElement | null {
    let node = this.firstChild;
    while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node;
  }

  get textContent(): string {
    let text = '';
    let parent: ParsedElement | undefined = this;
    let node = this.firstChild;
    while (parent) {
      if (node === null) {
        if (parent === this) break;
        node = parent.nextSibling;
        parent = parent.parent;
      } else if (node.nodeType === TEXT) {
        text += node.data;
        node = node.nextSibling;
      } else {
        parent = node;
        node = node.firstChild;
      }
    }
    return text;
  }

  getAttribute(name: string): string | null {
    return this.#attributes[name] ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes[name] !== undefined;
  }

  hasAttributes(): boolean {
    for (const _ in this.#attributes) return true;
    return false;
  }

  /** Gives the element those that it doesn't have. */
  addAttributes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) this.#attributes[name] ??= value;
  }

  append(node: ParsedNode): void {
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
  }
}

/** A parsed page. */
export class ParsedPage implements PageDocument {
  readonly #root: ParsedElement;
  readonly #body: ParsedElement | undefined;
  readonly #byTag: ReadonlyMap<string, readonly ParsedElement[]>;

  constructor(root: ParsedElement, body: ParsedElement | undefined, byTag: ReadonlyMap<string, readonly ParsedElement[]>) {
    this.#root = root;
    this.#body = body;
    this.#byTag = byTag;
  }

  get documentElement(): ParsedElement {
    return this.#root;
  }

  get body(): ParsedElement | null {
    return this.#body ?? null;
  }

  getElementsByTagName(name: string): readonly ParsedElement[] {
    return this.#byTag.get(name) ?? [];
  }
}
