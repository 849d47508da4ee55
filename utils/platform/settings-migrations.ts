type Stored = Readonly<Record<string, unknown>>;

/**
 * Step `i` makes version `i + 1` of the settings into version `i + 2`, those in the browser and those in a backup.
 * Every version keeps an example in the tests. A step that runs twice changes nothing the second time.
 */
export const MIGRATIONS: readonly ((settings: Stored) => Stored)[] = [withoutOffers];

/** Version of the settings that this extension writes. */
export const SETTINGS_VERSION = MIGRATIONS.length + 1;

/** How often something was offered is no choice of the reader; it is counted elsewhere now. */
function withoutOffers({ detectionOffers: _, ...settings }: Stored): Stored {
  return settings;
}
