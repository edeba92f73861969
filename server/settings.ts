import { USUAL_SETTINGS } from '#api/deps.ts'
import type { Settings } from '#api/deps.ts'
import { isMailAddress } from '#domain/mail/address.ts'

/** One setting: the variable of the environment, what it does, and what it is if nobody says. */
interface SettingDefinition<T> {
  name: string
  usual: string
  about: string
  /** May hold a password: what was written is not repeated. */
  secret?: true
  /** @throws RangeError when the text cannot be this setting */
  read(text: string): T
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new RangeError(`a whole number from ${least} to ${most}`)
    }
    return value
  }

const oneOf =
  <const T extends string>(...values: T[]) =>
  (text: string): T => {
    const value = values.find((each) => each === text)
    if (value === undefined) throw new RangeError(`one of ${values.join(', ')}`)
    return value
  }

const address = (text: string): string => {
  if (!/^(file:.|postgres(ql)?:\/\/)/.test(text)) {
    throw new RangeError('file:… or postgres://user:password@host:port/database')
  }
  return text
}

const some = (text: string): string => {
  if (text === '') throw new RangeError('not empty')
  return text
}

const mailServer = (text: string): URL | undefined => {
  if (text === 'off') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isGood = url && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
  if (!isGood || !/^\/?$/.test(url.pathname)) {
    throw new RangeError('off, smtp://host:port or smtps://user:password@host:port')
  }
  return url
}

const sender = (text: string): string => {
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text
  if (text !== '' && (!isMailAddress(address) || /[\r\n]/.test(text))) {
    throw new RangeError('a mail address, or a name with one: 公信 <gongxin@gd.gov.cn>')
  }
  return text
}

const webAddress = (text: string): string => {
  if (text !== '' && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) {
    throw new RangeError('the address of this system, such as https://gongxin.gd.gov.cn')
  }
  return text.replace(/\/+$/, '')
}

const define = <T>(setting: SettingDefinition<T>): SettingDefinition<T> => setting
const usual = (value: number): string => String(value)

/** Every setting there is; README and `--help` are made from this. */
export const SETTINGS = {
  port: define({
    name: 'GONGXIN_PORT',
    usual: '8080',
    about: 'port to listen on; 0 takes a free one',
    read: wholeNumber(0, 65_535),
  }),
  host: define({
    name: 'GONGXIN_HOST',
    usual: '127.0.0.1',
    about: 'address to listen on; 0.0.0.0 for all of them',
    read: some,
  }),
  data: define({
    name: 'GONGXIN_DATA',
    usual: 'data',
    about: 'folder of the database file and of uploaded files, created when missing',
    read: some,
  }),
  database: define({
    name: 'GONGXIN_DATABASE',
    usual: 'file:<data>/gongxin.db',
    about: 'database: a file, or the address of a PostgreSQL database',
    read: address,
  }),
  sample: define({
    name: 'GONGXIN_SAMPLE',
    usual: 'on',
    about:
      'on: an empty database is filled with the sample province; off: with first administrators',
    read: oneOf('on', 'off'),
  }),
  samplePassword: define({
    name: 'GONGXIN_SAMPLE_PASSWORD',
    usual: '',
    about: 'password of the sample accounts, read at the first start; empty makes one at random',
    read: (text: string) => text,
  }),
  secureCookies: define({
    name: 'GONGXIN_SECURE_COOKIES',
    usual: 'off',
    about: 'on when browsers reach the server by https: cookies then never travel in the clear',
    read: oneOf('on', 'off'),
  }),
  trustProxy: define({
    name: 'GONGXIN_TRUST_PROXY',
    usual: 'off',
    about: 'on behind a reverse proxy: the last address in X-Forwarded-For is the caller',
    read: oneOf('on', 'off'),
  }),
  chain: define({
    name: 'GONGXIN_CHAIN',
    usual: 'sha256',
    about: 'hash of new entries of the audit chain: sha256 or sm3',
    read: oneOf('sha256', 'sm3'),
  }),
  idleMinutes: define({
    name: 'GONGXIN_IDLE_MINUTES',
    usual: usual(USUAL_SETTINGS.idleMinutes),
    about: 'a session ends after so many minutes without a request',
    read: wholeNumber(1, 24 * 60),
  }),
  sessionHours: define({
    name: 'GONGXIN_SESSION_HOURS',
    usual: usual(USUAL_SETTINGS.sessionHours),
    about: 'a session ends after so many hours in any case',
    read: wholeNumber(1, 24 * 7),
  }),
  lockAfter: define({
    name: 'GONGXIN_LOCK_AFTER',
    usual: usual(USUAL_SETTINGS.lockAfter),
    about: 'so many wrong passwords in a row lock an account',
    read: wholeNumber(3, 100),
  }),
  lockMinutes: define({
    name: 'GONGXIN_LOCK_MINUTES',
    usual: usual(USUAL_SETTINGS.lockMinutes),
    about: 'a locked account stays locked for so many minutes',
    read: wholeNumber(1, 24 * 60),
  }),
  signInsPerAddress: define({
    name: 'GONGXIN_SIGN_INS_PER_ADDRESS',
    usual: usual(USUAL_SETTINGS.signInsPerAddress),
    about: 'so many sign-ins in ten minutes may come from one address',
    read: wholeNumber(5, 1_000_000),
  }),
  passwordLength: define({
    name: 'GONGXIN_PASSWORD_LENGTH',
    usual: usual(USUAL_SETTINGS.passwordLength),
    about: 'shortest password, in characters',
    read: wholeNumber(8, 100),
  }),
  fileMegabytes: define({
    name: 'GONGXIN_FILE_MEGABYTES',
    usual: usual(USUAL_SETTINGS.fileBytes / 1024 / 1024),
    about: 'largest file that is taken, in MiB',
    read: wholeNumber(1, 500),
  }),
  mail: define({
    name: 'GONGXIN_MAIL',
    usual: 'off',
    about: 'mail server for digests: smtp://host:port or smtps://user:password@host:port',
    secret: true,
    read: mailServer,
  }),
  mailFrom: define({
    name: 'GONGXIN_MAIL_FROM',
    usual: '',
    about: 'sender of mails: an address, or a name with an address in angle brackets',
    read: sender,
  }),
  mailLink: define({
    name: 'GONGXIN_MAIL_LINK',
    usual: '',
    about: 'address of this system as its users open it, which mails point to',
    read: webAddress,
  }),
  mailTls: define({
    name: 'GONGXIN_MAIL_TLS',
    usual: 'when-offered',
    about: 'required: mail never travels in the clear; a password never does in any case',
    read: oneOf('when-offered', 'required'),
  }),
}

type Definitions = typeof SETTINGS
export type ServerSettings = {
  [Name in keyof Definitions]: ReturnType<Definitions[Name]['read']>
}

/**
 * The settings of this process.
 *
 * @throws RangeError that names the variable and what it may be
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const values: Record<string, unknown> = {}
  for (const [key, { name, usual: fallback, secret, read }] of Object.entries(SETTINGS)) {
    const text = env[name] ?? fallback
    try {
      values[key] = key === 'database' && text === fallback ? databaseFile(env) : read(text)
    } catch (error) {
      const wanted = error instanceof Error ? error.message : String(error)
      throw new RangeError(`${name} is “${secret ? '…' : text}”, but has to be ${wanted}`)
    }
  }
  refuseUnknown(env)
  refuseHalfMail(values as ServerSettings)
  return values as ServerSettings
}

const databaseFile = (env: Readonly<Record<string, string | undefined>>): string =>
  `file:${env[SETTINGS.data.name] ?? SETTINGS.data.usual}/gongxin.db`

/** A misspelt setting would otherwise be silently without effect. */
function refuseUnknown(env: Readonly<Record<string, string | undefined>>) {
  const known = new Set(Object.values(SETTINGS).map(({ name }) => name))
  const unknown = Object.keys(env).find((name) => name.startsWith('GONGXIN_') && !known.has(name))
  if (unknown !== undefined) throw new RangeError(`${unknown} is not a setting`)
}

/** A mail without a sender or without a way back would be sent into the blue. */
function refuseHalfMail({ mail, mailFrom, mailLink }: ServerSettings) {
  if (mail === undefined || (mailFrom !== '' && mailLink !== '')) return
  const missing = mailFrom === '' ? SETTINGS.mailFrom.name : SETTINGS.mailLink.name
  throw new RangeError(`${SETTINGS.mail.name} is set, so ${missing} has to be set too`)
}

export const apiSettings = (settings: ServerSettings): Settings => ({
  idleMinutes: settings.idleMinutes,
  sessionHours: settings.sessionHours,
  lockAfter: settings.lockAfter,
  lockMinutes: settings.lockMinutes,
  signInsPerAddress: settings.signInsPerAddress,
  passwordLength: settings.passwordLength,
  fileBytes: settings.fileMegabytes * 1024 * 1024,
})

/** What `--help` prints. */
export const settingsHelp = (): string =>
  Object.values(SETTINGS)
    .map(({ name, usual: fallback, about }) => `  ${name}=${fallback}\n      ${about}`)
    .join('\n')
