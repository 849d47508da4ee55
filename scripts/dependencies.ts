import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../tests/bench/bundle.ts';

/** In the command alone, not in the extension. */
const HEADLESS = '只在命令行';

/** Why each package is there; a dependency without a reason fails the script. */
const REASONS: Readonly<Record<string, readonly [where: string, reason: string]>> = {
  docx: ['扩展，保存 Word 时才载入', '写 Word 文件：格式复杂，久经使用'],
  dompurify: ['扩展，粘贴或打开 HTML 时才载入', '外来的 HTML 进入扩展自己的页面之前，去掉能运行的一切'],
  fflate: ['扩展，打包时才载入', '写 zip，比同类小得多'],
  htmlparser2: [HEADLESS, '没有浏览器时读网页：只分出标签和文字，不造完整的 DOM'],
  idb: ['扩展的后台', 'IndexedDB 的 Promise 接口，约 1 KB'],
  'opencc-js': ['扩展，转换简繁时才载入', '简繁转换的词典'],
  react: ['扩展自己的页面', '侧边栏和设置页的界面'],
  'react-dom': ['扩展自己的页面', '侧边栏和设置页的界面'],
};
const AUDIT = `## 已知漏洞

\`npm audit --omit=dev\` 应当什么也报不出来；报了的，修好再发布，修不了的在这里写明为什么碍不着读者。它要向登记处问已知的漏洞，镜像多半不提供这项服务，那时答的是 405，也就是什么都没查：换一个提供的登记处再跑（\`npm audit --omit=dev --registry=…\`），不要当作通过。开发用的包不进扩展，也不进命令行，所以不在内。

版本一律写死，\`package-lock.json\` 里每个包都有校验和。`;
const LICENCE_FILE = /^(?:licen[cs]e|third_party_licenses|notice)/iu;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly module?: string;
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
const names = Object.keys(dependencies);
const missing = names.filter((name) => !REASONS[name]);
if (missing.length > 0) throw new Error(`Unexpected dependencies without a reason: ${missing.join(', ')}`);

/** The folder that a package is taken from by code in another folder: its own copy, or the one that all share. */
function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = from.lastIndexOf('node_modules/');
  return above < 0 ? undefined : folderOf(name, from.slice(0, above));
}

/** Folders of the packages that come with a package, its own first; those of types alone bring no code. */
function closure(folder: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(folder)) return known;
  known.add(folder);
  for (const name of Object.keys(packageAt(folder).dependencies ?? {})) {
    const inner = name.startsWith('@types/') ? undefined : folderOf(name, folder);
    if (inner !== undefined) closure(inner, known);
  }
  return known;
}

function packageAt(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

function packageOf(name: string): Package {
  return packageAt(join('node_modules', name));
}

/** Gzipped size of all that a package brings into a page, in kilobytes. */
async function size(name: string): Promise<string> {
  return (gzipSync(await bundle(join('node_modules', name, entryOf(name)))).length / 1000).toFixed(1);
}

function entryOf(name: string): string {
  const { module, main } = packageOf(name);
  // What is used of it is its client.
  return name === 'react-dom' ? 'client.js' : (module ?? main ?? 'index.js');
}

/** The texts of a package's licences, those of its dictionaries with them. */
function licencesOf(folder: string): string {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!LICENCE_FILE.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return statSync(path).isFile() ? [path] : readdirSync(path).map((inner) => join(path, inner));
  });
  return found.map((path) => readFileSync(path, 'utf8').trim()).join('\n\n');
}

function broughtBy(name: string): string {
  const [, ...brought] = [...closure(join('node_modules', name))].map(packageAt);
  return brought.map((one) => `${one.name} ${one.version}（${one.license}）`).join('、') || '无';
}

const rows = await Promise.all(
  names.map(async (name) => {
    const { version, license = '' } = packageOf(name);
    const [where, reason] = REASONS[name] ?? ['', ''];
    return `| ${name} ${version} | ${license} | ${await size(name)} | ${broughtBy(name)} | ${where} | ${reason} |`;
  }),
);
writeFileSync(
  'docs/dependencies.md',
  `# 运行时的依赖\n\n由 \`npm run weigh\` 写成。大小是整个包压缩后的千字节数；扩展只带用到的部分，剪藏时放进网页的脚本里一个也没有。\n\n| 包 | 许可 | gzip KB | 带来的包 | 用在哪里 | 为什么 |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n\n${AUDIT}\n`,
);
const shipped = new Set(
  names.filter((name) => REASONS[name]?.[0] !== HEADLESS).flatMap((name) => [...closure(join('node_modules', name))]),
);
const licences = [...shipped].map((folder) => {
  const { name, version, license = '' } = packageAt(folder);
  return `${name} ${version} (${license})\n\n${licencesOf(folder)}`;
});
writeFileSync('public/licenses.txt', `${licences.toSorted().join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
