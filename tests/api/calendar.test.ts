import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '#api/tick.ts'
import type { CalendarReport, CalendarYearBody } from '#contract/calendar.ts'
import { FILE_NAME_HEADER } from '#contract/endpoint.ts'
import { TABLE_TYPES } from '#contract/import.ts'
import type { MessageBody } from '#contract/message.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { PeriodBody } from '#contract/period.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000

/** Made up: New Year with a Sunday worked for it, and the very day on which a report is due. */
const YEAR_2027 = [
  '日期,结束日期,安排,依据文号',
  '2027-01-01,2027-01-03,放假,示例〔2026〕1号',
  '2027-01-10,,上班,',
  '2027-01-15,,放假,',
].join('\n')

describe.each(hosts)('calendars as data on $name', ({ open }) => {
  let host: OpenHost
  let admin: TestBrowser
  let office: TestBrowser
  let reporter: TestBrowser
  let id: string

  const bring = (csv: string, query: string, year = 2027) =>
    admin.ask<CalendarReport>('POST', `/calendar-years/${year}/imports?${query}`, undefined, {
      raw: csv,
      headers: { 'content-type': TABLE_TYPES[1], [FILE_NAME_HEADER]: 'holidays.csv' },
    })
  const codes = ({ findings }: CalendarReport) =>
    findings.map(({ row, because }) => `${row} ${because.code}`)
  const notice = async () => (await office.get<NoticeBody>(`/units/440100/notices/${id}`)).body
  const period = async () =>
    (await office.get<{ rows: PeriodBody[] }>('/periods')).body.rows.find(
      (one) => one.period === '2026-Q4',
    )
  const messages = async () =>
    (await reporter.get<{ rows: MessageBody[] }>('/messages')).body.rows.filter(({ kind }) =>
      kind.startsWith('calendar'),
    )

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    admin = await browserOf(host, 'system-admin@440000')
    office = await browserOf(host, 'inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
    const chief = await browserOf(host, 'chief-inspector@440000')
    const body = draft({ term: { count: 30, unit: 'working-days' } })
    const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', body)
    id = made.body.rows[0]?.id ?? ''
    const path = `/units/440100/notices/${id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    // Sunday 22 November and thirty days of Monday to Friday: 29 until 31 December, then 1 January.
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
  })
  afterEach(async () => {
    await host.close()
  })

  it('says which years are known, and which ones deadlines reach into without', async () => {
    const { body } = await admin.get<{ rows: CalendarYearBody[]; missing: number[] }>(
      '/calendar-years',
    )
    expect(body.rows[0]).toMatchObject({ year: 2026, taken: null })
    expect(body.missing).toEqual([2027])
    expect((await notice()).deadline).toMatchObject({ last: '2027-01-01', guessedYears: [2027] })
  })

  it('shows what moves before anything does', async () => {
    const { body } = await bring(YEAR_2027, 'mode=check')
    expect(codes(body)).toEqual([])
    // 2 and 3 January are a Saturday and a Sunday: free in any case.
    expect(body.changed).toEqual(['2027-01-01', '2027-01-10', '2027-01-15'])
    // The lock of the quarter is on 26 February, which stays. Steps of the clock come with their notice.
    expect(body.moves).toEqual([
      { kind: 'notice', period: null, from: '2027-01-01', to: '2027-01-04', count: 1, units: 1 },
      {
        kind: 'period-due',
        period: '2026-Q4',
        from: '2027-01-15',
        to: '2027-01-18',
        count: 1,
        units: body.moves[1]?.units,
      },
    ])
    expect(body.moves[1]?.units).toBeGreaterThan(1)
    expect((await period())?.due).toBe('2027-01-15')
    expect(await messages()).toEqual([])
  })

  it('moves the deadlines as shown, on record, and tells the units', async () => {
    const { body: seen } = await bring(YEAR_2027, 'mode=check')
    expect((await bring(YEAR_2027, `mode=take&seen=${seen.seen}`)).status).toBe(200)
    const after = await notice()
    expect(after.deadline).toMatchObject({ last: '2027-01-04', guessedYears: [] })
    expect(after.due?.day).toBe('2027-01-04')
    expect(after.steps.at(-1)).toMatchObject({ act: 'calendar', until: '2027-01-04' })
    expect((await period())?.due).toBe('2027-01-18')
    const told = (await messages()).map(({ kind, due }) => [kind, due])
    expect(told.toSorted()).toEqual([
      ['calendar-due', '2027-01-18'],
      ['calendar-notice', '2027-01-04'],
    ])
    const { body } = await admin.get<{ rows: CalendarYearBody[]; missing: number[] }>(
      '/calendar-years',
    )
    expect(body.missing).toEqual([])
    expect(body.rows[0]).toMatchObject({ year: 2027, source: '示例〔2026〕1号' })
    const again = await bring(YEAR_2027, 'mode=check')
    expect(again.body).toMatchObject({ changed: [], moves: [] })
  })

  it('moves the terms of reviews: to ask for one, and to decide it', async () => {
    const path = `/units/440100/notices/${id}`
    // Received on Wednesday 2 December: thirty days end on Friday 1 January.
    host.clock.pass(10 * DAY)
    await reporter.ask('POST', `${path}/work`, {
      act: 'receive',
      version: (await notice()).version,
    })
    const { body: window } = await bring(YEAR_2027, 'mode=check')
    const moved = { period: null, count: 1, units: 1 }
    expect(window.moves).toContainEqual({
      kind: 'notice-review-filing',
      from: '2027-01-01',
      to: '2027-01-04',
      ...moved,
    })
    // Filed on Wednesday 16 December: thirty days end on Friday 15 January.
    host.clock.pass(14 * DAY)
    const claim = { act: 'file', text: '不属于本单位', problems: [], evidence: [], version: 1 }
    await reporter.ask('POST', `${path}/review`, claim)
    const { body: seen } = await bring(YEAR_2027, 'mode=check')
    const kinds = seen.moves.map(({ kind }) => kind)
    expect(kinds).not.toContain('notice-review-filing')
    expect(seen.moves).toContainEqual({
      kind: 'notice-review-decision',
      from: '2027-01-15',
      to: '2027-01-18',
      ...moved,
    })
    await bring(YEAR_2027, `mode=take&seen=${seen.seen}`)
    expect((await notice()).review?.decision?.last).toBe('2027-01-18')
    const told = (await messages()).find(({ kind }) => kind === 'calendar-decision')
    expect(told).toMatchObject({ due: '2027-01-18', notice: id })
    expect(told?.text).toContain('2027-01-15 → 2027-01-18')
    const auditor = await browserOf(host, 'auditor@440000')
    const { body: log } = await auditor.get<{ rows: { action: string }[] }>('/audit')
    expect(log.rows.map(({ action }) => action)).toContain('notice.review-calendar')
  })

  it('shows a warning that comes on another day, where the term of its review stays', async () => {
    const path = `/units/440100/notices/${id}`
    host.clock.pass(10 * DAY)
    await reporter.ask('POST', `${path}/work`, {
      act: 'receive',
      version: (await notice()).version,
    })
    // Filed on Friday 18 December: decided by Sunday 17, so by Monday 18 January in either case. The
    // fifth working day before is Monday 11; once Friday 15 is free, it is Sunday 10, which is worked.
    host.clock.pass(16 * DAY)
    const claim = { act: 'file', text: '不属于本单位', problems: [], evidence: [], version: 1 }
    await reporter.ask('POST', `${path}/review`, claim)
    const { body } = await bring(YEAR_2027, 'mode=check')
    const kinds = body.moves.map(({ kind }) => kind)
    expect(kinds).not.toContain('notice-review-decision')
    expect(body.moves).toContainEqual({
      kind: 'notice-step',
      period: null,
      from: '2027-01-11',
      to: '2027-01-10',
      count: 1,
      units: 0,
    })
  })

  it('reckons the steps of the clock anew', async () => {
    const { body: seen } = await bring(YEAR_2027, 'mode=check')
    await bring(YEAR_2027, `mode=take&seen=${seen.seen}`)
    // Due on Monday 4 January, so overdue on Tuesday 5; it would have been Monday 4.
    host.clock.pass(Date.parse('2027-01-04T10:00:00+08:00') - host.deps.now())
    await tick(host.deps)
    const acts = (await notice()).steps.filter(({ by }) => by === null).map(({ act }) => act)
    expect(acts).toEqual(['early-warning', 'due'])
  })

  it('takes nothing that was not seen', async () => {
    const { body: seen } = await bring(YEAR_2027, 'mode=check')
    const other = YEAR_2027.replace('2027-01-15', '2027-01-14')
    const late = await bring(other, `mode=take&seen=${seen.seen}`)
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect((await bring(YEAR_2027, 'mode=take')).status).toBe(409)
    expect((await period())?.due).toBe('2027-01-15')
  })

  it('says of each row what is wrong, and takes nothing then', async () => {
    const csv = [
      '日期,结束日期,安排,依据文号',
      '2027-01-01,2026-12-31,放假,',
      '2026-12-31,,放假,',
      '2027-01-05,,上班,',
      '2027-02-30,,放假,',
      '2027-05-01,2027-05-03,放假,',
      '2027-05-02,,放假,',
    ].join('\n')
    const { body } = await bring(csv, 'mode=take&seen=x')
    expect(codes(body)).toEqual([
      '1 no-source',
      '2 before-other',
      '3 other-year',
      '4 works-anyway',
      '5 not-a-day',
      '7 day-twice',
    ])
    expect((await admin.get<{ missing: number[] }>('/calendar-years')).body.missing).toEqual([2027])
  })

  it('leaves days that are over as they were counted', async () => {
    // National Day of 2026 is over; without it in the file it would become worked.
    const { body } = await bring(
      '日期,安排,依据文号\n2026-12-31,放假,示例〔2026〕2号',
      'mode=check',
      2026,
    )
    expect(codes(body)).toContain('1 day-over-free')
    expect(body.moves).toEqual([])
  })

  it('hands out a table to fill in, which reads back', async () => {
    const answer = await admin.open('/calendar-years/template')
    const book = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'template.xlsx')
    expect(book.kind === 'read' && book.tables[0]?.name).toBe('节假日安排')
  })
})
