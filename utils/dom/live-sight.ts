import type { ElementNames, InlineStyle } from './element-names.ts';
import { HidingRules } from './hiding-rules.ts';
import { PaintReader } from './paint-reader.ts';
import type { Sight } from './sight.ts';
import { conventionalReason } from './style-rules.ts';
import { EVERY, FAR_OFF, INHERITED, SUSPICION } from './suspicion.ts';
import { ownMember, unclobbered } from './unclobbered.ts';

/** Not `contentVisibilityAuto`: text that is only off-screen so far would count as hidden. */
const OUT_OF_PAGE = { opacityProperty: true, visibilityProperty: true };
/** Parts of tables take a ground by an attribute. */
const GROUNDED = new Set(['body', 'table', 'tbody', 'tr', 'td', 'th']);
/** Elements of words within a line. */
const WORDS = new Set('abbr b bdi bdo big cite code em i label mark s small span strong sub sup time u'.split(' '));
const { cut, faded, gone } = SUSPICION;

/**
 * For one reading of a page: asks the browser what is out of sight. A style is computed only for what a rule might hide, and
 * geometry read only where a rule cuts the overflow off.
 */
export class LiveSight implements Sight {
  readonly #rules = new HidingRules();
  readonly #paint = new PaintReader();
  /** What lists of declarations might do. */
  readonly #styles = new Map<string, number>();

  constructor(page: Document) {
    this.enter(page);
  }

  enter(tree: Document | ShadowRoot): void {
    this.#rules.readAll(() => ownMember(tree, 'styleSheets'));
    this.#rules.readAll(() => ownMember(tree, 'adoptedStyleSheets'));
  }

  suspicion(element: HTMLElement, names: ElementNames, around: number): number {
    const ruled = this.#rules.of(names) | (around & INHERITED);
    if (names.isBare) return ruled;
    if (names.tag === 'font') return EVERY;
    if (GROUNDED.has(names.tag) && element.hasAttribute('bgcolor')) this.#rules.addUnknownGround();
    return names.style === undefined ? ruled : ruled | this.#ofStyle(element, names.style);
  }

  #ofStyle(element: HTMLElement, { text }: InlineStyle): number {
    const known = this.#styles.get(text);
    if (known !== undefined) return known;
    const suspicion = this.#rules.ofStyle(element.style);
    this.#styles.set(text, suspicion);
    return suspicion;
  }

  hidingReason(element: Element, { tag, classes }: ElementNames, suspicion: number): string | undefined {
    if (tag === 'form') return hidesForm(element);
    const conventional = conventionalReason(classes);
    if (conventional !== undefined) return conventional;
    // No rule of the page hides it. What others hide, say a blocker of adverts, are boxes and links.
    if (suspicion === 0 && WORDS.has(tag)) return undefined;
    if (!element.checkVisibility(OUT_OF_PAGE)) return 'display';
    return this.#isAskedOf(element, suspicion) ? this.#computedReason(element, viewOf(element)) : undefined;
  }

  /** Whether the computed style could tell of anything; a colour, or an edge, does so in few places only. */
  #isAskedOf(element: Element, suspicion: number): boolean {
    if ((suspicion & ~(gone | faded | cut)) !== 0) return true;
    return ((suspicion & faded) !== 0 && element.firstElementChild === null) || ((suspicion & cut) !== 0 && isFlat(element));
  }

  #computedReason(element: Element, view: Window): string | undefined {
    const style = view.getComputedStyle(element);
    // What has elements inside may only set a default that they don't take.
    const isLeaf = element.firstElementChild === null;
    if (isLeaf && Number.parseFloat(style.fontSize) < 2) return 'font';
    if (Number.parseFloat(style.textIndent) < FAR_OFF) return 'off-screen';
    if (style.position !== 'static' && (Number.parseFloat(style.left) < FAR_OFF || Number.parseFloat(style.top) < FAR_OFF))
      return 'off-screen';
    if (isClipped(element, style)) return 'clip';
    return isLeaf && this.#paint.isUncoloured(element, style, view) ? 'colour' : undefined;
  }

  showsNumbers(list: Element): boolean {
    return /^decimal/u.test(viewOf(list).getComputedStyle(list).listStyleType);
  }
}

/** The window of the page or of the frame that an element is shown in. */
function viewOf(element: Element): Window {
  return ownMember(ownMember(element, 'ownerDocument'), 'defaultView') ?? window;
}

/** A form's size can't be asked for without risk: what elements in it are called hides what it says of itself. */
function hidesForm(form: Element): string | undefined {
  const isShown = unclobbered(form).checkVisibility(OUT_OF_PAGE) && viewOf(form).getComputedStyle(form).display !== 'none';
  return isShown ? undefined : 'display';
}

function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'static' && /^rect\(0(?:px)?[, ]+0(?:px)?[, ]+0/u.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/u.test(style.clipPath) || /^matrix\(0, 0, 0, 0,/u.test(style.transform)) return true;
  // Overflow is cut off in boxes only, and a box of padding alone still shows what lies in it.
  if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return false;
  return isFlat(element);
}

function isFlat({ clientHeight, clientWidth }: Element): boolean {
  return clientHeight <= 1 || clientWidth <= 1;
}
