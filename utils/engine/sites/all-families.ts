import type { SiteFamily } from '../model/site.ts';
import { FAMILIES } from './families.ts';
import { MIRRORS } from './mirrors.ts';

/** Every file of this folder; the order has no meaning. */
export const ALL_FAMILIES: readonly SiteFamily[] = [...FAMILIES, MIRRORS];
