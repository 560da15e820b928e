/** Anybody's table: which column is what is guessed from the headings, and for the reader to say. */
import { foldText } from '../../text/fold';
import { COLUMN_FIELDS, type ColumnChoice, type ColumnField, type CsvTable } from './columns';
import { looseAuthors, looseTags } from './csv-row';
import type { Row, Table } from './csv-table';
import { addForeign, type Reading } from './found';
import { readTime } from './time';

const MOST_SHOWN = 5;
const LONGEST_HEADING = 40;

/** What programs and people call a column; folding makes one of Simplified and Traditional. */
const NAMES: Readonly<Record<ColumnField, string>> = {
  text: 'text|highlight|highlights|quote|quotation|quoted text|excerpt|passage|selection|clipping|摘录|摘抄|引文|引用|原文|划线|高亮|标注文本|正文|内容',
  note: 'note|notes|comment|comments|body|annotation|remark|my note|笔记|备注|批注|评论|想法|注释|按语',
  tags: 'tags|tag|labels|label|keywords|标签|标记|关键词',
  folder: 'folder|collection|group|notebook|文件夹|收藏夹|分类|笔记本',
  title: 'title|document|document title|book title|book|page title|source title|标题|题名|篇名|书名|文献',
  authors: 'author|authors|book author|creator|by|作者|责任者|著者',
  site: 'site|website|publication|publisher|source|网站|来源|媒体|刊物|报刊',
  published: 'published|publication date|date published|发表日期|发布日期|出版日期|发布时间|发表时间',
  pages: 'page|pages|location|页|页码',
  address: 'url|link|address|uri|source url|href|网址|链接|地址',
  savedAt:
    'date|created|created at|creation date|saved|saved at|highlighted at|time|timestamp|added|date added|日期|时间|创建时间|保存时间|标注时间|摘录时间',
};

const spelling = (heading: string): string => foldText(heading).replace(/[\s_-]+/g, '');
const FIELD_OF: ReadonlyMap<string, ColumnField> = new Map(
  COLUMN_FIELDS.flatMap((field) => NAMES[field].split('|').map((name) => [spelling(name), field] as const)),
);

/** @returns the first column of each known name; where none is called a quotation, the one with the longest cells is taken for it */
function guess({ headings, rows }: Table): ColumnChoice {
  const columns: Partial<Record<ColumnField, number>> = {};
  headings.forEach((heading, at) => {
    const field = FIELD_OF.get(spelling(heading));
    if (field !== undefined) columns[field] ??= at;
  });
  const named = Object.keys(columns).length > 0;
  if (columns.text === undefined) {
    const used = new Set<number>(Object.values(columns));
    const free = [...headings.keys()].filter((at) => !used.has(at));
    const lengthOf = (at: number): number => rows.slice(0, 100).reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0);
    const [longest] = free.sort((one, other) => lengthOf(other) - lengthOf(one));
    if (longest !== undefined && lengthOf(longest) > 0) columns.text = longest;
  }
  return { firstRowIsHeadings: named || headings.every(couldBeHeading), columns };
}

const couldBeHeading = (cell: string): boolean =>
  cell !== '' && cell.length <= LONGEST_HEADING && !/[。！？]|:\/\//.test(cell) && readTime(cell) === null;

/** Whether it is a table at all: it has a heading that we know, or is called one and has columns. */
export const isPlainCsv = ({ headings }: Table, name: string): boolean =>
  headings.some((heading) => FIELD_OF.has(spelling(heading))) || (headings.length > 1 && /\.(?:csv|tsv)$/i.test(name));

/**
 * Reads it by the columns chosen, or guessed where nobody chose.
 * @returns what to show the reader
 */
export function readPlainCsv(table: Table, choice: ColumnChoice | null, reading: Reading): CsvTable {
  const chosen = choice ?? guess(table);
  const first: readonly Row[] = chosen.firstRowIsHeadings ? [] : [{ where: 'row 1', cells: table.headings }];
  for (const { cells, where } of [...first, ...table.rows]) {
    const cell = (field: ColumnField): string => cells[chosen.columns[field] ?? -1] ?? '';
    const told = { note: cell('note'), folder: cell('folder'), title: cell('title'), site: cell('site'), published: cell('published') };
    addForeign(
      {
        ...told,
        id: null,
        text: cell('text'),
        tags: looseTags(cell('tags')),
        authors: looseAuthors(cell('authors')),
        pages: cell('pages'),
        address: cell('address').trim() || null,
        anchor: null,
        savedAt: cell('savedAt').trim(),
      },
      where,
      reading,
    );
  }
  const { headings, rows } = table;
  return { headings, firstRows: rows.slice(0, MOST_SHOWN).map(({ cells }) => cells), choice: chosen };
}
