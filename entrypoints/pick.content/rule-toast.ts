import { browser } from 'wxt/browser';
import { Toast, type ToastView } from '../../components/toast.ts';
import { unclobbered } from '../../utils/dom/unclobbered.ts';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { sendToBackground } from '../../utils/platform/messages.ts';
import type { Settings } from '../../utils/platform/setting-defaults.ts';

const LIFETIME = 8_000;

/** Keeps a rule, and tells so with the way back. */
export async function keepRule(rule: Pick<UserRule, 'kind' | 'value' | 'host'>, theme: Settings['theme']): Promise<void> {
  const { i18n } = browser;
  const view = (headline: string, change: Partial<ToastView> = {}): ToastView => ({
    state: 'saved',
    headline,
    lines: [],
    actions: [],
    closeLabel: i18n.getMessage('buttonClose'),
    ...change,
  });
  const toast = new Toast(unclobbered(document), { theme, lifetime: LIFETIME, onAction: () => void tell(takeBack) });
  // Only a page that outlived an update of the extension has nobody left to answer.
  const lost = view(i18n.getMessage('toastReloaded'), { state: 'failed' });
  let id = '';
  async function keep(): Promise<ToastView> {
    id = await sendToBackground<string>({ type: 'rule/add', rule });
    return view(i18n.getMessage(rule.host === undefined ? 'pickDoneAll' : 'pickDoneSite'), {
      lines: [i18n.getMessage('pickDoneLine', rule.value)],
      actions: [{ id: 'undo', label: i18n.getMessage('toolsUndo') }],
    });
  }
  async function takeBack(): Promise<ToastView> {
    await sendToBackground({ type: 'rule/remove', id });
    return view(i18n.getMessage('pickUndone'));
  }
  async function tell(work: () => Promise<ToastView>): Promise<void> {
    toast.show(await work().catch(() => lost));
  }
  await tell(keep);
}
