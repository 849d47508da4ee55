/** How far off the page an offset takes text that nobody is to see, in pixels. */
const FAR_OFF = -500;
const TRANSPARENT = /^rgba\([^)]*,\s?0\)$|^transparent$/u;

/** Asks the browser why an element's own text is out of sight; reads styles, and geometry only where the overflow is cut off. */
export function isHidden(element: Element): string | undefined {
  const view = element.ownerDocument.defaultView;
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
  return isLeaf && isUncoloured(element, style, view) ? 'colour' : undefined;
}

function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'static' && /^rect\(0(?:px)?[, ]+0(?:px)?[, ]+0/u.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/u.test(style.clipPath) || /^matrix\(0, 0, 0, 0,/u.test(style.transform)) return true;
  // Overflow is cut off in boxes only, and a box of padding alone still shows what lies in it.
  if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible')) return false;
  return element.clientHeight <= 1 || element.clientWidth <= 1;
}

/** Letters without colour, or in the colour of what is painted behind them; a picture behind them could be anything. */
function isUncoloured(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (TRANSPARENT.test(style.color) || TRANSPARENT.test(style.webkitTextFillColor)) return style.backgroundClip !== 'text';
  const parent = element.parentElement;
  if (!parent || style.textShadow !== 'none' || style.color === view.getComputedStyle(parent).color) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const behind = at === element ? style : view.getComputedStyle(at);
    if (behind.backgroundImage !== 'none') return false;
    if (!TRANSPARENT.test(behind.backgroundColor)) return behind.backgroundColor === style.color;
  }
  return style.color === 'rgb(255, 255, 255)';
}
