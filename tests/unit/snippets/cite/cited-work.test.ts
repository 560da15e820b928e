import { describe, expect, it } from 'vitest';
import type { Origin, Snippet, Work } from '../../../../src/model/snippet';
import { groupWorks } from '../../../../src/snippets/cite/cited-work';

const field = (value: string, origin: Origin = 'meta') => ({ value, origin });

function snippetOf(id: string, given: Partial<Snippet>): Snippet {
  return {
    id,
    source: 'selection',
    text: `text of ${id}`,
    note: '',
    tags: [],
    folder: '',
    entries: [],
    article: null,
    lang: null,
    anchor: null,
    work: { address: 'https://a.org/1', accessedAt: 1, fields: {} },
    seenOn: null,
    link: null,
    savedAt: 1,
    changedAt: 1,
    ...given,
  };
}

const byAddress = (work: Work): string | null => work.address;

describe('snippets gathered by their work', () => {
  it('are one work for a page, in the order in which pages first come', () => {
    const works = groupWorks(
      [
        snippetOf('a', { savedAt: 30, tags: ['ai', 'law'] }),
        snippetOf('b', { work: { address: 'https://a.org/2', accessedAt: 1, fields: {} } }),
        snippetOf('c', { savedAt: 10, note: 'mine', tags: ['law', 'eu'] }),
      ],
      byAddress,
    );
    expect(works.map(({ key }) => key)).toEqual(['https://a.org/1', 'https://a.org/2']);
    expect(works[0]).toMatchObject({
      quotes: [
        { text: 'text of c', note: 'mine' },
        { text: 'text of a', note: '' },
      ],
      tags: ['law', 'eu', 'ai'],
    });
  });

  it('leave out what is quoted from nothing', () => {
    expect(groupWorks([snippetOf('a', { work: null })], byAddress)).toEqual([]);
  });

  it('stay alone where nothing tells their works apart', () => {
    const work: Work = { address: null, accessedAt: 1, fields: {} };
    const works = groupWorks([snippetOf('a', { work }), snippetOf('b', { work })], byAddress);
    expect(works.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('leave out a quotation that says nothing', () => {
    expect(groupWorks([snippetOf('a', { text: '' })], byAddress)[0]?.quotes).toEqual([]);
  });

  it('take what the latest visit tells, older visits for what it does not, and the day of the latest', () => {
    const [work] = groupWorks(
      [
        snippetOf('new', { work: { address: 'https://a.org/1', accessedAt: 20, fields: { title: field('New') } } }),
        snippetOf('old', { work: { address: 'https://a.org/1', accessedAt: 10, fields: { title: field('Old'), site: field('A') } } }),
      ],
      byAddress,
    );
    expect(work?.work).toEqual({ address: 'https://a.org/1', accessedAt: 20, fields: { title: field('New'), site: field('A') } });
  });

  it('keep what the reader wrote, the latest change first', () => {
    const visit = (accessedAt: number, title: string, origin: Origin): Work => ({
      address: 'https://a.org/1',
      accessedAt,
      fields: { title: field(title, origin) },
    });
    const [work] = groupWorks(
      [
        snippetOf('read later', { changedAt: 5, work: visit(50, 'As the page says', 'json-ld') }),
        snippetOf('corrected', { changedAt: 9, work: visit(20, 'Corrected', 'reader') }),
        snippetOf('corrected before', { changedAt: 7, work: visit(30, 'Half corrected', 'reader') }),
      ],
      byAddress,
    );
    expect(work?.work.fields.title).toEqual(field('Corrected', 'reader'));
  });
});
