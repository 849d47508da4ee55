import { isTransparent } from './suspicion.ts';
import { ownMember } from './unclobbered.ts';

/** A shadow root is a fragment of a document; a link has a host too. */
const SHADOW_ROOT = 11;

/** The element that another is shown in: of what is put in a slot the slot, of what a tree of its own begins with the tree's host. */
function around(element: Element): Element | null {
  const slot = ownMember(element, 'assignedSlot');
  if (slot) return slot;
  const parent = ownMember(element, 'parentNode');
  const isRoot = parent !== null && ownMember(parent, 'nodeType') === SHADOW_ROOT;
  return isRoot ? (parent as ShadowRoot).host : ownMember(element, 'parentElement');
}

/** Tells letters without colour, or in the colour of what is painted behind them. Colours are remembered: the lines of a list stand on one ground. */
export class PaintReader {
  readonly #colours = new Map<Element, string>();
  readonly #grounds = new Map<Element, string>();

  /** A picture behind the letters could be anything. */
  isUncoloured(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
    const { color } = style;
    if (isTransparent(color) || isTransparent(style.webkitTextFillColor)) return !isCutOut(element, view);
    const parent = around(element);
    if (!parent || color === this.#colourOf(parent, view) || style.textShadow !== 'none') return false;
    const ground = this.#groundOf(element, view);
    return ground === 'nothing' ? color === 'rgb(255, 255, 255)' && !style.colorScheme.includes('dark') : ground === color;
  }

  #colourOf(element: Element, view: Window): string {
    const known = this.#colours.get(element);
    if (known !== undefined) return known;
    const { color } = view.getComputedStyle(element);
    this.#colours.set(element, color);
    return color;
  }

  /** The colour that is painted behind an element, `picture` where it is more than a colour, `nothing` where nobody paints. */
  #groundOf(element: Element, view: Window): string {
    const bare: Element[] = [];
    let ground: string | undefined;
    for (let at: Element | null = element; at && ground === undefined; at = around(at)) {
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

/** Whether letters without colour are holes that show the ground of the element, or of one around it. */
function isCutOut(element: Element, view: Window): boolean {
  for (let at: Element | null = element; at; at = around(at)) if (view.getComputedStyle(at).backgroundClip === 'text') return true;
  return false;
}
