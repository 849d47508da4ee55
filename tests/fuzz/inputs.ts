import { readFileSync } from 'node:fs';
import type { ScriptTarget } from '../../utils/engine/text/converters.ts';
import { type Random, seeded } from '../pages/random.ts';
import { samplePages } from '../site/serve.ts';
import { HOSTILE } from '../unit/hostile.ts';

/** Words of authors and of sites, marks, and characters that break what was not made for them. */
const PIECES = [
  ...[
    '同志们：',
    '今天召开会议',
    '第一，',
    '一、',
    '（二）',
    '3.',
    '附件：1.表',
    '加微信abc123456',
    '扫码关注',
    '小编',
    '下载全文',
    '相关推荐',
    '上一篇：',
  ],
  ...[
    '……略……',
    '未完待续',
    '剩余80%未读',
    '目录',
    '第3页共9页',
    '共2034字',
    '篇一',
    '范文',
    '年终总结',
    '【',
    '】',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
    '"',
    "'",
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '！',
    '？',
    '、',
    '_',
    '|',
    '-',
    '—',
    '…',
    '·',
    '@',
    '#',
    '&',
    '<',
    '>',
    '%',
    '\\',
    '`',
    '*',
    '~',
    '$',
    '{{',
    '}}',
  ],
  ...[
    '\u3000',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u0000',
    '\u0001',
    '\u007f',
    '\ufffd',
    '\uffff',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '🇨🇳',
    '❤️',
    '\ud800',
    '\udc00',
    '\udbff\ud800',
    '𠮷',
    '⾏',
    'ﬀ',
    'é',
    'İ',
    'ß',
    '１２３',
    'ⅷ',
    '①',
    '㈠',
    'XX',
    '××公司',
    '〔…〕',
  ],
  ...['网際網路', '軟體', 'Word', 'http://www.example.cn/a?b=c#d', 'abc@example.cn', '1.5', '2026年1月10日', '0000-5550123'],
];
const TAGS = [
  'p',
  'div',
  'span',
  'li',
  'ul',
  'ol start="9"',
  'td',
  'tr',
  'table',
  'h1',
  'h2',
  'pre',
  'a href="/x"',
  'a href="javascript:x()"',
  'strong',
  'code',
  'sup',
  'blockquote',
  'article class="content"',
  'font class="jammer"',
  'details',
  'iframe',
  'template',
  'noscript',
  'textarea',
  'select',
  'svg',
  'math',
  'section hidden',
  'span style="display:none"',
  'div style="white-space:pre"',
  'td colspan="99999" rowspan="-1"',
  'img alt="图" src="data:x"',
  'br',
  'hr',
  'frameset',
  'body',
  'html',
  'head',
  'title',
];

const SAMPLES = samplePages().map(({ name }) =>
  new TextDecoder('gb18030').decode(readFileSync(new URL(`../site/pages/${name}/page.html`, import.meta.url))),
);

/** What is given to the engine: markup or the text of a file, and what a reader does with it. */
export interface FuzzInput {
  readonly type: 'html' | 'txt';
  readonly content: string;
  /** Later pages of the same article; undefined for one that could not be read. */
  readonly laterPages?: readonly (string | undefined)[];
  /** Texts of the page that are selected, counted from its beginning; half-open. */
  readonly selected?: readonly [start: number, end: number];
  /** Seed of what the reader decides about the clip. */
  readonly decided?: number;
  readonly convertTo?: Exclude<ScriptTarget, 'keep'>;
  /** Files are read back by a reader of their kind, Word's too. */
  readonly isReadBack?: boolean;
}

/** The input of a number: the same number gives the same input. */
export function fuzzInput(seed: number): FuzzInput {
  const random = seeded(seed);
  const read = reading(random);
  const later = (): string | undefined => (random.chance(0.2) ? undefined : reading(random).content);
  return {
    ...read,
    ...(random.chance(0.05) ? { laterPages: Array.from({ length: 1 + random.below(3) }, later) } : {}),
    ...(read.type === 'html' && random.chance(0.1) ? { selected: [random.below(6), 1 + random.below(20)] } : {}),
    ...(random.chance(0.25) ? { decided: random.below(1_000_000) } : {}),
    ...(random.chance(0.05) ? { convertTo: random.pick(TARGETS) } : {}),
    ...(random.chance(0.02) ? { isReadBack: true } : {}),
  };
}

const TARGETS = ['hans', 'hant', 'hant-tw', 'hant-hk'] as const;

function reading(random: Random): FuzzInput {
  const kind = random.below(20);
  if (kind === 0) return { type: 'html', content: mutated(random, random.pick(SAMPLES)) };
  if (kind === 1) return { type: 'html', content: nested(random) };
  if (kind === 2) return { type: 'txt', content: random.pick(PIECES).repeat(1 + random.below(2000)) };
  if (kind < 8) return { type: 'txt', content: text(random, 60) };
  return { type: 'html', content: markup(random) };
}

function text(random: Random, most: number): string {
  const piece = (): string => (random.chance(0.01) ? random.pick(HOSTILE).slice(0, 200) : random.pick(PIECES));
  return Array.from({ length: random.below(most) }, piece).join('');
}

/** Elements opened and closed as they come; what should be escaped mostly is. */
function markup(random: Random): string {
  const part = (): string => {
    const tag = random.pick(TAGS);
    const own = text(random, 12);
    const content = random.chance(0.9) ? own.replace(/&/gu, '&amp;').replace(/</gu, '&lt;') : own;
    return random.chance(0.15) ? `<${tag}>${content}` : `<${tag}>${content}</${tag.split(' ')[0]}>`;
  };
  return Array.from({ length: 1 + random.below(14) }, part).join(random.pick(['', '\n', '<br>', '<br><br>']));
}

function nested(random: Random): string {
  const tag = random.pick(['div', 'span', 'ul><li', 'table><tr><td', 'blockquote', 'b']);
  return `${`<${tag}>`.repeat(1 + random.below(300))}${text(random, 20)}`;
}

/** A page with stretches cut, doubled, swapped or replaced. */
function mutated(random: Random, page: string): string {
  let html = page.slice(0, 6000);
  for (let i = random.below(12); i > 0 && html.length > 0; i -= 1) {
    const at = random.below(html.length);
    const length = random.below(80);
    const by = random.pick(['', html.slice(at, at + length * 2), text(random, 6), '<', '>', '"', '</div>', '&#0;', '&#xD800;']);
    html = html.slice(0, at) + by + html.slice(at + length);
  }
  return html;
}
