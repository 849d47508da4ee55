import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useSay } from '../words.ts';
import { HostList } from './host-list.tsx';

import { typedHost } from './typed-host.ts';
import { without } from './without.ts';

/** What the reader set for sites. */
export interface SiteSettings {
  readonly quietSites: readonly string[];
  readonly siteViews: Readonly<Record<string, 'xray' | 'clean'>>;
}

interface SitesSectionProps {
  readonly settings: SiteSettings;
  readonly listedSites: number;
  readonly isGranted: boolean;
  readonly wasDenied: boolean;
  readonly onGrant: () => void;
  readonly onRevoke: () => void;
  /** Changes that follow fast upon each other all count, so each is made of the settings at its turn. */
  readonly onChange: (change: (settings: SiteSettings) => Partial<SiteSettings>) => void;
}

/** Where the extension looks by itself, where it says nothing, and how sites are always shown. */
export function SitesSection({
  settings,
  listedSites,
  isGranted,
  wasDenied,
  onGrant,
  onRevoke,
  onChange,
}: SitesSectionProps): ReactElement {
  const say = useSay();
  const { quietSites, siteViews } = settings;
  const speakOn = (hosts: readonly string[], host: string): readonly string[] => hosts.filter((known) => known !== host);
  return (
    <>
      <h3>{say('sitesAuto')}</h3>
      <p>{say('sitesAutoBody', listedSites)}</p>
      <p>{say('sitesGrantBody')}</p>
      <div className="buttons">
        {isGranted ? <span className="granted">{say('sitesGranted')}</span> : null}
        <button className={isGranted ? '' : 'primary'} id="grant" onClick={isGranted ? onRevoke : onGrant} type="button">
          {say(isGranted ? 'sitesRevoke' : 'sitesGrant')}
        </button>
      </div>
      <p role="status">{wasDenied ? say('sitesDenied') : ''}</p>
      <QuietForm onAdd={(host) => onChange((now) => ({ quietSites: [...speakOn(now.quietSites, host), host] }))} />
      <HostList
        entries={quietSites.map((host) => ({ host }))}
        onDelete={(host) => onChange((now) => ({ quietSites: speakOn(now.quietSites, host) }))}
      />
      <HostList
        entries={Object.entries(siteViews).map(([host, view]) => ({ host, text: say(view === 'xray' ? 'toolsXray' : 'toolsClean') }))}
        onDelete={(host) => onChange((now) => ({ siteViews: without(now.siteViews, host) }))}
        title={say('siteViewsTitle')}
      />
    </>
  );
}

function QuietForm({ onAdd }: { readonly onAdd: (host: string) => void }): ReactElement {
  const say = useSay();
  const fault = useId();
  const [typed, setTyped] = useState('');
  const host = typedHost(typed);
  const isFaulty = typed.trim() !== '' && host === undefined;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (host === undefined) return;
    onAdd(host);
    setTyped('');
  };
  return (
    <form className="row" onSubmit={onSubmit}>
      <label htmlFor="quiet">{say('sitesQuiet')}</label>
      <input
        aria-describedby={fault}
        aria-invalid={isFaulty}
        id="quiet"
        onChange={({ target }) => setTyped(target.value)}
        placeholder={say('sitesQuietPlaceholder')}
        type="text"
        value={typed}
      />
      <button type="submit">{say('sitesQuietAdd')}</button>
      <p className="fault" id={fault} role="status">
        {isFaulty ? say('sitesQuietFault') : ''}
      </p>
    </form>
  );
}
