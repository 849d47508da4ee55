import { browser } from 'wxt/browser';
import { Toast } from '../../components/toast.ts';
import { unclobbered } from '../../utils/dom/unclobbered.ts';
import type { Settings } from '../../utils/platform/setting-defaults.ts';

/** No page takes longer. */
const LIFETIME = 120_000;

/** Tells how far the reading of further pages is; its button stops it. */
export class PagesToast {
  readonly #theme: Settings['theme'];
  readonly #onStop: () => void;
  #toast: Toast | undefined;

  constructor(theme: Settings['theme'], onStop: () => void) {
    this.#theme = theme;
    this.#onStop = onStop;
  }

  show(read: number, known: number): void {
    const { i18n } = browser;
    this.#toast ??= new Toast(unclobbered(document), { theme: this.#theme, lifetime: LIFETIME, onAction: this.#onStop });
    this.#toast.show({
      state: 'saved',
      headline: i18n.getMessage('toastPages', [String(read), String(known)]),
      lines: [i18n.getMessage('toastPagesLine')],
      actions: [{ id: 'stop', label: i18n.getMessage('toastPagesCancel') }],
      closeLabel: i18n.getMessage('buttonClose'),
    });
  }

  close(): void {
    this.#toast?.close();
  }
}
