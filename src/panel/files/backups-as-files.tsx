import { useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { BackupFilesState } from '../../store/backup-files';
import { FILES_WORDS } from '../../words/files';
import { say } from '../../words/phrase';
import { Switch } from '../controls';
import type { PanelDeps } from '../deps';

interface BackupsAsFilesProps {
  readonly deps: PanelDeps;
  readonly isOn: boolean;
  /** `null` until it is known. */
  readonly state: BackupFilesState | null;
  readonly lang: Lang;
}

/** Whether backups are written to files too, where the last one is, and what keeps them from being written. */
export function BackupsAsFiles({ deps, isOn, state, lang }: BackupsAsFilesProps) {
  const words = say(FILES_WORDS, lang);
  const [refused, setRefused] = useState(false);

  const toggle = async () => {
    setRefused(false);
    if (isOn) {
      await deps.changeSettings({ backupFiles: false });
      return deps.files.giveUp().catch(() => undefined);
    }
    // Nothing is waited for before: the browser asks only while the press is fresh.
    const isAllowed = await deps.files.allow().catch(() => false);
    if (isAllowed) return deps.changeSettings({ backupFiles: true });
    return setRefused(true);
  };

  const [latest] = state?.files ?? [];
  return (
    <>
      <Switch label={words.asFiles} detail={words.asFilesHint} on={isOn} onToggle={() => void toggle()} />
      <p class="note" role="status">
        {refused && words.filesRefused}
        {isOn && latest && `${words.latestFile}${latest.path}`}
      </p>
      {isOn && state?.problem && <p class="failure" role="alert">{`${words.fileFailed} (${state.problem.text})`}</p>}
    </>
  );
}
