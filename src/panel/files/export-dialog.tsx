/** Writes what was chosen of the library to a file, or to the clipboard. */
import { useEffect, useId, useState } from 'preact/hooks';
import { CITE_STYLES, type CiteStyle } from '../../model/cite-style';
import type { Lang } from '../../model/lang';
import type { Settings } from '../../model/settings';
import type { Snippet } from '../../model/snippet';
import { appendMarkdown } from '../../snippets/export/markdown';
import { FILES_WORDS, FORMAT_WORDS, STYLE_WORDS } from '../../words/files';
import { say } from '../../words/phrase';
import type { PanelDeps } from '../deps';
import { Dialog } from './dialog';
import { download } from './download';
import { FILE_FORMATS, type FileFormat, optionsOf, usualStyle, writeFile } from './write-file';

interface ExportDialogProps {
  readonly deps: PanelDeps;
  readonly settings: Settings;
  readonly lang: Lang;
  /** What to export, in the order in which it is shown. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Not text: nothing for a clipboard. */
const BINARY: readonly FileFormat[] = ['markdown-files'];

export function ExportDialog({ deps, settings, lang, ids, onClose }: ExportDialogProps) {
  const words = say(FILES_WORDS, lang);
  const [snippets, setSnippets] = useState<readonly Snippet[] | null>(null);
  const [format, setFormat] = useState<FileFormat>('json');
  const [style, setStyle] = useState<CiteStyle>(settings.citeStyle ?? usualStyle(lang));
  const [said, tell] = useState('');
  const select = useId();

  useEffect(() => {
    void readSnippets(deps, ids).then(setSnippets, () => setSnippets([]));
  }, []);

  const write = async () => {
    const { snippets: table } = await deps.library();
    const removed = format === 'json' ? await table.removed() : [];
    return writeFile(format, { snippets: snippets ?? [], removed, style, lang, at: Date.now() });
  };
  const save = async () => {
    download(await write());
    onClose();
  };
  const copy = async () => {
    const { content } = await write();
    if (typeof content === 'string') await navigator.clipboard.writeText(content);
    tell(words.copied);
  };
  const append = async (file: File) => {
    const existing = await file.text();
    const options = optionsOf({ removed: [], lang, at: Date.now() });
    const content = appendMarkdown(existing, snippets ?? [], options.words);
    const added = (snippets ?? []).filter(({ id }) => !existing.includes(id)).length;
    download({ name: file.name, mime: 'text/markdown', content });
    tell(words.appended.replace('{n}', String(added)));
  };
  const chooseStyle = (next: CiteStyle) => {
    setStyle(next);
    void deps.changeSettings({ citeStyle: next });
  };

  return (
    <Dialog title={words.exportCount.replace('{n}', String(ids.length))} closeLabel={words.close} onClose={onClose}>
      <fieldset class="choices">
        <legend class="spoken">{words.format}</legend>
        {FILE_FORMATS.map((one) => (
          <label key={one}>
            <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
            <span>{FORMAT_WORDS[one][lang]}</span>
          </label>
        ))}
      </fieldset>
      {format === 'citations' && (
        <p class="row">
          <label for={select}>{words.style}</label>
          <select id={select} value={style} onChange={(event) => chooseStyle(event.currentTarget.value as CiteStyle)}>
            {CITE_STYLES.map((one) => (
              <option key={one} value={one}>
                {STYLE_WORDS[one][lang]}
              </option>
            ))}
          </select>
        </p>
      )}
      {format === 'markdown' && (
        <p class="note">
          <label class="link file">
            {words.append}
            <input
              type="file"
              accept=".md,.markdown,.txt"
              class="spoken"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) void append(file);
              }}
            />
          </label>{' '}
          {words.appendHint}
        </p>
      )}
      <footer class="acts">
        <button type="button" class="act strong" disabled={!snippets} onClick={() => void save()}>
          {words.download}
        </button>
        {!BINARY.includes(format) && (
          <button type="button" class="act" disabled={!snippets} onClick={() => void copy()}>
            {words.copy}
          </button>
        )}
        <span class="note" role="status">
          {said}
        </span>
      </footer>
    </Dialog>
  );
}

async function readSnippets({ library }: PanelDeps, ids: readonly string[]): Promise<readonly Snippet[]> {
  const { snippets } = await library();
  const [here, removed] = await Promise.all([snippets.all(), snippets.removed()]);
  const known = new Map([...removed.map(({ snippet }) => snippet), ...here].map((snippet) => [snippet.id, snippet]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
