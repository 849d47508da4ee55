import { browser } from 'wxt/browser';
import type { ClipTexts } from '../../components/clip-view.tsx';
import { KINDS, type Kind } from '../../utils/engine/model/verdict.ts';

/** The panel's words in the reader's language. */
export function panelTexts(): ClipTexts {
  const { i18n } = browser;
  return {
    untitled: i18n.getMessage('panelUntitled'),
    complete: i18n.getMessage('panelComplete'),
    incomplete: (missing) => i18n.getMessage('toastIncomplete', missing),
    counts: (kept, removed) => i18n.getMessage('toastCounts', [kept.toLocaleString('en'), String(removed)]),
    source: i18n.getMessage('panelSource'),
    text: i18n.getMessage('panelText'),
    removed: (count) => i18n.getMessage('panelRemoved', String(count)),
    outside: (count) => i18n.getMessage('panelOutside', String(count)),
    nothingRemoved: i18n.getMessage('panelNothingRemoved'),
    emptyTitle: i18n.getMessage('panelEmptyTitle'),
    emptyBody: i18n.getMessage('panelEmptyBody'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindName(kind)])) as Record<Kind, string>,
  };
}

function kindName(kind: Kind): string {
  // Every kind has its message, which the type of the keys can't see through the hyphens.
  const key = `kind_${kind.replaceAll('-', '_')}` as 'kind_advert';
  return browser.i18n.getMessage(key);
}
