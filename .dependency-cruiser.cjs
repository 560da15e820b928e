/** Arrows of the house: who may import whom. docs/architecture.md draws them. */
const room = (name) => `^src/${name}/`;
const only = (from, allowed) => ({
  name: `${from}-imports`,
  comment: `src/${from} may import only ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}`,
  severity: 'error',
  from: { path: room(from) },
  to: {
    path: '^(src|entrypoints|data|scripts|tests)/',
    pathNot: [from, ...allowed].map((name) => (name.endsWith('.ts') ? `^src/${name}$` : room(name))),
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^entrypoints/', '^scripts/', '^tests/', '^[^/]+$'] },
      to: {},
    },
    only('model', []),
    only('text', ['model']),
    only('match', ['text', 'model']),
    only('lookup', ['text', 'model']),
    only('pack', ['match', 'lookup', 'text', 'model']),
    only('snippets', ['text', 'model']),
    only('words', ['model']),
    only('page', ['text', 'model']),
    only('popover', ['words', 'text', 'model', 'assets.d.ts']),
    only('store', ['pack', 'match', 'lookup', 'snippets', 'model']),
    only('panel', ['words', 'popover', 'store', 'snippets', 'pack', 'match', 'lookup', 'text', 'model', 'messages.ts', 'assets.d.ts']),
    {
      name: 'panel-mounts-no-popover',
      comment: 'the panel draws the parts of a card, and leaves mounting cards on pages alone',
      severity: 'error',
      from: { path: '^src/panel/' },
      to: { path: '^src/popover/(popover|host|place|state|heading|card-view)\\.tsx?$' },
    },
    { name: 'nobody-imports-entrypoints', severity: 'error', from: { pathNot: '^entrypoints/' }, to: { path: '^entrypoints/' } },
    { name: 'data-imports-src-only', severity: 'error', from: { path: '^data/' }, to: { path: '^(entrypoints|scripts|tests)/' } },
    { name: 'src-imports-no-tools', severity: 'error', from: { path: '^(src|entrypoints)/' }, to: { path: '^(data|scripts|tests)/' } },
    {
      name: 'browser-api-at-the-edge',
      comment: 'browser.* only in entrypoints, messages.ts and the settings store',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/messages\\.ts$', '^src/store/settings-store\\.ts$'] },
      to: { path: 'node_modules/(wxt|@wxt-dev)/' },
    },
    { name: 'dexie-in-store', severity: 'error', from: { pathNot: ['^src/store/', '^tests/'] }, to: { path: 'node_modules/dexie/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
