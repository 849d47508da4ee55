import { storage } from 'wxt/utils/storage';
import type { CopyChoices } from '../engine/export/clipboard.ts';
import { EXPORTERS } from '../engine/export/exporters.ts';
import { MARKDOWN } from '../engine/export/markdown.ts';
import type { Exporter } from '../engine/model/exporter.ts';
import { DEFAULT_SETTINGS, type Settings } from './setting-defaults.ts';
import { MIGRATIONS, SETTINGS_VERSION } from './settings-migrations.ts';

export { DEFAULT_SETTINGS, type Settings };

/** Only what differs from the defaults is stored, so that better defaults reach those who never chose. */
const stored = storage.defineItem<Partial<Settings>>('local:settings', {
  fallback: {},
  version: SETTINGS_VERSION,
  migrations: Object.fromEntries(MIGRATIONS.map((migrate, index) => [index + 2, migrate])),
});

export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await stored.getValue()) };
}

/** A change, or what it is when the settings are as they stand at its turn. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/** Changes some settings and leaves the others; changes from several pages at once wait for each other. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const before = await stored.getValue();
    const made = typeof change === 'function' ? change({ ...DEFAULT_SETTINGS, ...before }) : change;
    const entries = Object.entries({ ...before, ...made });
    const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
    await stored.setValue(Object.fromEntries(entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]))));
  });
}

/** Calls back with all settings when one changed; returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return stored.watch((changed) => onChange({ ...DEFAULT_SETTINGS, ...changed }));
}

/** The exporter of the chosen format; a format that a later version stored is unknown to this one. */
export function chosenExporter({ format }: Settings): Exporter {
  return EXPORTERS.find(({ id }) => id === format) ?? MARKDOWN;
}

/** How the reader wants clips copied. */
export function copyChoices({ copyAs, copySource, gapMarks }: Settings): CopyChoices {
  return { variant: copyAs, sourceLine: copySource, gapMarks };
}
