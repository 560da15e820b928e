import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeCsv } from '../../../../src/snippets/export/csv';
import { anySnippets } from '../arbitrary-snippet';
import { fieldsOf, importText, NOW, snippet } from '../options';

// Many runs on a small machine.
vi.setConfig({ testTimeout: 30_000 });

describe("Readwise's table", () => {
  it('is read as Readwise exports it', async () => {
    const file = [
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
      '"Rules,',
      'like ""these""",The Rulebook,A. Writer and B. Writer,B00X,my note,yellow,"law, risk",page,12,2024-05-01 10:00:00+00:00,ai',
      ',Empty,X,,,,,location,1,,',
    ].join('\n');
    const plan = await importText(file);
    const at = Date.UTC(2024, 4, 1, 10);
    expect(plan).toMatchObject({ format: 'readwise', problems: [], leftOut: [{ where: 'row 3', code: 'empty' }], table: null });
    expect(plan.snippets).toMatchObject([
      {
        text: 'Rules,\nlike "these"',
        note: 'my note',
        tags: ['law', 'risk', 'ai'],
        work: {
          address: null,
          accessedAt: at,
          fields: fieldsOf({ title: 'The Rulebook', authors: ['A. Writer', 'B. Writer'], pages: '12' }),
        },
        savedAt: at,
      },
    ]);
  });

  it('is read in the short form that other programs write for it', async () => {
    const plan = await importText(
      'Highlight,Title,Author,URL,Note,Location,Date\nwords,T,"Le Guin, Ursula",https://a.example/,n,5,2024-05-01\n',
    );
    expect(plan.format).toBe('readwise');
    expect(plan.snippets).toMatchObject([
      { text: 'words', note: 'n', work: { address: 'https://a.example/', fields: fieldsOf({ title: 'T', authors: ['Le Guin, Ursula'] }) } },
    ]);
  });
});

describe("anybody's table", () => {
  it.each([
    ['in Simplified Chinese', '摘录,笔记,标签,标题,作者,网址,日期', ','],
    ['in Traditional Chinese, with tabs', '摘錄\t筆記\t標籤\t標題\t作者\t網址\t日期', '\t'],
    ['in English, with semicolons', 'Quote;Body;Tags;Title;Author;URL;Creation Date', ';'],
    ['in capitals with odd blanks', 'QUOTED_TEXT|Comment|labels|Page Title|creator|Link|Date Added', '|'],
  ])('is understood by its headings %s', async (_, headings, delimiter) => {
    const row = ['words', 'n', 'a、b', 'T', '张三、李四', 'https://a.example/', '2024/5/1 9:05'].join(delimiter);
    const plan = await importText(`${headings}\r\n${row}\r\n`);
    expect(plan).toMatchObject({ format: 'csv', problems: [], leftOut: [] });
    expect(plan.snippets).toMatchObject([
      {
        text: 'words',
        note: 'n',
        tags: ['a', 'b'],
        work: { address: 'https://a.example/', fields: fieldsOf({ title: 'T', authors: ['张三', '李四'] }) },
        savedAt: Date.UTC(2024, 4, 1, 9, 5),
      },
    ]);
    expect(plan.table?.choice).toEqual({
      firstRowIsHeadings: true,
      columns: { text: 0, note: 1, tags: 2, title: 3, authors: 4, address: 5, savedAt: 6 },
    });
  });

  it('is shown with a guess, and read as the reader chooses', async () => {
    const file = '编号,甲,乙\n1,一句很长很长的引文在这里,短评\n2,另一句也很长很长的引文,评\n';
    const guessed = await importText(file, { name: 'x.csv' });
    expect(guessed.table).toEqual({
      headings: ['编号', '甲', '乙'],
      firstRows: [
        ['1', '一句很长很长的引文在这里', '短评'],
        ['2', '另一句也很长很长的引文', '评'],
      ],
      choice: { firstRowIsHeadings: true, columns: { text: 1 } },
    });
    const columns = { firstRowIsHeadings: true, columns: { text: 1, note: 2 } };
    const chosen = await importText(file, { name: 'x.csv', columns });
    expect(chosen.table?.choice).toEqual(columns);
    expect(chosen.snippets.map(({ text, note }) => [text, note])).toEqual([
      ['一句很长很长的引文在这里', '短评'],
      ['另一句也很长很长的引文', '评'],
    ]);
  });

  it('without headings loses no row', async () => {
    const plan = await importText('第一句引文。,好\n第二句引文。,也好\n', { name: 'x.csv' });
    expect(plan.snippets.map(({ text }) => text)).toEqual(['第一句引文。', '第二句引文。']);
  });

  it('names the rows that are broken and reads the others', async () => {
    const plan = await importText('quote,note\nfirst,a\n"bad" quote,b\nsecond,c,too many\nthird,d\n,\nfourth,e\n"open,f\nfifth,g\n');
    expect(plan.snippets.map(({ text }) => text)).toEqual(['first', 'third', 'fourth', 'fifth']);
    expect(plan.problems.map(({ where, code, detail, kept }) => [where, code, detail, kept])).toEqual([
      ['row 3', 'quotes', '"bad" quote,b', false],
      ['row 4', 'cells', '3 > 2: second | c | too many', false],
      ['row 8', 'quotes', '"open,f\nfifth,g', false],
    ]);
  });

  it('that is cut short within a cell makes no rows of its lines', async () => {
    const plan = await importText('quote,note\na,b\nc,"line\nline, with a comma\nline');
    expect(plan.snippets.map(({ text }) => text)).toEqual(['a']);
    expect(plan.problems).toMatchObject([{ where: 'row 3', code: 'quotes', kept: false }]);
  });

  it('may end its rows in more than one way', async () => {
    const plan = await importText('quote,note\r\na,"x\ry"\nb,"x\r\ny"\r\nc,"x""\ny"');
    expect(plan.snippets.map(({ text, note }) => [text, note])).toEqual([
      ['a', 'x\ry'],
      ['b', 'x\r\ny'],
      ['c', 'x"\ny'],
    ]);
  });

  it('is read with the line ends of old Macs', async () => {
    expect((await importText('quote,note\ra,b\rc,d\r')).snippets.map(({ text }) => text)).toEqual(['a', 'c']);
  });

  it('keeps a row whose date cannot be read, and says so', async () => {
    const plan = await importText('quote,date\na,11/12/2026\n');
    expect(plan.snippets).toMatchObject([{ text: 'a', savedAt: NOW }]);
    expect(plan.problems).toEqual([{ where: 'row 2', code: 'time', detail: 'savedAt: 11/12/2026', kept: true }]);
  });

  it('leaves out a row that stands there twice', async () => {
    const plan = await importText('quote,url\na,https://a.example/\na,https://b.example/\na,https://a.example/\n');
    expect(plan.snippets).toHaveLength(2);
    expect(plan.leftOut).toEqual([{ where: 'row 4', code: 'twice' }]);
  });

  it('of too many rows is refused by name', async () => {
    await expect(importText(`quote\n${'a\n'.repeat(500_001)}`)).rejects.toMatchObject({ code: 'too-many' });
  });
});

describe('our own table', () => {
  it('is read after a spreadsheet has had it: no mark, other delimiter and line ends, columns moved and gone', async () => {
    const plan = await importText(
      `id;text;tags;savedAt;changedAt;mine\ns-1;"a;b";x\\;y; 2026/11/22 8:00;2026/11/22 8:00;z\n`.replace('x\\;y; ', '"x\\;y; z";'),
    );
    expect(plan).toMatchObject({ format: 'pangzhu-csv', problems: [] });
    expect(plan.snippets).toMatchObject([
      { id: 's-1', text: 'a;b', tags: ['x;y', 'z'], work: null, anchor: null, savedAt: NOW + 8 * 3_600_000 },
    ]);
  });

  it('names a row with a bad cell and reads the rest', async () => {
    const anchor = { prefix: '', suffix: '', start: 1, end: 2, frame: null };
    const file = writeCsv([snippet(), snippet({ id: 's-2', anchor }), snippet({ id: 's-3', source: 'entry' })])
      .replace('"1","2",', '"one","2",')
      .replace('"entry"', '"nonsense"');
    const plan = await importText(file);
    expect(plan.snippets).toEqual([snippet()]);
    expect(plan.problems).toMatchObject([
      { where: 'row 3', code: 'shape', detail: expect.stringContaining('anchor.start') },
      { where: 'row 4', code: 'shape', detail: expect.stringContaining('source') },
    ]);
  });

  it('makes an id for a row that the reader added', async () => {
    const [head = '', row = ''] = writeCsv([snippet()]).split('\r\n');
    const plan = await importText(`${head}\r\n${row.replace(/"[^"]*"$/, '""')}\r\n`);
    expect(plan.snippets).toEqual([{ ...snippet(), id: expect.stringMatching(/^i-/) }]);
  });

  it('is read the same whichever way lines within cells end', async () => {
    await fc.assert(
      fc.asyncProperty(anySnippets, fc.constantFrom('\r', '\n', '\r\n'), async (snippets, end) => {
        const all = snippets.map((each) => ({ ...each, note: Array(50).fill('x').join(end) }));
        expect((await importText(writeCsv(all))).snippets.map(({ note }) => note)).toEqual(all.map(({ note }) => note));
      }),
      { numRuns: 20 },
    );
  });
});
