/** Asks the browser why an element's own text is out of sight; reads styles only, never geometry. */
export function isHidden(element: Element): string | undefined {
  const view = element.ownerDocument.defaultView;
  if (!view || typeof element.checkVisibility !== 'function') return undefined;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'display';
  const style = view.getComputedStyle(element);
  if (Number.parseFloat(style.fontSize) < 2) return 'size';
  if (style.color === 'rgba(0, 0, 0, 0)') return 'colour';
  if (Number.parseFloat(style.textIndent) < -500) return 'off-screen';
  if (style.position !== 'static' && (Number.parseFloat(style.left) < -500 || Number.parseFloat(style.top) < -500)) return 'off-screen';
  return undefined;
}
