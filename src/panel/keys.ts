/** Keys by the name of what they do, as the browser has them now. */
export type Keys = Readonly<Record<'next-mark' | 'previous-mark' | 'look-up' | 'save' | 'toggle-site', string>>;

/** As the manifest suggests them. */
export const DEFAULT_KEYS: Keys = {
  'next-mark': 'Alt+Shift+J',
  'previous-mark': 'Alt+Shift+K',
  'look-up': 'Alt+Shift+L',
  save: 'Alt+Shift+S',
  // Chromium takes four suggestions and no more.
  'toggle-site': '',
};

/**
 * @param commands what the browser tells of our commands
 * @returns a key for each; `''` where readers took it away
 */
export function readKeys(commands: readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[]): Keys {
  const told = new Map(commands.map(({ name, shortcut }) => [name, shortcut]));
  const names = Object.keys(DEFAULT_KEYS) as (keyof Keys)[];
  return Object.fromEntries(names.map((name) => [name, told.get(name) ?? DEFAULT_KEYS[name]])) as unknown as Keys;
}
