/** Shows what a file would bring in, and brings it in when the reader says so. */
import { useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { ColumnChoice } from '../../snippets/import/columns';
import { ImportError } from '../../snippets/import/import-error';
import type { ImportPlan } from '../../snippets/import/import-plan';
import { type ImportFile, readImport } from '../../snippets/import/read-import';
import { toLibraryError } from '../../store/library-error';
import { FILES_WORDS, IMPORT_FAILURE_WORDS } from '../../words/files';
import { say } from '../../words/phrase';
import { FAILURE_WORDS } from '../../words/saving';
import type { PanelDeps } from '../deps';
import { ColumnTable } from './column-table';
import { Dialog } from './dialog';
import { PlanView, type Standing } from './plan-view';

interface ImportDialogProps {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly onClose: () => void;
}

type Step =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly reason: string }
  | { readonly step: 'plan'; readonly file: ImportFile; readonly plan: ImportPlan; readonly standing: Standing }
  | { readonly step: 'done'; readonly arrived: readonly string[]; readonly undone: boolean };

export function ImportDialog({ deps, lang, onClose }: ImportDialogProps) {
  const words = say(FILES_WORDS, lang);
  const [now, setNow] = useState<Step>({ step: 'choose' });
  const fail = (reason: string) => setNow({ step: 'failed', reason });

  const read = async (file: ImportFile, columns: ColumnChoice | null) => {
    try {
      const plan = await readImport(file, { now: Date.now(), columns });
      setNow({ step: 'plan', file, plan, standing: await compare(deps, plan) });
    } catch (error) {
      fail(reasonOf(error, lang));
    }
  };
  const open = async (chosen: File) => {
    setNow({ step: 'reading' });
    await read({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }, null);
  };
  const bringIn = async ({ snippets, removed }: ImportPlan, back: readonly string[]) => {
    setNow({ step: 'reading' });
    try {
      const { snippets: table } = await deps.library();
      const { added } = await table.merge(snippets, removed);
      await table.putBack(back);
      setNow({ step: 'done', arrived: [...added, ...back], undone: false });
    } catch (error) {
      fail(FAILURE_WORDS[toLibraryError(error).code as keyof typeof FAILURE_WORDS]?.[lang] ?? FAILURE_WORDS.failed[lang]);
    }
  };
  const undo = async (arrived: readonly string[]) => {
    const library = await deps.library();
    await library.snippets.remove(arrived);
    setNow({ step: 'done', arrived, undone: true });
  };

  return (
    <Dialog title={words.import} closeLabel={words.close} onClose={onClose}>
      {(now.step === 'choose' || now.step === 'failed') && (
        <>
          {now.step === 'failed' && (
            <p class="failure" role="alert">
              {now.reason}
            </p>
          )}
          <p class="note">{words.importHint}</p>
          <footer class="acts">
            <label class="act strong file">
              {words.choose}
              <input
                type="file"
                class="spoken"
                accept=".json,.jsonld,.csv,.tsv,.md,.markdown,.txt"
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file) void open(file);
                }}
              />
            </label>
          </footer>
        </>
      )}
      {now.step === 'reading' && (
        <p class="note" role="status">
          {words.reading}
        </p>
      )}
      {now.step === 'plan' && (
        <>
          {now.plan.table && <ColumnTable table={now.plan.table} lang={lang} onChoose={(columns) => void read(now.file, columns)} />}
          <PlanView plan={now.plan} standing={now.standing} lang={lang} onGo={(back) => void bringIn(now.plan, back)} onClose={onClose} />
        </>
      )}
      {now.step === 'done' && (
        <>
          <p role="status">
            {now.undone
              ? words.undone
              : now.arrived.length === 0
                ? words.nothingNew
                : words.done.replace('{n}', String(now.arrived.length))}
          </p>
          <footer class="acts">
            <button type="button" class="act strong" onClick={onClose}>
              {words.close}
            </button>
            {!now.undone && now.arrived.length > 0 && (
              <button type="button" class="act" onClick={() => void undo(now.arrived)}>
                {words.undo}
              </button>
            )}
          </footer>
        </>
      )}
    </Dialog>
  );
}

/** What of a file the library has already, and what the reader took out of it. */
async function compare({ library }: PanelDeps, { snippets, removed }: ImportPlan): Promise<Standing> {
  const { snippets: table } = await library();
  const here = new Set((await table.all()).map(({ id }) => id));
  const out = new Set((await table.removed()).map(({ snippet }) => snippet.id));
  const ids = snippets.map(({ id }) => id);
  const fresh = ids.filter((id) => !here.has(id) && !out.has(id));
  const known = new Set([...here, ...out, ...fresh]);
  return {
    fresh: fresh.length,
    takenOut: ids.filter((id) => out.has(id)),
    removed: removed.filter(({ snippet }) => !known.has(snippet.id)).length,
  };
}

function reasonOf(error: unknown, lang: Lang): string {
  if (!(error instanceof ImportError)) return IMPORT_FAILURE_WORDS.failed[lang];
  const where = error.where === '' ? '' : ` (${error.where})`;
  return `${IMPORT_FAILURE_WORDS[error.code][lang]}${where}`;
}
