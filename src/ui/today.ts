import { timeZone } from './format.ts'

/** The day in the province, `2026-11-03`, wherever the browser stands. */
export const todayInProvince = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
