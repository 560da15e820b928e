import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { WORK_TYPES, type Work } from '../../model/snippet';
import { FIELD_HINTS, FIELD_WORDS, LIBRARY_WORDS, ORIGIN_WORDS, WORK_TYPE_WORDS } from '../../words/library';
import { DraftLine } from './draft-line';
import { useDraft } from './use-draft';
import { EDITABLE_FIELDS, type EditableField, fieldOrigin, fieldText, withField } from './work-fields';

interface SourceFormProps {
  readonly work: Work;
  /** Whether other snippets are quoted from it, too. */
  readonly isShared: boolean;
  readonly lang: Lang;
  /** @throws LibraryError */
  readonly onChange: (change: (work: Work) => Work) => Promise<void>;
  readonly onLeave: () => void;
}

/** What a text is quoted from, field by field, each with where we have it from. */
export function SourceForm({ work, isShared, lang, onChange, onLeave }: SourceFormProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of the fields leaves them all
    <div
      class="source-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {isShared && <p class="note">{LIBRARY_WORDS.forAll[lang]}</p>}
      {EDITABLE_FIELDS.map((name, place) => (
        <Field key={name} name={name} work={work} lang={lang} isFirst={place === 0} onChange={onChange} />
      ))}
      <p class="saved-editor-foot">
        <button type="button" class="act" onClick={onLeave}>
          {LIBRARY_WORDS.done[lang]}
        </button>
      </p>
    </div>
  );
}

interface FieldProps {
  readonly name: EditableField;
  readonly work: Work;
  readonly lang: Lang;
  readonly isFirst: boolean;
  readonly onChange: SourceFormProps['onChange'];
}

/** Saved when it is left: half a date is none, and a blank within a name is not at its end. */
function Field({ name, work, lang, isFirst, onChange }: FieldProps) {
  const [state, draft] = useDraft({
    stored: fieldText(work.fields, name),
    save: async (text) => {
      const next = withField(work, name, text);
      await onChange((now) => withField(now, name, text));
      return fieldText(next.fields, name);
    },
  });
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isFirst) field.current?.focus({ preventScroll: true });
  }, []);
  const origin = fieldOrigin(work.fields, name);
  const hint = FIELD_HINTS[name]?.[lang];
  return (
    <div class="source-field">
      <label for={id}>{FIELD_WORDS[name][lang]}</label>
      {name === 'type' ? (
        <select
          id={id}
          value={state.text}
          onChange={(event) => {
            draft.type(event.currentTarget.value, false);
            draft.flush();
          }}
        >
          <option value="">{LIBRARY_WORDS.noType[lang]}</option>
          {WORK_TYPES.map((type) => (
            <option key={type} value={type}>
              {WORK_TYPE_WORDS[type][lang]}
            </option>
          ))}
        </select>
      ) : (
        <input
          ref={field}
          id={id}
          type="text"
          class="filter"
          maxLength={4000}
          value={state.text}
          aria-invalid={state.status === 'failed'}
          {...(hint === undefined ? {} : { placeholder: hint })}
          onInput={(event) => draft.type(event.currentTarget.value, false)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && draft.flush()}
          onBlur={draft.flush}
        />
      )}
      <p class="source-told">
        <small>{origin === null ? '' : ORIGIN_WORDS[origin][lang]}</small>
        <DraftLine state={state} draft={draft} lang={lang} />
      </p>
    </div>
  );
}
