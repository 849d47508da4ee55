import { type ReactElement, useId, useState } from 'react';
import { Check } from '../fields.tsx';
import { counted, useSay } from '../words.ts';

interface BackupSectionProps {
  /** How many clips could go with the settings. */
  readonly clips: number;
  readonly onExport: (withClips: boolean) => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
}

/** Everything as one file, out and in, and back to the beginning. */
export function BackupSection({ clips, onExport, onImport, onReset }: BackupSectionProps): ReactElement {
  const say = useSay();
  const id = useId();
  const [withClips, setWithClips] = useState(true);
  return (
    <>
      <p>{say('backupBody')}</p>
      {clips > 0 && <Check checked={withClips} label={say('backupClips', counted(clips))} onChange={setWithClips} />}
      <div className="buttons">
        <button onClick={() => onExport(withClips && clips > 0)} type="button">
          {say('backupExport')}
        </button>
        <label className="file" htmlFor={id}>
          {say('backupImport')}
          <input
            accept=".json,application/json"
            id={id}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onImport(file);
              target.value = '';
            }}
            type="file"
          />
        </label>
        <button className="danger" onClick={onReset} type="button">
          {say('backupReset')}
        </button>
      </div>
    </>
  );
}
