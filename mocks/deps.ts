import { USUAL_SETTINGS } from '#api/deps.ts'
import type { Deps } from '#api/deps.ts'
import { liveCalendar } from '#api/live-calendar.ts'
import type { Storage } from '#database/storage.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { memoryFiles } from '#mocks/memory-files.ts'
import { portableCryptography } from '#mocks/crypto.ts'

/** What the API needs where there is no server: the same application, on the means of a browser. */
export const portableDeps = (storage: Storage, more: Partial<Deps> = {}): Deps => ({
  storage,
  files: memoryFiles(),
  ...portableCryptography(),
  now: () => Date.now(),
  calendar: liveCalendar(chinaHolidays),
  log: {
    info: () => {},
    // The console is the log of a browser.
    // oxlint-disable-next-line no-console
    error: (event, details) => console.error(event, details),
  },
  secureCookies: false,
  settings: USUAL_SETTINGS,
  ...more,
})
