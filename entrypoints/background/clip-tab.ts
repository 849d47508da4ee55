import { type Browser, browser } from 'wxt/browser';
import { payloadOf } from '../../utils/engine/export/clipboard.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { push } from '../../utils/engine/review/history.ts';
import { showBadge } from '../../utils/platform/badge.ts';
import { type ClipRecord, changeClip, clipRecord } from '../../utils/platform/clip-store.ts';
import { takeDetectionOffer } from '../../utils/platform/detection-offer.ts';
import { deleteFile } from '../../utils/platform/downloads.ts';
import { type PageReading, type Reason, type Receipt, sendToPage } from '../../utils/platform/messages.ts';
import { copyChoices, readSettings } from '../../utils/platform/settings.ts';
import { forgetTabClip, isTabFile, setTabClip, setTabFile } from '../../utils/platform/tab-clips.ts';
import { reasonOfAddress } from '../../utils/platform/unclippable.ts';
import { inWorkshop } from '../../utils/platform/workshop.ts';
import type { Cleaner, KeptClip } from './cleaner.ts';
import { inReadersScript } from './in-script.ts';
import { finishReading, keepReading, summaryOf } from './keep-reading.ts';
import { saveKept, settingsFor } from './save-kept.ts';

/** The click's permission may reach the page's process after the script does, in milliseconds. */
const GRANT_DELAY = 150;

export type Outcome = { readonly record: ClipRecord } | { readonly reason: Reason };

/** What of a page is clipped. */
export type Part = 'page' | 'selection';

/** Clips tabs; knows which tabs went elsewhere while they were read. */
export class TabClipper {
  readonly #cleaner: Cleaner;
  readonly #departures = new Map<number, number>();
  readonly #reading = new Set<number>();

  constructor(cleaner: Cleaner) {
    this.#cleaner = cleaner;
  }

  /** The tab shows another page from now on. */
  depart(tabId: number): void {
    this.#departures.set(tabId, (this.#departures.get(tabId) ?? 0) + 1);
  }

  /** Whether a tab is being read right now. */
  isReading(tabId: number): boolean {
    return this.#reading.has(tabId);
  }

  /** Clips a tab at once: saves the file or copies the text, then tells the reader by badge, tooltip and toast. */
  async clip(tab: Browser.tabs.Tab, purpose: 'save' | 'copy', part: Part = 'page'): Promise<void> {
    const outcome = await this.keep(tab, part);
    if ('reason' in outcome || tab.id === undefined) return;
    const kept = await this.#cleaner.cleanKept(outcome.record.id);
    if (!kept) return;
    await this.#deliver(tab.id, purpose, kept, kept.record.before);
  }

  /** Delivers a tab's clip once more, in the script that the reader chose; the file that was saved before gives way. */
  async convert(tabId: number, conversion: string, { purpose, clipId, downloadId }: Receipt): Promise<boolean> {
    const record = clipId === undefined ? undefined : await clipRecord(clipId);
    if (clipId === undefined || !record) return false;
    await changeClip(clipId, { history: push(record.history, { type: 'choose', choices: { conversion } }) });
    const kept = await this.#cleaner.cleanKept(clipId);
    const done = kept !== undefined && (await this.#deliver(tabId, purpose, kept));
    // Only now, so that a failure leaves the reader the file they had.
    if (done && downloadId !== undefined && (await isTabFile(tabId, downloadId))) await deleteFile(downloadId);
    return done;
  }

  async #deliver(tabId: number, purpose: 'save' | 'copy', { record, cleaned }: KeptClip, before?: string): Promise<boolean> {
    const { clip, isConversionFailed } = await inReadersScript(record, cleaned);
    await changeClip(record.id, summaryOf(clip));
    const receipt = purpose === 'save' ? await saveKept(record, clip) : await copy(tabId, record, clip);
    await report(tabId, clip, {
      ...receipt,
      ...(isConversionFailed ? { isConversionFailed } : {}),
      ...(before === undefined ? {} : { before }),
      offersDetection: receipt.succeeded && (await takeDetectionOffer(clip)),
    });
    return receipt.succeeded;
  }

  /** Clips a tab without saving; tells the reader only what went wrong. */
  async keep(tab: Browser.tabs.Tab, part: Part = 'page'): Promise<Outcome> {
    const tabId = tab.id;
    if (tabId === undefined) return { reason: 'failed' };
    this.#reading.add(tabId);
    await showBadge(tabId, 'working', browser.i18n.getMessage('tipWorking'));
    const outcome = await this.#read(tabId, tab.url, part);
    this.#reading.delete(tabId);
    if ('reason' in outcome) {
      await forgetTabClip(tabId);
      await refuse(tab, tabId, outcome.reason);
    } else await showBadge(tabId, outcome.record.truncated ? 'incomplete' : 'saved', browser.i18n.getMessage('tipClipped'));
    return outcome;
  }

  /** Reads the page in its tab and cleans it here: nothing but the reading is work of the page. */
  async #read(tabId: number, address: string | undefined, part: Part): Promise<Outcome> {
    const departure = this.#departures.get(tabId);
    const reading = (await read(tabId, part)) ?? (await sleep(GRANT_DELAY).then(() => read(tabId, part)));
    // The browser's refusal is worded differently everywhere; the address tells the reader more.
    if (reading === undefined) return { reason: reasonOfAddress(address) };
    if ('message' in reading) return { reason: 'failed' };
    try {
      const kept = await keepReading(reading.snapshot, this.#cleaner);
      if (this.#departures.get(tabId) === departure) await setTabClip(tabId, kept.id);
      const record = await finishReading(kept, this.#cleaner);
      return record ? { record } : { reason: reading.whenEmpty };
    } catch (error) {
      console.error('[jingwen]', error);
      return { reason: 'failed' };
    }
  }
}

/** What the injected script read; undefined when the browser lets no script into the tab. */
function read(tabId: number, part: Part): Promise<PageReading | undefined> {
  const file = part === 'page' ? '/content-scripts/clip.js' : '/content-scripts/clip-selection.js';
  return browser.scripting.executeScript({ target: { tabId }, files: [file] }).then(
    // The scripts that are injected for reading answer with this type.
    ([injection]) => (injection?.result as PageReading | undefined) ?? { message: 'no answer' },
    () => undefined,
  );
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function copy(tabId: number, { id, history }: ClipRecord, clip: Clip): Promise<Receipt> {
  const choices = copyChoices(settingsFor(history, await readSettings()));
  const payload = payloadOf(clip, choices);
  const succeeded = (await sendToPage<boolean>(tabId, { type: 'copy', payload })) || (await inWorkshop((run) => run('copy', payload)));
  return { purpose: 'copy', succeeded, clipId: id, copy: choices };
}

async function report(tabId: number, clip: Clip, receipt: Receipt): Promise<void> {
  const { i18n } = browser;
  const state = !receipt.succeeded ? 'failed' : clip.completeness.truncated ? 'incomplete' : 'saved';
  const done = receipt.purpose === 'save' ? i18n.getMessage('tipSaved', receipt.file ?? '') : i18n.getMessage('tipCopied');
  const failed = i18n.getMessage('tipFailed', i18n.getMessage(receipt.purpose === 'save' ? 'toastFailed' : 'toastCopyFailed'));
  const partial = clip.isSelection ? i18n.getMessage('tipSelection') : '';
  const title = state === 'failed' ? failed : done + partial + (state === 'incomplete' ? i18n.getMessage('tipIncomplete') : '');
  const { theme } = await readSettings();
  if (receipt.downloadId !== undefined) await setTabFile(tabId, receipt.downloadId);
  await Promise.all([showBadge(tabId, state, title), sendToPage(tabId, { type: 'receipt', receipt, clip, theme })]);
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
