import type { ReactElement } from 'react';
import { Check, Choice } from '../fields.tsx';
import { counted, useSay } from '../words.ts';

const CLICKS = ['save', 'preview'] as const;

/** What a click does, and what stays of it. */
export interface ClipSettings {
  readonly onClick: (typeof CLICKS)[number];
  readonly keepClips: boolean;
  readonly joinPages: boolean;
  readonly maskReports: boolean;
}

interface ClipSectionProps {
  readonly settings: ClipSettings;
  /** How many clips are on the list. */
  readonly clips: number;
  readonly onChange: (change: Partial<ClipSettings>) => void;
  readonly onClear: () => void;
}

/** The choices for clipping, and the clips that are kept. */
export function ClipSection({ settings, clips, onChange, onClear }: ClipSectionProps): ReactElement {
  const say = useSay();
  return (
    <>
      <div className="more">
        <Choice
          label={say('settingOnClick')}
          onChange={(onClick) => onChange({ onClick })}
          options={CLICKS.map((id) => [id, say(`onClick_${id}`)])}
          value={settings.onClick}
        />
        <Check checked={settings.joinPages} label={say('sitesJoin')} onChange={(joinPages) => onChange({ joinPages })} />
        <Check checked={settings.maskReports} label={say('sitesMask')} onChange={(maskReports) => onChange({ maskReports })} />
        <Check checked={settings.keepClips} label={say('settingKeep')} onChange={(keepClips) => onChange({ keepClips })} />
      </div>
      <p className="soft">{clips === 0 ? say('clipsNone') : say('clipsKept', counted(clips))}</p>
      <div className="buttons">
        <button disabled={clips === 0} onClick={onClear} type="button">
          {say('clipsClear')}
        </button>
      </div>
    </>
  );
}
