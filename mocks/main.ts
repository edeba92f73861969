/** Entry of the browser demo: the API begins inside the browser, then the same application as everywhere. */
import { startDemo } from '#mocks/browser.ts'

await startDemo()
await import('#app/main.ts')
