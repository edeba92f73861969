import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'

export interface TestMailServer {
  port: number
  /** What it took, in order. */
  mails: { from: string; to: string[]; content: string; secure: boolean }[]
  /** As when a cable is pulled. */
  cut(): void
  close(): Promise<void>
}

/** A real mail server on this machine, which keeps what it takes. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: TestMailServer['mails'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          content: Buffer.concat(parts).toString('utf8'),
          secure: session.secure,
        })
        done()
      })
    },
    ...options,
  })
  // A client that leaves without a word is no fault of the server.
  server.on('error', () => {})
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The text of a mail whose content travels in base64. */
export function textOf(content: string): string {
  const [, body = ''] = content.split('\r\n\r\n')
  return Buffer.from(body, 'base64').toString('utf8')
}
