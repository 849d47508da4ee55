import { type FormEvent, type ReactElement, useId, useState } from 'react';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { faultOf } from '../../utils/engine/user-rules/user-verdicts.ts';
import { Choice } from '../fields.tsx';
import { useSay, type WordKey } from '../words.ts';
import { typedHost } from './typed-host.ts';

const RULE_KINDS = ['text', 'line', 'element'] as const;
type NewRule = Pick<UserRule, 'kind' | 'value' | 'host'>;

interface RulesSectionProps {
  readonly rules: readonly UserRule[];
  /** Changes that follow fast upon each other all count, so each is made of the rules at its turn. */
  readonly onChange: (change: (rules: readonly UserRule[]) => readonly UserRule[]) => void;
  readonly onAdd: (rule: NewRule) => void;
}

/** The reader's own rules: to add, switch and delete. */
export function RulesSection({ rules, onChange, onAdd }: RulesSectionProps): ReactElement {
  const say = useSay();
  const turn = ({ id }: UserRule, isOn: boolean): void => onChange((now) => now.map((one) => (one.id === id ? { ...one, isOn } : one)));
  return (
    <>
      {rules.length === 0 && <p className="soft">{say('rulesNone')}</p>}
      <ul className="list rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <label className="name">
              <input checked={rule.isOn} onChange={({ target }) => turn(rule, target.checked)} type="checkbox" />{' '}
              <span className="kind">{say(`rulesKind_${rule.kind}`)}</span> <code>{rule.value}</code>
            </label>
            <span className="soft">{rule.host ?? say('rulesEverywhere')}</span>
            <button
              aria-label={say('deleteOf', rule.value)}
              onClick={() => onChange((now) => now.filter(({ id }) => id !== rule.id))}
              type="button"
            >
              {say('sitesDelete')}
            </button>
          </li>
        ))}
      </ul>
      <RuleForm onAdd={onAdd} />
    </>
  );
}

const EMPTY: NewRule = { kind: 'text', value: '' };

function RuleForm({ onAdd }: Pick<RulesSectionProps, 'onAdd'>): ReactElement {
  const say = useSay();
  const id = useId();
  const [rule, setRule] = useState<NewRule>(EMPTY);
  const [host, setHost] = useState('');
  const fault = faultText(rule, host.trim());
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (rule.value.trim() === '' || fault) return;
    const site = typedHost(host);
    onAdd({ ...rule, value: rule.value.trim(), ...(site === undefined ? {} : { host: site }) });
    setRule(EMPTY);
    setHost('');
  };
  return (
    <form className="more" onSubmit={onSubmit}>
      <Choice
        label={say('ruleKindLabel')}
        onChange={(kind) => setRule({ ...rule, kind })}
        options={RULE_KINDS.map((kind) => [kind, say(`ruleKind_${kind}`)])}
        value={rule.kind}
      />
      <label htmlFor={`${id}value`}>{say('ruleValueLabel')}</label>
      <input
        aria-describedby={`${id}help ${id}fault`}
        aria-invalid={fault !== undefined}
        id={`${id}value`}
        onChange={({ target }) => setRule({ ...rule, value: target.value })}
        type="text"
        value={rule.value}
      />
      <label htmlFor={`${id}host`}>{say('ruleHostLabel')}</label>
      <input
        id={`${id}host`}
        onChange={({ target }) => setHost(target.value)}
        placeholder={say('sitesQuietPlaceholder')}
        type="text"
        value={host}
      />
      <p className="soft" id={`${id}help`}>
        {say('ruleValueHelp')}
      </p>
      <p className="soft fault" id={`${id}fault`} role="status">
        {fault === undefined ? '' : say(fault)}
      </p>
      <div className="buttons">
        <button type="submit">{say('ruleAdd')}</button>
      </div>
    </form>
  );
}

/** What keeps a typed rule from being added; nothing while nothing is typed. */
function faultText(rule: NewRule, host: string): WordKey | undefined {
  if (host !== '' && typedHost(host) === undefined) return 'sitesQuietFault';
  const fault = rule.value.trim() === '' ? undefined : faultOf({ ...rule, value: rule.value.trim() });
  // Every fault has its message, which the type of the keys can't see through the hyphen.
  return fault && (`ruleFault_${fault.replaceAll('-', '_')}` as WordKey);
}
