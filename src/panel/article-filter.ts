/** Which articles of a law a reader's words mean: a number in any spelling, or words of the digest. Pure. */
import type { Article } from '../model/entry';
import type { Lang } from '../model/lang';
import { foldText } from '../text/fold';
import { CHINESE_NUMERAL, readNumeral } from '../text/numerals';
import { formatArticle } from '../words/format';

const NUMBER = new RegExp(String.raw`^(?:第|articles?|arts?\.?|§)?\s*([${CHINESE_NUMERAL}]{1,8})\s*[条條]?$`, 'i');

/** @returns the articles that a query means, all of them for an empty one */
export function filterArticles(articles: readonly Article[], query: string, lang: Lang): readonly Article[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return articles;
  const number = NUMBER.exec(wanted)?.[1];
  const key = number === undefined ? null : String(readNumeral(number));
  return articles.filter(
    (article) => article.key === key || foldText(`${formatArticle(article.key, lang)}\n${article.digest[lang]}`).includes(wanted),
  );
}
