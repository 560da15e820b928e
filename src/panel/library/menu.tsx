import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly tabIndex: number;
  readonly onChoose: (item: number) => void;
  readonly children: ComponentChildren;
}

/** The list wants so much below the button; else it opens above. CSS pixels. */
const LIST_ROOM = 260;

/** A button with a list of what it can do; where there is one thing only, it does that. */
export function Menu({ label, items, tabIndex, onChoose, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [isUp, setUp] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onPointerDown = (event: Event) => !event.composedPath().includes(place.current as HTMLElement) && setOpen(false);
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at + all.length - 1) % all.length]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  const single = items.length === 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside
    <span ref={place} class="menu" data-up={isUp} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon"
        tabIndex={tabIndex}
        title={single ? items[0] : label}
        aria-label={single ? (items[0] ?? label) : label}
        {...(single ? {} : { 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpen, 'aria-controls': id })}
        onClick={(event) => {
          if (single) return onChoose(0);
          setUp(innerHeight - event.currentTarget.getBoundingClientRect().bottom < LIST_ROOM);
          setOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <span role="menu" id={id} aria-label={label} class="menu-list">
          {items.map((item, number) => (
            <button
              key={item}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(number);
              }}
            >
              {item}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
