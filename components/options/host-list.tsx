import type { ReactElement } from 'react';
import { useSay } from '../words.ts';

interface HostListProps {
  /** Absent where the field above says it. */
  readonly title?: string;
  readonly entries: readonly { readonly host: string; readonly text?: string }[];
  readonly onDelete: (host: string) => void;
}

/** What was chosen for single sites, each to take back; nothing while nothing was. */
export function HostList({ title, entries, onDelete }: HostListProps): ReactElement | null {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul className="list">
        {entries.map(({ host, text }) => (
          <li key={host}>
            <span className="name">{host}</span> {text !== undefined && <span className="soft">{text}</span>}
            <button aria-label={say('deleteOf', host)} onClick={() => onDelete(host)} type="button">
              {say('sitesDelete')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
