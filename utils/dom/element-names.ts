import { type ElementKind, KINDS, otherKind } from './element-kinds.ts';
import type { PageElement } from './page-tree.ts';
import { hidingReason } from './style-rules.ts';

/** What an element's own list of declarations says. */
export interface InlineStyle {
  readonly text: string;
  readonly isBlock: boolean;
  readonly keepsSpaces: boolean;
  readonly takesNumbersAway: boolean;
  readonly hidingReason: string | undefined;
}

/** What style sheets and sites call an element by, and its own style. */
export interface ElementNames {
  readonly kind: ElementKind;
  readonly tag: string;
  /** Has no attribute at all. */
  readonly isBare: boolean;
  /** Has an id, classes or a style of its own. */
  readonly isNamed: boolean;
  /** Empty without one. */
  readonly id: string;
  readonly classes: readonly string[];
  readonly style: InlineStyle | undefined;
}

const NO_CLASSES: readonly string[] = [];

/** Reads the names of elements. Pages repeat tags, lists of classes and declarations: each is taken apart once. */
export class NameReader {
  readonly #bare = new Map<string, ElementNames>();
  readonly #classes = new Map<string, readonly string[]>();
  readonly #styles = new Map<string, InlineStyle>();

  /** The names of an element of this tag without attributes. */
  bareNames(tag: string): ElementNames {
    return known(this.#bare, tag, bareNames);
  }

  /** The names of an element that has those of its tag. */
  namesOf(element: PageElement, bare: ElementNames): ElementNames {
    if (!element.hasAttributes()) return bare;
    const { id, className } = element;
    const style = element.getAttribute('style');
    return {
      kind: bare.kind,
      tag: bare.tag,
      isBare: false,
      isNamed: id !== '' || className !== '' || style !== null,
      id,
      classes: className === '' ? NO_CLASSES : known(this.#classes, className, classesOf),
      style: style === null ? undefined : known(this.#styles, style, inlineStyle),
    };
  }
}

function known<Value>(values: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  const found = values.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  values.set(key, made);
  return made;
}

function bareNames(tag: string): ElementNames {
  const kind = KINDS.get(tag) ?? otherKind(tag);
  return { kind, tag: kind.tag, isBare: true, isNamed: false, id: '', classes: NO_CLASSES, style: undefined };
}

function classesOf(className: string): readonly string[] {
  return className.split(/\s+/u).filter(Boolean);
}

function inlineStyle(text: string): InlineStyle {
  return {
    text,
    isBlock: /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)/iu.test(text),
    keepsSpaces: /white-space\s*:\s*(?:pre|break-spaces)/iu.test(text),
    takesNumbersAway: /list-style[^;]{0,40}none/iu.test(text),
    hidingReason: hidingReason(text),
  };
}
