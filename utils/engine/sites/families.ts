import type { SiteFamily } from '../model/site.ts';
import { B2 } from './b2.ts';
import { DEDECMS } from './dedecms.ts';
import { DISCUZ } from './discuz.ts';
import { EMPIRECMS } from './empirecms.ts';
import { ESSAYS } from './essays.ts';
import { FANWEN } from './fanwen.ts';
import { JUSTNEWS } from './justnews.ts';
import { LEGAL_FORMS } from './legal-forms.ts';
import { LESSONS } from './lessons.ts';
import { PAPERS } from './papers.ts';
import { PHPCMS } from './phpcms.ts';
import { RIPRO } from './ripro.ts';
import { SECRETARY } from './secretary.ts';
import { WECHAT } from './wechat.ts';
import { WENKU } from './wenku.ts';
import { WORDPRESS } from './wordpress.ts';
import { ZIBLL } from './zibll.ts';

/** Every family but the mirrors, which nothing runs on by itself; the order has no meaning. */
export const FAMILIES: readonly SiteFamily[] = [
  B2,
  DEDECMS,
  DISCUZ,
  EMPIRECMS,
  ESSAYS,
  FANWEN,
  JUSTNEWS,
  LEGAL_FORMS,
  LESSONS,
  PAPERS,
  PHPCMS,
  RIPRO,
  SECRETARY,
  WECHAT,
  WENKU,
  WORDPRESS,
  ZIBLL,
];
