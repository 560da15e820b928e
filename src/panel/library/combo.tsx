/** A field that completes what is typed from names that there are; new ones can be typed, too. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface ComboProps {
  readonly label: string;
  readonly placeholder: string;
  /** What completes a text, the best first. */
  readonly complete: (text: string) => readonly string[];
  readonly onTake: (text: string) => void;
  /** Escape in an empty field, or after what is typed was taken away by it. */
  readonly onLeave: () => void;
  /** Backspace in an empty field. */
  readonly onBack?: () => void;
  /** Letters that end a name as they are typed. */
  readonly isEnd?: (letter: string) => boolean;
  readonly words?: Readonly<Record<string, string>>;
}

/** The types, and the linter, know a combobox by its `list` only. */
const comboboxOf = (list: string, active: string | null, isOpen: boolean) =>
  ({
    role: 'combobox',
    list: undefined,
    'aria-expanded': isOpen,
    'aria-controls': list,
    'aria-autocomplete': 'list',
    ...(active === null ? {} : { 'aria-activedescendant': active }),
  }) as const;

/** Where a key leads to among the options; past the last and before the first is -1, the field itself. `null` for other keys. */
function stepTo(key: string, from: number, count: number): number | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  return ((from + 1 + (key === 'ArrowDown' ? 1 : count)) % (count + 1)) - 1;
}

/** The list wants so much below the field; else it opens above. CSS pixels. */
const LIST_ROOM = 220;

export function Combo({ label, placeholder, complete, onTake, onLeave, onBack, isEnd, words = {} }: ComboProps) {
  const [text, setShown] = useState('');
  /** Known at once: a field that goes away is left, too, before it is drawn again. */
  const typed = useRef('');
  const setText = (next: string) => {
    typed.current = next;
    setShown(next);
  };
  const [active, setActive] = useState(-1);
  const [isFocused, setFocused] = useState(false);
  const [isUp, setUp] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const id = useId();
  const options = isFocused ? complete(text) : [];
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const take = (taken: string) => {
    setText('');
    setActive(-1);
    onTake(taken);
  };
  const type = (next: string) => {
    setActive(-1);
    if (!isComposing.current && isEnd?.(next.slice(-1))) take(next);
    else setText(next);
  };
  const enter = () => {
    const option = options[active];
    if (option !== undefined) take(option);
    else if (text.trim() !== '') take(text);
    else onLeave();
  };
  const leave = () => (text === '' ? onLeave() : setText(''));
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that takes a word from an input method is not ours.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = options.length > 0 ? stepTo(event.key, active, options.length) : null;
    if (step !== null) setActive(step);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Backspace' && text === '' && onBack) onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span class="combo" data-up={isUp}>
      <input
        ref={field}
        type="text"
        class="filter"
        {...comboboxOf(`${id}-list`, active < 0 ? null : `${id}-${active}`, options.length > 0)}
        value={text}
        maxLength={200}
        placeholder={placeholder}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => type(event.currentTarget.value)}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setFocused(true);
          setUp(innerHeight - event.currentTarget.getBoundingClientRect().bottom < LIST_ROOM);
        }}
        onBlur={() => {
          setFocused(false);
          // What was typed was meant.
          if (typed.current.trim() !== '') take(typed.current);
        }}
      />
      <span class="combo-list" role="listbox" id={`${id}-list`} aria-label={label} hidden={options.length === 0}>
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <span
            key={option}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(place)}
            onClick={() => take(option)}
          >
            {words[option] ?? option}
          </span>
        ))}
      </span>
    </span>
  );
}
