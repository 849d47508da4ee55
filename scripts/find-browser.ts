import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'vivaldi',
];
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root
      ? [
          join(root, 'Chromium/Application/chrome.exe'),
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [];
  }),
];
/** `chromium-l10n` gives the Chinese interface, without which the extension speaks English. */
const DEBIAN_PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

/** Path of a Chromium-family browser: `JINGWEN_BROWSER`, the usual names, the usual places; undefined when there is none. */
export function findBrowser(): string | undefined {
  const chosen = process.env.JINGWEN_BROWSER;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`JINGWEN_BROWSER 指向的文件不存在：${chosen}`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...PLACES].find((path) => existsSync(path));
}

/** Like `findBrowser`, after installing one where that is possible; throws with what to install where it is not. */
export function findOrInstallBrowser(): string {
  const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebian) install(missingPackages());
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(
    `没有找到 Chromium 系的浏览器。请安装 Chromium、Chrome 或 Edge 之一（Debian、Ubuntu：sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}；` +
      'macOS：brew install --cask chromium；Windows：winget install Google.Chrome），或用环境变量 JINGWEN_BROWSER 指明它的路径，再运行一次 npm start。',
  );
}

function missingPackages(): readonly string[] {
  const found = findBrowser();
  const isPackaged = found === undefined || found === '/usr/bin/chromium';
  const speaksChinese = existsSync('/usr/lib/chromium/locales/zh-CN.pak');
  return [
    ...(found ? [] : ['chromium']),
    ...(isPackaged && !speaksChinese ? ['chromium-l10n'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
}

function hasChineseFont(): boolean {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return error === undefined && stdout.trim() !== '';
}

function install(packages: readonly string[]): void {
  if (packages.length === 0) return;
  console.log(`正在用 apt 安装 ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  for (const name of packages)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: ['ignore', 'ignore', 'inherit'], env });
}
