/** A switch and a choice, the same in the popup and among the settings. */
import { Fragment } from 'preact';
import type { Lang } from '../model/lang';
import { POPUP_WORDS } from '../words/popup';

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

/** Escape empties a field with text, and only then means what is around it. */
export function emptyOnEscape(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }, empty: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || event.currentTarget.value === '') return;
  event.preventDefault();
  event.stopPropagation();
  empty();
}

/** Keys with what they do, in a line; what has no key, because readers or the browser gave it none, says so. */
export function KeyLine({ keys, lang }: { readonly keys: readonly (readonly [key: string, what: string])[]; readonly lang: Lang }) {
  return (
    <p class="key-line">
      {keys.map(([key, what], place) => (
        <Fragment key={what}>
          {place > 0 && ' · '}
          <span>
            <kbd>{key || POPUP_WORDS.noKey[lang]}</kbd> {what}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
