import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { SCRIPT_TARGETS, type ScriptTarget } from '../engine/text/converters.ts';

/** What the command line asks for. */
export type Request =
  | { readonly task: 'help' }
  | { readonly task: 'lines'; readonly script: ScriptTarget; readonly jobs?: number }
  | {
      readonly task: 'clip';
      readonly input: string;
      readonly type: 'html' | 'txt';
      readonly format: string;
      readonly script: ScriptTarget;
      readonly layout: 'official' | 'plain';
      readonly url?: string;
      readonly out?: string;
    };

/** Wrong use of the command; its message is for the user. */
export class UsageError extends Error {}

export const USAGE = `用法 Usage:
  npm run -s clip -- FILE.html|FILE.txt|- [选项]
  npm run -s clip -- --jsonl [--jobs N] [--script …] < 输入.jsonl > 输出.jsonl

选项 Options:
  --url URL              网页的地址
  --format FORMAT        md、docx、txt、html、json 或 jsonl（默认看 OUT 的扩展名，否则 md）
  --layout LAYOUT        Word 文档的样式：official 公文格式（默认），plain 普通文档
  --type html|txt        输入的类型（默认看 FILE 的扩展名；“-”为 html）
  --out FILE|DIR         写入文件；给的是目录时用标题作文件名（默认写到标准输出）
  --script keep|hans|hant|hant-tw|hant-hk
                         保留原文，或转成简体、繁体、台湾正体、香港繁体（默认 keep）
  --jsonl                每行一个 {"id"?, "url"?, "html"|"text"}，每行输出一个剪藏结果
  --jobs N               同时处理几行（默认看处理器有几个核；1 不用工作线程）
  --help                 显示这段说明

退出状态 Exit status: 0 成功；1 读不出、认不出或没有正文；2 用法错误
`;

const OPTIONS = {
  url: { type: 'string' },
  format: { type: 'string' },
  layout: { type: 'string' },
  type: { type: 'string' },
  out: { type: 'string' },
  script: { type: 'string' },
  jsonl: { type: 'boolean' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** More threads than any machine has processors are a slip of the finger. */
const MOST_JOBS = 256;

/** Reads the arguments; `formats` are the ids of the exporters. Throws a `UsageError`. */
export function readArguments(argv: readonly string[], formats: readonly string[]): Request {
  const { values, positionals } = parsed(argv);
  if (values.help) return { task: 'help' };
  const script = scriptTarget(values.script);
  if (values.jsonl) {
    const others = [values.url, values.format, values.layout, values.type, values.out].some((value) => value !== undefined);
    if (positionals.length > 0 || others) throw new UsageError('--jsonl 只从标准输入读，除 --jobs、--script 外不与其他参数同用');
    return { task: 'lines', script, ...(values.jobs === undefined ? {} : { jobs: jobsOf(values.jobs) }) };
  }
  if (values.jobs !== undefined) throw new UsageError('--jobs 只与 --jsonl 同用');
  const [input, ...more] = positionals;
  if (input === undefined) throw new UsageError('缺少输入文件');
  if (more.length > 0) throw new UsageError(`多余的参数：${more.join(' ')}`);
  const url = values.url === undefined ? {} : { url: checkedUrl(values.url) };
  if (values.out === '') throw new UsageError('--out 不能为空');
  const out = values.out === undefined ? {} : { out: values.out };
  const type = inputType(input, values.type);
  const format = outputFormat(values.format, values.out, formats);
  return { task: 'clip', input, type, format, layout: layoutOf(values.layout), script, ...url, ...out };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`不认识的参数（${error.message.split('\n', 1)[0]}）`);
    throw error;
  }
}

function inputType(input: string, asked: string | undefined): 'html' | 'txt' {
  if (asked === 'html' || asked === 'txt') return asked;
  if (asked !== undefined) throw new UsageError(`--type 只能是 html 或 txt：${asked}`);
  return input !== '-' && /^\.(?:txt|text|md)$/iu.test(extname(input)) ? 'txt' : 'html';
}

function layoutOf(asked = 'official'): 'official' | 'plain' {
  if (asked !== 'official' && asked !== 'plain') throw new UsageError(`--layout 只能是 official 或 plain：${asked}`);
  return asked;
}

function outputFormat(asked: string | undefined, out: string | undefined, formats: readonly string[]): string {
  if (asked !== undefined) {
    if (!formats.includes(asked)) throw new UsageError(`--format 只能是 ${formats.join('、')}：${asked}`);
    return asked;
  }
  const extension = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  return formats.includes(extension) ? extension : 'md';
}

function scriptTarget(asked: string | undefined): ScriptTarget {
  const target = SCRIPT_TARGETS.find((known) => known === (asked ?? 'keep'));
  if (!target) throw new UsageError(`--script 只能是 ${SCRIPT_TARGETS.join('、')}：${asked}`);
  return target;
}

function jobsOf(asked: string): number {
  const jobs = /^\d{1,3}$/u.test(asked) ? Number(asked) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError(`--jobs 只能是 1 到 ${MOST_JOBS} 的整数：${asked}`);
  return jobs;
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url)) throw new UsageError(`--url 不是合法的地址：${url}`);
  return url;
}
