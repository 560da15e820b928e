/** GB/T 7714 of 2025 and 2015, 法学引注手册 (2nd edition), APA 7, Chicago 18 (notes and bibliography). */
export const CITE_STYLES = ['gbt-2025', 'gbt-2015', 'law-manual', 'apa', 'chicago'] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];
