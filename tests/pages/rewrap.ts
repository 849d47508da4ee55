import { seeded } from './random.ts';

/** Lines a page; a turn comes after that many. */
const PAGE_LINES = [18, 22, 26] as const;

/** Punctuation that never opens a line. */
const NO_OPENER = /^[，。、；：？！”’》）〕…]/u;

function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let rest = `　　${paragraph}`;
  while (rest.length > width) {
    let at = width;
    while (at < rest.length && NO_OPENER.test(rest.slice(at))) at++;
    if (/[\uD800-\uDBFF]$/u.test(rest.slice(0, at))) at++;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') lines.push(rest);
  return lines;
}

function turn(style: number, page: number, pages: number, head: string): string[] {
  const number = ['', `- ${page} -`, `第 ${page} 页 共 ${pages} 页`, `${page}`, `— ${page} —`][style % 5] ?? '';
  return ['', ...(number === '' ? [] : [number, '']), ...(style % 3 === 1 ? [head, ''] : [])];
}

/**
 * The paragraphs as a PDF or a typewriter leaves them: 25 to 40 characters a line, page turns with blank lines, numbers and a running head.
 * `paragraphs` itself is the gold; `head` is the running head, by default an invented one.
 */
export function rewrap(paragraphs: readonly string[], seed: number, head = '青禾县资料汇编'): { readonly text: string } {
  const random = seeded(seed);
  const width = 25 + random.below(16);
  const pageLines = random.pick(PAGE_LINES);
  const style = random.below(15);
  const blankBetween = random.chance(0.2);
  const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph, width), ...(blankBetween ? [''] : [])]);
  const pages = Math.ceil(lines.length / pageLines);
  const text: string[] = [];
  lines.forEach((line, index) => {
    if (index > 0 && index % pageLines === 0) text.push(...turn(style, index / pageLines, pages, head));
    text.push(line);
  });
  return { text: `${text.join('\n').trimEnd()}\n` };
}
