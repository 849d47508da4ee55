import { type ReactElement, useId, useMemo, useState } from 'react';
import { parseUserWords, type WordError } from '../../utils/engine/convert/user-words.ts';
import { SCRIPT_TARGETS, type ScriptTarget } from '../../utils/engine/text/converters.ts';
import { Check } from '../fields.tsx';
import { counted, useSay, type WordKey } from '../words.ts';

/** What the reader set for every conversion. */
export interface ScriptPreferences {
  /** What clips of all pages, and those of single sites, are converted to. */
  readonly script: ScriptTarget;
  readonly scriptSites: Readonly<Record<string, ScriptTarget>>;
  readonly scriptPhrases: boolean;
  readonly scriptQuotes: boolean;
  readonly scriptWords: string;
}

export interface ScriptSettingsProps {
  readonly preferences: ScriptPreferences;
  readonly onSet: (change: Partial<ScriptPreferences> | ((preferences: ScriptPreferences) => Partial<ScriptPreferences>)) => void;
  /** Saves the dictionary as a file. */
  readonly onExport: (words: string) => void;
}

const TARGETS: Readonly<Record<ScriptTarget, WordKey>> = {
  keep: 'scriptKeep',
  hans: 'target_hans',
  hant: 'target_hant',
  'hant-tw': 'target_hant_tw',
  'hant-hk': 'target_hant_hk',
};

const WHY: Readonly<Record<WordError['why'], WordKey>> = {
  half: 'wordsHalf',
  'too-many': 'wordsTooMany',
  'too-long': 'wordsTooLong',
  repeated: 'wordsRepeated',
};

/** Settings of conversion that count everywhere, and the reader's dictionary, folded away. */
export function ScriptSettings(props: ScriptSettingsProps): ReactElement {
  const say = useSay();
  return (
    <details className="script-settings">
      <summary>{say('scriptOptions')}</summary>
      <ScriptFields {...props} />
    </details>
  );
}

/** The settings themselves, open. */
export function ScriptFields({ preferences, onSet, onExport }: ScriptSettingsProps): ReactElement {
  const say = useSay();
  return (
    <>
      <AlwaysChoice preferences={preferences} onSet={onSet} />
      <Check checked={preferences.scriptPhrases} label={say('scriptPhrases')} onChange={(scriptPhrases) => onSet({ scriptPhrases })} />
      <Check checked={preferences.scriptQuotes} label={say('scriptQuotes')} onChange={(scriptQuotes) => onSet({ scriptQuotes })} />
      <Dictionary
        key={preferences.scriptWords}
        onExport={onExport}
        onSet={(scriptWords) => onSet({ scriptWords })}
        words={preferences.scriptWords}
      />
    </>
  );
}

/** What is always converted, and the sites that have it otherwise, each to be forgotten. */
function AlwaysChoice({ preferences, onSet }: Pick<ScriptSettingsProps, 'preferences' | 'onSet'>): ReactElement {
  const say = useSay();
  const id = useId();
  const { script, scriptSites } = preferences;
  const sites = Object.entries(scriptSites);
  const forget = (site: string): void => onSet(({ scriptSites: { [site]: _, ...others } }) => ({ scriptSites: others }));
  return (
    <>
      <label htmlFor={id}>{say('scriptAlways')}</label>
      <select
        id={id}
        onChange={({ target }) => onSet({ script: target.value as ScriptTarget })}
        title={say(TARGETS[script])}
        value={script}
      >
        {SCRIPT_TARGETS.map((target) => (
          <option key={target} value={target}>
            {say(TARGETS[target])}
          </option>
        ))}
      </select>
      {sites.length > 0 && <p>{say('scriptSites')}</p>}
      <ul className="sites">
        {sites.map(([site, target]) => (
          <li key={site}>
            <span className="name">{site}</span> <span className="soft">{say(TARGETS[target])}</span>{' '}
            <button aria-label={say('scriptForget', site)} onClick={() => forget(site)} type="button">
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DictionaryProps {
  readonly words: string;
  readonly onSet: (words: string) => void;
  readonly onExport: (words: string) => void;
}

/** The dictionary as text; it is taken over when the field is left, with what is wrong told by line. */
function Dictionary({ words, onSet, onExport }: DictionaryProps): ReactElement {
  const say = useSay();
  const id = useId();
  const [draft, setDraft] = useState(words);
  const { pairs, errors } = useMemo(() => parseUserWords(draft), [draft]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) onSet([draft.trimEnd(), await file.text()].filter(Boolean).join('\n'));
  };
  return (
    <>
      <label htmlFor={id}>{say('wordsLabel')}</label>
      <textarea
        id={id}
        onBlur={() => draft !== words && onSet(draft)}
        onChange={({ target }) => setDraft(target.value)}
        rows={4}
        spellCheck={false}
        value={draft}
      />
      <p className="soft">{say('wordsCount', counted(pairs.length))}</p>
      {errors.length > 0 && (
        <div role="alert">
          <ul className="problems">
            {errors.map(({ line, text, why }) => (
              <li key={line}>
                {say('wordsLine', line, say(WHY[why]))} <q>{text}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="buttons">
        <label className="file">
          {say('wordsImport')}
          <input accept=".txt,text/plain" onChange={({ target }) => void take(target.files?.[0])} type="file" />
        </label>
        <button disabled={draft.trim() === ''} onClick={() => onExport(draft)} type="button">
          {say('wordsExport')}
        </button>
      </div>
    </>
  );
}
