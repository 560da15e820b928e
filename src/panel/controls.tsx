/** A switch and a choice, the same in the popup and among the settings. */

interface SwitchProps {
  readonly label: string;
  readonly detail?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onToggle: () => void;
}

export function Switch({ label, detail, on, disabled, onToggle }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} disabled={disabled ?? false} onClick={onToggle}>
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <i aria-hidden="true" />
    </button>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
