import { browser } from 'wxt/browser';
import { payloadOf } from '../../utils/engine/export/clipboard.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { decisionsOf, type SiteRules } from '../../utils/engine/review/history.ts';
import { reviewOf } from '../../utils/engine/review/review.ts';
import { differences } from '../../utils/engine/text/differences.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { type ClipRecord, changeClip, clipRecord } from '../../utils/platform/clip-store.ts';
import type { ConversionReport, DeskRequest, DeskRequests, FromDesk, ToDesk } from '../../utils/platform/desk.ts';
import { changeSettings, copyChoices, readSettings } from '../../utils/platform/settings.ts';
import type { Cleaner } from './cleaner.ts';
import type { TabClipper } from './clip-tab.ts';
import { type InScript, inReadersScript } from './in-script.ts';
import { finishReading, keepReading, summaryOf } from './keep-reading.ts';
import type { PageViews } from './page-views.ts';
import { saveKept, settingsFor } from './save-kept.ts';

type Handlers = { readonly [Name in DeskRequest]: (ask: DeskRequests[Name]['ask']) => Promise<DeskRequests[Name]['answer']> };

/** What the panel may ask for. Throws in the answer's place what the panel is to show as a failure. */
export function deskHandlers(cleaner: Cleaner, clipper: TabClipper, views: PageViews): Handlers {
  const kept = async (id: string): Promise<NonNullable<Awaited<ReturnType<Cleaner['cleanKept']>>>> => {
    const found = await cleaner.cleanKept(id);
    if (!found) throw new RangeError(`Unexpected clip ${id}, expected one that is kept`);
    return found;
  };
  const inScriptOf = async (id: string): Promise<InScript & { readonly record: ClipRecord }> => {
    const { record, cleaned } = await kept(id);
    return { record, ...(await inReadersScript(record, cleaned)) };
  };
  return {
    review: async ({ id, history }) => {
      if (history) await takeOver(id, history);
      const record = await clipRecord(id);
      if (!record || ((history || !record.isCleaned) && !(await finishReading(record, cleaner)))) return undefined;
      const found = await cleaner.cleanKept(id);
      if (history) void views.refreshClip(id);
      if (!found) return undefined;
      const { clip } = await inReadersScript(found.record, found.cleaned);
      if (history) await changeClip(id, summaryOf(clip));
      return reviewOf(found.cleaned, clip);
    },
    save: async ({ id }) => {
      const { record, clip, isConversionFailed } = await inScriptOf(id);
      return { ...(await saveKept(record, clip)), ...(isConversionFailed ? { isConversionFailed } : {}) };
    },
    payload: async ({ id, variant }) => {
      const { record, clip } = await inScriptOf(id);
      await changeClip(id, { savedAt: Date.now() });
      return payloadOf(clip, { ...copyChoices(settingsFor(record.history, await readSettings())), variant });
    },
    conversion: async ({ id }) => conversionOf((await inScriptOf(id)).clip),
    add: async ({ snapshot }) => ({ id: (await keepReading(snapshot, cleaner)).id }),
    clip: async ({ tabId }) => {
      const outcome = await clipper.keep(await browser.tabs.get(tabId));
      return 'reason' in outcome ? outcome : { id: outcome.record.id };
    },
    view: ({ tabId, view }) => views.show(tabId, view),
    locate: ({ tabId, id, range }) => views.locate(tabId, id, range),
  };
}

/** Both texts of what changes. */
function conversionOf({ script, title, originalTitle, paragraphs }: Clip): ConversionReport {
  const texts = [{ text: title ?? '', original: originalTitle }, ...paragraphs];
  const changed = texts.flatMap(({ original, text }) =>
    original === undefined ? [] : [{ before: original, after: text, changes: differences(original, text) }],
  );
  return { script, changed };
}

/** Answers one request; a failure travels as its words. */
export async function respondFromDesk(handlers: Handlers, { request, ask }: ToDesk): Promise<FromDesk> {
  try {
    // The name and what is asked for come from one call of `askDesk`, so they belong together.
    const handle = handlers[request] as (ask: ToDesk['ask']) => Promise<unknown>;
    return { answer: await handle(ask) };
  } catch (error) {
    console.error('[jingwen]', error);
    return { message: String(error) };
  }
}

/** Keeps what the reader did, and switches rules for the whole site as the steps do. */
async function takeOver(id: string, history: ClipRecord['history']): Promise<void> {
  const before = await clipRecord(id);
  const [old, now] = [before && decisionsOf(before.history), decisionsOf(history)];
  await changeClip(id, { history, usedAt: Date.now() });
  const host = parseUrl(before?.url ?? '')?.host;
  if (host === undefined || !old) return;
  const same = String(old.keepRules) === String(now.keepRules) && String(old.removeRules) === String(now.removeRules);
  if (same) return;
  const rules: SiteRules = { keep: now.keepRules, remove: now.removeRules };
  await changeSettings(({ siteRules: { [host]: _, ...others } }) => ({
    siteRules: rules.keep.length + rules.remove.length > 0 ? { ...others, [host]: rules } : others,
  }));
}
