import { type ReactElement, useState } from 'react';
import { counted, useSay } from './words.ts';

/** A kept clip as the list tells of it. */
export interface RecentClip {
  readonly id: string;
  readonly title: string | null;
  /** Host of the page; absent for what was pasted. */
  readonly site?: string;
  /** Day and time, ready to show. */
  readonly date: string;
  readonly characters: number;
  /** Share of the whole that the page claims, in per cent. */
  readonly percent?: number;
  readonly truncated: boolean;
  readonly isSelection: boolean;
  readonly isSaved: boolean;
}

export interface RecentListProps {
  readonly clips: readonly RecentClip[];
  readonly isBusy: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSave: (id: string) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  /** Saves several in the order of the list: a zip with a file for each, or one file that holds them all. */
  readonly onSaveTogether: (ids: readonly string[], form: 'zip' | 'joined') => void;
}

/** The last clips: to open again, to save again, several as one file, or to forget. */
export function RecentList({ clips, isBusy, onOpen, onSave, onDelete, onSaveTogether }: RecentListProps): ReactElement {
  const say = useSay();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = clips.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (id: string, isTicked: boolean): void =>
    setTicked(new Set(isTicked ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  if (clips.length === 0) {
    return (
      <section className="recent">
        <h2>{say('recentTitle')}</h2>
        <p className="soft">{say('recentEmpty')}</p>
      </section>
    );
  }
  return (
    <section className="recent">
      <h2>{say('recentTitle')}</h2>
      <ul>
        {clips.map((clip) => (
          <Row
            clip={clip}
            isBusy={isBusy}
            isTicked={ticked.has(clip.id)}
            key={clip.id}
            onDelete={onDelete}
            onOpen={onOpen}
            onSave={onSave}
            onTick={tick}
          />
        ))}
      </ul>
      <div className="buttons">
        <button disabled={isBusy || chosen.length < 2} onClick={() => onSaveTogether(chosen, 'joined')} type="button">
          {say('recentJoin', chosen.length)}
        </button>
        <button disabled={isBusy || chosen.length < 1} onClick={() => onSaveTogether(chosen, 'zip')} type="button">
          {say('recentZip', chosen.length)}
        </button>
        <button disabled={chosen.length < 1} onClick={() => onDelete(chosen)} type="button">
          {say('recentDeleteChosen', chosen.length)}
        </button>
        <button className="quiet" onClick={() => onDelete(clips.map(({ id }) => id))} type="button">
          {say('recentClear')}
        </button>
      </div>
    </section>
  );
}

interface RowProps extends Pick<RecentListProps, 'isBusy' | 'onOpen' | 'onSave' | 'onDelete'> {
  readonly clip: RecentClip;
  readonly isTicked: boolean;
  readonly onTick: (id: string, isTicked: boolean) => void;
}

function Row({ clip, isTicked, isBusy, onTick, onOpen, onSave, onDelete }: RowProps): ReactElement {
  const say = useSay();
  const { id, title, site, date, characters, percent, truncated, isSelection, isSaved } = clip;
  const name = title ?? say('panelUntitled');
  const amount = percent === undefined ? say('recentAmount', counted(characters)) : say('recentPercent', counted(characters), percent);
  return (
    <li>
      <input
        aria-label={say('recentTick', name)}
        checked={isTicked}
        onChange={({ target }) => onTick(id, target.checked)}
        type="checkbox"
      />
      <div className="recent-clip">
        <button className="plain" lang="zh" onClick={() => onOpen(id)} type="button">
          {name}
        </button>
        <p className="soft">
          {[site ?? say('recentPasted'), isSelection ? say('recentSelection') : '', date, amount, isSaved ? say('recentSaved') : '']
            .filter(Boolean)
            .join(' · ')}
          {truncated && <span className="cut-sign"> {say('recentIncomplete')}</span>}
        </p>
      </div>
      <button aria-label={say('recentSaveOne', name)} disabled={isBusy} onClick={() => onSave(id)} type="button">
        {say('buttonSave')}
      </button>
      <button aria-label={say('recentDeleteOne', name)} className="quiet" onClick={() => onDelete([id])} type="button">
        ×
      </button>
    </li>
  );
}
