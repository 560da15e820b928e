import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CSV_COLUMNS, writeCsv } from '../../../../src/snippets/export/csv';
import { joinList, neutralise, splitList, unneutralise } from '../../../../src/snippets/export/csv-cell';
import { fileName } from '../../../../src/snippets/export/file-name';
import { FORMATS } from '../../../../src/snippets/export/formats';
import { writePlain } from '../../../../src/snippets/export/plain';
import { writeWebAnnotations } from '../../../../src/snippets/export/web-annotation';
import { crc32, zip } from '../../../../src/snippets/export/zip';
import { inOneLine, wellFormed } from '../../../../src/snippets/well-formed';
import { anySnippets, anyText } from '../arbitrary-snippet';
import { NOW, OPTIONS, PEOPLE_ADDRESS, snippet } from '../options';

// Many runs on a small machine.
vi.setConfig({ testTimeout: 30_000 });

describe('the table', () => {
  it('begins with a mark for Excel, has a row of headings, and ends its rows as RFC 4180 says', () => {
    const [headings, row, rest] = writeCsv([snippet({ text: 'say "hi"' })]).split('\r\n');
    expect(headings).toBe(`\ufeff${CSV_COLUMNS.map((column) => `"${column}"`).join(',')}`);
    expect(row?.startsWith('"say ""hi""","",')).toBe(true);
    expect(rest).toBe('');
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', "'=1", "''-1"])(
    'makes no formula of %j',
    (value) => {
      expect(neutralise(value)).toBe(`'${value}`);
    },
  );

  it.each(['1-2', 'a=b', "'s", '', '人工智能'])('leaves %j as it is', (value) => {
    expect(neutralise(value)).toBe(value);
  });

  it('gives back what it neutralised', () => {
    const formula = /^[=+\-@\t\r\n＝＋－＠]/;
    fc.assert(fc.property(anyText, (text) => unneutralise(neutralise(text)) === text && !formula.test(neutralise(text))));
  });

  it('gives back the items that it joined', () => {
    const items = fc.array(anyText.filter((text) => text !== ''));
    fc.assert(
      fc.property(items, (each) => {
        expect(splitList(joinList(each))).toEqual(each);
      }),
    );
  });

  it('reads lists as people type them', () => {
    expect(splitList('a;b; c\\;d;;')).toEqual(['a', 'b', 'c;d']);
  });
});

describe('Web Annotations', () => {
  it('have the shape of the standard, and our own fields under a prefix that the context declares', () => {
    const anchor = { prefix: '前', suffix: '后', start: 4, end: 9, frame: null };
    const json = JSON.parse(writeWebAnnotations([snippet({ id: 's 1', note: 'n', tags: ['t'], anchor })], OPTIONS));
    expect(json).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { pangzhu: 'urn:pangzhu:terms#' }],
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    const [annotation] = json.first.items;
    expect(annotation).toMatchObject({
      id: 'urn:pangzhu:s%201',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-11-22T00:00:00.000Z',
      body: [
        { type: 'TextualBody', value: 'n', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 't', purpose: 'tagging' },
      ],
      target: {
        source: PEOPLE_ADDRESS,
        selector: [
          { type: 'TextQuoteSelector', exact: snippet().text, prefix: '前', suffix: '后' },
          { type: 'TextPositionSelector', start: 4, end: 9 },
        ],
      },
    });
    const known = ['id', 'type', 'motivation', 'created', 'modified', 'body', 'target'];
    expect(Object.keys(annotation).filter((key) => !known.includes(key) && !key.startsWith('pangzhu:'))).toEqual([]);
  });

  it('have a target even where there is no address, and no empty body', () => {
    const json = JSON.parse(writeWebAnnotations([snippet({ work: null })], OPTIONS));
    const [annotation] = json.first.items;
    expect(annotation.target.source).toBe('urn:pangzhu:s-01hx0000000000000000000001:source');
    expect(annotation).not.toHaveProperty('body');
  });
});

describe('plain text', () => {
  it('is quotation, note, who and where, address', () => {
    expect(writePlain([snippet({ note: 'n', tags: ['t'] }), snippet({ text: 'x', work: null })])).toBe(
      `发展负责任的人工智能。\n治理要跟上。\n\nn\n\n— 许振超 · 好好干，当一个好工人 · 人民网 · 2025-02-17\n${PEOPLE_ADDRESS}\n\n#t\n\n* * *\n\nx\n`,
    );
  });
});

describe('names of files', () => {
  const named = (title: string, key = 'k'): string => fileName({ title, key, extension: 'md' }, new Set());

  it.each([
    ['好好干：当一个/好*工人?', /^好好干：当一个 好 工人 [0-9a-v]{7}\.md$/],
    ['a<b>|"c":d#^[e]', /^a b c d e [0-9a-v]{7}\.md$/],
    ['CON', /^_CON [0-9a-v]{7}\.md$/],
    ['com1.txt', /^_com1\.txt [0-9a-v]{7}\.md$/],
    ['..hidden. ', /^hidden [0-9a-v]{7}\.md$/],
    ['\u202egpj.exe\n', /^gpj\.exe [0-9a-v]{7}\.md$/],
    ['', /^[0-9a-v]{7}\.md$/],
    ['字'.repeat(200), /^字{36} [0-9a-v]{7}\.md$/],
  ])('makes of %j one that all systems take', (title, expected) => {
    expect(named(title)).toMatch(expected);
  });

  it('are the same for the same page, other for another, whatever else is written', () => {
    expect(named('t', 'https://a.example/1')).toBe(named('t', 'https://a.example/1'));
    expect(named('t', 'https://a.example/1')).not.toBe(named('t', 'https://a.example/2'));
  });

  it('are told apart where letter case alone would not', () => {
    const taken = new Set<string>();
    expect(fileName({ title: 'AI', key: 'k', extension: 'md' }, taken).toLowerCase()).not.toBe(
      fileName({ title: 'ai', key: 'k', extension: 'md' }, taken).toLowerCase(),
    );
  });

  it('are legal, short and different, whatever the titles are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText)), (pages) => {
        const taken = new Set<string>();
        const names = pages.map(([title, key]) => fileName({ title, key, extension: 'md' }, taken));
        expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}\p{Surrogate}]+$/u);
          expect(name).not.toMatch(/^[. ]/);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(143);
        }
      }),
    );
  });
});

describe('the archive', () => {
  const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

  /** Reads as a program would: from the end to the directory, from there to the files. */
  function unzip(archive: Uint8Array): [name: string, content: Uint8Array, crc: number][] {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const end = archive.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    let at = view.getUint32(end + 16, true);
    return Array.from({ length: view.getUint16(end + 10, true) }, () => {
      expect(view.getUint32(at, true)).toBe(0x02014b50);
      expect(view.getUint16(at + 8, true) & 0x800).toBe(0x800);
      const [crc, size, nameLength, start] = [
        view.getUint32(at + 16, true),
        view.getUint32(at + 24, true),
        view.getUint16(at + 28, true),
        view.getUint32(at + 42, true),
      ];
      const name = text(archive.subarray(at + 46, at + 46 + nameLength));
      expect(view.getUint32(start, true)).toBe(0x04034b50);
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      return [name, archive.subarray(from, from + size), crc] as [string, Uint8Array, number];
    });
  }

  it('holds every file whole', () => {
    const anyFile = fc.record({ name: anyText.map(wellFormed), bytes: fc.uint8Array({ maxLength: 500 }) });
    fc.assert(
      fc.property(fc.array(anyFile), (files) => {
        expect(unzip(zip(files, NOW))).toEqual(files.map(({ name, bytes }) => [name, bytes, nodeCrc32(bytes)]));
      }),
    );
  });

  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
  ])('sums %j as everybody does', (content, sum) => {
    expect(crc32(new TextEncoder().encode(content))).toBe(sum);
  });

  it('tells the time of writing in the way of MS-DOS', () => {
    const view = new DataView(zip([{ name: 'a', bytes: new Uint8Array() }], Date.UTC(2026, 10, 22, 13, 30, 58)).buffer);
    expect(view.getUint16(10, true)).toBe((13 << 11) | (30 << 5) | 29);
    expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 22);
  });

  it('refuses what it cannot hold', () => {
    const file = { name: 'a', bytes: new Uint8Array() };
    expect(() =>
      zip(
        Array.from({ length: 65_535 }, () => file),
        NOW,
      ),
    ).toThrow(RangeError);
  });
});

describe('the list of formats', () => {
  it('has each once, with an extension', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    expect(FORMATS.every(({ extension, mime }) => /^[a-z]+$/.test(extension) && /^[a-z]+\/[a-z+]+$/.test(mime))).toBe(true);
  });

  it('writes whatever a library holds, nothing included', () => {
    fc.assert(
      fc.property(anySnippets, (snippets) => {
        for (const { write } of FORMATS) expect(write(snippets, OPTIONS).length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
    for (const { write } of FORMATS) expect(write([], OPTIONS).length).toBeGreaterThan(0);
  });

  it('writes a file a page into the archive', () => {
    const archive = FORMATS.find(({ id }) => id === 'markdown-files')?.write([snippet()], OPTIONS);
    expect(archive).toBeInstanceOf(Uint8Array);
    expect(contentOf(archive)).toContain('好好干，当一个好工人 ');
  });
});

const contentOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

describe('a text in one line', () => {
  it('has no line breaks, whatever kind, and blanks only inside', () => {
    expect(inOneLine(' a \r\n\n b\u2028c\u0085 ')).toBe('a b c');
    fc.assert(
      fc.property(
        anyText,
        (text) => !/[\n\r\v\f\u0085\u2028\u2029]/.test(inOneLine(text)) && inOneLine(inOneLine(text)) === inOneLine(text),
      ),
    );
  });
});
