import { setupServer } from 'msw/node'
import { createApi } from '#api/app.ts'
import type { ApiHandler } from '#api/app.ts'
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
  const api = createApi(deps)
  const running = new Set<Promise<Response>>()
  const tracked: ApiHandler = async (request, env) => {
    const answer = api(request, env)
    running.add(answer)
    return answer.finally(() => running.delete(answer))
  }
  const server = setupServer(...apiHandlers(tracked, { jar, address: 'test' }))
  server.listen({ onUnhandledRequest: 'error' })
  return {
    storage,
    deps,
    forgetCookies: () => cookies.clear(),
    async stop() {
      // What a screen still asks for as it closes is answered, or the next test hears of it.
      await Promise.allSettled(running)
      server.close()
      await storage.close()
    },
  }
}
