/** Who may import whom: docs/decisions/0002-layers.md. Types and dynamic imports count too. */
const layers = [
  'domain',
  'words',
  'contract',
  'database',
  'documents',
  'api',
  'client',
  'ui',
  'charts',
  'features',
  'app',
]
const may = {
  domain: [],
  words: [],
  contract: ['domain'],
  database: ['domain'],
  documents: ['domain', 'words'],
  api: ['domain', 'contract', 'database', 'documents', 'words'],
  client: ['domain', 'contract'],
  ui: ['domain', 'words', 'documents'],
  charts: ['domain', 'contract', 'words', 'ui'],
  features: ['domain', 'contract', 'client', 'ui', 'charts', 'documents', 'words'],
  app: ['domain', 'contract', 'client', 'ui', 'charts', 'features', 'documents', 'words'],
}
const packages = {
  domain: [],
  words: [],
  contract: ['zod'],
  database: ['kysely'],
  documents: ['hucre', 'docx'],
  api: ['hono', 'zod'],
  client: ['axios', 'zod', 'vue', 'vue-router', '@pinia/colada', 'pinia'],
  ui: [
    'vue',
    'vue-router',
    'reka-ui',
    '@tanstack/vue-virtual',
    '@internationalized/date',
    'zod',
    '@iconify-json/lucide',
    'unplugin-icons',
  ],
  charts: ['vue', 'echarts'],
}
const layerRules = layers.flatMap((layer) => {
  const others = layers.filter((other) => other !== layer && !may[layer].includes(other))
  return [
    {
      name: `${layer}-imports`,
      comment: `src/${layer} may import only: ${[layer, ...may[layer]].join(', ')}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: [`^src/(${others.join('|')})/`, '^(server|mocks|tests|scripts|bench)/'] },
    },
    ...(packages[layer] === undefined
      ? []
      : [
          {
            name: `${layer}-packages`,
            comment: `src/${layer} may use only these packages: ${packages[layer].join(', ') || 'none'}`,
            severity: 'error',
            from: { path: `^src/${layer}/` },
            to: {
              path: '((^|/)node_modules/|^~icons)',
              ...(packages[layer].length > 0 && {
                pathNot: `((^|/)node_modules/(${packages[layer].join('|')})(/|$)|^~icons)`,
              }),
            },
          },
        ]),
  ]
})

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/app/main\\.ts$',
          '^server/main\\.ts$',
          // Starts by itself, beside the page.
          '^src/app/offline/shell-worker\\.ts$',
          // Imported by the build, in the place of zod.
          '^src/client/without-schemas\\.ts$',
          '\\.json$',
          '\\.css$',
        ],
      },
      to: {},
    },
    {
      name: 'no-platform-in-portable-layers',
      comment: 'These layers run in the browser too.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stand-alone',
      comment: 'A feature never imports another feature.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^~icons/' },
    },
    {
      name: 'no-test-code',
      severity: 'error',
      from: { path: '^(src|server|mocks)/' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules/.*/node_modules|mocks/public)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.js', '.json', '.css'],
    },
  },
}
