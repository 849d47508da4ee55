import type { Rule } from '../model/rule.ts';
import { ADVERT } from './advert.ts';
import { CONTACT } from './contact.ts';
import { DISCLAIMER } from './disclaimer.ts';
import { LEAD_IN } from './lead-in.ts';
import { PAGE_LINES } from './page-lines.ts';
import { TRUNCATION } from './truncation.ts';

/** All rules; their order has no meaning. */
export const RULES: readonly Rule[] = [...ADVERT, ...CONTACT, ...DISCLAIMER, ...LEAD_IN, ...PAGE_LINES, ...TRUNCATION];
