import { type Browser, browser } from 'wxt/browser';
import { clean } from '../../utils/engine/clean.ts';
import { payloadOf } from '../../utils/engine/export/clipboard.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { showBadge } from '../../utils/platform/badge.ts';
import { type PageReading, type Reason, type Receipt, sendToPage } from '../../utils/platform/messages.ts';
import { keepClip } from '../../utils/platform/recent-clips.ts';
import { saveClip } from '../../utils/platform/save-clip.ts';
import { copyChoices, readSettings, type Settings } from '../../utils/platform/settings.ts';
import { reasonOfAddress } from '../../utils/platform/unclippable.ts';
import { inWorkshop } from '../../utils/platform/workshop.ts';

/** The click's permission may reach the page's process after the script does, in milliseconds. */
const GRANT_DELAY = 150;

/** Clips a tab at once: saves the file or copies the text, then tells the reader by badge, tooltip and toast. */
export async function clipTab(tab: Browser.tabs.Tab, purpose: 'save' | 'copy'): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  await showBadge(tabId, 'working', browser.i18n.getMessage('tipWorking'));
  const outcome = await clipIn(tabId, tab.url);
  if ('reason' in outcome) {
    await refuse(tab, tabId, outcome.reason);
    return;
  }
  await keepClip(tabId, outcome.clip);
  const settings = await readSettings();
  const receipt = purpose === 'save' ? await save(outcome.clip, settings) : await copy(tabId, outcome.clip, settings);
  await report(tabId, outcome.clip, receipt);
}

type Outcome = { readonly clip: Clip } | { readonly reason: Reason };

/** Reads the page in its tab and cleans it here: nothing but the reading is work of the page. */
async function clipIn(tabId: number, address: string | undefined): Promise<Outcome> {
  const reading = (await read(tabId)) ?? (await sleep(GRANT_DELAY).then(() => read(tabId)));
  // The browser's refusal is worded differently everywhere; the address tells the reader more.
  if (reading === undefined) return { reason: reasonOfAddress(address) };
  if ('message' in reading) return { reason: 'failed' };
  try {
    const { clip } = clean(reading.snapshot);
    return clip.text === '' ? { reason: reading.whenEmpty } : { clip };
  } catch (error) {
    console.error('[jingwen]', error);
    return { reason: 'failed' };
  }
}

/** What the injected script read; undefined when the browser lets no script into the tab. */
function read(tabId: number): Promise<PageReading | undefined> {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/clip.js'] }).then(
    // The only script that is ever injected answers with this type.
    ([injection]) => (injection?.result as PageReading | undefined) ?? { message: 'no answer' },
    () => undefined,
  );
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function save(clip: Clip, settings: Settings): Promise<Receipt> {
  const copy = copyChoices(settings);
  return saveClip(clip, settings).then(
    ({ downloadId, name }) => ({ purpose: 'save', succeeded: true, file: name, downloadId, copy }),
    () => ({ purpose: 'save', succeeded: false, copy }),
  );
}

async function copy(tabId: number, clip: Clip, settings: Settings): Promise<Receipt> {
  const choices = copyChoices(settings);
  const payload = payloadOf(clip, choices);
  const succeeded = (await sendToPage<boolean>(tabId, { type: 'copy', payload })) || (await inWorkshop((run) => run('copy', payload)));
  return { purpose: 'copy', succeeded, copy: choices };
}

async function report(tabId: number, clip: Clip, receipt: Receipt): Promise<void> {
  const { i18n } = browser;
  const state = !receipt.succeeded ? 'failed' : clip.completeness.truncated ? 'incomplete' : 'saved';
  const done = receipt.purpose === 'save' ? i18n.getMessage('tipSaved', receipt.file ?? '') : i18n.getMessage('tipCopied');
  const failed = i18n.getMessage('tipFailed', i18n.getMessage(receipt.purpose === 'save' ? 'toastFailed' : 'toastCopyFailed'));
  const title = state === 'failed' ? failed : done + (state === 'incomplete' ? i18n.getMessage('tipIncomplete') : '');
  await Promise.all([showBadge(tabId, state, title), sendToPage(tabId, { type: 'receipt', receipt, clip })]);
}

async function refuse(tab: Browser.tabs.Tab, tabId: number, reason: Reason): Promise<void> {
  const { i18n } = browser;
  await showBadge(tabId, 'failed', i18n.getMessage('tipFailed', i18n.getMessage(`reason_${underscored(reason)}_title`)));
  await browser.tabs.create({ url: `/notice.html?reason=${reason}`, index: tab.index + 1 });
}

/** Keys of messages hold no hyphens. */
function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>;
}
type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : Text;
