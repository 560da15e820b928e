import { useEffect, useState } from 'preact/hooks';
import type { EntryHead } from '../model/entry';
import type { Lang } from '../model/lang';
import { PANEL_WORDS } from '../words/panel';
import type { PanelDeps } from './deps';

const MOST = 8;

/** Under an empty field: what can be typed, and what was looked up lately. */
export function Recent({
  deps,
  lang,
  onGo,
}: {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly onGo: (id: string, article: string | null) => void;
}) {
  const [recent, setRecent] = useState<readonly EntryHead[]>([]);
  useEffect(() => {
    const read = async () => {
      const visits = await (await deps.library()).visits(60);
      setRecent(await deps.shelf.entries([...new Set(visits.map(({ entry }) => entry))].slice(0, MOST)));
    };
    void read().catch(() => undefined);
  }, []);
  return (
    <div class="pad">
      <p class="note">{PANEL_WORDS.start[lang]}</p>
      {recent.length > 0 && (
        <section>
          <h2>{PANEL_WORDS.recent[lang]}</h2>
          <ul class="plain">
            {recent.map(({ id, kind, name }) => (
              <li key={id} class="row-entry" style={`--kind: var(--${kind})`}>
                <button type="button" class="mention" onClick={() => onGo(id, null)}>
                  <span class={`sample ${kind}`}>{name[lang]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
