/** What files, citations and backups plug into the library, and the dialogs that they open. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { Settings } from '../../model/settings';
import { clipboardOf } from '../../snippets/export/clipboard';
import type { LibraryHealth } from '../../store/canary';
import { FILES_WORDS, STYLE_WORDS } from '../../words/files';
import { LIBRARY_WORDS } from '../../words/library';
import type { PanelDeps } from '../deps';
import { quoteText } from '../library/quote-text';
import type { CopyWay, LibrarySlots, LostLibrary } from '../library/slots';
import { BackupsDialog } from './backups-dialog';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { citationsOf, usualStyle } from './write-file';

type Open = { readonly dialog: 'import' | 'backups' } | { readonly dialog: 'export'; readonly ids: readonly string[] };

interface Plugged {
  readonly slots: LibrarySlots;
  readonly dialog: ComponentChildren;
}

/** @param saveKey the key that saves, as the browser has it */
export function useSlots(deps: PanelDeps, settings: Settings, lang: Lang, saveKey: string): Plugged {
  const [open, setOpen] = useState<Open | null>(null);
  const lost = useLost(deps);
  const style = settings.citeStyle ?? usualStyle(lang);
  const copies = useMemo<readonly CopyWay[]>(
    () => [
      { label: LIBRARY_WORDS.copyQuote[lang], text: quoteText },
      { label: 'Markdown', text: (snippet) => clipboardOf([snippet]).markdown },
      {
        label: `${FILES_WORDS.citation[lang]} · ${STYLE_WORDS[style][lang]}`,
        text: (snippet, inLang) => citationsOf([snippet], style, inLang) || quoteText(snippet, inLang),
      },
    ],
    [lang, style],
  );
  const slots = useMemo<LibrarySlots>(
    () => ({
      files: {
        export: (ids) => setOpen({ dialog: 'export', ids }),
        import: () => setOpen({ dialog: 'import' }),
        backups: () => setOpen({ dialog: 'backups' }),
      },
      copies,
      lost,
      saveKey,
    }),
    [copies, lost, saveKey],
  );
  const close = () => setOpen(null);
  return {
    slots,
    dialog:
      open?.dialog === 'export' ? (
        <ExportDialog deps={deps} settings={settings} lang={lang} ids={open.ids} onClose={close} />
      ) : open?.dialog === 'import' ? (
        <ImportDialog deps={deps} lang={lang} onClose={close} />
      ) : open?.dialog === 'backups' ? (
        <BackupsDialog deps={deps} settings={settings} lang={lang} onClose={close} />
      ) : null,
  };
}

/** Asked once, when the panel opens: what the canary remembers is what it was before. */
function useLost(deps: PanelDeps): LostLibrary | null {
  const [health, setHealth] = useState<LibraryHealth>({ status: 'well' });
  useEffect(() => {
    void Promise.all([deps.keeping(), deps.library()])
      .then(([{ canary }, library]) => canary.check(library))
      .then(setHealth, () => undefined);
  }, []);
  return useMemo(() => {
    if (health.status === 'well') return null;
    const { count, backup } = health;
    const accept = async () => {
      const [{ canary }, library] = await Promise.all([deps.keeping(), deps.library()]);
      await canary.accept(library);
      setHealth({ status: 'well' });
    };
    return {
      snippets: count,
      backupAt: backup?.at ?? null,
      restore: async () => {
        const { backups } = await deps.keeping();
        if (backup) await backups.restore(backup.at);
        await accept();
      },
      dismiss: () => void accept().catch(() => undefined),
    };
  }, [health]);
}
