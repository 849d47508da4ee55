import type { ReactElement } from 'react';
import { useSay } from '../words.ts';

/** A command of the extension and the keys that give it. */
export interface Shortcut {
  readonly name: string;
  readonly does: string;
  /** Empty while none is set. */
  readonly keys: string;
}

interface KeysSectionProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page of shortcuts; absent where the browser opens it for nobody. */
  readonly onEdit: (() => void) | undefined;
}

/** The shortcuts as they are set in the browser, which alone can change them. */
export function KeysSection({ shortcuts, onEdit }: KeysSectionProps): ReactElement {
  const say = useSay();
  return (
    <>
      <dl className="keys">
        {shortcuts.map(({ name, does, keys }) => (
          <div key={name}>
            <dt>{does}</dt>
            <dd>{keys === '' ? <span className="soft">{say('keysNone')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {onEdit ? (
        <div className="buttons">
          <button onClick={onEdit} type="button">
            {say('keysChange')}
          </button>
        </div>
      ) : (
        <p className="soft">{say('keysFirefox')}</p>
      )}
      <h3>{say('keysPanel')}</h3>
      <p className="soft">{say('keysBody')}</p>
    </>
  );
}
