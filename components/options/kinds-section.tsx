import type { ReactElement } from 'react';
import { KINDS, type Kind } from '../../utils/engine/model/verdict.ts';
import type { SiteRules } from '../../utils/engine/review/history.ts';
import { ruleName } from '../reasons.ts';
import { kindName, type Say, useSay, type WordKey } from '../words.ts';
import { HostList } from './host-list.tsx';
import { without } from './without.ts';

/** What lies outside the article is no part of the document, whatever the reader keeps, and what the reader removes stays removed. */
const SWITCHED = KINDS.filter((kind) => kind !== 'outside' && kind !== 'reader');

interface KindSettings {
  readonly keptKinds: readonly Kind[];
  readonly siteRules: Readonly<Record<string, SiteRules>>;
}

interface KindsSectionProps {
  readonly settings: KindSettings;
  /** Changes that follow fast upon each other all count, so each is made of the settings at its turn. */
  readonly onChange: (change: (settings: KindSettings) => Partial<KindSettings>) => void;
}

/** Which kinds of noise are removed, and the rules that were switched for sites. */
export function KindsSection({ settings, onChange }: KindsSectionProps): ReactElement {
  const say = useSay();
  const { keptKinds, siteRules } = settings;
  const turn = (kind: Kind, isRemoved: boolean): void =>
    onChange((now) => ({ keptKinds: [...now.keptKinds.filter((kept) => kept !== kind), ...(isRemoved ? [] : [kind])] }));
  return (
    <>
      <p>{say('kindsBody')}</p>
      <ul className="kinds">
        {SWITCHED.map((kind) => (
          <li data-kind={kind} key={kind}>
            <label>
              <input checked={!keptKinds.includes(kind)} onChange={({ target }) => turn(kind, target.checked)} type="checkbox" />
              <i aria-hidden="true" />
              <span>
                <b>{kindName(say, kind)}</b> <span className="soft">{say(`kindNote_${kind.replaceAll('-', '_')}` as WordKey)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <button disabled={keptKinds.length === 0} onClick={() => onChange(() => ({ keptKinds: [] }))} type="button">
          {say('kindsAll')}
        </button>
      </div>
      <HostList
        entries={Object.entries(siteRules).map(([host, rules]) => ({ host, text: switchedRules(say, rules) }))}
        onDelete={(host) => onChange((now) => ({ siteRules: without(now.siteRules, host) }))}
        title={say('kindsRules')}
      />
    </>
  );
}

function switchedRules(say: Say, { keep, remove }: SiteRules): string {
  const kept = keep.map((id) => say('ruleKept', ruleName(say, id)));
  return [...kept, ...remove.map((id) => say('ruleRemoved', ruleName(say, id)))].join('; ');
}
