import { type ReactElement, useState } from 'react';
import type { UserRule } from '../utils/engine/model/user-rule.ts';
import { useSay } from './words.ts';

export interface SitesViewProps {
  readonly listedSites: number;
  readonly isGranted: boolean;
  readonly wasDenied: boolean;
  readonly quietSites: readonly string[];
  readonly userRules: readonly UserRule[];
  readonly joinPages: boolean;
  readonly maskReports: boolean;
  readonly onGrant: () => void;
  readonly onRevoke: () => void;
  readonly onQuiet: (hosts: readonly string[]) => void;
  readonly onRules: (rules: readonly UserRule[]) => void;
  readonly onJoinPages: (join: boolean) => void;
  readonly onMaskReports: (mask: boolean) => void;
}

/** Where the extension looks by itself, and what the reader has removed always. */
export function SitesView(props: SitesViewProps): ReactElement {
  const say = useSay();
  const { listedSites, isGranted, wasDenied, onGrant, onRevoke, joinPages, onJoinPages, maskReports, onMaskReports } = props;
  return (
    <main className="sites">
      <h1>{say('sitesTitle')}</h1>
      <h2>{say('sitesAuto')}</h2>
      <p>{say('sitesAutoBody', listedSites)}</p>
      <p>{say('sitesGrantBody')}</p>
      <p>
        {isGranted ? <span>{say('sitesGranted')} </span> : null}
        <button id="grant" onClick={isGranted ? onRevoke : onGrant} type="button">
          {say(isGranted ? 'sitesRevoke' : 'sitesGrant')}
        </button>
      </p>
      <p role="status">{wasDenied ? say('sitesDenied') : ''}</p>
      <QuietSites {...props} />
      <p>
        <label>
          <input checked={joinPages} id="join" onChange={({ target }) => onJoinPages(target.checked)} type="checkbox" /> {say('sitesJoin')}
        </label>
      </p>
      <p>
        <label>
          <input checked={maskReports} onChange={({ target }) => onMaskReports(target.checked)} type="checkbox" /> {say('sitesMask')}
        </label>
      </p>
      <h2>{say('rulesTitle')}</h2>
      <Rules {...props} />
    </main>
  );
}

function QuietSites({ quietSites, onQuiet }: SitesViewProps): ReactElement {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const host = typed.trim().toLowerCase();
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host);
  const add = (): void => {
    if (!isHost) return;
    onQuiet([...quietSites.filter((known) => known !== host), host]);
    setTyped('');
  };
  return (
    <section>
      <h3>{say('sitesQuiet')}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          aria-label={say('sitesQuiet')}
          id="quiet"
          onChange={({ target }) => setTyped(target.value)}
          placeholder={say('sitesQuietPlaceholder')}
          value={typed}
        />{' '}
        <button type="submit">{say('sitesQuietAdd')}</button>
      </form>
      <p role="status">{host !== '' && !isHost ? say('sitesQuietFault') : ''}</p>
      <ul>
        {quietSites.map((known) => (
          <li key={known}>
            {known}{' '}
            <button onClick={() => onQuiet(quietSites.filter((other) => other !== known))} type="button">
              {say('sitesDelete')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ userRules, onRules }: SitesViewProps): ReactElement {
  const say = useSay();
  if (userRules.length === 0) return <p className="soft">{say('rulesNone')}</p>;
  const change = (rule: UserRule, isOn: boolean): void => onRules(userRules.map((one) => (one === rule ? { ...one, isOn } : one)));
  return (
    <ul className="rules">
      {userRules.map((rule) => (
        <li key={rule.id}>
          <label>
            <input checked={rule.isOn} onChange={({ target }) => change(rule, target.checked)} type="checkbox" />{' '}
            <span className="kind">{say(`rulesKind_${rule.kind}`)}</span> <code>{rule.value}</code>
          </label>{' '}
          <span className="soft">{rule.host ?? say('rulesEverywhere')}</span>{' '}
          <button onClick={() => onRules(userRules.filter((one) => one !== rule))} type="button">
            {say('sitesDelete')}
          </button>
        </li>
      ))}
    </ul>
  );
}
