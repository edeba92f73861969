import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CompletenessBody } from '#contract/completeness.ts'
import type { LastHourBody } from '#contract/hand-in.ts'
import type { MessageBody, MessagesBody } from '#contract/message.ts'
import type { SectionsBody } from '#contract/section.ts'
import type { ReminderBody, RemindersBody } from '#contract/reminder.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, handIn, settleScored } from '#tests/api/scored-province.ts'

const BOARD = '/completeness?period=2026-Q4'
const DAY_MS = 24 * 3_600_000

describe.each(hosts)('completeness on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const board = async (browser = chief, path = BOARD) =>
    (await browser.get<CompletenessBody>(path)).body
  const rowOf = ({ rows }: CompletenessBody, unit: string) =>
    rows.find((row) => row.unit.id === unit)
  const remind = (units: string[], browser = chief, period = '2026-Q4') =>
    browser.ask<ReminderBody>('POST', '/reminders', { period, units, text: '请尽快填报' })
  const extend = (units: string[], due: string, browser = chief) =>
    browser.ask('POST', '/extensions', { period: '2026-Q4', units, due, because: '系统切换' })
  const inbox = async (browser: TestBrowser) => (await browser.get<MessagesBody>('/messages')).body

  it('counts units by how far they are, by region and by class', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    const body = await board()
    // Cities: 4401, 440100, 440300; counties: 440104, 440303. Departments and offices are in no class.
    expect(body.rows.map(({ unit }) => unit.id).sort()).toEqual(
      ['4401', '440100', '440104', '440300', '440303'].sort(),
    )
    expect(body.overall).toEqual({ units: 5, complete: 1, partly: 0, nothing: 4, late: 0 })
    expect(body.byRegion.find(({ region }) => region === '440100')).toEqual({
      region: '440100',
      name: '广州',
      tally: { units: 2, complete: 1, partly: 0, nothing: 1, late: 0 },
      sections: { handedIn: 3, of: 6 },
    })
    expect(body.byClass.map((one) => [one.class, one.tally.units])).toEqual([
      ['city', 3],
      ['county', 2],
    ])
    expect(rowOf(body, '440100')).toMatchObject({
      state: 'complete',
      asked: 3,
      handedIn: 3,
      due: '2027-01-15',
      changed: '2026-11-22T10:00:00.000+08:00',
    })
  })

  it('counts a section that came back as missing, until it is handed in again', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    const sections = '/units/440100/sections/2026-Q4'
    const { body: handed } = await chief.get<SectionsBody>(sections)
    const one = handed.sections.find(({ asked }) => asked)
    const { ledger = '', version = 0 } = one ?? {}
    const back = { action: 'return', sections: [{ ledger, version }], because: '请补充佐证' }
    expect((await chief.ask('POST', `${sections}/acceptance`, back)).status).toBe(200)
    expect(rowOf(await board(), '440100')).toMatchObject({ state: 'partly', handedIn: 2 })
    expect((await remind(['440100'])).body).toMatchObject({ reminded: ['440100'] })
    const anew = { action: 'submit', sections: [{ ledger, version: version + 1 }] }
    expect((await reporter.ask('POST', `${sections}/submission`, anew)).status).toBe(200)
    expect(rowOf(await board(), '440100')).toMatchObject({ state: 'complete', handedIn: 3 })
  })

  it('counts by the minute what was handed in during the last hour', async () => {
    const hour = async (browser = chief, more = '') =>
      (await browser.get<LastHourBody>(`/hand-ins/last-hour?period=2026-Q4${more}`)).body.minutes
    await handIn(reporter, '440100', '2026-Q4')
    host.clock.pass(5 * 60_000)
    const withdraw = { action: 'withdraw', sections: [{ ledger: 'incidents', version: 1 }] }
    const path = '/units/440100/sections/2026-Q4/submission'
    expect((await reporter.ask('POST', path, withdraw)).status).toBe(200)
    await handIn(await browserOf(host, 'reporter@440300'), '440300', '2026-Q4')
    // What was taken back is no hand-in, and does not undo the one before.
    expect(await hour()).toEqual([
      { at: '2026-11-22T10:00:00.000+08:00', sections: 3, units: 1 },
      { at: '2026-11-22T10:05:00.000+08:00', sections: 3, units: 1 },
    ])
    expect(await hour(chief, '&unit=440300')).toHaveLength(1)
    expect(await hour(await browserOf(host, 'inspector@440100'))).toHaveLength(1)
    host.clock.pass(55 * 60_000)
    expect(await hour(await browserOf(host, 'chief-inspector@440000'))).toHaveLength(1)
  })

  it('lets a unit that was granted days hand in up to then without being late', async () => {
    await extend(['440100'], '2027-01-20')
    host.clock.pass(57 * DAY_MS)
    const sections = '/units/440100/sections/2026-Q4'
    const granted = await browserOf(host, 'reporter@440100')
    const other = await browserOf(host, 'reporter@440300')
    expect((await granted.get<SectionsBody>(sections)).body.due.day).toBe('2027-01-20')
    const submit = { action: 'submit', sections: [{ ledger: 'press-events', version: 0 }] }
    const inTime = await granted.ask<SectionsBody>('POST', `${sections}/submission`, submit)
    const beside = '/units/440300/sections/2026-Q4/submission'
    const late = await other.ask<SectionsBody>('POST', beside, submit)
    const said = ({ body }: { body: SectionsBody }) =>
      body.sections.find(({ ledger }) => ledger === 'press-events')?.late
    // 2027-01-18: three days after the due day of the period.
    expect([said(inTime), said(late)]).toEqual([false, true])
  })

  it('filters and goes on page by page', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    const open = await board(chief, `${BOARD}&state=nothing&class=city&limit=1`)
    expect(open).toMatchObject({ total: 2, overall: { units: 3 } })
    const rest = await board(chief, `${BOARD}&state=nothing&class=city&cursor=${open.next}`)
    expect(rest.rows).toHaveLength(1)
    expect(rest.next).toBeNull()
    expect(rest.rows[0]?.unit.id).not.toBe(open.rows[0]?.unit.id)
  })

  it('shows nobody more than they answer for', async () => {
    const city = await board(await browserOf(host, 'inspector@440100'))
    expect(city.rows.map(({ unit }) => unit.id)).toEqual(['440100', '440104'])
    expect(city.overall.units).toBe(2)
    const outside = await (await browserOf(host, 'inspector@440100')).get(`${BOARD}&unit=440300`)
    expect(outside.problem.code).toBe('out-of-scope')
    expect((await reporter.get(BOARD)).problem.code).toBe('forbidden')
  })

  it('reminds once a day those of whom something is missing', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    expect((await remind(['440100', '440104'])).body).toEqual({
      reminded: ['440104'],
      already: [],
      complete: ['440100'],
    })
    expect((await remind(['440104', '440300'])).body).toEqual({
      reminded: ['440300'],
      already: ['440104'],
      complete: [],
    })
    const again = await remind(['440104'])
    expect(again.problem).toMatchObject({ fields: [{ path: 'units', code: 'reminded-today' }] })
    const needless = await remind(['440100'])
    expect(needless.problem).toMatchObject({ fields: [{ code: 'nothing-missing' }] })
    host.clock.pass(DAY_MS)
    chief = await browserOf(host, 'chief-inspector@440000')
    expect((await remind(['440104'])).body.reminded).toEqual(['440104'])
    expect(rowOf(await board(), '440104')?.reminded).toMatchObject({ count: 2, readAt: null })
  })

  it('reminds once when two people remind at the same time', async () => {
    const other = await browserOf(host, 'inspector@440000')
    const answers = await Promise.all([remind(['440104', '440300']), remind(['440104'], other)])
    const reminded = answers.flatMap(({ body }) => body.reminded ?? [])
    expect(reminded.toSorted()).toEqual(['440104', '440300'])
    const sent = await host.storage.read.selectFrom('message').select('unit_id').execute()
    expect(sent).toHaveLength(2)
  })

  it('lets an office remind those below it only, all or none', async () => {
    const city = await browserOf(host, 'inspector@440100')
    expect((await remind(['440104', '440300'], city)).problem.code).toBe('out-of-scope')
    expect((await remind(['440100'], city)).problem.code).toBe('out-of-scope')
    expect((await remind(['440104'], city)).body.reminded).toEqual(['440104'])
    expect((await remind(['440104'], reporter)).problem.code).toBe('forbidden')
    expect((await remind(['440300'], chief, '2027-Q1')).problem.code).toBe('period-not-open')
    expect((await remind(['440300'], chief, '2026-Q3')).problem.code).toBe('period-locked')
  })

  it('grants a later due day, between the present one and the lock', async () => {
    expect((await extend(['440100', '440104'], '2027-01-29')).status).toBe(200)
    expect(rowOf(await board(), '440104')?.due).toBe('2027-01-29')
    expect(rowOf(await board(), '440300')?.due).toBe('2027-01-15')
    const codeOf = async (day: string) => (await extend(['440104'], day)).problem.fields?.[0]?.code
    expect(await codeOf('2027-01-28')).toBe('before-other')
    expect(await codeOf('2027-02-27')).toBe('after-lock')
    const inspector = await browserOf(host, 'inspector@440000')
    expect((await extend(['440104'], '2027-02-01', inspector)).problem.code).toBe('forbidden')
  })

  it('writes to the people of the unit, and shows the office who read it', async () => {
    await remind(['440100', '440300'])
    const { rows, unread, total } = await inbox(reporter)
    expect({ unread, total }).toEqual({ unread: 1, total: 1 })
    const [message] = rows
    expect(message).toMatchObject({
      unit: { id: '440100' },
      kind: 'reminder',
      text: '请尽快填报',
      due: '2027-01-15',
      by: 'chief-inspector@440000',
      readAt: null,
    })
    const path = `/messages/${message?.id}/read`
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.ask('PUT', path, undefined)).problem.code).toBe('not-found')
    const { body } = await reporter.ask<MessageBody>('PUT', path, undefined)
    expect(body).toMatchObject({ readBy: 'reporter@440100' })
    expect((await inbox(reporter)).unread).toBe(0)
    expect(rowOf(await board(), '440100')?.reminded).toMatchObject({
      count: 1,
      readBy: 'reporter@440100',
    })
    const history = '/units/440100/reminders?period=2026-Q4'
    expect((await chief.get<RemindersBody>(history)).body.rows).toMatchObject([
      {
        by: 'chief-inspector@440000',
        to: ['approver@440100', 'reporter@440100'],
        text: '请尽快填报',
        readBy: 'reporter@440100',
        readAt: '2026-11-22T10:00:00.000+08:00',
      },
    ])
    expect((await reporter.get(history)).problem.code).toBe('forbidden')
  })
})
