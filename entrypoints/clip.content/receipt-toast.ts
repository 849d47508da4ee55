import { browser } from 'wxt/browser';
import { reasonOf } from '../../components/reasons.ts';
import { Toast, type ToastAction, type ToastView } from '../../components/toast.ts';
import { unclobbered } from '../../utils/dom/unclobbered.ts';
import { payloadOf } from '../../utils/engine/export/clipboard.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { isToSimplified, type ScriptTarget, traditionalOf } from '../../utils/engine/text/converters.ts';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import { incompleteness } from '../../utils/platform/incompleteness.ts';
import { type Receipt, sendToBackground } from '../../utils/platform/messages.ts';
import type { Settings } from '../../utils/platform/setting-defaults.ts';
import { say } from '../sidepanel/say.ts';

const LIFETIME = 8_000;

/** The toast that tells what became of one clip, and does what its buttons say. */
export class ReceiptToast {
  readonly #clip: Clip;
  readonly #theme: Settings['theme'];
  #toast: Toast | undefined;

  constructor(clip: Clip, theme: Settings['theme']) {
    this.#clip = clip;
    this.#theme = theme;
  }

  show(receipt: Receipt): void {
    this.#toast?.close();
    this.#toast = new Toast(unclobbered(document), {
      theme: this.#theme,
      lifetime: LIFETIME,
      onAction: (id) => void this.#act(id, receipt),
    });
    this.#toast.show(this.#view(receipt));
  }

  close(): void {
    this.#toast?.close();
  }

  async #act(id: string, receipt: Receipt): Promise<void> {
    const { i18n } = browser;
    try {
      if (id === 'details') await sendToBackground({ type: 'details' });
      if (id === 'detect') await sendToBackground({ type: 'sites' });
      if (id === 'copy') await this.#copy(receipt);
      if (id === 'delete' && receipt.downloadId !== undefined) await this.#delete(receipt.downloadId, receipt);
      // The answer comes as a new receipt, which takes this toast's place.
      if (isConversion(id)) await sendToBackground({ type: 'convert', conversion: CONVERSIONS[id], receipt });
      if (id === 'page') await this.#convertPage();
      if (id === 'always')
        this.#say(
          'saved',
          i18n.getMessage('toastAlways'),
          actions(...(location.hostname ? (['site'] as const) : []), 'everywhere'),
          i18n.getMessage('toastAlwaysLine'),
        );
      if (id === 'site' || id === 'everywhere') await this.#always(id);
    } catch {
      // Only a page that outlived an update of the extension has nobody left to answer.
      this.#say('failed', i18n.getMessage('toastReloaded'), []);
    }
  }

  async #copy(receipt: Receipt): Promise<void> {
    const payload = payloadOf(this.#clip, receipt.copy);
    const copied = copyInDocument(unclobbered(document), payload) || (await sendToBackground<boolean>({ type: 'copy', payload }));
    const message = browser.i18n.getMessage(copied ? 'toastCopied' : 'toastCopyFailed');
    this.#toast?.show({ ...this.#view(receipt), headline: message, state: copied ? 'saved' : 'failed' });
  }

  async #delete(downloadId: number, receipt: Receipt): Promise<void> {
    const deleted = await sendToBackground<boolean>({ type: 'delete', downloadId });
    if (deleted) this.#say('saved', browser.i18n.getMessage('toastDeleted', receipt.file ?? ''), actions('copy', 'details'));
    else this.#say('failed', browser.i18n.getMessage('toastDeleteFailed'), actions('copy', 'details'));
  }

  async #convertPage(): Promise<void> {
    this.close();
    await sendToBackground({ type: 'convert-page' });
  }

  async #always(where: 'site' | 'everywhere'): Promise<void> {
    const site = where === 'site' ? location.hostname || undefined : undefined;
    await sendToBackground({ type: 'always', target: targetOf(this.#clip), site });
    this.#say('saved', browser.i18n.getMessage(where === 'site' ? 'toastAlwaysSite' : 'toastAlwaysAll'), actions('copy', 'details'));
  }

  #say(state: ToastView['state'], headline: string, offered: readonly ToastAction[], line?: string): void {
    const closeLabel = browser.i18n.getMessage('buttonClose');
    this.#toast?.show({ state, headline, lines: line === undefined ? [] : [line], actions: offered, closeLabel });
  }

  #view({ purpose, succeeded, file, before, isConversionFailed, offersDetection }: Receipt): ToastView {
    const { i18n } = browser;
    const { completeness, isSelection, removed } = this.#clip;
    const kept = (completeness.obtainedCharacters ?? 0).toLocaleString('en');
    const count = removed.filter(({ kind }) => kind !== 'outside').length;
    const missing = completeness.truncated ? i18n.getMessage('toastIncomplete', incompleteness(completeness)) : undefined;
    const done = purpose === 'save' ? i18n.getMessage('toastSaved', file ?? '') : i18n.getMessage('toastCopied');
    const failed = i18n.getMessage(purpose === 'save' ? 'toastFailed' : 'toastCopyFailed');
    return {
      state: !succeeded ? 'failed' : completeness.truncated ? 'incomplete' : 'saved',
      headline: succeeded ? done : failed,
      lines: [
        i18n.getMessage('toastCounts', [kept, String(count)]),
        ...(isSelection ? [i18n.getMessage('selectionOnly')] : []),
        ...(before === undefined ? [] : [i18n.getMessage('toastKnown', before.slice(0, 16).replace('T', ' '))]),
        ...scriptLine(this.#clip, isConversionFailed),
      ],
      ...(missing === undefined ? {} : { warning: missing }),
      actions: actions(
        'copy',
        'details',
        ...scriptActions(this.#clip),
        ...(offersDetection ? (['detect'] as const) : []),
        ...(purpose === 'save' && succeeded ? (['delete'] as const) : []),
      ),
      closeLabel: i18n.getMessage('buttonClose'),
    };
  }
}

const LABELS = {
  copy: 'buttonCopy',
  details: 'buttonDetails',
  detect: 'buttonDetect',
  delete: 'buttonDelete',
  hans: 'buttonToHans',
  hant: 'buttonToHant',
  original: 'buttonOriginal',
  page: 'buttonPageScript',
  always: 'buttonAlways',
  site: 'buttonAlwaysSite',
  everywhere: 'buttonAlwaysAll',
} as const;

type ActionId = keyof typeof LABELS;

/** The buttons that ask for a script. */
const CONVERSIONS = { hans: 'hans', hant: traditionalOf(browser.i18n.getUILanguage()), original: 'keep' } as const satisfies Partial<
  Record<ActionId, ScriptTarget>
>;

function isConversion(id: string): id is keyof typeof CONVERSIONS {
  return id in CONVERSIONS;
}

function actions(...ids: readonly ActionId[]): readonly ToastAction[] {
  return ids.map((id) => ({ id, label: browser.i18n.getMessage(LABELS[id]) }));
}

/** Simplified is offered on Traditional pages to all, Traditional on Simplified pages to those who read it. */
function scriptActions({ script }: Clip): readonly ActionId[] {
  if (script.converted) return ['original', 'page', 'always'];
  if (script.found === 'hant' || script.found === 'mixed') return ['hans'];
  return script.found === 'hans' && /^zh[-_](?:tw|hk|mo|hant)/iu.test(browser.i18n.getUILanguage()) ? ['hant'] : [];
}

/** What was done about the script, when something was, or should have been. */
function scriptLine({ script }: Clip, isFailed = false): readonly string[] {
  const { i18n } = browser;
  if (script.converted)
    return [i18n.getMessage('toastScript', [i18n.getMessage(`converter_${script.converted}`), reasonOf(say, script.why ?? '')])];
  return isFailed ? [i18n.getMessage('toastScriptFailed')] : [];
}

function targetOf({ script }: Clip): ScriptTarget {
  return script.converted && !isToSimplified(script.converted) ? CONVERSIONS.hant : 'hans';
}
