import type { ReactElement } from 'react';
import { useSay } from './words.ts';

interface NoteBarProps {
  readonly text: string | undefined;
  readonly isProblem: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | undefined;
  readonly onClose: () => void;
}

/** The panel's one message: read out when it comes. */
export function NoteBar({ text, isProblem, action, onClose }: NoteBarProps): ReactElement {
  const say = useSay();
  return (
    <div aria-live="polite" className={isProblem ? 'note problem' : 'note'} role="status">
      {text !== undefined && (
        <>
          <span>{text}</span>
          {action && (
            <button onClick={action.run} type="button">
              {action.label}
            </button>
          )}
          <button aria-label={say('buttonClose')} className="quiet" onClick={onClose} type="button">
            ×
          </button>
        </>
      )}
    </div>
  );
}
