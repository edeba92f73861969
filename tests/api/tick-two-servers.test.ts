import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { tick } from '#api/tick.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { TEST_NOW, openApi } from '#tests/api/hosts.ts'
import { browserOf, settleScored, testScheme } from '#tests/api/scored-province.ts'

const { TEST_POSTGRES = '' } = process.env
const SCHEMA = `tick_${process.pid}`

async function query(text: string) {
  const client = new pg.Client({ connectionString: TEST_POSTGRES })
  await client.connect()
  await client.query(text)
  await client.end()
}

async function openOne() {
  const url = new URL(TEST_POSTGRES)
  url.searchParams.set('options', `-c search_path=${SCHEMA}`)
  const storage = await openStorage(url.href, TEST_NOW)
  const cheap = nodeCryptography('sha256', { N: 16, r: 1, p: 1 })
  return openApi(storage, cheap, { idleMinutes: 200_000, sessionHours: 4000 }, () =>
    storage.close(),
  )
}

// Only PostgreSQL serves several servers at once.
describe.runIf(TEST_POSTGRES !== '')(
  'the clock on two servers with one database',
  { timeout: 60_000 },
  () => {
    it('does each step once, whichever does it', async () => {
      await query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`)
      const [one, other] = [await openOne(), await openOne()]
      await settleScored(one)
      const office = await browserOf(one, 'inspector@440000')
      const chief = await browserOf(one, 'chief-inspector@440000')
      const paths: string[] = []
      for (let at = 0; at < 20; at += 1) {
        const body = draft({ topic: `第${at}件事` })
        const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', body)
        const path = `/units/440100/notices/${made.body.rows[0]?.id}`
        await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
        await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
        paths.push(path)
      }
      // Due on Friday 4 December; on Monday 7 the first three steps are due.
      for (const { clock } of [one, other]) {
        clock.pass(Date.parse('2026-12-07T09:30:00+08:00') - TEST_NOW)
      }
      const counts = await Promise.all([tick(one.deps), tick(other.deps), tick(one.deps)])
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
      for (const path of paths) {
        const { body } = await office.get<NoticeBody>(path)
        expect(body.steps.slice(3).map(({ act }) => act)).toEqual([
          'early-warning',
          'due',
          'overdue',
        ])
      }
      await one.close()
      await other.close()
      await query(`drop schema ${SCHEMA} cascade`)
    })

    it('opens and closes a period once', async () => {
      await query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`)
      const [one, other] = [await openOne(), await openOne()]
      await settleScored(one)
      const chief = await browserOf(one, 'chief-inspector@440000')
      const scheme = { id: testScheme.id, version: testScheme.version }
      const dates = { opens: '2026-12-01', due: '2026-12-11', locks: '2026-12-25' }
      await chief.ask('POST', '/periods', { period: '2026-12', ...dates, scheme })
      const steps: number[] = []
      for (const text of ['2026-12-01T09:30:00+08:00', '2026-12-14T09:30:00+08:00']) {
        for (const { clock } of [one, other]) clock.pass(Date.parse(text) - clock.now())
        const counts = await Promise.all([tick(one.deps), tick(other.deps), tick(other.deps)])
        steps.push(counts.reduce((sum, count) => sum + count, 0))
      }
      expect(steps).toEqual([1, 1])
      const entries = await one.storage.read
        .selectFrom('audit')
        .select('action')
        .where('account_name', '=', 'clock')
        .orderBy('seq')
        .execute()
      expect(entries.map(({ action }) => action)).toEqual([
        'period.open-reporting',
        'period.close-reporting',
      ])
      await one.close()
      await other.close()
      await query(`drop schema ${SCHEMA} cascade`)
    })
  },
)
