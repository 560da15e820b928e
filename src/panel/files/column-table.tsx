/** The first rows of a table, and which of its columns holds what. */
import type { Lang } from '../../model/lang';
import { COLUMN_FIELDS, type ColumnChoice, type ColumnField, type CsvTable } from '../../snippets/import/columns';
import { COLUMN_WORDS, FILES_WORDS } from '../../words/files';
import { say } from '../../words/phrase';

interface ColumnTableProps {
  readonly table: CsvTable;
  readonly lang: Lang;
  readonly onChoose: (choice: ColumnChoice) => void;
}

export function ColumnTable({ table, lang, onChoose }: ColumnTableProps) {
  const words = say(FILES_WORDS, lang);
  const { headings, firstRows, choice } = table;
  const fieldOf = (column: number): ColumnField | '' => COLUMN_FIELDS.find((field) => choice.columns[field] === column) ?? '';
  const assign = (column: number, field: ColumnField | '') => {
    // A column holds one thing, and a thing stands in one column.
    const kept = Object.entries(choice.columns).filter(([name, at]) => at !== column && name !== field);
    onChoose({ ...choice, columns: { ...Object.fromEntries(kept), ...(field === '' ? {} : { [field]: column }) } });
  };
  return (
    <section class="columns">
      <h3>{words.columns}</h3>
      <label class="check">
        <input
          type="checkbox"
          checked={choice.firstRowIsHeadings}
          onChange={() => onChoose({ ...choice, firstRowIsHeadings: !choice.firstRowIsHeadings })}
        />
        <span>{words.headingsRow}</span>
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="columns-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, column) => (
                <th key={column} scope="col">
                  <select
                    aria-label={choice.firstRowIsHeadings ? heading : words.column.replace('{n}', String(column + 1))}
                    value={fieldOf(column)}
                    onChange={(event) => assign(column, event.currentTarget.value as ColumnField | '')}
                  >
                    <option value="">{words.none}</option>
                    {COLUMN_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {COLUMN_WORDS[field][lang]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[headings, ...firstRows].map((cells, row) => (
              <tr key={row} class={row === 0 && choice.firstRowIsHeadings ? 'headings' : undefined}>
                {headings.map((_, column) => (
                  <td key={column}>{(cells[column] ?? '').slice(0, 80)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
