/** A snippet and options for tests, to be changed where a test cares. */
import type { Snippet, WorkFields } from '../../../src/model/snippet';
import type { WriteOptions } from '../../../src/snippets/export/options';
import { type ImportFile, type ImportOptions, readImport } from '../../../src/snippets/import/read-import';

export const NOW = Date.UTC(2026, 10, 22);

export const OPTIONS: WriteOptions = {
  at: NOW,
  lang: 'zh-Hans',
  words: { library: '旁注摘录', untitled: '无题', ownWords: '旁注词条', original: '原文' },
  keyOf: (work) => work?.address ?? '',
  dayOf: (at) => new Date(at).toISOString().split('T')[0] ?? '',
};

type Values = { readonly [Field in keyof WorkFields]?: NonNullable<WorkFields[Field]>['value'] };

export const fieldsOf = (values: Values): WorkFields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, origin: 'import' }])) as WorkFields;

export const PEOPLE_ADDRESS = 'http://www.people.example/n1/2025/0217/c32306-1.html';

export const snippet = (change: Partial<Snippet> = {}): Snippet => ({
  id: 's-01hx0000000000000000000001',
  source: 'selection',
  text: '发展负责任的人工智能。\n治理要跟上。',
  note: '',
  tags: [],
  folder: '',
  entries: [],
  article: null,
  lang: null,
  anchor: null,
  work: {
    address: PEOPLE_ADDRESS,
    accessedAt: NOW,
    fields: fieldsOf({ title: '好好干，当一个好工人', authors: ['许振超'], site: '人民网', published: '2025-02-17' }),
  },
  seenOn: null,
  link: null,
  savedAt: NOW,
  changedAt: NOW,
  ...change,
});

const fileOf = (content: string | Uint8Array, name = 'file'): ImportFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

export const importText = (content: string | Uint8Array, { name = 'file', ...options }: Partial<ImportOptions & { name: string }> = {}) =>
  readImport(fileOf(content, name), { now: NOW, columns: null, ...options });
