/** Annotations of Hypothesis: as its API lists them (`rows`), or as its client writes them to a file (`annotations`). */
import { addForeign, type Reading } from './found';
import { isObject, type JsonObject, listOf, own, textOf, textsOf } from './json-value';
import { pageOf, type Quoted, quotedBy } from './selectors';

/** @returns the annotations with where they stand; `null` where it is nothing of Hypothesis */
function rowsOf(json: unknown): readonly { row: unknown; where: string }[] | null {
  const lists = Array.isArray(json)
    ? ([['', json]] as const)
    : (['rows', 'replies', 'annotations'] as const).map((name) => [name, own(json, name)] as const);
  const rows = lists.flatMap(([name, list]) => (Array.isArray(list) ? list.map((row, at) => ({ row, where: `${name}[${at}]` })) : []));
  const client = own(json, 'export_userid') !== undefined || own(json, 'client_version') !== undefined;
  const empty = rows.length === 0 && typeof own(json, 'total') === 'number' && Array.isArray(own(json, 'rows'));
  const likely = rows.some(({ row }) => typeof own(row, 'uri') === 'string' && Array.isArray(own(row, 'target')));
  return likely || empty || (client && Array.isArray(own(json, 'annotations'))) ? rows : null;
}

/**
 * Reads them. A page note has no quotation and keeps its words; a reply quotes what its annotation quotes. Notes of others
 * begin with their names, so that nobody takes them for the reader's own.
 * @returns whether it is a file of Hypothesis
 */
export function readHypothesis(json: unknown, reading: Reading): boolean {
  const rows = rowsOf(json);
  if (rows === null) return false;
  const quotes = new Map<string, Quoted>();
  const users = new Set<string>();
  for (const { row } of rows) {
    const quoted = quotedBy(selectorOf(row));
    if (quoted) quotes.set(textOf(own(row, 'id')), quoted);
    users.add(textOf(own(row, 'user')));
  }
  const reader = textOf(own(json, 'export_userid')) || (users.size === 1 ? [...users].join('') : '');
  for (const { row, where } of rows) {
    if (!isObject(row)) reading.problems.push({ where, code: 'shape', detail: 'no annotation', kept: false });
    else addRow(row, where, { reading, quotes, reader });
  }
  return true;
}

const selectorOf = (row: unknown): unknown =>
  own(
    listOf(own(row, 'target')).find((target) => own(target, 'selector') !== undefined),
    'selector',
  );

interface Around {
  readonly reading: Reading;
  readonly quotes: ReadonlyMap<string, Quoted>;
  readonly reader: string;
}

function addRow(row: JsonObject, where: string, { reading, quotes, reader }: Around): void {
  const id = textOf(own(row, 'id'));
  const parent = textsOf(own(row, 'references')).findLast((each) => quotes.has(each));
  const quoted = quotes.get(id) ?? quotedBy(selectorOf(row)) ?? quotes.get(parent ?? '') ?? { text: '', anchor: null };
  const text = textOf(own(row, 'text'));
  const user = textOf(own(row, 'user'));
  const name = user.replace(/^acct:|@.*$/g, '');
  const [title = ''] = textsOf(own(own(row, 'document'), 'title'));
  addForeign(
    {
      id: id === '' ? null : ['hypothesis', id],
      ...quoted,
      note: text !== '' && name !== '' && user !== reader ? `${name}: ${text}` : text,
      tags: textsOf(own(row, 'tags')),
      address: textOf(own(row, 'uri')) || null,
      title,
      pages: pageOf(selectorOf(row)),
      savedAt: own(row, 'created'),
      changedAt: own(row, 'updated'),
    },
    where,
    reading,
  );
}
