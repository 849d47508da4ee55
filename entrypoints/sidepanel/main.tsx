import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ClipView, EmptyView } from '../../components/clip-view.tsx';
import '../../components/page.css';
import '../../components/tokens.css';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { incompleteness } from '../../utils/platform/incompleteness.ts';
import { recentClip, watchClip } from '../../utils/platform/recent-clips.ts';
import { panelTexts } from './panel-texts.ts';

const container = document.getElementById('root');
if (!container) throw new TypeError('Unexpected page without #root, expected sidepanel.html');
const root = createRoot(container);
document.documentElement.lang = browser.i18n.getUILanguage();

const tabId = await clippedTab();
const refresh = async (): Promise<void> => draw(tabId === undefined ? undefined : await recentClip(tabId));
if (tabId !== undefined) watchClip(tabId, () => void refresh());
await refresh();

/** The tab the panel was opened for; the sidebar from the browser's own menu knows only the one in front. */
async function clippedTab(): Promise<number | undefined> {
  const given = new URLSearchParams(location.search).get('tab');
  if (given) return Number(given);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function draw(clip: Clip | undefined): void {
  const texts = panelTexts();
  document.title = clip?.title ?? browser.i18n.getMessage('name');
  root.render(clip ? <ClipView clip={clip} missing={incompleteness(clip.completeness)} texts={texts} /> : <EmptyView texts={texts} />);
}
