import { browser } from 'wxt/browser';
import type { Completeness } from '../engine/model/clip.ts';

const LONGEST_QUOTE = 40;

/** What is missing and the page's own words for it, as one sentence in the reader's language. */
export function incompleteness({ cause, evidence }: Completeness): string {
  const { i18n } = browser;
  const quote = evidence
    .find(({ kind }) => kind !== 'lazy')
    ?.quote.replace(/\s{1,1000}/gu, ' ')
    .trim();
  const words = quote && [...quote].length > LONGEST_QUOTE ? `${[...quote].slice(0, LONGEST_QUOTE).join('')}…` : quote;
  return sentence() + (words ? i18n.getMessage('quoteEnds', words) : '');

  function sentence(): string {
    if (cause === 'withheld') return i18n.getMessage('causeWithheld');
    if (cause === 'elided') return i18n.getMessage('causeElided');
    if (cause === 'paginated') return i18n.getMessage('causePaginated');
    return i18n.getMessage('causeUnknown');
  }
}
