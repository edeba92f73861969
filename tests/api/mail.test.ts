import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import { sendMails } from '#api/send-mails.ts'
import type { Mailer } from '#api/deps.ts'
import type { MailBody, OwnMailBody } from '#contract/mail.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import { smtpMailer } from '#server/mailer.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { startMailServer, textOf } from '#tests/host/smtp.ts'
import type { TestMailServer } from '#tests/host/smtp.ts'

const MINUTE = 60_000
const ADDRESS = 'zhangsan@gz.test'

describe.each(hosts)('mail on $name', ({ open }) => {
  let host: OpenHost
  let server: TestMailServer
  let admin: TestBrowser
  let office: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser

  async function serveMail(options: SMTPServerOptions = {}) {
    await server?.close()
    server = await startMailServer(options)
    host.deps.mailer = smtpMailer({
      server: new URL(`smtp://localhost:${server.port}`),
      from: '公信 <gongxin@gd.test>',
      link: 'https://gongxin.test',
      requireTls: false,
      timeoutMs: 2000,
    })
  }
  const goTo = (text: string) => host.clock.pass(Date.parse(`${text}+08:00`) - host.deps.now())
  async function issue(topic: string) {
    const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft({ topic }))
    const path = `/units/440100/notices/${made.body.rows[0]?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
  }
  const setOwn = (browser: TestBrowser, body: object) =>
    browser.ask<OwnMailBody>('PUT', '/session/mail', body)
  const log = async () => (await admin.get<{ rows: MailBody[] }>('/mails')).body.rows

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await serveMail()
    admin = await browserOf(host, 'system-admin@440000')
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
    await issue('政策解读')
    await issue('依申请公开')
    await setOwn(reporter, { address: ADDRESS, digest: true })
  })
  afterEach(async () => {
    await server.close()
    await host.close()
  })

  it('sends one digest a working day, in working hours, while something is unread', async () => {
    // Sunday 22 November, ten in the morning; then Monday before and after nine.
    expect(await sendMails(host.deps)).toBe(0)
    goTo('2026-11-23T08:59')
    expect(await sendMails(host.deps)).toBe(0)
    goTo('2026-11-23T09:00')
    expect(await sendMails(host.deps)).toBe(1)
    goTo('2026-11-23T15:00')
    expect(await sendMails(host.deps)).toBe(0)
    goTo('2026-11-24T09:05')
    expect(await sendMails(host.deps)).toBe(1)
    const { body } = await reporter.get<{ rows: { id: string }[] }>('/messages')
    for (const { id } of body.rows) await reporter.ask('PUT', `/messages/${id}/read`)
    goTo('2026-11-25T09:05')
    expect(await sendMails(host.deps)).toBe(0)
    expect(server.mails.map(({ to }) => to)).toEqual([[ADDRESS], [ADDRESS]])
    expect((await log()).map(({ state, matters, tries }) => [state, matters, tries])).toEqual([
      ['sent', 2, 1],
      ['sent', 2, 1],
    ])
  })

  it('says how many matters there are and where to read them, and nothing else', async () => {
    goTo('2026-11-23T09:00')
    await sendMails(host.deps)
    const text = textOf(server.mails[0]?.content ?? '')
    expect(text).toContain('2 件未读事项')
    expect(text).toContain('https://gongxin.test/inbox')
    for (const secret of ['整改', '政策解读', '广州', '粤府', 'reporter']) {
      expect(text + (server.mails[0]?.content ?? '')).not.toContain(secret)
    }
    const [row] = await log()
    expect(row).toMatchObject({ address: 'z***@gz.test', account: 'reporter@440100' })
  })

  it('sends nothing to whoever opted out, left no address, or may not sign in', async () => {
    await setOwn(reporter, { address: ADDRESS, digest: false })
    goTo('2026-11-23T09:00')
    expect(await sendMails(host.deps)).toBe(0)
    const { body } = await setOwn(reporter, { address: null, digest: true })
    expect(body).toEqual({ sends: true, address: null, digest: false })
    goTo('2026-11-24T09:00')
    expect(await sendMails(host.deps)).toBe(0)
    // An inspector has no inbox.
    await setOwn(office, { address: 'li@gd.test', digest: true })
    goTo('2026-11-25T09:00')
    expect(await sendMails(host.deps)).toBe(0)
  })

  it('refuses what is no mail address', async () => {
    for (const address of ['zhangsan', 'a@b', 'a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test']) {
      expect((await setOwn(reporter, { address, digest: true })).status).toBe(422)
    }
    expect((await reporter.get<OwnMailBody>('/session/mail')).body.address).toBe(ADDRESS)
  })

  it('sends each mail once when several processes send', async () => {
    for (const browser of [office, chief, admin]) {
      await setOwn(browser, { address: 'other@gd.test', digest: true })
    }
    goTo('2026-11-23T09:00')
    const counts = await Promise.all([1, 2, 3].map(() => sendMails(host.deps)))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(server.mails).toHaveLength(1)
  })

  /** A process that ends at a moment: nothing of what it was about to do happens. */
  const dying = (mailer: Mailer, at: 'before' | 'after'): Mailer => ({
    ...mailer,
    async open() {
      const opened = await mailer.open()
      if (opened.kind === 'failed') return opened
      const { connection } = opened
      const send: typeof connection.send = async (letter, handingOver) => {
        if (at === 'after') await connection.send(letter, handingOver)
        throw new Error('the process has ended')
      }
      return { kind: 'open', connection: { ...connection, send } }
    },
  })
  async function dieOnce(at: 'before' | 'after') {
    const { mailer } = host.deps
    if (!mailer) throw new Error('no mailer')
    host.deps.mailer = dying(mailer, at)
    await expect(sendMails(host.deps)).rejects.toThrow('ended')
    host.deps.mailer = mailer
  }

  it('sends it after a crash before it went out', async () => {
    goTo('2026-11-23T09:00')
    await dieOnce('before')
    expect(await sendMails(host.deps)).toBe(0)
    host.clock.pass(4 * MINUTE)
    expect(await sendMails(host.deps)).toBe(1)
    expect(server.mails).toHaveLength(1)
  })

  it('does not send it again after a crash while it went out, and says so', async () => {
    goTo('2026-11-23T09:00')
    await dieOnce('after')
    host.clock.pass(4 * MINUTE)
    expect(await sendMails(host.deps)).toBe(0)
    expect(server.mails).toHaveLength(1)
    expect((await log())[0]).toMatchObject({ state: 'failed', because: 'unanswered' })
    // What is still unread stands in the digest of the next day.
    goTo('2026-11-24T09:00')
    expect(await sendMails(host.deps)).toBe(1)
  })

  it('tries again with growing gaps, and no longer than the day', async () => {
    await serveMail({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('busy'), { responseCode: 451 })),
    })
    goTo('2026-11-23T09:00')
    const tries: number[] = []
    for (let minute = 0; minute < 4 * 60; minute += 5) {
      const before = (await log())[0]?.tries ?? 0
      await sendMails(host.deps)
      const [row] = await log()
      if ((row?.tries ?? 0) > before) tries.push(minute)
      host.clock.pass(5 * MINUTE)
    }
    // 5 after 0, 15 after 5, 45 after 20, 135 after 65.
    expect(tries).toEqual([0, 5, 20, 65, 200])
    expect((await log())[0]).toMatchObject({ state: 'failed', because: 'put-off', tries: 5 })
    expect((await log())[0]?.answer).toContain('busy')
  })

  it('gives up at once where the recipient is refused, or the connection breaks on the way', async () => {
    await serveMail({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    })
    goTo('2026-11-23T09:00')
    await sendMails(host.deps)
    expect((await log())[0]).toMatchObject({ state: 'failed', because: 'refused', tries: 1 })
    await serveMail({
      onData: (stream) => {
        stream.once('data', () => server.cut())
        stream.resume()
      },
    })
    goTo('2026-11-24T09:00')
    await sendMails(host.deps)
    expect((await log())[0]).toMatchObject({ state: 'failed', because: 'unanswered', tries: 1 })
  })

  it('sends a test mail to the own address of the administrator, at any hour', async () => {
    expect((await admin.ask('POST', '/mails', {})).problem.code).toBe('mail-without-address')
    await setOwn(admin, { address: 'admin@gd.test', digest: false })
    expect((await admin.ask('POST', '/mails', {})).status).toBe(200)
    // It is Sunday.
    expect(await sendMails(host.deps)).toBe(1)
    expect(server.mails[0]?.to).toEqual(['admin@gd.test'])
    delete host.deps.mailer
    expect((await admin.ask('POST', '/mails', {})).problem.code).toBe('mail-not-set-up')
    expect(await sendMails(host.deps)).toBe(0)
  })

  it('leaves a record of each in the audit chain, without an address', async () => {
    goTo('2026-11-23T09:00')
    await sendMails(host.deps)
    const auditor = await browserOf(host, 'auditor@440000')
    const { body } = await auditor.get<{ rows: { action: string; detail: object }[] }>('/audit')
    const sent = body.rows.find(({ action }) => action === 'mail.sent')
    expect(sent?.detail).toEqual({ kind: 'digest', matters: 2 })
    expect(JSON.stringify(body)).not.toContain(ADDRESS)
  })
})
