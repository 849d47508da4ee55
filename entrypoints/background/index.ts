import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { deleteFile } from '../../utils/platform/downloads.ts';
import type { ToBackground } from '../../utils/platform/messages.ts';
import { forgetClip } from '../../utils/platform/recent-clips.ts';
import { inWorkshop, type ToWorkshop } from '../../utils/platform/workshop.ts';
import { clipTab } from './clip-tab.ts';
import { addMenus, onMenu } from './menus.ts';
import { openDetails } from './open-details.ts';

export default defineBackground({ type: 'module', main });

function main(): void {
  browser.action.onClicked.addListener((tab) => void clipTab(tab, 'save'));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'copy-clean-text' && tab) void clipTab(tab, 'copy');
  });
  browser.runtime.onInstalled.addListener(addMenus);
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.tabs.onRemoved.addListener((tabId) => void forgetClip(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void forgetClip(tabId);
  });
  browser.runtime.onMessage.addListener((message: ToBackground | ToWorkshop, sender, answer) => {
    if ('target' in message) return false;
    // The panel must be opened before anything is awaited, or the click no longer counts.
    const pending = respond(message, sender.tab?.id);
    pending?.then(answer, () => answer(false));
    return pending !== undefined;
  });
}

function respond(message: ToBackground, tabId: number | undefined): Promise<boolean> | undefined {
  if (message.type === 'details' && tabId !== undefined) return openDetails(tabId);
  if (message.type === 'delete') return deleteFile(message.downloadId);
  if (message.type === 'copy') return inWorkshop((run) => run('copy', message.payload));
  return undefined;
}
