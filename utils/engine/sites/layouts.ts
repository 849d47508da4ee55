import type { SiteLayout } from '../model/site.ts';
import { LAYOUT as b2 } from './b2.ts';
import { LAYOUT as dedecms } from './dedecms.ts';
import { LAYOUT as discuz } from './discuz.ts';
import { LAYOUT as empirecms } from './empirecms.ts';
import { LAYOUT as fanwen } from './fanwen.ts';
import { LAYOUT as justnews } from './justnews.ts';
import { LAYOUT as phpcms } from './phpcms.ts';
import { LAYOUT as ripro } from './ripro.ts';
import { LAYOUT as wechat } from './wechat.ts';
import { LAYOUT as wenku } from './wenku.ts';
import { LAYOUT as wordpress } from './wordpress.ts';
import { LAYOUT as zibll } from './zibll.ts';

/** Layouts by the id of their family; apart from the families, for the script that only looks needs none. */
export const LAYOUTS: Readonly<Record<string, SiteLayout>> = {
  b2,
  dedecms,
  discuz,
  empirecms,
  fanwen,
  justnews,
  phpcms,
  ripro,
  wechat,
  wenku,
  wordpress,
  zibll,
};
