import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { LoadingView } from '../../components/loading-view.tsx';
import { Actions } from '../../components/review/actions.ts';
import type { ChoicesBarProps } from '../../components/review/choices-bar.tsx';
import { ReviewView } from '../../components/review/review-view.tsx';
import type { ToolBarProps } from '../../components/review/tool-bar.tsx';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import { fileName } from '../../utils/engine/export/file-name.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import { choicesOf, decisionsOf } from '../../utils/engine/review/history.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { askDesk } from '../../utils/platform/desk.ts';
import type { PageView } from '../../utils/platform/messages.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { copyClip } from './copy-clip.ts';
import { reviewActions } from './review-actions.ts';
import { saveTogether } from './save-together.ts';
import { say } from './say.ts';
import { setSiteView } from './site-view.ts';
import { tellSaved } from './tell-saved.ts';
import { type ClipState, type OpenClip, useClip } from './use-clip.ts';
import { useDrop } from './use-drop.ts';
import type { Note } from './use-note.ts';
import { useRawText } from './use-raw-text.ts';
import { useReveal } from './use-reveal.ts';
import { chosenConversion, conversionsOf, useScript } from './use-script.ts';
import { useSelection } from './use-selection.ts';
import { useShortcuts } from './use-shortcuts.ts';
import type { TabState } from './use-tab.ts';

interface ClipScreenProps {
  readonly id: string;
  readonly tab: TabState;
  readonly settings: Settings;
  readonly onHome: () => void;
  readonly onFile: (file: File) => void;
  readonly tell: (note: Note) => void;
}

/** One clip: opens it, and asks again when it is gone. */
export function ClipScreen(props: ClipScreenProps): ReactElement {
  const { id, onHome, onFile, tell } = props;
  useDrop(onFile);
  const state = useClip(id);
  const { clip, problem } = state;
  const raw = useRawText(id, !clip);
  useEffect(() => {
    if (problem === undefined) return;
    const known = problem === 'gone' ? say('noteGone') : problem === 'empty' ? say('noteNoArticle') : undefined;
    tell({ text: known ?? say('noteFailed', problem), isProblem: true });
    if (known !== undefined) onHome();
  }, [problem, tell, onHome]);
  return clip ? <OpenClipScreen {...props} clip={clip} state={state} /> : <LoadingView text={raw} />;
}

function OpenClipScreen(props: ClipScreenProps & { readonly clip: OpenClip; readonly state: ClipState }): ReactElement {
  const { id, tab, clip, state, settings } = props;
  const { selection, events, reveal } = useSelection(clip.review);
  const locate = useLocate(props);
  const isSaving = useRef(false);
  const isBeside = tab.clipId === id && tab.tabId !== undefined;
  const actions = useMemo(
    () => ({ ...reviewActions(clip, state.act), ...events, ...(isBeside ? { locate } : {}) }),
    [clip, state.act, events, isBeside, locate],
  );
  const tools = toolsOf(props);
  const choices = choicesOfScreen(props);
  const script = useScript(clip, state, settings);
  useReveal(tab.tabId, reveal);
  useShortcuts({
    undo: tools.onUndo,
    redo: tools.onRedo,
    save: choices.onSave,
    xray: () => tools.view && tools.onView(tools.view === 'xray' ? 'off' : 'xray'),
  });
  const { keepRules: keep, removeRules: remove } = decisionsOf(clip.history);
  return (
    <Actions value={actions}>
      <ReviewView
        choices={choices}
        known={clip.record.before?.slice(0, 16).replace('T', ' ')}
        review={clip.review}
        rules={{ keep, remove }}
        script={script}
        selection={selection}
        tools={tools}
      />
    </Actions>
  );

  function toolsOf({ onHome, tell }: ClipScreenProps): ToolBarProps {
    const { history, record } = clip;
    const { tabId } = tab;
    const show = async (view: PageView): Promise<void> => {
      if (tabId !== undefined && !(await askDesk('view', { tabId, view }))) tell({ text: say('noteNoPage'), isProblem: true });
    };
    const host = parseUrl(record.url ?? '')?.host;
    return {
      canUndo: history.done > 0,
      canRedo: history.done < history.steps.length,
      onUndo: () => state.travel(history.done - 1),
      onRedo: () => state.travel(history.done + 1),
      onUndoAll: () => state.travel(0),
      onHome,
      ...(isBeside ? { view: tab.view } : {}),
      onView: (view) => void show(view),
      ...(host === undefined ? {} : { always: settings.siteViews[host] !== undefined }),
      onAlways: (always) => {
        const wanted = always && tab.view !== 'off' ? tab.view : undefined;
        void setSiteView(record.url ?? '', wanted).then((done) => !done && tell({ text: say('noteNoSite'), isProblem: true }));
      },
    };
  }

  function choicesOfScreen({ tell }: ClipScreenProps): ChoicesBarProps {
    const save = async (): Promise<void> => {
      // A key that is held down, or a double click, is one file.
      if (isSaving.current) return;
      isSaving.current = true;
      const receipt = await state
        .settled()
        .then(() => askDesk('save', { id }))
        .finally(() => {
          isSaving.current = false;
        });
      if (receipt.succeeded) tellSaved(tell, receipt, receipt.isConversionFailed ? say('toastScriptFailed') : undefined);
      else tell({ text: say('toastFailed'), isProblem: true });
    };
    const copy = async (as: 'text' | 'rich'): Promise<void> => {
      await state.settled();
      const copied = await copyClip(id, as);
      tell(copied ? { text: say('toastCopied') } : { text: say('toastCopyFailed'), isProblem: true });
    };
    const failed = (error: unknown): void => tell({ text: say('noteFailed', String(error)), isProblem: true });
    const { pieces } = clip.review;
    const present = pieces.filter(({ key }) => key !== undefined).length;
    return {
      choices: { conversion: chosenConversion(clip, settings), ...choicesOf(clip.history) },
      ...(pieces.length > 0 ? { pieces: { listed: pieces.length, present } } : {}),
      formats: EXPORTERS.map((exporter) => ({ id: exporter.id, label: formatName(exporter.id) })),
      format: settings.format,
      gapMarks: settings.gapMarks,
      conversions: conversionsOf(clip),
      name: fileName(clip.review.title, ''),
      isBusy: false,
      onChoose: (choices) => state.act({ type: 'choose', choices }),
      onSave: () => void save().catch(failed),
      onCopy: (as) => void copy(as).catch(failed),
      onSavePieces: (form) =>
        void state
          .settled()
          .then(() => saveTogether({ form, piecesOf: id }, tell))
          .catch(failed),
    };
  }
}

/** Shows a piece in the page, marked; a page that hides it shows it again first. */
function useLocate({ id, tab, tell }: ClipScreenProps): (range: Range) => void {
  const { tabId, view } = tab;
  return useMemo(
    () => (range: Range) => {
      if (tabId === undefined) return;
      const go = async (): Promise<void> => {
        if (view === 'clean') await askDesk('view', { tabId, view: 'xray' });
        if (!(await askDesk('locate', { tabId, id, range }))) tell({ text: say('noteNotInPage'), isProblem: true });
      };
      void go().catch((error: unknown) => tell({ text: say('noteFailed', String(error)), isProblem: true }));
    },
    [id, tabId, view, tell],
  );
}

function formatName(id: string): string {
  // Every exporter has its message, which the type of the keys can't see.
  return say(`format_${id}` as 'format_md');
}
