import type { ElementNames } from './element-names.ts';
import type { PageElement } from './page-tree.ts';
import type { Sight } from './sight.ts';

/** The largest that Markdown takes. */
const LARGEST = 999_999_999;

/** The number that an ordered list begins with; undefined when it counts otherwise or shows no numbers. */
export function firstNumber(list: PageElement, { style }: ElementNames, sight: Sight): number | undefined {
  const type = list.getAttribute('type');
  if ((type !== null && type !== '1') || list.hasAttribute('reversed')) return undefined;
  if (style?.takesNumbersAway || !sight.showsNumbers(list)) return undefined;
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return Number.isNaN(start) ? 1 : start;
}

/** The number of an item: its own, or the next of its list. */
export function itemNumber(item: PageElement, next: number): number {
  const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
  return Number.isNaN(own) ? next : own;
}

/** A number that a text can show; undefined for others. */
export function shownNumber(number: number): number | undefined {
  return number >= 0 && number <= LARGEST ? number : undefined;
}
