import type { ReactElement } from 'react';
import { ruleName } from '../reasons.ts';
import { useSay } from '../words.ts';
import { useActions } from './actions.ts';

interface SiteRulesProps {
  readonly rules: { readonly keep: readonly string[]; readonly remove: readonly string[] };
}

/** The rules that the reader switched for this site, each to switch back. */
export function SiteRulesView({ rules }: SiteRulesProps): ReactElement | null {
  const say = useSay();
  const { switchRule } = useActions();
  if (!switchRule || rules.keep.length + rules.remove.length === 0) return null;
  const switched = [
    ...rules.keep.map((rule) => ({ rule, text: say('ruleKept', ruleName(say, rule)) })),
    ...rules.remove.map((rule) => ({ rule, text: say('ruleRemoved', ruleName(say, rule)) })),
  ];
  return (
    <ul aria-label={say('rulesLabel')} className="rules">
      {switched.map(({ rule, text }) => (
        <li key={rule}>
          {text}{' '}
          <button className="plain" onClick={() => switchRule(rule, 'ask')} type="button">
            {say('ruleAsk')}
          </button>
        </li>
      ))}
    </ul>
  );
}
