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

/** Packages that run, those that come with others too, as the lock has them; of types alone there is nothing to license. */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version: string; readonly integrity?: string; readonly dev?: true; readonly optional?: true; readonly license?: string }
    >
  >;
};
const running = Object.entries(packages)
  .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  .map(([path, { version, license = '' }]) => ({ name: path.split('node_modules/').at(-1) ?? '', version, license }))
  .filter(({ name }) => !/^@types\/|^undici-types$/u.test(name));

test('every package is known by its checksum', () => {
  expect(
    Object.entries(packages)
      .filter(([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'))
      .map(([path]) => path),
  ).toEqual([]);
});

describe('the packages that run', () => {
  test('are told of with their licence, each in the version that is installed', () => {
    expect(running.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(running.filter(({ name, version }) => !table.includes(`${name} ${version}`))).toEqual([]);
  });

  test('have no licence that asks more than to be named', () => {
    expect(
      running.filter(
        ({ license }) => !/^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0 OR Apache-2\.0|MIT AND Apache-2\.0)\)?$/u.test(license),
      ),
    ).toEqual([]);
  });

  test('bring the licences of their dictionaries, and those that are not shipped bring none', () => {
    expect(licences).toContain('Apache License, Version 2.0');
    const told = [...licences.matchAll(/^(\S{1,80}) (\d+\.\d+\.\d+) \(/gmu)].map(([, name, version]) => `${name} ${version}`);
    expect(told.filter((one) => !running.some(({ name, version }) => one === `${name} ${version}`))).toEqual([]);
  });
});

test('no licence asks more than to be named', () => {
  expect(table).not.toMatch(/\bA?GPL|SSPL|BUSL/u);
});

test('nothing but the preparing step runs by itself when the packages are installed', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  const own = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare', 'dependencies'];
  expect(own.filter((name) => name in scripts)).toEqual(['postinstall']);
});
