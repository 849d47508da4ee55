import type { ElementNames } from './element-names.ts';
import type { PageDocument, PageElement, PageTree } from './page-tree.ts';
import { conventionalReason, hidingTokens } from './style-rules.ts';

/** Where an element stands, as a sight sees it. */
export interface Place {
  /** A set of bits: what the page's rules might do to the element. Nothing is hidden by none. */
  readonly suspicion: number;
}

/** Tells what of a page is out of sight. Elements are asked about in document order. */
export interface Sight {
  /** The place of an element of these names inside another place; undefined around the root. */
  placeOf(element: PageElement, names: ElementNames, around: Place | undefined): Place;
  /** Why the element's own text is out of sight. */
  hidingReason(element: PageElement, names: ElementNames, place: Place): string | undefined;
  /** Whether an ordered list shows plain numbers. */
  showsNumbers(list: PageElement): boolean;
  /** A further tree of the page is read from here on, with style sheets of its own: a frame's or a shadow root's. */
  enter(tree: PageTree): void;
}

const ANYWHERE: Place = { suspicion: 0 };
/** Of an element that says itself that it is hidden. */
const HIDDEN: Place = { suspicion: 1 };

/** Where no styles are computed: what simple rules of the page's own style elements hide by a class or an id. */
export class RuleSight implements Sight {
  readonly #tokens: ReadonlyMap<string, string>;

  constructor(page: PageDocument) {
    const styles = Array.from(page.getElementsByTagName('style'), (style) => style.textContent ?? '');
    this.#tokens = hidingTokens(styles.join('\n'));
  }

  placeOf(element: PageElement, { isBare }: ElementNames): Place {
    return !isBare && element.hasAttribute('hidden') ? HIDDEN : ANYWHERE;
  }

  hidingReason(_: PageElement, { id, classes, style }: ElementNames, place: Place): string | undefined {
    if (place === HIDDEN) return 'attribute';
    return style?.hidingReason ?? this.#tokens.get(`#${id}`) ?? conventionalReason(classes) ?? this.#byClass(classes);
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
