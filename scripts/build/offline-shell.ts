import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { chunksOf, filesOf } from './chunks.ts'

/** What a reader opens: these screens, and whatever they load, are there without a network. */
const SCREENS = [
  'src/app/main.ts',
  'src/app/AppShell.vue',
  'src/app/HomePage.vue',
  'src/features/session/SignInPage.vue',
  'src/features/brief/BriefPage.vue',
  'src/features/bulletin/BulletinsPage.vue',
  'src/features/bulletin/BulletinPage.vue',
  'src/features/bulletin/reading/ReadingPage.vue',
  'src/features/circulation/CirculationsPage.vue',
  'src/features/instruction/InstructionPage.vue',
  'src/features/instruction/InstructionsPage.vue',
  'src/features/scorecard/ScorecardPage.vue',
  'src/words/zh.ts',
]
/** What these load later: among it the way to sign out, and the text below the message of a bulletin. */
const PARTS = [
  'src/app/AccountMenu.vue',
  'src/app/PeriodSwitch.vue',
  'src/app/PreferencesMenu.vue',
  'src/app/UnitSwitch.vue',
  'src/app/live-updates.ts',
  'src/features/bulletin/FigureDrawer.vue',
  'src/features/bulletin/reading/ReadingText.vue',
  'src/ui/UiConfirm.vue',
  'src/ui/UiDialog.vue',
  'src/ui/UiToasts.vue',
]
/** Stands in the service worker where the list belongs. */
const PLACE = 'BUILT_SHELL'

/** Writes the list of the files that the service worker keeps into it, once their names are known. */
export const offlineShell: Plugin = {
  name: 'offline-shell',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: '/app.webmanifest' }, injectTo: 'head' },
    {
      tag: 'meta',
      attrs: { name: 'theme-color', content: '#a4262c' },
      injectTo: 'head',
    },
  ],
  // Last: by then what is left empty has been taken out.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = chunksOf(bundle)
      const worker = chunks.find(({ name }) => name === 'offline')
      if (!worker) throw new Error('the build has no service worker')
      if (worker.imports.length > 0) throw new Error('the service worker must import nothing')

      const files = new Set([...SCREENS, ...PARTS].flatMap((one) => [...filesOf(chunks, one)]))
      const paths = [...files].map((file) => `/${file}`).toSorted()
      const name = createHash('sha256').update(paths.join()).digest('hex').slice(0, 12)
      worker.code = worker.code.replace(PLACE, JSON.stringify({ name, files: paths }))
    },
  },
}
