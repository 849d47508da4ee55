/** Asks the browser whether an ordered list shows plain numbers: style sheets often take them away. */
export function showsNumbers(list: Element): boolean {
  const view = list.ownerDocument.defaultView;
  return !view || /^decimal/u.test(view.getComputedStyle(list).listStyleType);
}
