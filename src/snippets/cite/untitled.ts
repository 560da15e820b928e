import type { Localized } from '../../model/lang';

/** What stands for a title where nobody told one: in square brackets, as every style has it for words of the one who cites. */
export const UNTITLED: Localized = { 'zh-Hans': '[无题名]', 'zh-Hant': '[無題名]', en: '[Untitled]' };
