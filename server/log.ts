import type { Log } from '#api/deps.ts'

/** One line of JSON for each event, so that a collector can read it. */
export const jsonLog = (write: (line: string) => void): Log => {
  const line =
    (level: string) =>
    (event: string, details: Record<string, unknown> = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`)
  return { info: line('info'), error: line('error') }
}
