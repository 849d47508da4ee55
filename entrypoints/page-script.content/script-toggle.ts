import { browser } from 'wxt/browser';
import { reasonOf } from '../../components/reasons.ts';
import { Toast, type ToastAction } from '../../components/toast.ts';
import { convertibleText } from '../../utils/dom/convertible-text.ts';
import { PageScript } from '../../utils/dom/page-script.ts';
import { unclobbered } from '../../utils/dom/unclobbered.ts';
import { pageConverter } from '../../utils/platform/conversion-port.ts';
import { type PageChoice, sendToBackground } from '../../utils/platform/messages.ts';
import type { Settings } from '../../utils/platform/setting-defaults.ts';
import { say } from '../sidepanel/say.ts';

const LIFETIME = 6_000;
/** Code units of the page that its script is told by. */
const SAMPLE = 60_000;

/** Shows the page in the other script and in its own again, turn by turn, and tells what was done. */
export class ScriptToggle {
  #script: PageScript | undefined;
  #toast: Toast | undefined;
  #theme: Settings['theme'] = 'system';
  #isBusy = false;

  /** What is said about it is shown in the colours that the reader chose. */
  async press(theme = this.#theme): Promise<void> {
    const { i18n } = browser;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#theme = theme;
    try {
      if (this.#script) {
        this.restore();
        this.#say(i18n.getMessage('pageRestored'));
      } else await this.#convert();
    } catch (error) {
      console.error('[jingwen]', error);
      this.#say(i18n.getMessage('pageScriptFailed'), { state: 'failed' });
    } finally {
      this.#isBusy = false;
    }
  }

  restore(): void {
    this.#script?.restore();
    this.#script = undefined;
    this.#toast?.close();
  }

  async #convert(): Promise<void> {
    const { i18n } = browser;
    const lang = document.documentElement.lang;
    const { conversion, lang: becomes, why } = await sendToBackground<PageChoice>({ type: 'page-conversion', sample: sample(), lang });
    if (!conversion) {
      this.#say(i18n.getMessage('pageNotConverted'), { line: i18n.getMessage('toastScriptKept', reasonOf(say, why)) });
      return;
    }
    const script = new PageScript(document, { lang: becomes, convert: pageConverter(conversion) });
    await script.start();
    this.#script = script;
    const line = i18n.getMessage('toastScript', [i18n.getMessage(`converter_${conversion.id}`), reasonOf(say, why)]);
    this.#say(i18n.getMessage('pageConverted'), { line, actions: [{ id: 'restore', label: i18n.getMessage('buttonRestore') }] });
  }

  #say(
    headline: string,
    {
      line,
      state = 'saved',
      actions = [],
    }: { readonly line?: string; readonly state?: 'saved' | 'failed'; readonly actions?: readonly ToastAction[] } = {},
  ): void {
    this.#toast?.close();
    this.#toast = new Toast(unclobbered(document), {
      theme: this.#theme,
      lifetime: LIFETIME,
      onAction: () => void this.press(),
    });
    const closeLabel = browser.i18n.getMessage('buttonClose');
    this.#toast.show({ state, headline, lines: line === undefined ? [] : [line], actions, closeLabel });
  }
}

/** The beginning of the page's text. */
function sample(): string {
  let text = '';
  for (const node of convertibleText(document)) {
    if (text.length >= SAMPLE) break;
    text += `${node.data}\n`;
  }
  return text;
}
