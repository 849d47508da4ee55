import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { hideUnfinished, showProgress } from '../../utils/platform/badge.ts';
import { isToBackground, isToDesk } from '../../utils/platform/checked-message.ts';
import { clipRecord, deleteClips, deleteUnlisted } from '../../utils/platform/clip-store.ts';
import { serveCollections } from '../../utils/platform/collection-port.ts';
import { openDetectionPage } from '../../utils/platform/detection-offer.ts';
import { isFromExtension, isOurs, onMessage } from '../../utils/platform/door.ts';
import { deleteFile } from '../../utils/platform/downloads.ts';
import type { ToBackground } from '../../utils/platform/messages.ts';
import { alwaysConvert } from '../../utils/platform/script-choice.ts';
import { serveConversions } from '../../utils/platform/serve-conversions.ts';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { forgetTabClip, isTabFile, tabClips } from '../../utils/platform/tab-clips.ts';
import { addUserRule, removeUserRule } from '../../utils/platform/user-rules.ts';
import { inWorkshop } from '../../utils/platform/workshop.ts';
import { Cleaner } from './cleaner.ts';
import { TabClipper } from './clip-tab.ts';
import { choosePageConversion, convertPage } from './convert-page.ts';
import { deskHandlers, respondFromDesk } from './desk.ts';
import { lookWhereGranted, showDetection } from './detection.ts';
import { greetPage } from './greet-page.ts';
import { addMenus, onMenu } from './menus.ts';
import { clickIcon, closePanels, offerPanel, openDetails } from './open-details.ts';
import { PageViews } from './page-views.ts';
import { saveTogether } from './save-together.ts';
import { welcome } from './welcome.ts';

export default defineBackground({ type: 'module', main });

function main(): void {
  const cleaner = new Cleaner();
  const clipper = new TabClipper(cleaner);
  const views = new PageViews(cleaner);
  const desk = deskHandlers(cleaner, clipper, views);
  browser.action.onClicked.addListener((tab) => void clickIcon(tab, clipper));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab?.id !== undefined) void openDetails(tab.id);
    if (command === 'page-script' && tab?.id !== undefined) void convertPage(tab.id);
    if (command === 'copy-clean-text' && tab) void clipper.clip(tab, 'copy');
  });
  void hideUnfinished((tabId) => clipper.isReading(tabId));
  serveConversions();
  closePanels();
  browser.runtime.onInstalled.addListener((details) => {
    void welcome(details);
    addMenus();
    void lookWhereGranted();
  });
  browser.runtime.onStartup.addListener(() => void deleteUnlisted());
  browser.contextMenus.onClicked.addListener((info, tab) => onMenu(info, tab, clipper, cleaner));
  browser.tabs.onRemoved.addListener((tabId) => void leave(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status === 'loading') {
      clipper.depart(tabId);
      void leave(tabId);
    }
    if (status === 'complete') void greetPage(tab, views);
  });
  serveCollections((ask, onProgress, signal) => saveTogether(cleaner, ask, onProgress, signal));
  void readSettings().then(offerPanel);
  watchSettings((settings) => void Promise.all([offerPanel(settings), lookWhereGranted()]));
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) event.addListener(() => void lookWhereGranted());
  onMessage({ from: isFromExtension, expects: isToDesk }, (message) => respondFromDesk(desk, message));
  onMessage({ from: isOurs, expects: isToBackground }, (message, sender) => {
    if (message.type === 'view/changed' && sender.tab?.id !== undefined) void views.refresh(sender.tab.id);
    // The panel must be opened before anything is awaited, or the click no longer counts.
    return respond(message, sender, clipper);
  });
}

/** A clip that the list doesn't keep goes with its last tab. */
async function leave(tabId: number): Promise<void> {
  const id = await forgetTabClip(tabId);
  if (!id || (await tabClips()).includes(id)) return;
  const record = await clipRecord(id);
  if (record?.listed === false) await deleteClips([id]);
}

function respond(message: ToBackground, sender: Browser.runtime.MessageSender, clipper: TabClipper): Promise<unknown> | undefined {
  const { tab, url } = sender;
  const tabId = tab?.id;
  if (message.type === 'detected' && tab && url) return showDetection(tab, url, message);
  if (message.type === 'details' && tabId !== undefined) return openDetails(tabId);
  if (message.type === 'reading' && tabId !== undefined) return showProgress(tabId, message.read, message.known);
  if (message.type === 'sites') return openDetectionPage();
  if (message.type === 'rule/add') return addUserRule(message.rule);
  if (message.type === 'rule/remove') return removeUserRule(message.id);
  if (message.type === 'delete') return deleteTold(sender, message.downloadId);
  if (message.type === 'copy') return inWorkshop((run) => run('copy', message.payload));
  if (message.type === 'always') return alwaysConvert(message.target, message.site).then(() => true);
  if (message.type === 'page-conversion') return choosePageConversion(message.sample, message.lang);
  if (tabId === undefined) return undefined;
  if (message.type === 'convert') return clipper.convert(tabId, message.conversion, message.receipt);
  if (message.type === 'convert-page') return convertPage(tabId);
  return undefined;
}

/** The panel may have any of our files deleted, a page only those that it was told of. */
async function deleteTold(sender: Browser.runtime.MessageSender, downloadId: number): Promise<boolean> {
  const tabId = sender.tab?.id;
  const isAllowed = isFromExtension(sender) || (tabId !== undefined && (await isTabFile(tabId, downloadId)));
  return isAllowed && deleteFile(downloadId);
}
