/** An item of a timeline in words. */
import type { Lang } from '../../model/lang';
import { CODE_WORDS } from '../../words/facts';
import { formatDate } from '../../words/format';
import { KIND_WORDS } from '../../words/kinds';
import { MARK_WORDS, sayStretch } from '../../words/timeline';
import type { TimelineItem } from './items';

/** Its date, or its first and last, as far as they are known. */
export const dateOf = ({ start, end }: TimelineItem, lang: Lang): string =>
  sayStretch(formatDate(start, lang), end === null ? null : formatDate(end, lang));

/** Its jurisdiction by name, '' when it has none. */
export const placeOf = ({ jurisdiction }: TimelineItem, lang: Lang): string =>
  jurisdiction === null ? '' : (CODE_WORDS[`jurisdiction/${jurisdiction}`]?.[lang] ?? jurisdiction);

/** Name, date, what the date is, jurisdiction, kind. */
export const spokenItem = (item: TimelineItem, lang: Lang): string =>
  [item.name[lang], `${dateOf(item, lang)} ${MARK_WORDS[item.mark][lang]}`, placeOf(item, lang), KIND_WORDS[item.kind][lang]]
    .filter((part) => part !== '')
    .join(lang === 'en' ? ', ' : '，');
