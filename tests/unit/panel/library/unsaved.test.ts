import { describe, expect, it } from 'vitest';
import { createUnsavedNotes, makeGood } from '../../../../src/panel/library/unsaved';
import { snippet } from './sample';

function storage(first: Record<string, string> = {}, isFull = false) {
  const held = new Map(Object.entries(first));
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, value);
    },
    removeItem: (name: string) => void held.delete(name),
    size: () => held.size,
  };
}

const note = (id: string, text: string) => ({ id, text, base: '' });

describe('notes that a page was closed upon', () => {
  it('are there for the next one, one a snippet, until they are saved', () => {
    const held = storage();
    createUnsavedNotes(() => held).keep(note('a', 'one'));
    createUnsavedNotes(() => held).keep(note('b', 'two'));
    createUnsavedNotes(() => held).keep(note('a', 'one more'));
    const next = createUnsavedNotes(() => held);
    expect(next.list()).toEqual([note('b', 'two'), note('a', 'one more')]);
    next.drop('b');
    next.drop('a');
    expect(next.list()).toEqual([]);
    expect(held.size()).toBe(0);
  });

  it.each(['nonsense', '{}', '[{"id":1}]', '[null]'])('are none where %s is stored', (text) => {
    expect(createUnsavedNotes(() => storage({ 'pangzhu-unsaved-notes': text })).list()).toEqual([]);
  });

  it('are given up where there is no room, or no storage at all, without a word', () => {
    expect(() => createUnsavedNotes(() => storage({}, true)).keep(note('a', 'x'))).not.toThrow();
    const forbidden = createUnsavedNotes(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(() => forbidden.keep(note('a', 'x'))).not.toThrow();
    expect(forbidden.list()).toEqual([]);
  });
});

describe('making good', () => {
  it.each([
    ['writes the note as it was typed', { base: 'old', text: 'old and new' }, 'old', 'old and new'],
    ['takes away what was taken away', { base: 'old', text: '' }, 'old', ''],
    ['keeps what was written since, and adds', { base: 'old', text: 'typed' }, 'other', 'other\ntyped'],
    ['does nothing where it is there already', { base: 'old', text: 'typed' }, 'typed', 'typed'],
  ])('%s', (_, { base, text }, before, after) => {
    const change = makeGood({ id: 'a', base, text })(snippet({ note: before }));
    expect({ note: before, ...change }.note).toBe(after);
  });
});
