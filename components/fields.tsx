import { type ReactElement, useId } from 'react';

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly (readonly [id: Id, label: string])[];
  readonly onChange: (id: Id) => void;
}

/** A choice of one, with its label in front. */
export function Choice<Id extends string>({ label, value, options, onChange }: ChoiceProps<Id>): ReactElement {
  const id = useId();
  const choose = (index: number): void => {
    const chosen = options[index];
    if (chosen) onChange(chosen[0]);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        onChange={({ target }) => choose(target.selectedIndex)}
        title={options.find(([option]) => option === value)?.[1]}
        value={value}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A choice of yes or no. */
export function Check({ label, checked, onChange }: CheckProps): ReactElement {
  return (
    <label className="check">
      <input checked={checked} onChange={({ target }) => onChange(target.checked)} type="checkbox" />
      {label}
    </label>
  );
}
