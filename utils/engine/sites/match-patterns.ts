import type { SiteFamily } from '../model/site.ts';
import { FAMILIES } from './families.ts';

/** Match patterns of the sites that the extension looks at as they load, sorted: they stand in the manifest. */
export function matchPatterns(families: readonly SiteFamily[] = FAMILIES): string[] {
  return families.flatMap(({ stableHosts = [] }) => stableHosts.map((host) => `*://*.${host}/*`)).toSorted();
}
