import { browser } from 'wxt/browser';
import type { Say } from '../../components/words.ts';

/** The panel's words in the reader's language. */
export const say: Say = (key, ...values) => browser.i18n.getMessage(key, values.map(String));
