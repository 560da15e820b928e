/** What has to be done to a text before it can stand in a file. */

/** Files in UTF-8 cannot hold half of a character. @returns the text with U+FFFD in place of every lone surrogate */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** @returns the text in one line, well formed: line breaks and the blanks around them become one blank, none at the ends */
export const inOneLine = (text: string): string =>
  wellFormed(text)
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
