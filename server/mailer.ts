import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Letter, MailConnection, MailOutcome, Mailer } from '#api/deps.ts'
import type { MailFailure } from '#domain/mail/mail.ts'

export interface MailerOptions {
  /** `smtp://host:port`, `smtps://user:password@host:port` */
  server: URL
  /** A mail address, or a name and an address: `公信 <gongxin@gd.gov.cn>`. */
  from: string
  /** Address of this system, without a slash at the end. */
  link: string
  /** Never speaks without encryption. */
  requireTls: boolean
  /** For tests only: authorities to trust beside those of the system. */
  ca?: string
  timeoutMs?: number
}

const LONGEST_ANSWER = 300

/**
 * Mail over SMTP (RFC 5321). A password never travels without encryption, and certificates are
 * checked; where an authority of one's own signs them, NODE_EXTRA_CA_CERTS names it.
 */
export function smtpMailer(options: MailerOptions): Mailer {
  const { server, from, link, requireTls, ca, timeoutMs = 30_000 } = options
  const secure = server.protocol === 'smtps:'
  const port = Number(server.port || (secure ? 465 : 25))
  const user = decodeURIComponent(server.username)
  const pass = decodeURIComponent(server.password)

  async function open(): Promise<Awaited<ReturnType<Mailer['open']>>> {
    // Loaded when there is something to send: most processes never send.
    const { default: Connection } = await import('nodemailer/lib/smtp-connection')
    const connection = new Connection({
      host: server.hostname,
      port,
      secure,
      requireTLS: !secure && (requireTls || user !== ''),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      tls: { ...(ca !== undefined && { ca }) },
    })
    // Errors and the end come as events, whenever the server or the network likes.
    const lost = new Promise<never>((_resolve, reject) => {
      connection.on('error', reject)
      connection.on('end', () =>
        reject(Object.assign(new Error('cut off'), { code: 'ECONNECTION' })),
      )
    })
    lost.catch(() => {})
    try {
      await Promise.race([lost, called((done) => connection.connect(done))])
      if (user !== '') {
        await Promise.race([lost, called((done) => connection.login({ user, pass }, done))])
      }
      return { kind: 'open', connection: over(connection, from, lost) }
    } catch (error) {
      connection.close()
      return failure(error)
    }
  }
  return { server: `${server.protocol}//${server.hostname}:${port}`, from, link, open }
}

/** What calls back, as a promise. */
const called = <T>(work: (done: (error?: Error | null, result?: T) => void) => void) =>
  new Promise<T | undefined>((resolve, reject) => {
    work((error, result) => (error ? reject(error) : resolve(result)))
  })

const over = (connection: SMTPConnection, from: string, lost: Promise<never>): MailConnection => ({
  async send(letter, handingOver) {
    const { envelope, message } = await composed(letter, from)
    // Read once the server has said that it takes this mail: before that, nothing can have arrived.
    const content = Readable.from(
      (async function* () {
        await handingOver()
        yield message
      })(),
    )
    try {
      const sending = called<{ response?: string | undefined }>((done) =>
        connection.send(envelope, content, done),
      )
      const info = await Promise.race([lost, sending])
      return { kind: 'sent', answer: shortened(info?.response ?? '') }
    } catch (error) {
      return failure(error)
    }
  },
  close: () => connection.close(),
})

async function composed({ id, to, subject, text, at }: Letter, from: string) {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const node = new MailComposer({
    from,
    to,
    subject,
    text,
    date: new Date(at),
    // The same for the same mail, so that whoever gets it twice can tell.
    messageId: `<${id}@gongxin>`,
    headers: { 'auto-submitted': 'auto-generated' },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return { envelope: node.getEnvelope(), message: await node.build() }
}

interface SmtpError {
  code?: unknown
  responseCode?: unknown
  response?: unknown
  message?: unknown
}

function failure(error: unknown): Extract<MailOutcome, { kind: 'failed' }> {
  const { code, responseCode, response, message } = error as SmtpError
  const said = typeof response === 'string' && response !== '' ? response : message
  return {
    kind: 'failed',
    because: because(`${String(code)} ${String(message)}`, Number(responseCode ?? 0)),
    answer: typeof said === 'string' ? shortened(said) : null,
  }
}

/** @param told code and text of the error; a certificate is told by the text alone */
function because(told: string, status: number): MailFailure {
  if (told.startsWith('EAUTH ')) return 'sign-in'
  if (told.startsWith('ETLS ') || /certificate|STARTTLS/i.test(told)) return 'untrusted'
  if (status >= 500) return 'refused'
  if (status >= 400) return 'put-off'
  return told.startsWith('EENVELOPE ') ? 'refused' : 'unreachable'
}

const shortened = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, LONGEST_ANSWER)
