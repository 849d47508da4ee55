import type { ElementNames } from './element-names.ts';
import type { PageDocument, PageElement, PageTree } from './page-tree.ts';
import { conventionalReason, hidingTokens } from './style-rules.ts';

/** Tells what of a page is out of sight. Elements are asked about in document order. */
export interface Sight {
  /** A set of bits: what the page's rules might do to an element of these names inside one of such a set. Nothing is hidden by none. */
  suspicion(element: PageElement, names: ElementNames, around: number): number;
  /** Why the element's own text is out of sight. */
  hidingReason(element: PageElement, names: ElementNames, suspicion: number): string | undefined;
  /** Whether an ordered list shows plain numbers. */
  showsNumbers(list: PageElement): boolean;
  /** A further tree of the page is read from here on, with style sheets of its own: a frame's or a shadow root's. */
  enter(tree: PageTree): void;
}

/** Where no styles are computed: what simple rules of the page's own style elements hide by a class or an id. */
export class RuleSight implements Sight {
  readonly #tokens: ReadonlyMap<string, string>;

  constructor(page: PageDocument) {
    const styles = Array.from(page.getElementsByTagName('style'), (style) => style.textContent ?? '');
    this.#tokens = hidingTokens(styles.join('\n'));
  }

  suspicion(): number {
    return 0;
  }

  hidingReason(_: PageElement, { id, classes }: ElementNames): string | undefined {
    return this.#tokens.get(`#${id}`) ?? conventionalReason(classes) ?? this.#byClass(classes);
  }

  #byClass(classes: readonly string[]): string | undefined {
    const named = classes.find((name) => this.#tokens.has(`.${name}`));
    return named === undefined ? undefined : this.#tokens.get(`.${named}`);
  }

  showsNumbers(): boolean {
    return true;
  }

  enter(): void {
    // The style elements of all trees that can be read here were read with the page.
  }
}
