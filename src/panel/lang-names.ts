import type { Lang } from '../model/lang';

/** Each language by its own name. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };
