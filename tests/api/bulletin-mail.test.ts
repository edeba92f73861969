import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendMails } from '#api/send-mails.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { smtpMailer } from '#server/mailer.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { startMailServer, textOf } from '#tests/host/smtp.ts'
import type { TestMailServer } from '#tests/host/smtp.ts'

const LEADER = 'liu@gd.test'

describe.each(hosts)('the digest of the day of issue on $name', ({ open }) => {
  let host: OpenHost
  let server: TestMailServer
  let chief: TestBrowser
  let leader: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    server = await startMailServer({})
    setUpMail()
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    await setOwn(leader, LEADER, true)
  })
  afterEach(async () => {
    await server.close()
    await host.close()
  })

  function setUpMail() {
    host.deps.mailer = smtpMailer({
      server: new URL(`smtp://localhost:${server.port}`),
      from: '公信 <gongxin@gd.test>',
      link: 'https://gongxin.test',
      requireTls: false,
      timeoutMs: 2000,
    })
  }
  const goTo = (text: string) => host.clock.pass(Date.parse(`${text}+08:00`) - host.deps.now())
  const setOwn = (who: TestBrowser, address: string, digest: boolean) =>
    who.ask('PUT', '/session/mail', { address, digest })
  async function issue(result: 'public' | 'internal' = 'public') {
    const office = await browserOf(host, 'inspector@440000')
    const { id } = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body
    await step(chief, id, 'review', { result })
    await step(leader, id, 'signature', { act: 'sign' })
    await step(chief, id, 'issue')
    return id
  }

  it('names the bulletin in one sentence with its link, exactly once', async () => {
    goTo('2026-11-23T10:00')
    const id = await issue()
    expect(await sendMails(host.deps)).toBe(1)
    const [mail] = server.mails
    expect(mail?.to).toEqual([LEADER])
    const text = textOf(mail?.content ?? '').replaceAll(/=?\r?\n/g, '')
    expect(text).toContain(
      '《广东省人民政府办公厅关于2026年第三季度政务公开考核情况的通报》（粤府办通报〔2026〕1号）今日印发',
    )
    expect(text).toContain(`https://gongxin.test/bulletins/${id}/read`)
    for (const time of ['2026-11-23T15:00', '2026-11-24T09:05', '2026-11-25T09:05']) {
      goTo(time)
      expect(await sendMails(host.deps)).toBe(0)
    }
  })

  it('waits for working hours, and goes to no one who wants none', async () => {
    await setOwn(await browserOf(host, 'reporter@440100'), 'zhang@gz.test', false)
    // A Sunday.
    await issue()
    expect(await sendMails(host.deps)).toBe(0)
    goTo('2026-11-23T09:00')
    expect(await sendMails(host.deps)).toBe(1)
    expect(server.mails.map(({ to }) => to)).toEqual([[LEADER]])
  })

  it('names nothing of what is not public', async () => {
    goTo('2026-11-23T10:00')
    const id = await issue('internal')
    await sendMails(host.deps)
    const text = textOf(server.mails[0]?.content ?? '').replaceAll(/=?\r?\n/g, '')
    expect(text).toContain(`https://gongxin.test/bulletins/${id}/read`)
    for (const secret of ['第三季度', '粤府', '考核情况']) expect(text).not.toContain(secret)
  })

  it('is not made up later where no mail server was set up', async () => {
    delete host.deps.mailer
    goTo('2026-11-23T10:00')
    await issue()
    setUpMail()
    expect(await sendMails(host.deps)).toBe(0)
  })
})
