/** The language whose words an entry takes. */
import type { Lang } from '../../model/lang';
import type { Work } from '../../model/snippet';
import { detectLang } from '../../text/script';

/** Fewer words of a title in Latin letters are a name (“GPT-5”), which any language may have. */
const WORDS_OF_A_SENTENCE = 3;
/** Written in both kinds of Chinese, so they tell nothing, although folding takes them for Traditional. */
const IN_BOTH = /[著乾]/g;

/**
 * What a work is written in, as far as citations tell languages apart: by its title, which a reader sees, before the language that
 * its page claims, which is often a template's. Chinese is Traditional where the page claims so or the characters show it.
 * @param quoteLang BCP 47 tag of what is quoted, `null` when not known: asked where the work tells nothing
 */
export function workLang({ fields }: Work, quoteLang: string | null): Lang {
  const title = fields.title?.value ?? '';
  const tag = (fields.language?.value ?? quoteLang ?? '').toLowerCase();
  const latinWords = title.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const chinese = detectLang(title) !== 'en' || (latinWords < WORDS_OF_A_SENTENCE && /^zh\b/.test(tag));
  if (!chinese) return 'en';
  if (/^zh\b.*-(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
  if (/^zh\b.*-(hans|cn|sg)\b/.test(tag)) return 'zh-Hans';
  const seen = [title, fields.site?.value, fields.container?.value, fields.description?.value].join(' ').replace(IN_BOTH, '');
  return detectLang(seen) === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}
