import type { Plugin } from 'vite'
import { chunksOf, filesOf } from './chunks.ts'

/** Every screen begins with these, in this order. */
const ALWAYS = { modules: ['src/app/main.ts', 'src/words/zh-first.ts'], asks: ['/api/session'] }

/** Screens that are opened by a link, on a phone: what they load and ask for, by their address. */
const SCREENS: Readonly<Record<string, { modules: readonly string[]; asks: readonly string[] }>> = {
  '/bulletins/:id/read': {
    modules: ['src/features/bulletin/reading/ReadingPage.vue'],
    asks: ['/api/bulletins/:id/brief'],
  },
  '/brief': {
    modules: ['src/app/AppShell.vue', 'src/features/brief/BriefPage.vue'],
    asks: [],
  },
}

/**
 * Writes down what a screen will ask for, so that the server can say so with the page
 * (server/preloads.ts): on a slow network a browser asks for all of it at once, and not in three turns.
 */
export const preloads: Plugin = {
  name: 'preloads',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = chunksOf(bundle)
      const filesIn = (modules: readonly string[]) => [
        ...new Set(modules.flatMap((module) => [...filesOf(chunks, module)])),
      ]
      const always = filesIn(ALWAYS.modules)
      const addresses = (files: readonly string[]) => files.map((file) => `/${file}`)
      const source = JSON.stringify({
        always: { files: addresses(always), asks: ALWAYS.asks },
        screens: Object.entries(SCREENS).map(([path, { modules, asks }]) => ({
          path,
          files: addresses(filesIn(modules).filter((file) => !always.includes(file))),
          asks,
        })),
      })
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source })
    },
  },
}
