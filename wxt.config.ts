import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type WxtHooks } from 'wxt';
import { makePackFiles } from './data/pack';
import { PACK_PATHS } from './src/store/bundled-pack';

const EVERYWHERE = ['http://*/*', 'https://*/*', 'file:///*'];

/** Firefox gives its own id to an add-on that names none, and a new one each time: storage would be lost with it. */
const GECKO_ID = 'pangzhu@pangzhu.invalid';

/** The dataset, compiled. A dataset with a problem stops the build and says which. */
function writePack(folder: string): { absoluteSrc: string; relativeDest: string }[] {
  const { header, forms, entries } = makePackFiles();
  mkdirSync(join(folder, 'pack'), { recursive: true });
  const files: [string, string | Uint8Array][] = [
    [PACK_PATHS.header, JSON.stringify(header)],
    [PACK_PATHS.forms, forms],
    [PACK_PATHS.entries, entries],
  ];
  return files.map(([path, content]) => {
    const absoluteSrc = join(folder, path);
    writeFileSync(absoluteSrc, content);
    return { absoluteSrc, relativeDest: path };
  });
}

type BuildConfig = Parameters<WxtHooks['vite:build:extendConfig']>[1];
type Outputs = NonNullable<NonNullable<BuildConfig['build']>['rollupOptions']>['output'];
type Output = Exclude<Outputs, undefined | readonly unknown[]>;
type GetModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Ids of all modules that one imports, and those that they import; not what is fetched later. */
function staticImports(id: string, getModuleInfo: GetModuleInfo, known = new Set<string>()): Set<string> {
  for (const imported of getModuleInfo(id)?.importedIds ?? []) {
    if (known.has(imported)) continue;
    known.add(imported);
    staticImports(imported, getModuleInfo, known);
  }
  return known;
}

/** Whatever the popup needs to draw its field is one file: each costs the browser some milliseconds. */
function gatherForPopup(output: Output): void {
  let needed: Set<string> | null = null;
  output.manualChunks = (id, { getModuleIds, getModuleInfo }) => {
    if (needed === null) {
      const main = [...getModuleIds()].find((one) => one.endsWith('/entrypoints/popup/main.tsx'));
      if (main === undefined) throw new Error('the popup has no main.tsx');
      needed = staticImports(main, getModuleInfo);
    }
    return needed.has(id) ? 'drawn' : null;
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2023' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : (['offscreen'] as const))],
    // Backups as files: asked for when the reader wants them.
    optional_permissions: ['downloads'],
    omnibox: { keyword: 'pz' },
    host_permissions: EVERYWHERE,
    content_scripts: [
      {
        matches: EVERYWHERE,
        js: ['reader.js'],
        css: ['highlights.css'],
        run_at: 'document_end',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    action: { default_title: '__MSG_name__', default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' } },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_next_mark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previous_mark__' },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_look_up__' },
      save: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_save__' },
      // Chromium takes four suggestions and no more.
      'toggle-site': { description: '__MSG_toggle_site__' },
    },
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '120', message_serialization: 'structured_clone' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      const output = config.build?.rollupOptions?.output;
      if (entries.some(({ type }) => type === 'popup') && output && !Array.isArray(output)) gatherForPopup(output);
    },
    'build:publicAssets': (wxt, files) => {
      files.push(...writePack(wxt.config.wxtDir));
    },
  },
});
