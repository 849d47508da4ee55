import { type ReactElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ExportSettingsView } from '../../components/export-settings.tsx';
import { NoteBar } from '../../components/note-bar.tsx';
import { BackupSection } from '../../components/options/backup-section.tsx';
import { ClipSection } from '../../components/options/clip-section.tsx';
import { KeysSection } from '../../components/options/keys-section.tsx';
import { KindsSection } from '../../components/options/kinds-section.tsx';
import { LookSection } from '../../components/options/look-section.tsx';
import { type OptionsSection, OptionsView } from '../../components/options/options-view.tsx';
import { RulesSection } from '../../components/options/rules-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { ScriptFields } from '../../components/review/script-settings.tsx';
import '../../components/options.css';
import '../../components/page.css';
import '../../components/panel.css';
import '../../components/tokens.css';
import { Words } from '../../components/words.ts';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';
import { listedClips, watchClips } from '../../utils/platform/clip-store.ts';
import { changeSettings, type Settings, type SettingsChange } from '../../utils/platform/settings.ts';
import { startPage } from '../../utils/platform/start-page.ts';
import { addUserRule } from '../../utils/platform/user-rules.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { say } from '../sidepanel/say.ts';
import { useNote } from '../sidepanel/use-note.ts';
import { saveWords } from '../sidepanel/use-script.ts';
import { clearClips, exportAll, importAll, type Outcome, resetAll } from './backup-actions.ts';
import { useEverywhere } from './use-everywhere.ts';
import { shortcutPage, useKeys } from './use-keys.ts';
import { useSettings } from './use-settings.ts';

const change = (settings: SettingsChange): void => void changeSettings(settings);

function Options(): ReactElement | null {
  const settings = useSettings();
  const { note, tell } = useNote();
  // What is typed as a template is of the old settings once all are replaced, so those fields are drawn anew.
  const [drawn, setDrawn] = useState(0);
  const run = async (work: Promise<Outcome>): Promise<void> => {
    try {
      const { undo, ...outcome } = await work;
      setDrawn((count) => count + 1);
      const back = async (): Promise<Outcome> => {
        await undo?.();
        return { text: say('backupDone_undone') };
      };
      tell({ ...outcome, ...(undo ? { action: { label: say('toolsUndo'), run: () => void run(back()) } } : {}) });
    } catch (error) {
      tell({ text: say('noteFailed', String(error)), isProblem: true });
    }
  };
  if (!settings) return null;
  return (
    <>
      <Sections drawn={drawn} run={(work) => void run(work)} settings={settings} />
      <NoteBar action={note?.action} isProblem={note?.isProblem ?? false} onClose={() => tell(undefined)} text={note?.text} />
    </>
  );
}

interface SectionsProps {
  readonly settings: Settings;
  /** How often all settings were replaced. */
  readonly drawn: number;
  readonly run: (work: Promise<Outcome>) => void;
}

function Sections({ settings, drawn, run }: SectionsProps): ReactElement {
  const clips = useClipCount();
  const everywhere = useEverywhere();
  const keys = useKeys();
  const sections: readonly OptionsSection[] = [
    {
      id: 'clip',
      title: say('optionsClip'),
      body: <ClipSection clips={clips} onChange={change} onClear={() => run(clearClips())} settings={settings} />,
    },
    {
      id: 'files',
      title: say('optionsFiles'),
      body: <ExportSettingsView key={drawn} now={zonedTime(new Date())} onChange={change} settings={settings} />,
    },
    {
      id: 'script',
      title: say('optionsScript'),
      body: (
        <div className="script-settings">
          <ScriptFields onExport={saveWords} onSet={change} preferences={settings} />
        </div>
      ),
    },
    { id: 'kinds', title: say('optionsKinds'), body: <KindsSection onChange={change} settings={settings} /> },
    {
      id: 'sites',
      title: say('optionsSites'),
      body: <SitesSection {...everywhere} listedSites={matchPatterns().length} onChange={change} settings={settings} />,
    },
    {
      id: 'rules',
      title: say('optionsRules'),
      body: (
        <RulesSection
          onAdd={(rule) => void addUserRule(rule)}
          onChange={(next) => change(({ userRules }) => ({ userRules: next(userRules) }))}
          rules={settings.userRules}
        />
      ),
    },
    { id: 'keys', title: say('optionsKeys'), body: <KeysSection onEdit={shortcutPage()} shortcuts={keys} /> },
    { id: 'look', title: say('optionsLook'), body: <LookSection onChange={(theme) => change({ theme })} theme={settings.theme} /> },
    {
      id: 'backup',
      title: say('optionsBackup'),
      body: (
        <BackupSection
          clips={clips}
          onExport={(withClips) => run(exportAll(withClips))}
          onImport={(file) => run(importAll(file))}
          onReset={() => run(resetAll())}
        />
      ),
    },
  ];
  return <OptionsView sections={sections} version={browser.runtime.getManifest().version} />;
}

function useClipCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const count = async (): Promise<void> => setCount((await listedClips()).length);
    void count();
    return watchClips(() => void count());
  }, []);
  return count;
}

createRoot(startPage(say('optionsTitle'))).render(
  <Words value={say}>
    <Options />
  </Words>,
);
