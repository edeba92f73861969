import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vite'
import type { PluginOption, UserConfig } from 'vite'
import { offlineShell } from './scripts/build/offline-shell.ts'
import { preloads } from './scripts/build/preloads.ts'
import { devApi } from './server/dev-api.ts'
import { ui } from './src/words/zh/ui.ts'

/** Government desktops run Chromium 90 to 110. */
const TARGET = 'chrome90'
const CHROMIUM_90 = 90 << 16

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the page says before the application stands there. */
const openingWords: PluginOption = {
  name: 'opening-words',
  transformIndexHtml: (html) =>
    html.replaceAll(/%ui\.(nonClassified|opening|needsScript)%/g, (_whole, key: keyof typeof ui) =>
      String(ui[key]),
    ),
}

const shared: UserConfig = {
  plugins: [vue(), icons({ compiler: 'vue3', scale: 1 })],
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: CHROMIUM_90 } } },
  define: { __VUE_OPTIONS_API__: false },
}

/** The demo begins elsewhere: its API must run before the application asks anything. */
const demoEntry: PluginOption = {
  name: 'demo-entry',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/app/main.ts', '/mocks/main.ts'),
  },
}

/** The contract without its schemas (src/client/without-schemas.ts), where no API runs beside it. */
const withoutSchemas: PluginOption = {
  name: 'without-schemas',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'zod' && importer?.startsWith(at('./src/contract/'))
      ? at('./src/client/without-schemas.ts')
      : undefined,
}

/** What opens over a screen is not needed to show it. */
const isOverlay = (id: string): boolean =>
  /node_modules[\\/](reka-ui|aria-hidden|@floating-ui|@vueuse)/.test(id)

/**
 * A phone on a slow network asks for six files at a time, and each costs a round trip: what nearly every
 * screen needs is one file, and so are the words and the small parts that the light screens begin with.
 */
const parts = [
  { name: 'base', test: (id: string) => !isOverlay(id), minShareCount: 40 },
  { name: 'overlays', test: isOverlay, minShareCount: 20 },
  { name: 'first-words', test: /words[\\/]zh-first/ },
  {
    name: 'frame',
    test: /src[\\/]ui[\\/](NonClassifiedBanner|UiSkipLink|UiSegmented|UiWordButton|OfflineBanner|use-online|use-act)/,
  },
  {
    name: 'reading',
    test: /contract[\\/](reading|circulation|scorecard-body)|bulletin[\\/](figure|annex)\.ts/,
    minShareCount: 2,
  },
]

/** The app for browsers: `npm run build` (served by our server) and `npm run demo` (its API inside the browser). */
const browser = (demo: boolean): UserConfig => ({
  ...shared,
  plugins: [
    ...(shared.plugins ?? []),
    openingWords,
    ...(demo ? [demoEntry] : [devApi(), withoutSchemas, offlineShell, preloads]),
  ],
  define: { ...shared.define, __DEMO__: JSON.stringify(demo) },
  publicDir: demo ? at('./mocks/public') : at('./public'),
  base: demo ? './' : '/',
  // The demo's worker loads parts of the API when they are needed.
  worker: { format: 'es' },
  build: {
    target: TARGET,
    outDir: demo ? 'dist/demo' : 'dist/client',
    emptyOutDir: true,
    // Small files inlined as data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(!demo && {
      rolldownOptions: {
        input: { index: at('./index.html'), offline: at('./src/app/offline/shell-worker.ts') },
        // A service worker rules over what lies beside it: it has no folder, and one name for good.
        output: {
          codeSplitting: { groups: parts },
          entryFileNames: ({ name }) =>
            name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js',
        },
      },
    }),
  },
})

/** The server and its commands, bundled for Node. */
const node: UserConfig = {
  ...shared,
  define: { ...shared.define, __DEMO__: 'false' },
  build: {
    target: 'node20',
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: at('./server/main.ts'),
        'verify-audit': at('./server/commands/verify-audit.ts'),
        backup: at('./server/commands/backup.ts'),
        restore: at('./server/commands/restore.ts'),
        publish: at('./server/commands/publish.ts'),
        recompute: at('./server/commands/recompute.ts'),
        'reset-password': at('./server/commands/reset-password.ts'),
      },
    },
  },
}

export default defineConfig(({ mode, isSsrBuild }) =>
  isSsrBuild ? node : browser(mode === 'demo'),
)
