import type { Lang } from '../model/lang';
import type { Settings } from '../model/settings';

/** Gives a page of ours its language and its colours; `auto` leaves those to the system. */
export function dressPage({ theme }: Pick<Settings, 'theme'>, lang: Lang): void {
  const root = document.documentElement;
  root.lang = lang;
  root.style.colorScheme = theme === 'auto' ? '' : theme;
}
