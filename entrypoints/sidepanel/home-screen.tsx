import { type ReactElement, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { HomeView, type PastedText } from '../../components/home-view.tsx';
import type { RecentClip, RecentListProps } from '../../components/recent-list.tsx';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { type ClipRecord, clipSnapshot, deleteClips, listedClips, putClip, watchClips } from '../../utils/platform/clip-store.ts';
import { type Added, askDesk } from '../../utils/platform/desk.ts';
import type { Receipt } from '../../utils/platform/messages.ts';
import { readFile, readPasted } from './read-pasted.ts';
import { saveTogether } from './save-together.ts';
import { say } from './say.ts';
import { tellSaved } from './tell-saved.ts';
import { useDrop } from './use-drop.ts';
import type { Note } from './use-note.ts';
import type { TabState } from './use-tab.ts';

interface HomeScreenProps {
  readonly tab: TabState;
  /** Hands over the file that was dropped on the clip that was shown before, once. */
  readonly takeDropped: () => File | undefined;
  readonly onOpen: (id: string) => void;
  readonly tell: (note: Note | undefined) => void;
}

/** The panel without a clip. */
export function HomeScreen({ tab, takeDropped, onOpen, tell }: HomeScreenProps): ReactElement {
  const clips = useListedClips();
  const [isBusy, setBusy] = useState(false);
  const busy = (work: () => Promise<void>): void => {
    setBusy(true);
    tell(undefined);
    work()
      .catch((error: unknown) => tell({ text: say('noteFailed', String(error)), isProblem: true }))
      .finally(() => setBusy(false));
  };
  const open = (added: Added): void => {
    if ('id' in added) onOpen(added.id);
    else tell({ text: say(`reason_${added.reason.replaceAll('-', '_')}_title` as 'reason_failed_title'), isProblem: true });
  };
  const add = async (snapshot: PageSnapshot | undefined): Promise<void> => {
    if (snapshot === undefined) tell({ text: say('noteNoFile'), isProblem: true });
    else if (snapshot.text.trim() === '') tell({ text: say('noteNoText'), isProblem: true });
    else open(await askDesk('add', { snapshot }));
  };
  const addText = (text: PastedText): void => busy(async () => add(await readPasted(text)));
  const addFile = (file: File): void => busy(async () => add(await readFile(file)));
  useDrop(addFile, (data) => addText({ plain: data.getData('text/plain'), html: data.getData('text/html') }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it was dropped before this screen was there
  useEffect(() => {
    const file = takeDropped();
    if (file) addFile(file);
  }, []);
  const { tabId } = tab;
  return (
    <HomeView
      hasPage={tabId !== undefined}
      isBusy={isBusy}
      onClip={() => tabId !== undefined && busy(async () => open(await askDesk('clip', { tabId })))}
      onFile={addFile}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onText={addText}
      recent={{ ...recentActions(clips, busy, tell), clips: clips.map(recentClip), isBusy, onOpen }}
    />
  );
}

function recentActions(
  clips: readonly ClipRecord[],
  busy: (work: () => Promise<void>) => void,
  tell: (note: Note) => void,
): Pick<RecentListProps, 'onSave' | 'onDelete' | 'onSaveTogether'> {
  const report = (receipt: Receipt): void =>
    receipt.succeeded ? tellSaved(tell, receipt) : tell({ text: say('toastFailed'), isProblem: true });
  return {
    onSave: (id) => busy(async () => report(await askDesk('save', { id }))),
    onSaveTogether: (ids, form) => busy(() => saveTogether({ form, ids }, tell)),
    onDelete: (ids) =>
      busy(async () => {
        const records = clips.filter(({ id }) => ids.includes(id));
        const gone = await Promise.all(records.map(async (record) => ({ record, snapshot: await clipSnapshot(record.id) })));
        await deleteClips(ids);
        const restore = async (): Promise<void> => {
          for (const { record, snapshot } of gone) if (snapshot) await putClip(record, snapshot);
          tell({ text: say('backupDone_undone') });
        };
        tell({ text: say('noteDeleted', ids.length), action: { label: say('toolsUndo'), run: () => busy(restore) } });
      }),
  };
}

function useListedClips(): readonly ClipRecord[] {
  const [clips, setClips] = useState<readonly ClipRecord[]>([]);
  useEffect(() => {
    const refresh = async (): Promise<void> => setClips(await listedClips());
    void refresh();
    return watchClips(() => void refresh());
  }, []);
  return clips;
}

function recentClip({
  id,
  title,
  url,
  usedAt,
  characters,
  claimedCharacters,
  truncated,
  isSelection = false,
  savedAt,
}: ClipRecord): RecentClip {
  const site = parseUrl(url ?? '')?.host;
  return {
    id,
    title,
    ...(site === undefined ? {} : { site }),
    date: new Date(usedAt).toLocaleString(browser.i18n.getUILanguage(), { dateStyle: 'short', timeStyle: 'short' }),
    characters,
    ...(claimedCharacters === undefined ? {} : { percent: Math.round((characters / claimedCharacters) * 100) }),
    truncated,
    isSelection,
    isSaved: savedAt !== undefined,
  };
}
