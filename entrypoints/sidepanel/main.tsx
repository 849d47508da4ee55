import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { LoadingView } from '../../components/loading-view.tsx';
import { NoteBar } from '../../components/note-bar.tsx';
import '../../components/page.css';
import '../../components/panel.css';
import '../../components/print.css';
import '../../components/tokens.css';
import { Words } from '../../components/words.ts';
import { startPage } from '../../utils/platform/start-page.ts';
import { useSettings } from '../options/use-settings.ts';
import { ClipScreen } from './clip-screen.tsx';
import { HomeScreen } from './home-screen.tsx';
import { say } from './say.ts';
import { useNote } from './use-note.ts';
import { useTab } from './use-tab.ts';

/** Stands for the panel without a clip where an id would stand. */
const HOME = 'home';

/** Shows the clip of the tab beside it, or the one that the reader opened instead; else the way to a clip. */
function Panel(): ReactElement {
  const tab = useTab();
  const settings = useSettings();
  const { note, tell } = useNote();
  useStayClosed(tab?.tabId);
  const [opened, setOpened] = useState<string>();
  const dropped = useRef<File>(undefined);
  const clipId = tab?.clipId;
  // What another tab or page brought is not what the reader opened here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change itself
  useEffect(() => setOpened(undefined), [tab?.tabId, clipId]);
  const goHome = useCallback(() => setOpened(HOME), []);
  const openFile = useCallback((file: File) => {
    dropped.current = file;
    setOpened(HOME);
  }, []);
  const takeDropped = useCallback(() => {
    const file = dropped.current;
    dropped.current = undefined;
    return file;
  }, []);
  const shown = opened === HOME ? undefined : (opened ?? clipId);
  return (
    <Words value={say}>
      {!tab || !settings || shown === '' ? (
        <LoadingView text={undefined} />
      ) : shown === undefined ? (
        <HomeScreen onOpen={setOpened} tab={tab} takeDropped={takeDropped} tell={tell} />
      ) : (
        <ClipScreen id={shown} key={shown} onFile={openFile} onHome={goHome} settings={settings} tab={tab} tell={tell} />
      )}
      <NoteBar action={note?.action} isProblem={note?.isProblem ?? false} onClose={() => tell(undefined)} text={note?.text} />
    </Words>
  );
}

/** Lets the background know when the panel of a tab closes: the connection ends then. */
function useStayClosed(tabId: number | undefined): void {
  useEffect(() => {
    if (import.meta.env.BROWSER === 'firefox' || tabId === undefined) return undefined;
    let port = connect();
    function connect(): Browser.runtime.Port {
      const next = browser.runtime.connect({ name: `panel:${tabId}` });
      // The background sleeps now and then; the panel is still open.
      next.onDisconnect.addListener(() => {
        port = connect();
      });
      return next;
    }
    return () => port.disconnect();
  }, [tabId]);
}

createRoot(startPage()).render(<Panel />);
