import { isTransparent } from './suspicion.ts';
import { ownMember } from './unclobbered.ts';

/** Tells letters without colour, or in the colour of what is painted behind them. Colours are remembered: the lines of a list stand on one ground. */
export class PaintReader {
  readonly #colours = new Map<Element, string>();
  readonly #grounds = new Map<Element, string>();

  /** A picture behind the letters could be anything. */
  isUncoloured(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
    const { color } = style;
    if (isTransparent(color) || isTransparent(style.webkitTextFillColor)) return style.backgroundClip !== 'text';
    const parent = element.parentElement;
    if (!parent || color === this.#colourOf(parent, view) || style.textShadow !== 'none') return false;
    const ground = this.#groundOf(element, view);
    return ground === 'nothing' ? color === 'rgb(255, 255, 255)' : ground === color;
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
