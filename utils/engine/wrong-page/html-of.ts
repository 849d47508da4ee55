import type { Block, Mark, PageSnapshot } from '../model/snapshot.ts';

const TAGS: Readonly<Record<Exclude<Mark['kind'], 'link' | 'hidden' | 'image'>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  superscript: 'sup',
};

/** Elements that any reader of HTML takes for blocks; others were made blocks by a style. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;

/** A page that reads as the snapshot does: its containers, lines and marks, without anything else of the page it came from. */
export function htmlOf(snapshot: PageSnapshot): string {
  const { blocks, containers, meta } = snapshot;
  const pieces: string[] = [];
  const open: number[] = [];
  const tagOf = (index: number): string => (BLOCK.test(containers[index]?.tag ?? '') ? (containers[index]?.tag ?? 'div') : 'div');
  const closeTo = (chain: readonly number[]): void => {
    while (open.length > 0 && open.at(-1) !== chain[open.length - 1]) pieces.push(`</${tagOf(open.pop() ?? 0)}>`);
  };
  for (const block of blocks) {
    const chain = chainOf(snapshot, block.container);
    closeTo(chain);
    const isSame = open.length === chain.length;
    for (const index of chain.slice(open.length)) {
      const { id, classes = [] } = containers[index] ?? {};
      const tag = tagOf(index);
      pieces.push(`<${tag}${id ? ` id="${escaped(id)}"` : ''}${classes.length > 0 ? ` class="${escaped(classes.join(' '))}"` : ''}>`);
      open.push(index);
    }
    pieces.push(`${isSame ? '<br>' : ''}${block.gapBefore && isSame ? '<br>' : ''}${inline(snapshot, block)}`);
  }
  closeTo([]);
  const head = [
    `<title>${escaped(meta.title ?? '')}</title>`,
    ...(meta.generator ? [`<meta name="generator" content="${escaped(meta.generator)}">`] : []),
    ...(meta.siteName ? [`<meta property="og:site_name" content="${escaped(meta.siteName)}">`] : []),
    ...(meta.canonical ? [`<link rel="canonical" href="${escaped(meta.canonical)}">`] : []),
  ];
  return `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8">${head.join('')}</head>\n<body>\n${pieces.join('')}\n</body>\n</html>\n`;
}

/** The containers from the outermost to this one; the page's own body is there anyway. */
function chainOf({ containers }: PageSnapshot, container: number): readonly number[] {
  const chain: number[] = [];
  for (let at = container; at >= 0; at = containers[at]?.parent ?? -1)
    if (!/^(?:body|html)$/u.test(containers[at]?.tag ?? '')) chain.unshift(at);
  return chain;
}

/** The block's text between the places where a mark begins or ends, each piece in its marks. */
function inline({ text, marks }: PageSnapshot, { start, end }: Block): string {
  const own = marks.filter((mark) => mark.start < end && (mark.end > start || (mark.kind === 'image' && mark.start >= start)));
  const stop = text[end - 1] === '\n' ? end - 1 : end;
  const places = [...new Set([start, stop, ...own.flatMap((mark) => [mark.start, mark.end])])].filter((at) => at >= start && at <= stop);
  const pieces = places
    .toSorted((a, b) => a - b)
    .map((from, i, all) => {
      const images = own.filter(({ kind, start: at }) => kind === 'image' && at === from);
      const around = own.filter((mark) => mark.kind !== 'image' && mark.start <= from && from < mark.end);
      const piece = escaped(text.slice(from, all[i + 1] ?? stop));
      return images.map(imageOf).join('') + (piece === '' ? '' : around.reduce((inner, mark) => wrapped(mark, inner), piece));
    });
  return pieces.join('');
}

function imageOf({ value = '', label = '' }: Mark): string {
  return `<img src="${escaped(value)}" alt="${escaped(label)}">`;
}

function wrapped({ kind, value = '' }: Mark, inner: string): string {
  if (kind === 'link') return `<a href="${escaped(value)}">${inner}</a>`;
  if (kind === 'hidden' || kind === 'image') return `<span style="display:none">${inner}</span>`;
  return `<${TAGS[kind]}>${inner}</${TAGS[kind]}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
