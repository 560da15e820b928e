/** Reads the authored data from its files. Whatever is wrong with one is told with file, line and field. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { KIND_FOLDERS } from '../src/model/kind';
import { type Source, type SourceEntry, SourceEntrySchema, SourceSchema } from '../src/model/source-entry';
import type { Vocabulary } from '../src/pack/variants';

const DATA_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Something wrong with the data, told so that its author can find it. */
export interface Problem {
  /** Path inside `data/`. */
  readonly file: string;
  /** From 1; `null` when the whole file is meant. */
  readonly line: number | null;
  readonly field: string | null;
  readonly message: string;
}

export const formatProblem = ({ file, line, field, message }: Problem): string =>
  `data/${file}${line === null ? '' : `:${line}`}${field === null ? '' : ` ${field}`}: ${message}`;

/** An entry with where it came from. */
export interface EntryFile {
  /** Path inside `data/`. */
  readonly file: string;
  readonly text: string;
  readonly entry: SourceEntry;
}

export interface Dataset {
  /** Sorted by kind, then id: numbers do not depend on folders, and what is alike lies together, which compresses better. */
  readonly entries: readonly EntryFile[];
  readonly sources: readonly Source[];
  readonly vocabulary: Vocabulary;
}

export interface ReadResult {
  readonly dataset: Dataset;
  /** What the schema refused; such files are not in the dataset. */
  readonly problems: readonly Problem[];
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** Parses YAML text with a schema; problems carry the line of the field at fault. */
export function parseYaml<T>(file: string, text: string, schema: Schema<T>): { value: T | null; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax)
    return {
      value: null,
      problems: [{ file, line: syntax.linePos?.[0].line ?? null, field: null, message: syntax.message.split('\n')[0] as string }],
    };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.map((issue): Problem => {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(document.contents, keys, lines), field: keys.join('.') || null, message: issue.message };
  });
  return { value: null, problems };
}

/** Line of the deepest node on a path that is there: a missing field is told at its parent. */
function lineOf(root: unknown, keys: readonly (string | number)[], lines: LineCounter): number | null {
  let node: unknown = root;
  let line: number | null = null;
  for (const key of ['', ...keys]) {
    if (key !== '') {
      if (!isNode(node) || !('get' in node)) break;
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(key)) : undefined;
      if (pair && isNode(pair.key) && pair.key.range) line = lines.linePos(pair.key.range[0]).line;
      node = (node as { get(key: string | number, keep: true): unknown }).get(key, true);
    }
    if (isNode(node) && node.range && line === null) line = lines.linePos(node.range[0]).line;
  }
  return line;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const WordsSchema = v.strictObject({ zh: v.record(v.string(), v.array(v.string())), en: v.record(v.string(), v.array(v.string())) });
const VocabularySchema = v.strictObject({ everywhere: WordsSchema, common: WordsSchema });

/** Longer words first, so that 数据中心 is tried before 数据. */
function orderVocabulary({ everywhere, common }: v.InferOutput<typeof VocabularySchema>): Vocabulary {
  const synonyms = [everywhere, common].flatMap((words) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      Object.entries(words[lang]).map(([word, others]) => ({ word, others, chinese: lang === 'zh', common: words === common })),
    ),
  );
  return synonyms.sort((a, b) => b.word.length - a.word.length);
}

/**
 * Reads a data folder.
 * @param folder holds `entries/`, `sources.yaml` and `vocabulary.yaml`
 */
export function readDataset(folder: string = DATA_FOLDER): ReadResult {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: Schema<T>): { text: string; value: T | null } => {
    const text = readFileSync(join(folder, file), 'utf8');
    const parsed = parseYaml(file, text, schema);
    problems.push(...parsed.problems);
    return { text, value: parsed.value };
  };
  const entries = Object.values(KIND_FOLDERS)
    .flatMap((kindFolder) => listYaml(folder, `entries/${kindFolder}`))
    .flatMap((file): EntryFile[] => {
      const { text, value } = read(file, SourceEntrySchema);
      return value === null ? [] : [{ file, text, entry: value }];
    })
    .sort((a, b) => compareText(a.entry.kind, b.entry.kind) || compareText(a.entry.id, b.entry.id));
  const sources = read('sources.yaml', v.array(SourceSchema)).value ?? [];
  const vocabulary = read('vocabulary.yaml', VocabularySchema).value;
  return { dataset: { entries, sources, vocabulary: vocabulary ? orderVocabulary(vocabulary) : [] }, problems };
}

function listYaml(folder: string, inner: string): string[] {
  try {
    return readdirSync(join(folder, inner))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${inner}/${basename(name)}`);
  } catch {
    return [];
  }
}
