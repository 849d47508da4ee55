import { type ElementNames, type InlineStyle, NameReader } from './element-names.ts';
import { HidingRules } from './hiding-rules.ts';
import { AlikePlace, PLACES } from './live-place.ts';
import { PaintReader } from './paint-reader.ts';
import type { Place, Sight } from './sight.ts';
import { conventionalReason } from './style-rules.ts';
import { type Declared, declaredBy, EVERY, FAR_OFF, INHERITED, SUSPICION } from './suspicion.ts';
import { ownMember, unclobbered } from './unclobbered.ts';

/** Not `contentVisibilityAuto`: text that is only off-screen so far would count as hidden. */
const OUT_OF_PAGE = { opacityProperty: true, visibilityProperty: true };
/** Parts of tables take a ground by an attribute. */
const GROUNDED = new Set(['body', 'table', 'tbody', 'tr', 'td', 'th']);
/** Elements of words within a line. */
const WORDS = new Set('abbr b bdi bdo big cite code em font i label mark s small span strong sub sup time u'.split(' '));
const { cut, faded, inkless, moved, tiny } = SUSPICION;
const LETTERS = faded | inkless | tiny;

/**
 * For one reading of a page: asks the browser what is out of sight. A style is computed only for what a rule might hide, and
 * geometry read only where a rule cuts the overflow off.
 */
export class LiveSight implements Sight {
  readonly #rules = new HidingRules();
  readonly #paint = new PaintReader();
  readonly #names = new NameReader();
  /** Elements' own lists of declarations by their text. */
  readonly #styles = new Map<string, Declared>();

  /** What was last found visible inside of what is not, and what was last found to hold nothing visible. */
  #shown: Element | undefined;
  #dark: Element | undefined;
  /** What all of the page takes from its root. */
  #around = 0;

  constructor(page: Document) {
    this.enter(page);
  }

  enter(tree: Document | ShadowRoot): void {
    this.#rules.readAll(() => ownMember(tree, 'styleSheets'));
    this.#rules.readAll(() => ownMember(tree, 'adoptedStyleSheets'));
    // The roots of documents are not asked about by themselves.
    if (isDocument(tree))
      for (const root of [ownMember(tree, 'documentElement'), ownMember(tree, 'body')]) this.#around |= this.#ofRoot(root);
  }

  #ofRoot(root: HTMLElement | null): number {
    const names = root && this.#names.namesOf(root, this.#names.bareNames(root.localName));
    return names ? this.#suspicion(root, names, 0) & INHERITED : 0;
  }

  placeOf(element: HTMLElement, names: ElementNames, around: Place | undefined): Place {
    const suspicion = this.#suspicion(element, names, around?.suspicion ?? 0);
    if (around instanceof AlikePlace) return around.of(element, names, suspicion);
    return around || this.#rules.isReadable ? (PLACES[suspicion] as Place) : new AlikePlace(suspicion);
  }

  #suspicion(element: HTMLElement, names: ElementNames, around: number): number {
    const inherited = (around & INHERITED) | this.#around;
    if (names.isBare) return inherited | this.#rules.of(element, names);
    if (names.tag === 'font') return EVERY;
    if (GROUNDED.has(names.tag) && element.hasAttribute('bgcolor')) this.#rules.addGround('');
    const own = names.style && this.#declaredIn(element, names.style);
    const ruled = inherited | this.#rules.of(element, names);
    return own ? ruled | this.#rules.ofStyle(own) : ruled;
  }

  /** What an element's own style declares; what it paints is a ground from here on. */
  #declaredIn(element: HTMLElement, { text }: InlineStyle): Declared {
    const known = this.#styles.get(text);
    if (known) return known;
    const declared = declaredBy(element.style);
    this.#styles.set(text, declared);
    if (declared.ground !== undefined) this.#rules.addGround(declared.ground);
    return declared;
  }

  hidingReason(element: Element, { tag, isNamed, classes }: ElementNames, place: Place): string | undefined {
    if (tag === 'form') return hidesForm(element);
    const conventional = conventionalReason(classes);
    if (conventional !== undefined) return conventional;
    // No rule of the page hides it. What others hide, say a blocker of adverts, are boxes and links.
    if (place.suspicion === 0 && WORDS.has(tag)) return undefined;
    if (!element.checkVisibility(OUT_OF_PAGE)) return this.#unseenReason(element);
    if (!(place instanceof AlikePlace) || (isNamed && WORDS.has(tag))) return this.#reason(element, place);
    return place.isKnown ? undefined : place.noted(this.#reason(element, place));
  }

  #reason(element: Element, { suspicion }: Place): string | undefined {
    return isTold(element, suspicion) ? this.#computedReason(element, viewOf(element)) : undefined;
  }

  #computedReason(element: Element, view: Window): string | undefined {
    const style = view.getComputedStyle(element);
    // What lies in it isn't shown, though it is.
    if (style.contentVisibility === 'hidden') return 'display';
    if (hasWords(element) && Number.parseFloat(style.fontSize) < 2) return 'font';
    if (Number.parseFloat(style.textIndent) < FAR_OFF) return 'off-screen';
    if (style.position !== 'static' && isFarOff(element, style)) return 'off-screen';
    if (isClipped(element, style)) return 'clip';
    // What has elements inside may only set a default that they don't take.
    return element.firstElementChild === null && this.#paint.isUncoloured(element, style, view) ? 'colour' : undefined;
  }

  /** What has no box of its own isn't visible by itself, but what is in it may be. */
  #unseenReason(element: Element): string | undefined {
    const { display, visibility } = viewOf(element).getComputedStyle(element);
    if (visibility === 'visible' ? display === 'contents' : this.#showsWhatIsInside(element)) return undefined;
    return element.hasAttribute('hidden') ? 'attribute' : 'display';
  }

  /** What isn't visible may hold what is. Elements come in document order: what was found is true of those inside, or around it. */
  #showsWhatIsInside(element: Element): boolean {
    if (this.#shown && element.contains(this.#shown)) return true;
    if (this.#dark?.contains(element)) return false;
    const { checkVisibility } = Element.prototype;
    const shown = Array.from(element.querySelectorAll('*')).find((inside) => checkVisibility.call(inside, OUT_OF_PAGE));
    if (shown) this.#shown = shown;
    else this.#dark = element;
    return shown !== undefined;
  }

  showsNumbers(list: Element): boolean {
    return /^decimal/u.test(viewOf(list).getComputedStyle(list).listStyleType);
  }
}

function isDocument(tree: Document | ShadowRoot): tree is Document {
  return 'documentElement' in tree;
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

/** What a right side says when it is computed tells only where the left one is. */
function isFarOff(element: Element, { left, top }: CSSStyleDeclaration): boolean {
  return [left, top, (element as HTMLElement).style.right].some((side) => Number.parseFloat(side) < FAR_OFF);
}

/** Whether the computed style could tell of anything: letters matter where nothing else is inside, an edge where there is no room. */
function isTold(element: Element, suspicion: number): boolean {
  if ((suspicion & moved) !== 0) return true;
  if ((suspicion & LETTERS) !== 0 && element.firstElementChild === null) return true;
  return ((suspicion & tiny) !== 0 && hasWords(element)) || ((suspicion & cut) !== 0 && isFlat(element));
}

/** Whether an element has words of its own, beside those of elements inside. */
function hasWords(element: Element): boolean {
  if (element.firstElementChild === null) return true;
  return Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && /\S/u.test((node as Text).data));
}

function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'static' && /^rect\(0(?:px)?[, ]+0(?:px)?[, ]+0/u.test(style.clip)) return true;
  if (/^inset\((?:50|100)%|^circle\(0(?:px|%)?[ )]/u.test(style.clipPath) || isFlattened(style)) return true;
  // Overflow is cut off in boxes only, and a box of padding alone still shows what lies in it.
  if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return false;
  return isFlat(element);
}

/** Whether a transformation leaves no height or no width. */
function isFlattened({ transform, scale }: CSSStyleDeclaration): boolean {
  if (/^0(?: |$)|^\S{1,20} 0(?: |$)/u.test(scale)) return true;
  if (transform === 'none') return false;
  const { m11, m12, m21, m22 } = new DOMMatrixReadOnly(transform);
  return m11 * m22 === m12 * m21;
}

function isFlat({ clientHeight, clientWidth }: Element): boolean {
  return clientHeight <= 1 || clientWidth <= 1;
}
