/** Saving on a page: the button by what is selected, the box of what was saved, the question in a private window. */
import { render } from 'preact';
import type { Lang } from '../model/lang';
import { SAVING_WORDS } from '../words/saving';
import { SaveIcon } from './icons';
import { type NoteActions, NoteBox, type NotedSnippet } from './note-box';
import { type Anchor, keepPlaced } from './place';

/** What is shown of saving; one thing at a time. */
type Shown =
  | { readonly type: 'nothing' }
  | { readonly type: 'button'; readonly anchor: Anchor; readonly onSave: () => void }
  | {
      readonly type: 'note';
      readonly snippet: NotedSnippet;
      readonly isNew: boolean;
      readonly isNear: boolean;
      readonly anchor: Anchor | null;
    }
  | { readonly type: 'question'; readonly anchor: Anchor | null; readonly onYes: () => void }
  | { readonly type: 'failure'; readonly anchor: Anchor | null; readonly title: string; readonly reason: string };

export interface SavingView {
  readonly offer: (anchor: Anchor, onSave: () => void) => void;
  readonly withdraw: () => void;
  readonly showNote: (snippet: NotedSnippet, kind: 'new' | 'found' | 'near', anchor: Anchor | null) => void;
  readonly askPrivate: (anchor: Anchor | null, onYes: () => void) => void;
  readonly tellFailure: (title: string, reason: string, anchor: Anchor | null) => void;
  /** The key was pressed again: goes into the note, or says yes. @returns whether it meant us */
  readonly pressAgain: () => boolean;
  /** @returns whether something was open */
  readonly close: () => boolean;
  readonly isOpen: () => boolean;
}

interface SavingDeps extends NoteActions {
  readonly lang: () => Lang;
  /** Readies the stage for something beside an anchor. */
  readonly dress: (anchor: Anchor | null) => void;
  readonly rememberFocus: () => void;
  readonly returnFocus: () => void;
  readonly say: (text: string) => void;
}

/** A box that nobody turns to goes away. */
const STAYS_MS = 7000;

export function createSavingView(place: HTMLElement, deps: SavingDeps): SavingView {
  let shown: Shown = { type: 'nothing' };
  let focused = false;
  let stopPlacing: (() => void) | null = null;
  let leaving: ReturnType<typeof setTimeout> | null = null;

  function show(next: Shown): void {
    const hadFocus = place.contains((place.getRootNode() as ShadowRoot).activeElement);
    stopPlacing?.();
    stopPlacing = null;
    shown = next;
    focused = false;
    if (next.type !== 'nothing') deps.dress(next.anchor);
    draw();
    const box = place.firstElementChild;
    if (box instanceof HTMLElement && next.type !== 'nothing') {
      const { anchor } = next;
      if (anchor && anchor.rects().length > 0) stopPlacing = keepPlaced(anchor, box, () => show({ type: 'nothing' }), anchor.isCard);
      else box.dataset['placed'] = 'corner';
    }
    stay();
    if (next.type === 'nothing' && hadFocus) deps.returnFocus();
  }

  function stay(): void {
    if (leaving !== null) clearTimeout(leaving);
    const fleeting = (shown.type === 'note' && shown.isNew) || shown.type === 'failure';
    leaving = fleeting ? setTimeout(leave, STAYS_MS) : null;
  }

  function leave(): void {
    const box = place.firstElementChild;
    const isTurnedTo = box?.matches(':hover') || place.contains((place.getRootNode() as ShadowRoot).activeElement);
    if (isTurnedTo) stay();
    else show({ type: 'nothing' });
  }

  const close = () => show({ type: 'nothing' });

  function draw(): void {
    const lang = deps.lang();
    const words = SAVING_WORDS;
    switch (shown.type) {
      case 'nothing':
        render(null, place);
        break;
      case 'button': {
        const { onSave } = shown;
        render(
          <button
            key="button"
            type="button"
            class="save-button"
            title={words.saveSelection[lang]}
            aria-label={words.saveSelection[lang]}
            // The selection must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onSave}
          >
            <SaveIcon />
          </button>,
          place,
        );
        break;
      }
      case 'note': {
        const { snippet, isNew, isNear } = shown;
        render(
          <div key={snippet.id} class="card note-card" role="dialog" aria-label={(isNew ? words.saved : words.savedEarlier)[lang]}>
            <NoteBox snippet={snippet} isNew={isNew} isNear={isNear} focused={focused} lang={lang} actions={deps} onClose={close} />
          </div>,
          place,
        );
        break;
      }
      case 'question': {
        const { onYes } = shown;
        const yes = () => {
          close();
          onYes();
        };
        render(
          <Box
            key="question"
            title={words.privateTitle[lang]}
            text={words.privateAsk[lang]}
            acts={[
              [words.privateYes[lang], yes],
              [words.privateNo[lang], close],
            ]}
          />,
          place,
        );
        break;
      }
      case 'failure':
        render(<Box key="failure" title={shown.title} text={shown.reason} acts={[[words.close[lang], close]]} />, place);
    }
  }

  return {
    offer: (anchor, onSave) => {
      if (shown.type === 'nothing' || shown.type === 'button') show({ type: 'button', anchor, onSave });
    },
    withdraw: () => {
      if (shown.type === 'button') show({ type: 'nothing' });
    },
    showNote: (snippet, kind, anchor) => {
      show({ type: 'note', snippet, isNew: kind === 'new', isNear: kind === 'near', anchor });
      if (kind === 'new') deps.say(`${SAVING_WORDS.saved[deps.lang()]} · ${SAVING_WORDS.again[deps.lang()]}`);
    },
    askPrivate: (anchor, onYes) => {
      show({ type: 'question', anchor, onYes });
      deps.say(`${SAVING_WORDS.privateTitle[deps.lang()]} ${SAVING_WORDS.privateAsk[deps.lang()]}`);
    },
    tellFailure: (title, reason, anchor) => {
      show({ type: 'failure', title, reason, anchor });
      deps.say(`${title} ${reason}`);
    },
    pressAgain: () => {
      if (shown.type === 'question') {
        const { onYes } = shown;
        show({ type: 'nothing' });
        onYes();
        return true;
      }
      if (shown.type !== 'note') return false;
      if (focused) return true;
      deps.rememberFocus();
      focused = true;
      draw();
      return true;
    },
    close: () => {
      const was = shown.type !== 'nothing';
      if (was) close();
      return was;
    },
    isOpen: () => shown.type !== 'nothing' && shown.type !== 'button',
  };
}

interface BoxProps {
  readonly title: string;
  readonly text: string;
  readonly acts: readonly (readonly [string, () => void])[];
}

function Box({ title, text, acts }: BoxProps) {
  return (
    <div class="card note-card" role="alertdialog" aria-label={title}>
      <div class="head">
        <span class="kind">
          <b>{title}</b>
        </span>
      </div>
      <div class="body">
        <p class="quiet">{text}</p>
      </div>
      <div class="foot">
        {acts.map(([label, act]) => (
          <button key={label} type="button" class="act" onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
