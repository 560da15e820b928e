/** What an import would do, line by line, before anything is written. */
import { useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { ImportPlan } from '../../snippets/import/import-plan';
import { FILES_WORDS, IMPORT_FORMAT_WORDS, PROBLEM_WORDS } from '../../words/files';
import { say } from '../../words/phrase';

interface PlanViewProps {
  readonly plan: ImportPlan;
  /** How many of its snippets are not here yet. */
  readonly fresh: number;
  readonly lang: Lang;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** More problems are counted, not listed. */
const MOST_LISTED = 100;

export function PlanView({ plan, fresh, lang, onGo, onClose }: PlanViewProps) {
  const words = say(FILES_WORDS, lang);
  const [skips, setSkips] = useState(false);
  const { format, snippets, problems, leftOut } = plan;
  const count = (phrase: string, n: number) => phrase.replace('{n}', String(n));
  const isLossy = problems.some(({ kept }) => !kept);
  return (
    <>
      <ul class="plan">
        <li>{`${words.recognised}${lang === 'en' ? ' ' : '：'}${IMPORT_FORMAT_WORDS[format][lang]}`}</li>
        <li>
          <b>{count(words.willAdd, fresh)}</b>
        </li>
        {snippets.length > fresh && <li>{count(words.known, snippets.length - fresh)}</li>}
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
      {isLossy && (
        <label class="check">
          <input type="checkbox" checked={skips} onChange={() => setSkips(!skips)} />
          <span>{words.skip}</span>
        </label>
      )}
      <footer class="acts">
        <button type="button" class="act strong" disabled={fresh === 0 || (isLossy && !skips)} onClick={onGo}>
          {count(words.goOn, fresh)}
        </button>
        <button type="button" class="act" onClick={onClose}>
          {words.cancel}
        </button>
      </footer>
    </>
  );
}
