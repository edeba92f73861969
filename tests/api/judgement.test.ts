import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExceptionBody } from '#contract/exception.ts'
import type { JudgementBody } from '#contract/judgement.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, handIn, settleScored } from '#tests/api/scored-province.ts'

const JUDGED = '/units/440100/judgements/2026-Q4'

describe.each(hosts)('judgements and exceptions on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const verdict = (points: string, version = 0) => ({ points, because: '抽查20条', version })

  it('keeps the points claimed beside the points given', async () => {
    const claims = '/units/440100/claims/2026-Q4/quality'
    expect((await reporter.ask('PUT', claims, verdict('30'))).status).toBe(200)
    const given = await office.ask<JudgementBody>('PUT', `${JUDGED}/quality`, verdict('22.5'))
    expect(given.body).toMatchObject({ view: 'official', points: '22.5', by: 'inspector@440000' })
    expect((await reporter.get(JUDGED)).body).toMatchObject({
      items: [
        {
          item: 'quality',
          of: '30',
          self: { points: '30', by: 'reporter@440100' },
          official: { points: '22.5', version: 1 },
        },
      ],
    })
  })

  it('gives no more points than there are, and none to what is measured', async () => {
    expect((await office.ask('PUT', `${JUDGED}/quality`, verdict('30.5'))).problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'points', code: 'too-big', params: { max: '30' } }],
    })
    for (const points of ['-1', 'abc', '1/0', '']) {
      const answer = await office.ask('PUT', `${JUDGED}/quality`, verdict(points))
      expect([points, answer.problem.code]).toEqual([points, 'invalid-input'])
    }
    const measured = await office.ask('PUT', `${JUDGED}/conference`, verdict('10'))
    expect(measured.problem.code).toBe('not-found')
  })

  it('changes points only in the version that was read', async () => {
    await office.ask('PUT', `${JUDGED}/quality`, verdict('20'))
    const late = await office.ask('PUT', `${JUDGED}/quality`, verdict('25'))
    expect(late).toMatchObject({
      status: 409,
      problem: { code: 'changed-meanwhile', current: { points: '20', version: 1 } },
    })
    expect((await office.ask('PUT', `${JUDGED}/quality`, verdict('25', 1))).status).toBe(200)
  })

  it('lets nobody judge himself, and judges in a closed but not in a locked period', async () => {
    const own = await browserOf(host, 'inspector@440100')
    const answer = await own.ask('PUT', `${JUDGED}/quality`, verdict('30'))
    expect(answer.problem.code).toBe('out-of-scope')
    expect((await reporter.ask('PUT', `${JUDGED}/quality`, verdict('30'))).problem.code).toBe(
      'forbidden',
    )
    const inPeriod = (period: string) =>
      office.ask('PUT', `/units/440100/judgements/${period}/quality`, verdict('10'))
    expect((await inPeriod('2026-Q3')).status).toBe(200)
    expect((await inPeriod('2026-Q2')).problem.code).toBe('period-locked')
    const claim = await reporter.ask('PUT', '/units/440100/claims/2026-Q3/quality', verdict('30'))
    expect(claim.problem.code).toBe('period-locked')
  })

  const EXCEPTIONS = '/units/440100/exceptions'
  const agreed = (more = {}) => ({
    item: 'conference',
    from: '2026-10-01',
    until: '2026-12-31',
    because: '机构改革期间',
    ...more,
  })
  const row = async () => {
    const path = '/scorecards?period=2026-Q4&under=440100'
    const { body } = await office.get<{ rows: { unit: string; total: unknown }[] }>(path)
    return body.rows.find(({ unit }) => unit === '440100')
  }

  it('agrees to an exception from what holds in principle, and it counts', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    await office.ask('PUT', `${JUDGED}/quality`, verdict('30'))
    expect((await row())?.total).toEqual({ kind: 'exact', points: '30' })
    const answer = await chief.ask<ExceptionBody>('POST', EXCEPTIONS, agreed())
    expect(answer.body).toMatchObject({ approvedBy: 'chief-inspector@440000', version: 1 })
    // 30 of the 60 points that remain: 50 of 100.
    expect((await row())?.total).toEqual({ kind: 'exact', points: '50' })
    const { id } = answer.body
    const end = { until: '2026-11-30', because: '已恢复发布会', version: 1 }
    expect((await chief.ask('DELETE', `${EXCEPTIONS}/${id}`, end)).status).toBe(200)
    // It no longer covers the last day of the quarter.
    expect((await row())?.total).toEqual({ kind: 'exact', points: '30' })
    expect((await reporter.get(EXCEPTIONS)).body).toMatchObject({
      rows: [{ until: '2026-11-30', version: 2 }],
    })
  })

  it('agrees to none where the document leaves no room, twice, or against time', async () => {
    const codeOf = async (more: object) =>
      (await chief.ask('POST', EXCEPTIONS, agreed(more))).problem.code
    expect(await codeOf({ item: 'plan' })).toBe('invalid-input')
    expect(await codeOf({ until: '2026-09-01' })).toBe('invalid-input')
    // 2026-Q2 is locked, and its last day would be covered.
    expect(await codeOf({ from: '2026-06-01' })).toBe('period-locked')
    expect(await codeOf({})).toBeUndefined()
    expect(await codeOf({ from: '2026-12-31' })).toBe('already-exists')
  })

  it('is agreed to by a chief inspector from above only', async () => {
    expect((await office.ask('POST', EXCEPTIONS, agreed())).problem.code).toBe('forbidden')
    const own = await browserOf(host, 'chief-inspector@440100')
    expect((await own.ask('POST', EXCEPTIONS, agreed())).problem.code).toBe('out-of-scope')
  })
})
