/** What an import would do, line by line, before anything is written. */
import { useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { ImportPlan } from '../../snippets/import/import-plan';
import { FILES_WORDS, IMPORT_FORMAT_WORDS, PROBLEM_WORDS } from '../../words/files';
import { say } from '../../words/phrase';

/** A file beside the library. */
export interface Standing {
  /** How many of its snippets are not here yet. */
  readonly fresh: number;
  /** Ids of those that the reader took out. */
  readonly takenOut: readonly string[];
  /** How many come in as taken out: they were so when the file was written. */
  readonly removed: number;
}

interface PlanViewProps {
  readonly plan: ImportPlan;
  readonly standing: Standing;
  readonly lang: Lang;
  /** @param back ids to put back */
  readonly onGo: (back: readonly string[]) => void;
  readonly onClose: () => void;
}

/** More problems are counted, not listed. */
const MOST_LISTED = 100;

export function PlanView({ plan, standing: { fresh, takenOut, removed }, lang, onGo, onClose }: PlanViewProps) {
  const words = say(FILES_WORDS, lang);
  const [skips, setSkips] = useState(false);
  const [putsBack, setPutsBack] = useState(false);
  const { format, snippets, problems, leftOut } = plan;
  const count = (phrase: string, n: number) => phrase.replace('{n}', String(n));
  const known = snippets.length - fresh - takenOut.length;
  const arriving = fresh + (putsBack ? takenOut.length : 0);
  const isLossy = problems.some(({ kept }) => !kept);
  return (
    <>
      <ul class="plan">
        <li>{`${words.recognised}${lang === 'en' ? ' ' : '：'}${IMPORT_FORMAT_WORDS[format][lang]}`}</li>
        <li>
          <b>{count(words.willAdd, fresh)}</b>
        </li>
        {known > 0 && <li>{count(words.known, known)}</li>}
        {takenOut.length > 0 && <li>{count(words.takenOut, takenOut.length)}</li>}
        {removed > 0 && <li>{count(words.arrivesRemoved, removed)}</li>}
        {leftOut.length > 0 && <li>{count(words.leftOut, leftOut.length)}</li>}
        {problems.length > 0 && <li class="failure">{count(words.problems, problems.length)}</li>}
      </ul>
      {fresh > 0 && (
        <blockquote class="sample-text" lang={snippets[0]?.lang ?? undefined}>
          {snippets[0]?.text.slice(0, 200)}
        </blockquote>
      )}
      {problems.length > 0 && (
        <ul class="problems" aria-label={count(words.problems, problems.length)}>
          {problems.slice(0, MOST_LISTED).map(({ where, code, detail, kept }) => (
            <li key={`${where} ${code} ${detail}`}>
              <b>{where}</b>
              {` ${PROBLEM_WORDS[code][lang]} · ${detail.slice(0, 160)} · ${kept ? words.keptAnyway : words.dropped}`}
            </li>
          ))}
        </ul>
      )}
      {takenOut.length > 0 && (
        <label class="check">
          <input type="checkbox" checked={putsBack} onChange={() => setPutsBack(!putsBack)} />
          <span>{count(words.putBackToo, takenOut.length)}</span>
        </label>
      )}
      {isLossy && (
        <label class="check">
          <input type="checkbox" checked={skips} onChange={() => setSkips(!skips)} />
          <span>{words.skip}</span>
        </label>
      )}
      <footer class="acts">
        <button
          type="button"
          class="act strong"
          disabled={arriving + removed === 0 || (isLossy && !skips)}
          onClick={() => onGo(putsBack ? takenOut : [])}
        >
          {count(words.goOn, arriving)}
        </button>
        <button type="button" class="act" onClick={onClose}>
          {words.cancel}
        </button>
      </footer>
    </>
  );
}
