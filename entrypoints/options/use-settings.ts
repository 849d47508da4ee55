import { useEffect, useState } from 'react';
import { readSettings, type Settings, watchSettings } from '../../utils/platform/settings.ts';

/** All settings as they stand; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
