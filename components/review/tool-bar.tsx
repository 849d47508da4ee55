import type { ReactElement } from 'react';
import { useSay } from '../words.ts';
import { useHeight } from './use-height.ts';

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
  const bar = useHeight('--bar');
  const flip = (wanted: ShownView): void => onView(view === wanted ? 'off' : wanted);
  return (
    <nav aria-label={say('toolsLabel')} className="bar" ref={bar}>
      <button onClick={onHome} type="button">
        {say('toolsHome')}
      </button>
      <TravelButton isForward={false} isOn={canUndo} onClick={onUndo} />
      <TravelButton isForward={true} isOn={canRedo} onClick={onRedo} />
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
            <label className="check" title={say('toolsAlways')}>
              <input aria-label={say('toolsAlways')} checked={always} onChange={({ target }) => onAlways(target.checked)} type="checkbox" />
              {say('toolsAlwaysShort')}
            </label>
          )}
        </>
      )}
    </nav>
  );
}

interface TravelProps {
  readonly isForward: boolean;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** Undo or redo, as the arrow that everybody knows. */
function TravelButton({ isForward, isOn, onClick }: TravelProps): ReactElement {
  const say = useSay();
  const label = say(isForward ? 'toolsRedo' : 'toolsUndo');
  const keys = isForward ? 'Control+Shift+Z' : 'Control+Z';
  return (
    <button aria-keyshortcuts={keys} aria-label={label} className="icon" disabled={!isOn} onClick={onClick} title={label} type="button">
      <svg aria-hidden="true" data-forward={isForward} viewBox="0 0 16 16">
        <path d="M6.5 2.5 3 6l3.5 3.5M3 6h6.5a3.75 3.75 0 0 1 0 7.5H6" />
      </svg>
    </button>
  );
}
