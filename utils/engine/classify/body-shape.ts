import type { Reading } from '../model/reading.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';

const LONG_PARAGRAPH = 60;
/** From so many long paragraphs on, and with such a share of them alike, a page has a shape of its own for paragraphs. */
const LEAST_PARAGRAPHS = 3;
const LEAST_SHARE = 0.6;
/** Parts of a document that are marked up in their own way. */
const OWN_MARKUP = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dd',
  'dt',
  'td',
  'th',
  'caption',
  'figcaption',
  'blockquote',
  'pre',
]);

/** How a short line is marked up beside the long paragraphs: alike, as another element, or with a class that they don't have. */
export type LineShape = 'alike' | 'otherElement' | 'otherClass';

/** Compares the markup of lines with that of most long paragraphs; all are alike where those differ among themselves. */
export function bodyShape({ snapshot, region }: Reading): (block: Block) => LineShape {
  const long = region.blocks.map((i) => snapshot.blocks[i] as Block).filter(({ start, end }) => end - start >= LONG_PARAGRAPH);
  const counts = new Map<string, number>();
  for (const block of long) {
    const key = keyOf(snapshot, block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [key, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const);
  if (count < LEAST_PARAGRAPHS || count < long.length * LEAST_SHARE) return () => 'alike';
  const element = key.split(' ')[0];
  return (block) => {
    const own = keyOf(snapshot, block);
    if (own === key || block.cell !== undefined || OWN_MARKUP.has(elementOf(snapshot, block))) return 'alike';
    return own.split(' ')[0] === element ? 'otherClass' : 'otherElement';
  };
}

/** Element and classes that hold a line; a line after a break is of what holds the break. */
function keyOf(snapshot: PageSnapshot, block: Block): string {
  const { classes = [] } = snapshot.containers[block.container] ?? {};
  const element = elementOf(snapshot, block);
  return classes.length === 0 ? element : `${element} ${classes.join(' ')}`;
}

function elementOf({ containers }: PageSnapshot, { tag, container }: Block): string {
  return tag === 'br' ? (containers[container]?.tag ?? tag) : tag;
}
