import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../utils/platform/backup.ts';
import { DEFAULT_SETTINGS } from '../../utils/platform/setting-defaults.ts';
import { SETTINGS_CHECKS } from '../../utils/platform/settings-checks.ts';
import { MIGRATIONS, SETTINGS_VERSION } from '../../utils/platform/settings-migrations.ts';

const FOLDER = 'tests/unit/backups';
const example = (version: number): string => readFileSync(`${FOLDER}/v${version}.json`, 'utf8');
const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(example(SETTINGS_VERSION)) as object), ...change });

describe('a backup', () => {
  test('has a stored example for every version, and no other', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(versions.map((version) => `v${version}.json`));
    expect(MIGRATIONS.length).toBe(SETTINGS_VERSION - 1);
  });

  test.each(versions)('of version %i is understood as a whole, and says the same as the newest example', (version) => {
    const { clips } = JSON.parse(example(version)) as { clips: readonly unknown[] };
    const { settings } = JSON.parse(example(SETTINGS_VERSION)) as { settings: object };
    expect(readBackup(example(version))).toEqual({ settings, clips, skipped: [] });
  });

  test('of all settings reads back as what was written', () => {
    const text = writeBackup({ settings: DEFAULT_SETTINGS, clips: [] }, '2025-11-20T09:30:00+08:00');
    expect(readBackup(text)).toEqual({ settings: DEFAULT_SETTINGS, clips: [], skipped: [] });
  });

  test('of a newer version is refused, as nobody knows what it means', () => {
    expect(readBackup(changed({ version: SETTINGS_VERSION + 1 }))).toEqual({ fault: 'newer' });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '净文'],
    ['a list', '[]'],
    ['another JSON', '{"version":1,"settings":{}}'],
    ['no version', changed({ version: 'one' })],
    ['version 0', changed({ version: 0 })],
    ['settings that are a list', changed({ settings: [] })],
  ])('that is %s is refused', (_, text) => {
    expect(readBackup(text)).toEqual({ fault: 'no-backup' });
  });

  test('keeps what it understands and names the rest', () => {
    const text = changed({
      settings: { theme: 'dark', format: 'pdf', keptKinds: ['contact', 'odd'], colour: 1, __proto__: null },
      clips: [{}],
    });
    expect(readBackup(text)).toEqual({ settings: { theme: 'dark' }, clips: [], skipped: ['format', 'keptKinds', 'colour', 'clip 1'] });
  });

  test('whose clip has a torn reading leaves that clip out', () => {
    const { clips } = JSON.parse(example(1)) as { clips: { snapshot: { blocks: unknown[] } }[] };
    clips[0]?.snapshot.blocks.pop();
    expect(readBackup(changed({ clips }))).toMatchObject({ clips: [], skipped: ['clip 1'] });
  });

  test('of any kind of JSON gives settings that pass their checks', () => {
    const names = Object.keys(SETTINGS_CHECKS);
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue()), (settings) => {
        const backup = readBackup(JSON.stringify({ form: 'jingwen-backup', version: 1, settings }));
        expect('settings' in backup).toBe(true);
        for (const [name, value] of Object.entries('settings' in backup ? backup.settings : {}))
          expect(SETTINGS_CHECKS[name as keyof typeof SETTINGS_CHECKS](value)).toBe(true);
      }),
    );
  });
});

describe('a migration', () => {
  test.each(MIGRATIONS)('changes nothing the second time', (migrate) => {
    const once = migrate({ detectionOffers: 2, theme: 'dark' });
    expect(migrate(once)).toEqual(once);
  });
});

describe('the checks of settings', () => {
  test('take every default', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      expect([name, SETTINGS_CHECKS[name as keyof typeof SETTINGS_CHECKS](value)]).toEqual([name, true]);
  });

  test('take a rule of the reader only with a value that can be kept', () => {
    const rule = { id: 'a', kind: 'text', value: '本站整理', isOn: true };
    expect(SETTINGS_CHECKS.userRules([rule])).toBe(true);
    expect(SETTINGS_CHECKS.userRules([{ ...rule, value: '本' }])).toBe(false);
    expect(SETTINGS_CHECKS.userRules([{ ...rule, kind: 'script' }])).toBe(false);
  });
});
