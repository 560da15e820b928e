import { describe, expect, it } from 'vitest';
import { orderByPage, rowsByPage } from '../../../../src/panel/library/groups';
import { at, DAY, idsOf, NOW, record, work } from './sample';

const other = work('https://example.com/other');

describe('the list by page', () => {
  const records = [
    record({ id: 'new', savedAt: NOW }),
    record({ id: 'other', savedAt: NOW - DAY, work: other }),
    record({ id: 'old', savedAt: NOW - 2 * DAY }),
  ];
  const shown = (list: typeof records) => rowsByPage(list).map(({ id, head }) => [id, head?.shown ?? null]);

  it('shows the page with the newest snippet first, and tells each page once, over its first', () => {
    expect(shown([...orderByPage(records)])).toEqual([
      ['old', 2],
      ['new', null],
      ['other', 1],
    ]);
  });

  it('tells of each page what is shown of it, and leaves pages where they are', () => {
    const ordered = orderByPage(records);
    expect(shown(ordered.filter(({ snippet }) => snippet.id !== 'new'))).toEqual([
      ['old', 1],
      ['other', 1],
    ]);
    expect(shown(ordered.filter(({ snippet }) => snippet.id !== 'old'))).toEqual([
      ['new', 1],
      ['other', 1],
    ]);
    expect(rowsByPage([])).toEqual([]);
  });

  it('shows snippets of a page as they stand on it, those of inner frames behind, then those without a place by time', () => {
    const ordered = orderByPage([
      record({ id: 'late, no place', savedAt: NOW }),
      record({ id: 'far down', anchor: at(900), savedAt: NOW - 1 }),
      record({ id: 'in a frame', anchor: at(5, 'https://example.com/frame'), savedAt: NOW - 2 }),
      record({ id: 'early, no place', savedAt: NOW - 3 }),
      record({ id: 'at the top', anchor: at(10), savedAt: NOW - 4 }),
    ]);
    expect(idsOf(ordered)).toEqual(['at the top', 'far down', 'in a frame', 'early, no place', 'late, no place']);
  });
});
