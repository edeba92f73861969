import type { Storage } from '#database/storage.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import type { MailFailure } from '#domain/mail/mail.ts'
import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'

/** What a host must supply. Everything that touches a platform comes through here. */
export interface Deps {
  storage: Storage
  files: FileStore
  /** Epoch milliseconds. */
  now(): number
  /** Random bytes fit for tokens. */
  randomBytes(count: number): Uint8Array
  /** SHA-256 as lower-case hex; synchronous, since the audit chain is made inside a transaction. */
  digest(content: string | Uint8Array): string
  /** The hash of the audit chain, with its name, which stands in front of each hash. */
  chainDigest: { name: 'sha256' | 'sm3'; of(text: string): string }
  passwords: Passwords
  /** Makes long answers small, where the host answers over a network. */
  gzip?(text: string): Promise<Uint8Array<ArrayBuffer>>
  calendar: Calendar
  log: Log
  /** Reads pages of the web, where a host can: a browser cannot. */
  outside?: Outside
  /** Sends mail, where a host was set up for it. */
  mailer?: Mailer
  /** Aborted when the host is about to end: streams are closed, so that it can. */
  stopping?: AbortSignal
  /** Whether cookies are marked `Secure`. */
  secureCookies: boolean
  settings: Settings
  /** Compares each answer with its contract, for tests: an answer that differs is an error. */
  checkAnswers?: boolean
}

/** Bytes of files that prove facts, by the id of their record; never reached by an address of the web. */
export interface FileStore {
  /** Durable when the promise resolves: all of the file, or none of it. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** Undefined for a file that is not there. */
  get(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** No error where it is gone already. */
  remove(id: string): Promise<void>
}

/** The one way out: it asks only hosts that are allowed, and nothing of the own network. */
export interface Outside {
  /** @param purpose by which name it asks, and what it takes; a snapshot if not told */
  read(url: URL, allowed: (host: string) => boolean, purpose?: Purpose): Promise<PageRead>
}

export type Purpose = 'snapshot' | 'check'

/** `retryAfter`: seconds that the site asks to be left alone. */
export type PageRead =
  | { kind: 'page'; status: number; type: string; body: Uint8Array }
  | { kind: 'failed'; because: SnapshotFailure; status: number | null; retryAfter?: number }

/** The way to a mail server. */
export interface Mailer {
  /** The server by name, without what signs in to it. */
  server: string
  from: string
  /** Address of this system, which mails point to. */
  link: string
  open(): Promise<
    { kind: 'open'; connection: MailConnection } | Extract<MailOutcome, { kind: 'failed' }>
  >
}

export interface MailConnection {
  /** @param handingOver awaited before the first byte of the mail; where it fails, nothing is sent */
  send(letter: Letter, handingOver: () => Promise<void>): Promise<MailOutcome>
  close(): void
}

export interface Letter {
  id: string
  to: string
  subject: string
  text: string
  at: number
}

/** `answer`: what the mail server said. */
export type MailOutcome =
  | { kind: 'sent'; answer: string }
  | { kind: 'failed'; because: MailFailure; answer: string | null }

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
  /** Sign-ins that one address may try in ten minutes. */
  signInsPerAddress: number
  /** Shortest password, in characters. */
  passwordLength: number
  /** Largest file that is taken, in bytes. */
  fileBytes: number
}

export const USUAL_SETTINGS: Settings = {
  idleMinutes: 30,
  sessionHours: 12,
  lockAfter: 5,
  lockMinutes: 15,
  signInsPerAddress: 100,
  passwordLength: 10,
  fileBytes: 20 * 1024 * 1024,
}

/** What a host tells with each request. */
export interface HostEnv {
  /** A browser strips cookies from requests that page code makes, so a host may bring its own jar. */
  jar?: CookieJar
  /** Address of the caller behind the connection, for rate limits and the audit. */
  address?: string
}

export interface CookieJar {
  get(name: string): string | undefined
  /** `maxAge` in seconds; 0 removes the cookie. */
  set(name: string, value: string, maxAge: number): void
}
