import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
const table = readFileSync('docs/dependencies.md', 'utf8');
const licences = readFileSync('public/licenses.txt', 'utf8');
const sources = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

describe.each(Object.entries(dependencies))('the dependency %s', (name, version) => {
  test('is pinned, used, and told of as it is', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(sources.some((source) => source.includes(`'${name}'`) || source.includes(`'${name}/`))).toBe(true);
    expect(table).toContain(`| ${name} ${version} |`);
  });

  test('has its licence in the package, when it is shipped', () => {
    const isShipped = name !== 'htmlparser2';
    expect(licences.includes(`${name} ${version} (`)).toBe(isShipped);
  });
});

test('no licence asks more than to be named', () => {
  expect(table).not.toMatch(/\bA?GPL|SSPL|BUSL/u);
});
