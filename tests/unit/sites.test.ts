import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../utils/engine/detect/detect.ts';
import { isHostOf } from '../../utils/engine/detect/known-host.ts';
import { MOST_STABLE_HOSTS, type SamplePage, type SiteFamily, type SiteSamples } from '../../utils/engine/model/site.ts';
import { ALL_FAMILIES as FAMILIES } from '../../utils/engine/sites/all-families.ts';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';

const DATA = new Set(['all-families.ts', 'families.ts', 'layouts.ts', 'match-patterns.ts']);
const files = readdirSync('utils/engine/sites').filter((name) => !DATA.has(name));

const signsOf = ({ tokens = [], ...rest }: SamplePage): Parameters<typeof detect>[0] => ({
  host: '',
  title: '',
  generator: '',
  lines: [],
  ...rest,
  tokens: new Set(tokens),
});

describe.each(files)('%s', async (file) => {
  // Every file of the folder exports its family and its samples.
  const exported = (await import(`../../utils/engine/sites/${file.replace('.ts', '')}.ts`)) as Record<string, unknown> & {
    readonly SAMPLES?: SiteSamples;
  };
  const family = Object.values(exported).find((value) => FAMILIES.includes(value as SiteFamily)) as SiteFamily | undefined;
  const samples = exported.SAMPLES ?? { fires: [], ignores: [] };

  test('is listed under its own name and has samples', () => {
    expect(family?.id).toBe(file.replace('.ts', ''));
    expect([samples.fires.length > 0, samples.ignores.length > 0]).toEqual([true, true]);
  });

  test('knows its samples', () => {
    for (const sample of samples.fires) expect(detect(signsOf(sample)).family, JSON.stringify(sample)).toBe(family?.id);
  });

  test('is silent on what only looks like them', () => {
    for (const sample of samples.ignores) expect(detect(signsOf(sample)).family, JSON.stringify(sample)).not.toBe(family?.id);
  });

  test('lists stable hosts among its hosts', () => {
    expect(family?.hosts ?? []).toEqual(expect.arrayContaining([...(family?.stableHosts ?? [])]));
  });
});

describe('the known sites', () => {
  const hosts = FAMILIES.flatMap((family) => family.hosts ?? []);

  test('are at least 120, each listed once', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(120);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test('run a script on a few of them only, never on hijacked ones', () => {
    const stable = FAMILIES.flatMap((family) => family.stableHosts ?? []);
    expect(stable.length).toBeLessThanOrEqual(MOST_STABLE_HOSTS);
    expect(stable.filter((host) => !host.includes('.'))).toEqual([]);
    expect(FAMILIES.find(({ id }) => id === 'mirrors')?.stableHosts).toBeUndefined();
  });

  test('become match patterns of the site and its subdomains', () => {
    expect(matchPatterns([{ id: 'x', hosts: ['a.example', 'b.example'], stableHosts: ['a.example'] }])).toEqual(['*://*.a.example/*']);
  });

  test.each([
    ['www.docin.com', 'docin.com', true],
    ['docin.com', 'docin.com', true],
    ['mydocin.com', 'docin.com', false],
    ['docin.com.example', 'docin.com', false],
    ['m.qilupro.net', 'qilupro', true],
    ['qilupros.net', 'qilupro', false],
    ['www.com.qilupro', 'qilupro', false],
  ])('%s is of %s: %s', (host, name, expected) => {
    expect(isHostOf(host, [name])).toBe(expected);
  });
});
