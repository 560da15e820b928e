/** What others wrote, quoted with its source. */
import type { CardData } from '../model/card';
import type { Excerpt } from '../model/entry';
import type { Lang } from '../model/lang';
import { CARD_WORDS } from '../words/card';
import { formatDate } from '../words/format';
import { SAVING_WORDS } from '../words/saving';
import { SaveIcon } from './icons';

const SHORT_PUBLISHER = /^[《「]/;

function Source({ excerpt, lang }: { readonly excerpt: Excerpt; readonly lang: Lang }) {
  const { author, title, publisher, date, url, speaker } = excerpt;
  const titled = SHORT_PUBLISHER.test(title) || lang === 'en' ? title : `《${title}》`;
  const parts = [author, titled, publisher, date === null ? null : formatDate(date, lang)].filter((part) => part !== null);
  return (
    <footer>
      {speaker && !author?.includes(speaker['zh-Hans']) && <b>{`${speaker[lang]}${lang === 'en' ? ' — ' : ' ── '}`}</b>}
      {url === null ? (
        parts.join(lang === 'en' ? ', ' : '，')
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {parts.join(lang === 'en' ? ', ' : '，')}
        </a>
      )}
    </footer>
  );
}

interface ExcerptsProps {
  readonly data: CardData;
  /** Saves the excerpt at this place. */
  readonly onSave?: (place: number) => void;
}

export function Excerpts({ data, onSave }: ExcerptsProps) {
  const { excerpts } = data.entry;
  if (excerpts.length === 0) return null;
  return (
    <section>
      <h3>{CARD_WORDS.excerpts[data.lang]}</h3>
      {excerpts.map((excerpt, place) => (
        <blockquote key={excerpt.text}>
          {onSave && (
            <button
              type="button"
              class="icon save"
              title={SAVING_WORDS.save[data.lang]}
              aria-label={`${SAVING_WORDS.save[data.lang]} ${place + 1}`}
              onClick={() => onSave(place)}
            >
              <SaveIcon />
            </button>
          )}
          <p lang={excerpt.lang}>{excerpt.text}</p>
          <Source excerpt={excerpt} lang={data.lang} />
        </blockquote>
      ))}
    </section>
  );
}
