import type { FoundEntry } from '../../src/model/found';
import type { Lang } from '../../src/model/lang';
import type { Route } from '../../src/panel/route';
import { answerLookup } from '../../src/store/answer-lookup';
import type { PackShelf } from '../../src/store/pack-shelf';
import { formatArticle } from '../../src/words/format';
import { KIND_WORDS } from '../../src/words/kinds';

/** A line under the address bar. */
export interface Suggestion {
  /** What the address bar holds when it is chosen. */
  readonly content: string;
  /** Chromium reads it as XML. */
  readonly description: string;
  readonly route: Route;
}

/** As many lines as an address bar shows. */
const MOST = 8;

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&apos;');

/** @param asXml whether the browser reads descriptions as XML, as Chromium does */
export async function suggest(shelf: PackShelf, query: string, lang: Lang, asXml: boolean): Promise<Suggestion[]> {
  const { results } = await answerLookup(shelf, query);
  return results.slice(0, MOST).map((found) => describe(found, lang, asXml ? escapeXml : String));
}

function describe({ id, article, name, kind }: FoundEntry, lang: Lang, write: (text: string) => string): Suggestion {
  const title = `${name[lang]}${article === null ? '' : ` ${formatArticle(article, lang)}`}`;
  const other = lang === 'en' ? name['zh-Hans'] : name.en;
  return {
    content: title,
    description: write([title, ...(other === name[lang] ? [] : [other]), KIND_WORDS[kind][lang]].join(' · ')),
    route: { view: 'entry', id, article },
  };
}
