/** The backups that made themselves: what each holds, bringing back from it, and a file of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { Settings } from '../../model/settings';
import { writeBackup } from '../../snippets/export/json';
import type { BackupFilesState } from '../../store/backup-files';
import type { BackupNote } from '../../store/backup-shelf';
import { FILES_WORDS } from '../../words/files';
import { formatDate } from '../../words/format';
import { say } from '../../words/phrase';
import type { PanelDeps } from '../deps';
import { timeOf } from '../visits';
import { BackupsAsFiles } from './backups-as-files';
import { Dialog } from './dialog';
import { download } from './download';

interface BackupsDialogProps {
  readonly deps: PanelDeps;
  readonly settings: Settings;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** Backups are made behind our back: they are looked for this often while the dialog is open. */
const LOOK_MS = 1000;

export function BackupsDialog({ deps, settings, lang, onClose }: BackupsDialogProps) {
  const words = say(FILES_WORDS, lang);
  const [notes, setNotes] = useState<readonly BackupNote[] | null>(null);
  const [said, tell] = useState('');
  /** What is to be deleted once it is said again. */
  const [going, setGoing] = useState<number | null>(null);

  const [files, setFiles] = useState<BackupFilesState | null>(null);
  const list = async () => {
    const keeping = await deps.keeping();
    setNotes(await keeping.backups.list());
    setFiles(await keeping.files.state());
  };
  useEffect(() => {
    void list().catch(() => setNotes([]));
    const timer = setInterval(() => void list().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, []);

  const restore = async ({ at }: BackupNote) => {
    try {
      const [{ backups, canary }, library] = await Promise.all([deps.keeping(), deps.library()]);
      const { added, putBack } = await backups.restore(at);
      await canary.accept(library);
      tell(added + putBack === 0 ? words.nothingMissing : words.restored.replace('{n}', String(added + putBack)));
    } catch {
      tell(words.backupDamaged);
    }
  };
  const save = async ({ at, day }: BackupNote) => {
    try {
      const { backups } = await deps.keeping();
      download({ name: `pangzhu-${day}.json`, mime: 'application/json', content: writeBackup(await backups.read(at), at) });
    } catch {
      tell(words.backupDamaged);
    }
  };

  const forget = async ({ at }: BackupNote) => {
    if (going !== at) return setGoing(at);
    setGoing(null);
    const { backups } = await deps.keeping();
    await backups.forget(at);
    return list();
  };

  return (
    <Dialog title={words.backups} closeLabel={words.close} onClose={onClose}>
      <p class="note">{words.backupsHint}</p>
      {notes?.length === 0 && <p class="note">{words.noBackups}</p>}
      <ul class="plain backups">
        {notes?.map((note) => (
          <li key={note.at} class="row">
            <span>
              {`${formatDate(note.day, lang)} ${timeOf(note.at)} · ${words.backupHolds.replace('{n}', note.count.toLocaleString(lang))}`}
            </span>
            <span class="acts">
              <button type="button" class="act" onClick={() => void restore(note)}>
                {words.restore}
              </button>
              <button type="button" class="act" onClick={() => void save(note)}>
                {words.download}
              </button>
              <button type="button" class="act" onClick={() => void forget(note).catch(() => undefined)}>
                {going === note.at ? words.forgetSurely : words.forget}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {said}
      </p>
      <BackupsAsFiles deps={deps} isOn={settings.backupFiles} state={files} lang={lang} />
    </Dialog>
  );
}
