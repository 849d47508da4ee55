/**
 * What is read of a page. A browser's document has all of this by itself; a parsed page, where there is no browser, has it by the
 * same names. Nothing that reads pages asks for more, so that both are read by the same code.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nextSibling: PageNode | null;
}

export interface PageText extends PageNode {
  readonly data: string;
}

/** What a tree of its own in the page is: a frame's document, a shadow root. */
export interface PageTree {
  readonly firstChild: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly firstChild: PageNode | null;
  readonly firstElementChild: PageElement | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  hasAttributes(): boolean;
  /** In browsers only: what is rendered in place of the children. */
  readonly shadowRoot?: PageTree | null;
  /** Of slots in browsers only: what is rendered in place of the children, where anything is. */
  assignedNodes?(): readonly PageNode[];
  /** Of frames in browsers only. */
  readonly contentDocument?: (PageTree & Pick<PageDocument, 'body'>) | null;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  /** In document order. */
  getElementsByTagName(name: string): ArrayLike<PageElement>;
}

/** Types of nodes. */
export const ELEMENT = 1;
export const TEXT = 3;
