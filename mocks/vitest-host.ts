import { setupServer } from 'msw/node'
import { createApi } from '#api/app.ts'
import type { Deps } from '#api/deps.ts'
import { overSqlite } from '#database/over-sqlite.ts'
import type { Storage } from '#database/storage.ts'
import { jarOn } from '#mocks/cookie-jar.ts'
import { portableDeps } from '#mocks/deps.ts'
import { apiHandlers } from '#mocks/handlers.ts'
import { portableCryptography } from '#mocks/crypto.ts'
import { openSqliteWasm } from '#mocks/sqlite-wasm.ts'

export interface VitestHost {
  storage: Storage
  deps: Deps
  /** What a new visitor has: no cookies. */
  forgetCookies(): void
  stop(): Promise<void>
}

/** A guess need not be expensive where no attacker is. */
const CHEAP = { N: 16, r: 1, p: 1 }

/**
 * The real API behind whatever a screen under test asks, over a database in memory.
 *
 * @param fill puts in what the test needs
 * @param more other dependencies, such as a clock
 */
export async function startVitestHost(
  fill: (host: { storage: Storage; deps: Deps }) => Promise<void>,
  more: Partial<Deps> = {},
): Promise<VitestHost> {
  const storage = await overSqlite(await openSqliteWasm(), (more.now ?? Date.now)())
  const deps = portableDeps(storage, {
    ...portableCryptography(CHEAP),
    checkAnswers: true,
    ...more,
  })
  await fill({ storage, deps })
  const cookies = new Map<string, string>()
  const jar = jarOn({
    getItem: (key) => cookies.get(key) ?? null,
    setItem: (key, value) => void cookies.set(key, value),
    removeItem: (key) => void cookies.delete(key),
  })
  const server = setupServer(...apiHandlers(createApi(deps), { jar, address: 'test' }))
  server.listen({ onUnhandledRequest: 'error' })
  return {
    storage,
    deps,
    forgetCookies: () => cookies.clear(),
    async stop() {
      server.close()
      await storage.close()
    },
  }
}
