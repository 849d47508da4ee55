import type { Clip } from '../model/clip.ts';
import { cutToBytes, fileName, folderName, MOST_BYTES, utf8Length } from './file-name.ts';
import { siteHost, titleLine } from './report.ts';

/** How files are named: literal text and tokens in braces. The folder lies under the download directory; slashes part its levels. */
export interface NameTemplate {
  readonly name: string;
  readonly folder: string;
}

/** What a token stands for; empty where the clip doesn't know. */
const TOKENS = {
  title: (clip) => titleOf(clip, titleLine(clip) ?? ''),
  site: (clip) => siteHost(clip)?.replace(/^www\./u, '') ?? '',
  date: ({ clippedAt }) => clippedAt.slice(0, 10),
  time: ({ clippedAt }) => clippedAt.slice(11, 16).replace(':', ''),
  year: ({ clippedAt }) => clippedAt.slice(0, 4),
  month: ({ clippedAt }) => clippedAt.slice(5, 7),
  kind: ({ documentKind }) => documentKind ?? '',
  author: ({ source }) => source.author ?? '',
  published: ({ source }) => /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/u.exec(source.published ?? '')?.[0]?.replace(/[/.年月]/gu, '-') ?? '',
  status: ({ completeness }) => (completeness.truncated ? '不完整' : ''),
} as const satisfies Readonly<Record<string, (clip: Clip) => string>>;

export type NameToken = keyof typeof TOKENS;

/** The tokens in the order that the interface offers them. */
export const NAME_TOKENS = Object.keys(TOKENS) as readonly NameToken[];

const MOST_FOLDERS = 4;
const SEPARATORS = '[\\s_·|–—-]*';
const ENDS_SEPARATED = new RegExp(`${SEPARATORS}$`, 'u');
const STARTS_SEPARATED = new RegExp(`^${SEPARATORS}`, 'u');
const BRACKETS = ['（）', '()', '[]', '【】', '〔〕', '《》', '「」', '“”'];

/** The path of a clip's file under the download directory; slashes part its folders. Every system takes it. */
export function filePath(clip: Clip, extension: string, { name, folder }: NameTemplate): string {
  const folders = folder
    .split(/[/\\]/u)
    .map((level) => folderName(filled(level, clip)))
    .filter((level) => level !== '');
  return [...folders.slice(0, MOST_FOLDERS), fileName(fitted(name, clip, extension), extension)].join('/');
}

/** The path of several clips' file: under its own title, in the folder of the first clip. */
export function collectionPath(title: string, extension: string, first: Clip | undefined, template: NameTemplate): string {
  const name = fileName(title, extension);
  // A function: a title may hold `$&`, which stands for the match in a string.
  return first ? filePath(first, extension, template).replace(/(?<![^/])[^/]*$/u, () => name) : name;
}

/** A part of a document must not pass for the whole. */
function titleOf({ isSelection }: Clip, title: string): string {
  return isSelection && title !== '' ? `${title}（选段）` : title;
}

/** The filled name, its title shortened so that the rest of the name stays. */
function fitted(template: string, clip: Clip, extension: string): string {
  const whole = filled(template, clip);
  const over = utf8Length(whole) + utf8Length(extension) - MOST_BYTES;
  const title = titleLine(clip) ?? '';
  if (over <= 0 || !template.includes('{title}')) return whole;
  return filled(template, { ...clip, title: cutToBytes(title, Math.max(0, utf8Length(title) - over)) });
}

/** Fills the tokens; an empty one goes with the separator before it or the brackets around it. Unknown tokens stay as they are. */
function filled(template: string, clip: Clip): string {
  const parts = template.split(/(\{[a-z]+\})/u);
  let out = '';
  let left = '';
  parts.forEach((part, i) => {
    const token = NAME_TOKENS.find((name) => part === `{${name}}`);
    if (token === undefined) {
      out += left === '' ? part : part.slice(left.length);
      left = '';
      return;
    }
    const value = TOKENS[token](clip);
    const next = parts[i + 1] ?? '';
    const bracket = BRACKETS.find(([open = '', close = '']) => out.endsWith(open) && next.startsWith(close));
    if (value !== '') out += value;
    else if (bracket !== undefined) {
      out = out.slice(0, -1).replace(ENDS_SEPARATED, '');
      left = bracket.slice(1);
    } else if (out === '') left = STARTS_SEPARATED.exec(next)?.[0] ?? '';
    else out = out.replace(ENDS_SEPARATED, '');
  });
  return out;
}
