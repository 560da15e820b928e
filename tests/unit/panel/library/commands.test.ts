import { describe, expect, it } from 'vitest';
import { type Place, readCommand } from '../../../../src/panel/library/commands';

const press = (keys: string, place: Place, isComposing = false) => {
  const parts = keys.split('+');
  const key = parts.at(-1) as string;
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return readCommand(
    {
      key: key === 'Space' ? ' ' : key,
      shiftKey: has('Shift'),
      ctrlKey: has('Ctrl'),
      metaKey: has('Meta'),
      altKey: has('Alt'),
      isComposing,
    },
    place,
  );
};

describe('a key in the library', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['Home', 'first'],
    ['x', 'select'],
    ['Space', 'select'],
    ['Shift+X', 'extend'],
    ['Shift+Space', 'extend'],
    ['Shift+ArrowDown', 'extend-next'],
    ['Ctrl+a', 'select-all'],
    ['e', 'note'],
    ['t', 'tags'],
    ['f', 'folder'],
    ['o', 'open'],
    ['c', 'copy'],
    ['Delete', 'remove'],
    ['/', 'search'],
    ['?', 'keys'],
    ['Shift+?', 'keys'],
    ['Ctrl+z', 'undo'],
    ['Meta+z', 'undo'],
    ['Escape', 'leave'],
    ['J', 'next'],
  ])('%s on a snippet: %s', (keys, command) => {
    expect(press(keys, 'snippet')).toBe(command);
  });

  it.each(['Ctrl+c', 'Ctrl+Shift+z', 'Alt+j', 'Ctrl+x', 'q', 'Tab', 'Enter', 'PageDown', 'Shift+j', 'F5'])(
    '%s is left to the browser',
    (keys) => {
      expect(press(keys, 'snippet')).toBeNull();
    },
  );

  it.each(['j', 'x', 'Delete', 'Ctrl+z', 'Ctrl+a', '/', 'Escape', 'ArrowDown'])('%s is left alone where something is typed', (keys) => {
    expect(press(keys, 'field')).toBeNull();
  });

  it.each(['j', 'x', 'Delete'])('%s is left alone while it is composed', (keys) => {
    expect(press(keys, 'snippet', true)).toBeNull();
  });

  it.each([
    ['Space', null],
    ['ArrowDown', null],
    ['Delete', null],
    ['j', 'next'],
    ['Ctrl+z', 'undo'],
  ])('%s on a button: %s', (keys, command) => {
    expect(press(keys, 'control')).toBe(command);
  });
});
