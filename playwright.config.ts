import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** Where neither exists, the npm package that carries a browser is used (scripts/install-test-needs.sh). */
async function fromNpm(): Promise<string | undefined> {
  const name = '@sparticuz/chromium'
  const module = (await import(name).catch(() => undefined)) as
    | { default: { executablePath(): Promise<string> } }
    | undefined
  return module?.default.executablePath()
}

const executablePath = installed ?? (await fromNpm())

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/e2e',
  // Two cores, one product: stories that write run one after the other.
  workers: 1,
  timeout: 60_000,
  retries: 0,
  reporter: [['list'], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { args: flags, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'server',
      // Only the story about being without a network wants what is kept on the device.
      use: { baseURL: 'http://127.0.0.1:4180', serviceWorkers: 'block' },
    },
    {
      name: 'demo',
      testMatch: /story\..*\.e2e\.ts|smoke\.e2e\.ts/,
      use: { baseURL: 'http://127.0.0.1:4181' },
    },
  ],
  testMatch: /.*\.e2e\.ts/,
  webServer: [
    {
      command: 'node tests/e2e/serve-product.mjs 4180',
      url: 'http://127.0.0.1:4180/api/health',
      timeout: 120_000,
      reuseExistingServer: false,
    },
    {
      command:
        'npx vite preview --mode demo --outDir dist/demo --host 127.0.0.1 --port 4181 --strictPort',
      url: 'http://127.0.0.1:4181/',
      timeout: 30_000,
      reuseExistingServer: false,
    },
  ],
})
