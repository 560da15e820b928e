/** Text in the fields of a `.bib` file. */
import type { Name } from './names';
import { filled } from './parts';

/** Braces count for the reader of the file even behind a backslash, so commands stand for them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Any text, so that LaTeX prints it as it is. */
export const bibtexText = (text: string): string => text.replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPES[sign] ?? sign);

/** Addresses and identifiers, which are read unescaped: only what would break the field is percent-encoded. */
export const bibtexVerbatim = (text: string): string =>
  text.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** “Doe, Jr., Jane”; institutions in braces of their own, so that nothing in them is taken for a given name or another author. */
export function bibtexName(name: Name): string {
  if (name.kind === 'person')
    return filled(
      [name.family, name.suffix, name.given].map((part) => bibtexText(part ?? '')),
      ', ',
    );
  return /^[\p{Script=Han}·・]+$/u.test(name.name) ? name.name : `{${bibtexText(name.name)}}`;
}

const WORD = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}.+'’/-]*[\p{Script=Latin}\p{M}\p{N}+])?/gu;

/**
 * A title with its capitals in braces, where a style that sets titles in small letters would lose them: words with a capital or a
 * figure behind their first letter (AI, OpenAI, GPT-4), and, in a title that is itself set in small letters, names (China).
 */
export function bibtexTitle(title: string): string {
  const later = [...title.matchAll(WORD)].slice(1).filter(([word]) => word.length > 3);
  const small = later.filter(([word]) => /^\p{Ll}/u.test(word)).length;
  const isSentence = later.length > 0 && small * 2 >= later.length;
  let escaped = '';
  let at = 0;
  for (const match of title.matchAll(WORD)) {
    const [word] = match;
    const before = title.slice(at, match.index);
    const begins = at === 0 || /[:：?!.]\s*["“‘']?$/.test(before);
    const isName = /\p{L}.*\p{Lu}/u.test(word) || /^[B-Z]$/.test(word) || (isSentence && !begins && /^\p{Lu}/u.test(word));
    escaped += `${bibtexText(before)}${isName ? `{${bibtexText(word)}}` : bibtexText(word)}`;
    at = match.index + word.length;
  }
  return `${escaped}${bibtexText(title.slice(at))}`;
}
