import { createApi } from '#api/app.ts'
import type { ApiHandler } from '#api/app.ts'
import type { Deps } from '#api/deps.ts'
import { liveCalendar } from '#api/live-calendar.ts'
import { refreshStale } from '#api/refresh-stale.ts'
import { checker } from '#api/run-checks.ts'
import { sendMails } from '#api/send-mails.ts'
import { sweep } from '#api/sweep.ts'
import { snapshotTaker } from '#api/take-snapshots.ts'
import { tick } from '#api/tick.ts'
import { warmLists } from '#api/warm-lists.ts'
import type { Storage } from '#database/storage.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { fileStore, filesFolder } from '#server/file-store.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { gzip } from '#server/gzip.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { jsonLog } from '#server/log.ts'
import { smtpMailer } from '#server/mailer.ts'
import { outside } from '#server/outside.ts'
import { apiSettings } from '#server/settings.ts'
import type { ServerSettings } from '#server/settings.ts'

export interface ServerHost {
  api: ApiHandler
  storage: Storage
  deps: Deps
  /** Says that the end is near: streams are closed, requests that run may finish. */
  stop(): void
  close(): Promise<void>
}

const SWEEP_MS = 3_600_000
/** Readers bring up to date what they read; this is for those who come first in the morning. */
const REFRESH_MS = 10_000
/** While units save without a pause, what the office's lists are made from is not made for each. */
const WARM_MS = 30_000
const TICK_MS = 60_000
/** How soon a look that somebody asked for begins. */
const CHECK_MS = 10_000
/** How soon after a save its links are looked at. */
const SNAPSHOT_MS = 5_000
const MAIL_MS = 15_000

/** The API on this machine, its database open and up to date. */
export async function openHost(settings: ServerSettings): Promise<ServerHost> {
  const storage = await openStorage(settings.database, Date.now())
  const stopping = new AbortController()
  const deps = { ...serverDeps(storage, settings), stopping: stopping.signal }
  return {
    api: createApi(deps),
    storage,
    deps,
    stop: () => stopping.abort(),
    close: () => storage.close(),
  }
}

/** Housekeeping of a server that stays: removes what ran out, computes what is out of date. */
export function keepHouse({ deps }: ServerHost): { stop(): Promise<void> } {
  const tasks = [
    repeat(deps, SWEEP_MS, sweep),
    repeat(deps, REFRESH_MS, refreshStale),
    repeat(deps, WARM_MS, warmLists),
    repeat(deps, TICK_MS, tick),
    repeat(deps, CHECK_MS, checker()),
    repeat(deps, SNAPSHOT_MS, snapshotTaker()),
    repeat(deps, MAIL_MS, sendMails),
  ]
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.stop()))
    },
  }
}

/** Does a task again some time after it ended; one that failed is told to the log and tried again. */
function repeat(deps: Deps, pauseMs: number, task: (deps: Deps) => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const later = (pause: number) => {
    timer = setTimeout(() => {
      running = task(deps)
        .catch((error: unknown) =>
          deps.log.error('task failed', { task: task.name, error: String(error) }),
        )
        .then(() => timer && later(pauseMs))
    }, pause)
    timer.unref()
  }
  // What is out of date from the start is not left to the first reader.
  later(0)
  return {
    async stop() {
      clearTimeout(timer)
      timer = undefined
      await running
    },
  }
}

export const serverDeps = (storage: Storage, settings: ServerSettings): Deps => ({
  storage,
  files: fileStore(filesFolder(settings.data)),
  ...nodeCryptography(settings.chain),
  gzip,
  now: () => Date.now(),
  calendar: liveCalendar(chinaHolidays),
  log: jsonLog((line) => process.stderr.write(line)),
  outside: outside(),
  ...(settings.mail && {
    mailer: smtpMailer({
      server: settings.mail,
      from: settings.mailFrom,
      link: settings.mailLink,
      requireTls: settings.mailTls === 'required',
    }),
  }),
  secureCookies: settings.secureCookies === 'on',
  settings: apiSettings(settings),
})
