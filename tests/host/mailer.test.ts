import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import type { Letter, MailOutcome } from '#api/deps.ts'
import { smtpMailer } from '#server/mailer.ts'
import type { MailerOptions } from '#server/mailer.ts'
import { startMailServer, textOf } from '#tests/host/smtp.ts'
import type { TestMailServer } from '#tests/host/smtp.ts'
import { TEST_CERTIFICATE, TEST_KEY } from '#tests/host/test-certificate.ts'

const letter: Letter = {
  id: 'digest-2026-11-23-one',
  to: 'zhangsan@gd.test',
  subject: '公信：3 件未读事项',
  text: '请登录查看\nhttps://gongxin.test/inbox\n.\n一行只有一个点',
  at: Date.parse('2026-11-23T09:00:00+08:00'),
}
const refusal = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode })

describe('mail over a real connection', () => {
  let server: TestMailServer
  afterEach(() => server.close())

  /** What became of a letter, and whether it was said that it goes out. */
  async function send(
    options: SMTPServerOptions = {},
    more: Partial<MailerOptions> & { user?: string } = {},
  ) {
    server = await startMailServer(options)
    const scheme = options.secure ? 'smtps' : 'smtp'
    const url = `${scheme}://${more.user ?? ''}localhost:${server.port}`
    return sendTo(url, more)
  }
  async function sendTo(url: string, more: Partial<MailerOptions> = {}) {
    const mailer = smtpMailer({
      server: new URL(url),
      from: '公信 <gongxin@gd.test>',
      link: 'https://gongxin.test',
      requireTls: false,
      timeoutMs: 2000,
      ...more,
    })
    let saidSo = 0
    const opened = await mailer.open()
    if (opened.kind === 'failed') return { ...opened, saidSo }
    const outcome: MailOutcome = await opened.connection.send(
      letter,
      async () => void (saidSo += 1),
    )
    opened.connection.close()
    return { ...outcome, saidSo }
  }

  it('arrives as it was written, once', async () => {
    expect(await send()).toMatchObject({ kind: 'sent', saidSo: 1 })
    expect(server.mails).toHaveLength(1)
    const [mail] = server.mails
    expect(mail).toMatchObject({ from: 'gongxin@gd.test', to: ['zhangsan@gd.test'] })
    expect(
      textOf(mail?.content ?? '')
        .replaceAll('\r\n', '\n')
        .trimEnd(),
    ).toBe(letter.text)
    expect(mail?.content).toContain('Message-ID: <digest-2026-11-23-one@gongxin>')
    expect(mail?.content).toMatch(/auto-submitted: auto-generated/i)
  })

  it('is refused for good by a recipient that does not exist, before it is handed over', async () => {
    const options: SMTPServerOptions = {
      onRcptTo: (_address, _session, done) => done(refusal(550, 'no such mailbox')),
    }
    expect(await send(options)).toMatchObject({
      kind: 'failed',
      because: 'refused',
      answer: expect.stringContaining('no such mailbox') as string,
      saidSo: 0,
    })
  })

  it('is put off by a mailbox that is full for now', async () => {
    const options: SMTPServerOptions = {
      onRcptTo: (_address, _session, done) => done(refusal(452, 'mailbox full')),
    }
    expect(await send(options)).toMatchObject({ kind: 'failed', because: 'put-off', saidSo: 0 })
  })

  it('says that it went out when the connection is cut while it does', async () => {
    const options: SMTPServerOptions = {
      onData: (stream) => {
        stream.once('data', () => server.cut())
        stream.resume()
      },
    }
    expect(await send(options)).toMatchObject({
      kind: 'failed',
      because: 'unreachable',
      saidSo: 1,
    })
  })

  it('tells a server that is not there, and one that says nothing', async () => {
    server = await startMailServer()
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const quiet = await sendTo(`smtp://localhost:${port}`, { timeoutMs: 300 })
    expect(quiet).toMatchObject({ kind: 'failed', because: 'unreachable', saidSo: 0 })
    await new Promise((resolve) => silent.close(resolve))
    const gone = await sendTo(`smtp://localhost:${port}`)
    expect(gone).toMatchObject({ kind: 'failed', because: 'unreachable', saidSo: 0 })
  })

  const tls = { key: TEST_KEY, cert: TEST_CERTIFICATE }
  it('is encrypted from the start, or once the server offers it', async () => {
    expect(await send({ ...tls, secure: true }, { ca: TEST_CERTIFICATE })).toMatchObject({
      kind: 'sent',
    })
    expect(server.mails[0]?.secure).toBe(true)
    await server.close()
    expect(await send(tls, { ca: TEST_CERTIFICATE })).toMatchObject({ kind: 'sent' })
    expect(server.mails[0]?.secure).toBe(true)
  })

  it('is not sent to a server whose certificate nobody vouches for', async () => {
    const outcome = await send({ ...tls, secure: true })
    expect(outcome).toMatchObject({ kind: 'failed', because: 'untrusted', saidSo: 0 })
  })

  it('is not sent in the clear where encryption is required, and no password ever is', async () => {
    expect(await send({}, { requireTls: true })).toMatchObject({ kind: 'failed', saidSo: 0 })
    await server.close()
    let asked = 0
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => {
      asked += 1
      done(null, { user: 'gongxin' })
    }
    const outcome = await send({ onAuth, allowInsecureAuth: true }, { user: 'gongxin:secret@' })
    expect([outcome.kind, asked]).toEqual(['failed', 0])
  })

  it('signs in with name and password, and says when they are wrong', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
      username === 'gongxin' && password === 's:e@cret'
        ? done(null, { user: username })
        : done(refusal(535, 'wrong password'))
    const options = { ...tls, onAuth, authOptional: false }
    const ca = TEST_CERTIFICATE
    const right = await send(options, { ca, user: 'gongxin:s%3Ae%40cret@' })
    expect(right.kind).toBe('sent')
    await server.close()
    const wrong = await send(options, { ca, user: 'gongxin:other@' })
    expect(wrong).toMatchObject({ kind: 'failed', because: 'sign-in' })
  })
})
