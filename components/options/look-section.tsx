import type { ReactElement } from 'react';
import { Choice } from '../fields.tsx';
import { useSay } from '../words.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

interface LookSectionProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** The colours of the extension's own pages. */
export function LookSection({ theme, onChange }: LookSectionProps): ReactElement {
  const say = useSay();
  return (
    <div className="more">
      <Choice label={say('lookTheme')} onChange={onChange} options={THEMES.map((id) => [id, say(`theme_${id}`)])} value={theme} />
    </div>
  );
}
