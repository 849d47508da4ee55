import { browser } from 'wxt/browser';
import toastCss from '../../components/toast.css?inline';
import { Toast } from '../../components/toast.ts';
import tokensCss from '../../components/tokens.css?inline';
import { unclobbered } from '../../utils/dom/unclobbered.ts';

/** No page takes longer. */
const LIFETIME = 120_000;

/** Tells how far the reading of further pages is; its button stops it. */
export class PagesToast {
  readonly #onStop: () => void;
  #toast: Toast | undefined;

  constructor(onStop: () => void) {
    this.#onStop = onStop;
  }

  show(read: number, known: number): void {
    const { i18n } = browser;
    this.#toast ??= new Toast(unclobbered(document), { css: `${toastCss}\n${tokensCss}`, lifetime: LIFETIME, onAction: this.#onStop });
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
