import { type Browser, browser } from 'wxt/browser';
import { fileName } from '../../utils/engine/export/file-name.ts';
import { wrongPageReport } from '../../utils/engine/wrong-page/report.ts';
import { clipSnapshot } from '../../utils/platform/clip-store.ts';
import { saveFile } from '../../utils/platform/downloads.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import { tabClip } from '../../utils/platform/tab-clips.ts';
import type { Cleaner } from './cleaner.ts';
import type { TabClipper } from './clip-tab.ts';

/** Saves a report on how the page of a tab was cleaned, on this machine; reads the page first when it wasn't clipped yet. */
export async function saveReport(tab: Browser.tabs.Tab, clipper: TabClipper, cleaner: Cleaner): Promise<void> {
  if (tab.id === undefined) return;
  if ((await tabClip(tab.id)) === undefined) await clipper.keep(tab);
  const id = await tabClip(tab.id);
  if (id === undefined) return;
  const [kept, snapshot] = [await cleaner.cleanKept(id), await clipSnapshot(id)];
  if (!kept || !snapshot) return;
  const { maskReports } = await readSettings();
  const text = JSON.stringify(wrongPageReport(snapshot, kept.cleaned.clip, maskReports));
  const name = fileName(`${browser.i18n.getMessage('reportName')} ${kept.cleaned.clip.title ?? ''}`, '.json');
  await saveFile(name, addressOf(text), 'number');
}

/** Firefox refuses to download data addresses, a worker of Chromium makes no others. */
function addressOf(text: string): string {
  if (import.meta.env.BROWSER === 'firefox') return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  return `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
}
