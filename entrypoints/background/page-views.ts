import { browser } from 'wxt/browser';
import { type Cleaned, cleanInSteps } from '../../utils/engine/clean.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { SUGGEST_FROM } from '../../utils/engine/model/verdict.ts';
import { align, carryHistory } from '../../utils/engine/review/align.ts';
import { decisionsOf } from '../../utils/engine/review/history.ts';
import { clipSnapshot } from '../../utils/platform/clip-store.ts';
import { inTurns } from '../../utils/platform/in-turns.ts';
import { type PageMark, type PageView, sendToPage } from '../../utils/platform/messages.ts';
import { setTabView, tabClip, tabView } from '../../utils/platform/tab-clips.ts';
import { withUserRules } from '../../utils/platform/user-rules.ts';
import type { Cleaner } from './cleaner.ts';

const CSS = { files: ['/page-view.css'] };

/** Shows pages with what would go marked or hidden, always from a fresh reading of the page. */
export class PageViews {
  readonly #cleaner: Cleaner;

  constructor(cleaner: Cleaner) {
    this.#cleaner = cleaner;
  }

  /** Shows the page of a tab in a view; false when the browser lets no script into it. */
  async show(tabId: number, view: PageView): Promise<boolean> {
    await setTabView(tabId, view);
    await browser.scripting.removeCSS({ target: { tabId }, ...CSS }).catch(ignoreClosedTab);
    if (view === 'off') {
      await sendToPage(tabId, { type: 'view/paint', view, marks: [] });
      return true;
    }
    return this.#paint(tabId, view);
  }

  /** Brings the view of a tab up to date, when it has one. */
  async refresh(tabId: number): Promise<void> {
    const view = await tabView(tabId);
    if (view !== 'off') await this.#paint(tabId, view);
  }

  /** Brings the views of all tabs that show the page of a clip up to date. */
  async refreshClip(id: string): Promise<void> {
    for (const tab of await browser.tabs.query({})) if (tab.id !== undefined && (await tabClip(tab.id)) === id) await this.refresh(tab.id);
  }

  /** Scrolls a tab's page to a piece of the clip's captured text. */
  async locate(tabId: number, id: string, range: Range): Promise<boolean> {
    const [page, clip] = [await read(tabId), await clipSnapshot(id)];
    if (!page || !clip || (await tabClip(tabId)) !== id) return false;
    await browser.scripting.removeCSS({ target: { tabId }, ...CSS }).catch(ignoreClosedTab);
    await browser.scripting.insertCSS({ target: { tabId }, ...CSS });
    return (await sendToPage<boolean>(tabId, { type: 'view/locate', ranges: align(clip.text, page.text)(range) })) ?? false;
  }

  async #paint(tabId: number, view: PageView): Promise<boolean> {
    const page = await read(tabId);
    if (!page) return false;
    const marks = await this.#marks(tabId, page);
    await browser.scripting.removeCSS({ target: { tabId }, ...CSS }).catch(ignoreClosedTab);
    await browser.scripting.insertCSS({ target: { tabId }, ...CSS });
    return (await sendToPage<boolean>(tabId, { type: 'view/paint', view, marks })) ?? false;
  }

  /** What goes from the page as it stands, with all that the reader did to its clip. */
  async #marks(tabId: number, page: PageSnapshot): Promise<readonly PageMark[]> {
    const id = await tabClip(tabId);
    const kept = id ? await this.#cleaner.cleanKept(id) : undefined;
    if (!kept) return marksOf(await inTurns(cleanInSteps(page, await withUserRules(page.url))), () => []);
    const { captured } = kept.cleaned.clip;
    if (page.text === captured) return marksOf(kept.cleaned, (range) => [range]);
    const { history } = carryHistory(kept.record.history, align(captured, page.text));
    return marksOf(await inTurns(cleanInSteps(page, await withUserRules(page.url, decisionsOf(history)))), align(page.text, captured));
  }
}

function marksOf({ clip }: Cleaned, carry: (range: Range) => readonly Range[]): readonly PageMark[] {
  const mark = ({ start, end, kind }: Range & Pick<PageMark, 'kind'>, isSuggestion: boolean): PageMark => {
    const at = carry({ start, end })[0]?.start;
    return { start, end, kind, isSuggestion, ...(at === undefined ? {} : { at }) };
  };
  const suggestions = clip.suggestions.filter(({ score }) => score >= SUGGEST_FROM);
  return [...clip.removed.map((removal) => mark(removal, false)), ...suggestions.map((suggestion) => mark(suggestion, true))];
}

/** The page as it stands, from the view's script, which is put into the page when it isn't there. */
async function read(tabId: number): Promise<PageSnapshot | undefined> {
  const known = await sendToPage<PageSnapshot>(tabId, { type: 'view/read' });
  if (known) return known;
  const injected = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/content-scripts/page-view.js'] })
    .catch(() => undefined);
  return injected && (await sendToPage<PageSnapshot>(tabId, { type: 'view/read' }));
}

/** A tab may close, or a page leave, while its view is changed; then there is nothing to take back. */
function ignoreClosedTab(): void {}
