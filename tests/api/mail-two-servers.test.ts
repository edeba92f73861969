import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { sendMails } from '#api/send-mails.ts'
import type { MailBody } from '#contract/mail.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { smtpMailer } from '#server/mailer.ts'
import { TEST_NOW, openApi } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { startMailServer } from '#tests/host/smtp.ts'

const { TEST_POSTGRES = '' } = process.env
const SCHEMA = `mail_${process.pid}`

async function query(text: string) {
  const client = new pg.Client({ connectionString: TEST_POSTGRES })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** A server of its own: its own connections, its own memory, the same database and mail server. */
async function openOne(port: number) {
  const url = new URL(TEST_POSTGRES)
  url.searchParams.set('options', `-c search_path=${SCHEMA}`)
  const storage = await openStorage(url.href, TEST_NOW)
  const cheap = nodeCryptography('sha256', { N: 16, r: 1, p: 1 })
  const host = openApi(storage, cheap, { idleMinutes: 200_000, sessionHours: 4000 }, () =>
    storage.close(),
  )
  host.deps.mailer = smtpMailer({
    server: new URL(`smtp://localhost:${port}`),
    from: '公信 <gongxin@gd.test>',
    link: 'https://gongxin.test',
    requireTls: false,
    timeoutMs: 2000,
  })
  return host
}

// Only PostgreSQL serves several servers at once.
describe.runIf(TEST_POSTGRES !== '')('mail from two servers with one database', () => {
  it('sends each digest exactly once, whichever sends it', { timeout: 60_000 }, async () => {
    await query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`)
    const server = await startMailServer()
    const [one, other] = [await openOne(server.port), await openOne(server.port)]
    await settleScored(one)
    const office = await browserOf(one, 'inspector@440000')
    const chief = await browserOf(one, 'chief-inspector@440000')
    const units = ['440100', '440300']
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft({ units }))
    for (const { id, unit } of body.rows) {
      const path = `/units/${unit.id}/notices/${id}`
      await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
      await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    }
    const expected: string[] = []
    for (const unit of units) {
      const address = `reporter@${unit}.test`
      const reporter = await browserOf(one, `reporter@${unit}`)
      await reporter.ask('PUT', '/session/mail', { address, digest: true })
      expected.push(address)
    }
    // Monday, Tuesday and Wednesday at nine, each server several times at the same moment.
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      for (const { clock, deps } of [one, other]) {
        clock.pass(Date.parse(`${day}T09:00:00+08:00`) - deps.now())
      }
      const at = [one, other, one, other].map(({ deps }) => sendMails(deps))
      const sent = (await Promise.all(at)).reduce((sum, count) => sum + count, 0)
      expect(sent).toBe(expected.length)
      // A restart in the same hour finds nothing left to do.
      expect((await sendMails(one.deps)) + (await sendMails(other.deps))).toBe(0)
    }
    const took = server.mails.flatMap(({ to }) => to)
    expect(took.toSorted()).toEqual([...expected, ...expected, ...expected].toSorted())
    const admin = await browserOf(other, 'system-admin@440000')
    const log = await admin.get<{ rows: MailBody[] }>('/mails')
    expect(log.body.rows).toHaveLength(6)
    expect(log.body.rows.every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(true)
    await one.close()
    await other.close()
    await server.close()
    await query(`drop schema ${SCHEMA} cascade`)
  })
})
