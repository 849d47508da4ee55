import type { ReactElement } from 'react';
import { useSay } from '../words.ts';

export type ShownView = 'off' | 'xray' | 'clean';

export interface ToolBarProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onUndoAll: () => void;
  readonly onHome: () => void;
  /** How the page is shown; absent where the page isn't at hand. */
  readonly view?: ShownView;
  readonly onView: (view: ShownView) => void;
  /** Whether the site's pages are always shown so; absent where the page has no site. */
  readonly always?: boolean;
  readonly onAlways: (always: boolean) => void;
}

/** Back, undo, redo, and how the page beside the panel is shown. */
export function ToolBar(props: ToolBarProps): ReactElement {
  const { canUndo, canRedo, onUndo, onRedo, onUndoAll, onHome, view, onView, always, onAlways } = props;
  const say = useSay();
  const flip = (wanted: ShownView): void => onView(view === wanted ? 'off' : wanted);
  return (
    <nav aria-label={say('toolsLabel')} className="bar">
      <button onClick={onHome} type="button">
        {say('toolsHome')}
      </button>
      <button aria-keyshortcuts="Control+Z" disabled={!canUndo} onClick={onUndo} type="button">
        {say('toolsUndo')}
      </button>
      <button aria-keyshortcuts="Control+Shift+Z" disabled={!canRedo} onClick={onRedo} type="button">
        {say('toolsRedo')}
      </button>
      <button disabled={!canUndo} onClick={onUndoAll} type="button">
        {say('toolsUndoAll')}
      </button>
      {view !== undefined && (
        <>
          <button aria-pressed={view === 'xray'} onClick={() => flip('xray')} type="button">
            {say('toolsXray')}
          </button>
          <button aria-pressed={view === 'clean'} onClick={() => flip('clean')} type="button">
            {say('toolsClean')}
          </button>
          {always !== undefined && view !== 'off' && (
            <label className="check">
              <input checked={always} onChange={({ target }) => onAlways(target.checked)} type="checkbox" />
              {say('toolsAlways')}
            </label>
          )}
        </>
      )}
    </nav>
  );
}
