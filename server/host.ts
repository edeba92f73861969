import { createApi } from '#api/app.ts'
import type { ApiHandler } from '#api/app.ts'
import type { Deps } from '#api/deps.ts'
import { sweep } from '#api/sweep.ts'
import type { Storage } from '#database/storage.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { jsonLog } from '#server/log.ts'
import { apiSettings } from '#server/settings.ts'
import type { ServerSettings } from '#server/settings.ts'

export interface ServerHost {
  api: ApiHandler
  storage: Storage
  deps: Deps
  close(): Promise<void>
}

const SWEEP_MS = 3_600_000

/** The API on this machine: its database open and up to date, its housekeeping running. */
export async function openHost(settings: ServerSettings): Promise<ServerHost> {
  const storage = await openStorage(settings.database, Date.now())
  const deps = serverDeps(storage, settings)
  const sweeping = setInterval(() => {
    sweep(deps).catch((error: unknown) => deps.log.error('sweep failed', { error: String(error) }))
  }, SWEEP_MS)
  sweeping.unref()
  return {
    api: createApi(deps),
    storage,
    deps,
    async close() {
      clearInterval(sweeping)
      await storage.close()
    },
  }
}

export const serverDeps = (storage: Storage, settings: ServerSettings): Deps => ({
  storage,
  ...nodeCryptography(settings.chain),
  now: () => Date.now(),
  calendar: chinaHolidays,
  log: jsonLog((line) => process.stderr.write(line)),
  secureCookies: settings.secureCookies === 'on',
  settings: apiSettings(settings),
})
