import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';

/** Each is argued for where users read about permissions. */
const ARGUED = ['activeTab', 'scripting', 'storage', 'downloads', 'contextMenus', 'clipboardWrite'];
const ARGUED_CHROMIUM = ['offscreen', 'sidePanel'];
/** Where the permissions are explained; the first that is there counts. */
const EXPLAINED = ['docs/PERMISSIONS.md', 'PERMISSIONS.md', 'README.md'];
/** Gzipped bytes of a script that a click puts into a page. */
const MOST_IN_PAGE = 30_000;

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
}

describe.each([
  ['chrome-mv3', [...ARGUED, ...ARGUED_CHROMIUM]],
  ['firefox-mv3', ARGUED],
])('the built %s', (folder, argued) => {
  const path = `.output/${folder}/`;
  const manifest = (): Manifest => JSON.parse(readFileSync(`${path}manifest.json`, 'utf8')) as Manifest;

  test('asks at installation for what is argued for, and for no host', () => {
    const { permissions, host_permissions = [], optional_permissions = [], optional_host_permissions } = manifest();
    expect(permissions.toSorted()).toEqual(argued.toSorted());
    expect(host_permissions).toEqual([]);
    expect(optional_permissions).toEqual([]);
    expect(optional_host_permissions).toEqual(['*://*/*']);
    const text = readFileSync(EXPLAINED.find(existsSync) ?? '', 'utf8');
    expect(argued.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('looks by itself at the listed sites only', () => {
    expect(manifest().content_scripts?.flatMap(({ matches }) => matches)).toEqual(matchPatterns());
  });

  test('lets its pages connect to nothing and run nothing but its own files', () => {
    const policy = manifest().content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(?:unsafe|https?:|\*)/u);
  });

  test('shows sites no file and no door', () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
  });

  test('puts small scripts into pages, without dictionaries, Word or a sanitiser', () => {
    const scripts = readdirSync(`${path}content-scripts`).map((name) => `${path}content-scripts/${name}`);
    for (const script of [...scripts, `${path}detect.js`]) {
      const code = readFileSync(script, 'utf8');
      expect(gzipSync(code).length, script).toBeLessThan(MOST_IN_PAGE);
      expect(/DOMPurify|wordprocessingml|(?<!ignore-)opencc/iu.exec(code)?.[0], script).toBeUndefined();
    }
  });
});
