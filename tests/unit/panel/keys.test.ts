import { expect, it } from 'vitest';
import { DEFAULT_KEYS, readKeys } from '../../../src/panel/keys';

it('shows the keys that the browser has, the suggested ones where it tells none, none where the reader took it away', () => {
  expect(readKeys([])).toEqual(DEFAULT_KEYS);
  expect(
    readKeys([
      { name: 'next-mark', shortcut: 'Ctrl+Shift+9' },
      { name: 'look-up', shortcut: '' },
      { name: '_execute_action', shortcut: 'F1' },
    ]),
  ).toEqual({ ...DEFAULT_KEYS, 'next-mark': 'Ctrl+Shift+9', 'look-up': '' });
});
