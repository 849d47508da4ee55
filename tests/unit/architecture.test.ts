import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each layer may import: other layers by path prefix, and packages. The first prefix that fits a file counts. */
const LAYERS: readonly { readonly path: string; readonly layers: readonly string[]; readonly packages: readonly string[] }[] = [
  { path: 'utils/engine/model/', layers: ['utils/engine/model/'], packages: [] },
  { path: 'utils/engine/text/', layers: ['utils/engine/model/', 'utils/engine/text/'], packages: [] },
  { path: 'utils/engine/rules/', layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/rules/'], packages: [] },
  { path: 'utils/engine/voice/', layers: ['utils/engine/model/', 'utils/engine/voice/'], packages: [] },
  { path: 'utils/engine/sites/', layers: ['utils/engine/model/', 'utils/engine/sites/'], packages: [] },
  {
    path: 'utils/engine/classify/',
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/rules/', 'utils/engine/voice/', 'utils/engine/classify/'],
    packages: [],
  },
  {
    path: 'utils/engine/detect/',
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/sites/', 'utils/engine/detect/'],
    packages: [],
  },
  {
    path: 'utils/engine/repair/',
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/settle/', 'utils/engine/repair/'],
    packages: [],
  },
  ...['title', 'assess'].map((stage) => ({
    path: `utils/engine/${stage}/`,
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/rules/', 'utils/engine/voice/', `utils/engine/${stage}/`],
    packages: [],
  })),
  {
    path: 'utils/engine/export/docx/',
    layers: ['utils/engine/model/', 'utils/engine/export/'],
    packages: ['docx'],
  },
  {
    path: 'utils/engine/export/',
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/export/'],
    packages: ['fflate'],
  },
  ...['region', 'contents', 'settle', 'outline'].map((stage) => ({
    path: `utils/engine/${stage}/`,
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/rules/', `utils/engine/${stage}/`],
    packages: [],
  })),
  {
    path: 'utils/engine/convert/',
    layers: ['utils/engine/model/', 'utils/engine/text/', 'utils/engine/convert/'],
    packages: ['opencc-js'],
  },
  { path: 'utils/engine/', layers: ['utils/engine/'], packages: [] },
  { path: 'utils/dom/sanitize.ts', layers: [], packages: ['dompurify'] },
  { path: 'utils/dom/', layers: ['utils/engine/', 'utils/dom/'], packages: [] },
  { path: 'utils/platform/', layers: ['utils/engine/', 'utils/dom/', 'utils/platform/'], packages: ['wxt', '#imports', 'idb'] },
  { path: 'utils/node/', layers: ['utils/engine/', 'utils/dom/', 'utils/node/'], packages: ['node:', 'htmlparser2'] },
  // The messages are imported for the type of their keys.
  { path: 'components/', layers: ['utils/engine/', 'components/', 'public/_locales/zh_CN/'], packages: ['react'] },
  {
    path: 'entrypoints/',
    layers: ['utils/engine/', 'utils/dom/', 'utils/platform/', 'components/', 'entrypoints/'],
    packages: ['wxt', '#imports', 'react', 'react-dom'],
  },
];
const LONGEST_FILE = 250;
/** Data: they grow by entries, not by ideas. */
const DATA = /^utils\/engine\/(?:rules|sites)\/|voice\/weights|traditional|look-alikes|-table\.ts$/u;

const sources = ['utils', 'components', 'entrypoints'].flatMap(filesOf);

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s[^'";]{0,2000}?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gmu)].map(
    ([, from, bare, lazy]) => from ?? bare ?? lazy ?? '',
  );
}

describe('the code base', () => {
  test.each(sources)('%s imports only what its layer may', (file) => {
    const layer = LAYERS.find(({ path }) => file.startsWith(path));
    expect(layer, `${file} belongs to no layer`).toBeDefined();
    for (const target of importsOf(file)) {
      const allowed = target.startsWith('.')
        ? layer?.layers.some((path) => join(dirname(file), target).startsWith(path))
        : layer?.packages.some((name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`));
      expect(allowed, `${file} imports ${target}`).toBe(true);
    }
  });

  test('sets HTML nowhere but in the sanitiser', () => {
    const setters = sources.filter(
      (file) =>
        !file.endsWith('/sanitize.ts') &&
        /innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/u.test(readFileSync(file, 'utf8')),
    );
    expect(setters).toEqual([]);
  });

  test('lets messages in through one door', () => {
    const listening = sources.filter((file) =>
      /\bonMessage\w{0,9}\.add|\bonConnect\w{0,9}\.add|addEventListener\('message'/u.test(readFileSync(file, 'utf8')),
    );
    const replies = ['utils/platform/collection-port.ts', 'utils/platform/conversion-port.ts'];
    expect(listening.filter((file) => !replies.includes(file))).toEqual(['utils/platform/door.ts']);
    for (const file of replies) expect(readFileSync(file, 'utf8')).not.toMatch(/runtime\.on(?:Message|Connect)/u);
  });

  test('has no file longer than a reader takes in at a time', () => {
    const long = sources.filter((file) => !DATA.test(file) && readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  test('keeps Node and the clock out of the engine', () => {
    const engine = sources.filter((file) => file.startsWith('utils/engine/'));
    expect(engine.filter((file) => /\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\./u.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
