import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vitest/config'

const plugins = [vue(), icons({ compiler: 'vue3' })]
const define = { __DEMO__: 'false' }

/**
 * `fast` is the inner loop (`npm run check`); `slow` needs PostgreSQL, a built server or minutes.
 * Screens run in jsdom, everything else in Node.
 */
export default defineConfig({
  plugins,
  define,
  test: {
    // Left to itself it keeps a core free, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins,
        define,
        test: {
          name: 'fast',
          // Nothing here leaves anything behind: loading the modules once halves the time.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts', 'tests/{ui,features,app,charts}/**', 'tests/e2e/**'],
          environment: 'node',
        },
      },
      {
        plugins,
        define,
        test: {
          name: 'screens',
          isolate: false,
          include: ['tests/{ui,features,app,charts}/**/*.test.ts'],
          environment: 'jsdom',
        },
      },
      {
        plugins,
        define,
        test: {
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
