import type { Storage } from '#database/storage.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'

/** What a host must supply. Everything that touches a platform comes through here. */
export interface Deps {
  storage: Storage
  /** Epoch milliseconds. */
  now(): number
  /** Random bytes fit for tokens. */
  randomBytes(count: number): Uint8Array
  /** SHA-256 as lower-case hex; synchronous, since the audit chain is made inside a transaction. */
  digest(text: string): string
  passwords: Passwords
  calendar: Calendar
  log: Log
  /** Whether cookies are marked `Secure`. */
  secureCookies: boolean
  /** Address of the caller behind the connection, for rate limits. */
  addressOf(request: Request): string
  settings: Settings
}

export interface Passwords {
  /** A self-describing text: algorithm, cost, salt, hash. */
  hash(password: string): Promise<string>
  verify(password: string, hash: string): Promise<boolean>
}

export interface Log {
  info(event: string, details?: Record<string, unknown>): void
  error(event: string, details?: Record<string, unknown>): void
}

export interface Settings {
  /** Minutes without a request after which a session ends. */
  idleMinutes: number
  /** Hours after which a session ends in any case. */
  sessionHours: number
  /** Wrong passwords in a row that lock an account. */
  lockAfter: number
  /** Minutes a locked account stays locked. */
  lockMinutes: number
}
