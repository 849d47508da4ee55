import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../tests/bench/bundle.ts';

/** Why each package is there; a dependency without a reason fails the script. */
const REASONS: Readonly<Record<string, readonly [where: string, reason: string]>> = {
  docx: ['扩展，保存 Word 时才载入', '写 Word 文件：格式复杂，久经使用'],
  dompurify: ['扩展，粘贴或打开 HTML 时才载入', '外来的 HTML 进入扩展自己的页面之前，去掉能运行的一切'],
  fflate: ['扩展，打包时才载入', '写 zip，比同类小得多'],
  htmlparser2: ['只在命令行', '没有浏览器时读网页：只分出标签和文字，不造完整的 DOM'],
  idb: ['扩展的后台', 'IndexedDB 的 Promise 接口，约 1 KB'],
  'opencc-js': ['扩展，转换简繁时才载入', '简繁转换的词典'],
  react: ['扩展自己的页面', '侧边栏和设置页的界面'],
  'react-dom': ['扩展自己的页面', '侧边栏和设置页的界面'],
};
const LICENCE_FILE = /^(?:licen[cs]e|third_party_licenses|notice)/iu;

interface Package {
  readonly version: string;
  readonly license?: string;
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
const names = Object.keys(dependencies);
const missing = names.filter((name) => !REASONS[name]);
if (missing.length > 0) throw new Error(`Unexpected dependencies without a reason: ${missing.join(', ')}`);

/** Packages that come with a package, itself first. */
function closure(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name) || !existsSync(`node_modules/${name}/package.json`)) return known;
  known.add(name);
  const own = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const inner of Object.keys(own.dependencies ?? {})) closure(inner, known);
  return known;
}

function packageOf(name: string): Package {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as Package;
}

/** Gzipped size of all that a package brings into a page, in kilobytes. */
async function size(name: string): Promise<string> {
  return (gzipSync(await bundle(join('node_modules', name, entryOf(name)))).length / 1000).toFixed(1);
}

function entryOf(name: string): string {
  const { module, main } = packageOf(name) as { readonly module?: string; readonly main?: string };
  // What is used of it is its client.
  return name === 'react-dom' ? 'client.js' : (module ?? main ?? 'index.js');
}

/** The texts of a package's licences, those of its dictionaries with them. */
function licencesOf(name: string): string {
  const folder = `node_modules/${name}`;
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!LICENCE_FILE.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return statSync(path).isFile() ? [path] : readdirSync(path).map((inner) => join(path, inner));
  });
  return found.map((path) => readFileSync(path, 'utf8').trim()).join('\n\n');
}

const rows = await Promise.all(
  names.map(async (name) => {
    const { version, license = '' } = packageOf(name);
    const [where, reason] = REASONS[name] ?? ['', ''];
    return `| ${name} ${version} | ${license} | ${await size(name)} | ${closure(name).size - 1} | ${where} | ${reason} |`;
  }),
);
writeFileSync(
  'docs/dependencies.md',
  `# 运行时的依赖\n\n由 \`npm run dependencies\` 写成。大小是整个包压缩后的千字节数；扩展只带用到的部分，剪藏时放进网页的脚本里一个也没有。\n\n| 包 | 许可 | gzip KB | 带来的包 | 用在哪里 | 为什么 |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`,
);
const shipped = [...new Set(names.filter((name) => name !== 'htmlparser2').flatMap((name) => [...closure(name)]))].toSorted();
writeFileSync(
  'public/licenses.txt',
  `${shipped.map((name) => `${name} ${packageOf(name).version} (${packageOf(name).license ?? ''})\n\n${licencesOf(name)}`).join(`\n\n${'-'.repeat(78)}\n\n`)}\n`,
);
