/** What kind of work a page is. */
import type { Origin, WorkType } from '../../model/snippet';
import type { Claim } from './claims';
import { siteOf } from './sites';

/** What claims are weighed with. */
export interface TypeSetting {
  readonly host: string;
  readonly site: string | null;
  readonly hasDate: boolean;
  readonly isPrinted: boolean;
}

const NEWS_NAME =
  /(?:新闻|新聞|[日晚早时時商][报報]|通[讯訊]社|[电電][视視]|新[华華]|\b(?:News|Times|Daily|Post|Herald|Tribune|Gazette|Journal)\b)/i;
const NEWS_HOST = /(?:^|\.)(?:news|\w*news\w*)\./i;

/** What is claimed in so many words is believed in this order; `article` and `news` of Open Graph are said of anything with an author. */
const SAID: readonly WorkType[] = ['law', 'journal', 'report', 'news'];

export function chooseType(claims: readonly Claim[], setting: TypeSetting): { value: WorkType; origin: Origin } {
  const said = (value: string): Claim | undefined => claims.find(({ values }) => values.includes(value));
  const law = said('law');
  if (law) return { value: 'law', origin: law.origin };
  if (setting.isPrinted) return { value: 'newspaper', origin: 'text' };
  for (const value of SAID) {
    const claim = said(value);
    if (claim) return { value, origin: claim.origin };
  }
  const article = said('article');
  if (article && isNewsroom(setting)) return { value: 'news', origin: article.origin };
  if (setting.hasDate && siteOf(setting.host)?.kind === 'news') return { value: 'news', origin: 'address' };
  return { value: 'webpage', origin: article?.origin ?? 'address' };
}

function isNewsroom({ host, site }: TypeSetting): boolean {
  const known = siteOf(host);
  return known ? known.kind === 'news' : NEWS_HOST.test(host) || NEWS_NAME.test(site ?? '');
}
