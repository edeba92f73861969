import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClauseBody } from '#contract/clause.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, handIn, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('clauses on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const clause = async (id: string) => {
    const { body } = await reporter.get<{ rows: ClauseBody[] }>('/clauses?period=2026-Q4')
    return body.rows.find((row) => row.id === id)
  }

  it('lists the 105 obligations of both documents in the order of the text', async () => {
    const { body } = await reporter.get<{ rows: ClauseBody[] }>('/clauses?period=2026-Q4')
    expect(body.rows).toHaveLength(105)
    expect(body.rows[0]).toMatchObject({ id: 'Y0-01', document: '粤府办〔2013〕52号' })
    expect(body.rows.at(-1)?.document).toBe('国办发〔2013〕100号')
  })

  it('tells how the province stands, each unit once', async () => {
    // Five units are bound; nobody has handed in anything.
    expect((await clause('Y1-07'))?.standing).toMatchObject({ units: 5, notReported: 5, full: 0 })
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    await handIn(reporter, '440100', '2026-Q4')
    expect(await clause('Y1-07')).toMatchObject({
      inPrinciple: true,
      items: [{ id: 'conference', kind: 'item', classes: ['city', 'county'] }],
      // One of five.
      standing: { units: 5, full: 1, notReported: 4, share: '20' },
    })
    expect((await clause('Y0-01'))?.standing).toMatchObject({ zero: 1, notReported: 4 })
    expect((await clause('Y5-05'))?.standing).toMatchObject({ undetermined: 5 })
    // A veto that is clear fulfils its clause.
    expect(await clause('Y2-07')).toMatchObject({
      items: [{ id: 'leak', kind: 'veto' }],
      standing: { full: 1, notReported: 4 },
    })
    expect((await clause('N2-07'))?.standing).toBeNull()
  })

  it('is open to every role of business, and to no administrator', async () => {
    const administrator = await browserOf(host, 'system-admin@440000')
    expect((await administrator.get('/clauses?period=2026-Q4')).problem.code).toBe('forbidden')
  })
})
