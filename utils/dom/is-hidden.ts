import { isClobberable, ownMember, unclobbered } from './unclobbered.ts';

/** How far off the page an offset takes text that nobody is to see, in pixels. */
const FAR_OFF = -500;
const TRANSPARENT = /^rgba\([^)]*,\s?0\)$|^transparent$/u;

/** For one reading of a page: asks the browser why an element's own text is out of sight. Reads styles, each but once, and geometry only where the overflow is cut off. */
export function hidingReader(): (element: Element) => string | undefined {
  const paint = new PaintReader();
  return (element) => {
    const view = viewOf(element);
    if (isClobberable(element)) return view ? hidesForm(element, view) : undefined;
    if (!view || typeof element.checkVisibility !== 'function') return undefined;
    // Not `contentVisibilityAuto`: text that is only off-screen so far would count as hidden.
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'display';
    const style = view.getComputedStyle(element);
    // What has elements inside may only set a default that they don't take.
    const isLeaf = element.firstElementChild === null;
    if (isLeaf && Number.parseFloat(style.fontSize) < 2) return 'font';
    if (Number.parseFloat(style.textIndent) < FAR_OFF) return 'off-screen';
    if (style.position !== 'static' && (Number.parseFloat(style.left) < FAR_OFF || Number.parseFloat(style.top) < FAR_OFF))
      return 'off-screen';
    if (isClipped(element, style)) return 'clip';
    return isLeaf && isUncoloured(element, style, view, paint) ? 'colour' : undefined;
  };
}

function viewOf(element: Element): Window | null {
  return ownMember(ownMember(element, 'ownerDocument'), 'defaultView');
}

/** A form's size can't be asked for without risk: what elements in it are called hides what it says of itself. */
function hidesForm(form: Element, view: Window): string | undefined {
  const { checkVisibility } = unclobbered(form);
  return checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false || view.getComputedStyle(form).display === 'none'
    ? 'display'
    : undefined;
}

function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'static' && /^rect\(0(?:px)?[, ]+0(?:px)?[, ]+0/u.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/u.test(style.clipPath) || /^matrix\(0, 0, 0, 0,/u.test(style.transform)) return true;
  // Overflow is cut off in boxes only, and a box of padding alone still shows what lies in it.
  if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return false;
  return element.clientHeight <= 1 || element.clientWidth <= 1;
}

/** Letters without colour, or in the colour of what is painted behind them; a picture behind them could be anything. */
function isUncoloured(element: Element, style: CSSStyleDeclaration, view: Window, paint: PaintReader): boolean {
  const { color } = style;
  if (isTransparent(color) || isTransparent(style.webkitTextFillColor)) return style.backgroundClip !== 'text';
  const parent = element.parentElement;
  if (!parent || color === paint.colourOf(parent, view) || style.textShadow !== 'none') return false;
  const ground = paint.groundOf(element, view);
  return ground === 'nothing' ? color === 'rgb(255, 255, 255)' : ground === color;
}

/** Most colours are opaque, and said so by their first letters. */
function isTransparent(colour: string): boolean {
  return !colour.startsWith('rgb(') && TRANSPARENT.test(colour);
}

/** Colours of the elements around the text, remembered: the lines of a list stand on one ground. */
class PaintReader {
  readonly #colours = new Map<Element, string>();
  readonly #grounds = new Map<Element, string>();

  colourOf(element: Element, view: Window): string {
    const known = this.#colours.get(element);
    if (known !== undefined) return known;
    const { color } = view.getComputedStyle(element);
    this.#colours.set(element, color);
    return color;
  }

  /** The colour that is painted behind an element, `picture` where it is more than a colour, `nothing` where nobody paints. */
  groundOf(element: Element, view: Window): string {
    const bare: Element[] = [];
    let ground: string | undefined;
    for (let at: Element | null = element; at && ground === undefined; at = ownMember(at, 'parentElement')) {
      ground = this.#grounds.get(at) ?? paintedBy(view.getComputedStyle(at));
      bare.push(at);
    }
    for (const one of bare) this.#grounds.set(one, ground ?? 'nothing');
    return ground ?? 'nothing';
  }
}

function paintedBy({ backgroundImage, backgroundColor }: CSSStyleDeclaration): string | undefined {
  if (backgroundImage !== 'none') return 'picture';
  return isTransparent(backgroundColor) ? undefined : backgroundColor;
}
