import { articles } from './articles';
import type { Check } from './check';
import { commonWords } from './common-words';
import { dates } from './dates';
import { evidence } from './evidence';
import { excerpts } from './excerpts';
import { forms } from './forms';
import { ids } from './ids';
import { links } from './links';
import { quotedShare } from './quoted-share';
import { relations } from './relations';
import { scripts } from './scripts';
import { summaries } from './summaries';

/** All rules, in the order in which reports list them. The schema itself is asked while reading. */
export const CHECKS: readonly Check[] = [
  ids,
  forms,
  commonWords,
  relations,
  dates,
  summaries,
  scripts,
  links,
  evidence,
  articles,
  excerpts,
  quotedShare,
];
