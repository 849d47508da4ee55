import { type ReactElement, useId, useState } from 'react';
import type { Choices } from '../../utils/engine/review/history.ts';
import { useSay } from '../words.ts';
import { useHeight } from './use-height.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
}

export interface ChoicesBarProps {
  readonly choices: Choices;
  readonly formats: readonly Option[];
  /** What counts while nothing else is chosen. */
  readonly format: string;
  readonly gapMarks: boolean;
  readonly conversions: readonly Option[];
  /** The file's name that counts while none is chosen, without its extension. */
  readonly name: string;
  /** Of a collection: how many documents it lists, and how many of them are there. */
  readonly pieces?: { readonly listed: number; readonly present: number };
  readonly isBusy: boolean;
  readonly onChoose: (choices: Choices) => void;
  readonly onSave: () => void;
  readonly onCopy: (as: 'text' | 'rich') => void;
  /** Saves each document of the collection: a zip with a file for each, or one file behind a table of contents. */
  readonly onSavePieces: (form: 'zip' | 'joined') => void;
}

/** What the clip becomes, beside its preview, with the buttons that make it so. */
export function ChoicesBar(props: ChoicesBarProps): ReactElement {
  const { choices, formats, format, isBusy, onChoose, onSave, onCopy } = props;
  const say = useSay();
  const bar = useHeight('--choices');
  return (
    <footer className="choices" ref={bar}>
      <details>
        <summary>{say('choicesMore')}</summary>
        <MoreChoices {...props} />
      </details>
      <Pieces {...props} />
      <div className="buttons">
        <select
          aria-label={say('choicesFormat')}
          onChange={({ target }) => onChoose({ format: target.value })}
          title={labelOf(formats, choices.format ?? format)}
          value={choices.format ?? format}
        >
          {formats.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button className="primary" disabled={isBusy} onClick={onSave} type="button">
          {say('buttonSave')}
        </button>
        <button disabled={isBusy} onClick={() => onCopy('text')} type="button">
          {say('buttonCopy')}
        </button>
        <button disabled={isBusy} onClick={() => onCopy('rich')} type="button">
          {say('buttonCopyRich')}
        </button>
      </div>
    </footer>
  );
}

/** A narrow panel cuts long labels off; the title tells them whole. */
function labelOf(options: readonly Option[], chosen: string | undefined): string | undefined {
  return options.find(({ id }) => id === chosen)?.label;
}

function Pieces({ pieces, isBusy, onSavePieces }: ChoicesBarProps): ReactElement | null {
  const say = useSay();
  if (!pieces) return null;
  return (
    <div className="buttons">
      <span className="soft title">{say('piecesTitle', pieces.listed, pieces.present)}</span>
      <button disabled={isBusy} onClick={() => onSavePieces('zip')} type="button">
        {say('piecesZip')}
      </button>
      <button disabled={isBusy} onClick={() => onSavePieces('joined')} type="button">
        {say('piecesJoined')}
      </button>
    </div>
  );
}

function MoreChoices({ choices, conversions, gapMarks, name, onChoose }: ChoicesBarProps): ReactElement {
  const say = useSay();
  const id = useId();
  return (
    <div className="more">
      <label htmlFor={`${id}name`}>{say('choicesName')}</label>
      <NameField id={`${id}name`} key={choices.name ?? ''} name={choices.name ?? ''} onChoose={onChoose} placeholder={name} />
      {conversions.length > 0 && (
        <>
          <label htmlFor={`${id}script`}>{say('choicesScript')}</label>
          <select
            id={`${id}script`}
            onChange={({ target }) => onChoose({ conversion: target.value })}
            title={labelOf(conversions, choices.conversion)}
            value={choices.conversion ?? ''}
          >
            {conversions.map((conversion) => (
              <option key={conversion.id} value={conversion.id}>
                {conversion.label}
              </option>
            ))}
          </select>
        </>
      )}
      <label className="check">
        <input checked={choices.gapMarks ?? gapMarks} onChange={({ target }) => onChoose({ gapMarks: target.checked })} type="checkbox" />
        {say('choicesGapMarks')}
      </label>
    </div>
  );
}

interface NameFieldProps {
  readonly id: string;
  readonly name: string;
  readonly placeholder: string;
  readonly onChoose: (choices: Choices) => void;
}

/** The name is taken over when the field is left, so that one name is one step back. */
function NameField({ id, name, placeholder, onChoose }: NameFieldProps): ReactElement {
  const [draft, setDraft] = useState(name);
  const leave = (): void => {
    if (draft.trim() !== name) onChoose({ name: draft.trim() });
  };
  return (
    <input
      id={id}
      onBlur={leave}
      onChange={({ target }) => setDraft(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
      placeholder={placeholder}
      type="text"
      value={draft}
    />
  );
}
