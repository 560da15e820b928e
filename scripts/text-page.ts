/** Sets a plain text as a page that is pleasant to read. */

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const PAGE_STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 2.5rem 1.25rem 6rem; max-width: 40rem; font: 17px/1.8 Georgia, 'Times New Roman', 'Noto Serif CJK SC', 'Songti SC', serif; color: #26231f; background: #fdfcfa; }
  h1 { font-size: 1.7rem; line-height: 1.35; margin: 0 0 .4em; text-wrap: balance; }
  h2 { font-size: 1.15rem; margin: 2em 0 .4em; }
  p { margin: 0 0 1em; }
  .meta { color: #757068; font-size: .85rem; }
  @media (prefers-color-scheme: dark) { body { color: #ddd8cf; background: #191817; } .meta { color: #98928a; } }
`;

/** @param lang BCP 47 tag of the text; decides which Chinese glyphs are chosen */
export function textPage(title: string, text: string, lang: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${PAGE_STYLE}</style></head><body>\n${body}\n</body></html>\n`;
}
