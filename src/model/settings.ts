import * as v from 'valibot';
import { CITE_STYLES } from './cite-style';
import { KINDS } from './kind';
import { LANGS } from './lang';

/** The reader's choices. Whatever is missing or broken in storage falls back to its default, field by field. */
export const SettingsSchema = v.object({
  enabled: v.fallback(v.boolean(), true),
  /** Hosts on which Pangzhu is off. */
  sitesOff: v.fallback(v.array(v.string()), []),
  kinds: v.fallback(v.array(v.picklist(KINDS)), [...KINDS]),
  mentions: v.fallback(v.picklist(['all', 'first']), 'all'),
  /** Also mark what everybody knows. */
  basic: v.fallback(v.boolean(), false),
  /** `null`: as the browser prefers. */
  lang: v.fallback(v.nullable(v.picklist(LANGS)), null),
  /** `auto`: as the page looks. */
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Whether a button to save stands by what is selected. */
  saveButton: v.fallback(v.boolean(), true),
  /** Whether saved quotations are shown on their pages. */
  quotes: v.fallback(v.boolean(), true),
  /** Whether backups are written to files too. */
  backupFiles: v.fallback(v.boolean(), false),
  /** How works are cited; `null`: as is common in the reader's language. */
  citeStyle: v.fallback(v.nullable(v.picklist(CITE_STYLES)), null),
  /** Whether what is looked up is noted. */
  history: v.fallback(v.boolean(), true),
  /** Ids of entries that are never marked. */
  hidden: v.fallback(v.array(v.string()), []),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const readSettings = (stored: unknown): Settings =>
  v.parse(SettingsSchema, typeof stored === 'object' && stored !== null ? stored : {});

/** Whether pages of a host are to be read. */
export const isOn = ({ enabled, sitesOff }: Settings, host: string): boolean => enabled && !sitesOff.includes(host);
