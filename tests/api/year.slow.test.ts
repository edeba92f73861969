import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import type { RecordProposal } from '#contract/accountability.ts'
import type { MessageBody } from '#contract/message.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeDraft } from '#contract/notice.ts'
import type { PeriodBody } from '#contract/period.ts'
import type { SectionsBody } from '#contract/section.ts'
import { auditAfter } from '#database/audit.ts'
import { insertScheme } from '#database/scheme.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { passingYear } from '#tests/api/passing-year.ts'
import type { PassingYear } from '#tests/api/passing-year.ts'
import { settle } from '#tests/api/province.ts'
import { decided, proposal } from '#tests/api/record-proposal.ts'
import { browserOf, handIn, testScheme } from '#tests/api/scored-province.ts'

/**
 * Everything that the clock did in 2026, worked out by hand. Free in 2026: 1–3 January, 15–23 February,
 * 4–6 April, 1–5 May, 19–21 June, 25–27 September, 1–7 October; worked: Sunday 4 January, Saturdays 14
 * and 28 February and 9 May, Sunday 20 September, Saturday 10 October. Steps of a notice: two working
 * days before it is due, on the day, and 1, 3, 5, 10 and 20 working days after it.
 */
const DONE = [
  // New Year: issued on Wednesday 31 December, one working day. 1–3 free, Sunday 4 worked: due. Two
  // working days before that is the 30th, before it was issued. Answered on Monday.
  '2026-01-04T09 due 元旦 unit',
  '2026-01-05T09 overdue 元旦 unit',
  // Received on 31 December, 30 days to ask for a review: Friday 30 January; on record on Monday.
  '2026-02-02T09 review-lapse 元旦 nobody',
  // Spring: issued on Monday 9 February, ten. 10–13: 4, Saturday 14: 5, 24–27: 9, Saturday 28: 10.
  // 26, 27, 28; then Monday 2 March is 1, Wednesday 4 (the server up at noon only) 3, Friday 6 5,
  // Friday 13 10, Friday 27 20.
  '2026-02-26T09 early-warning 春节 unit',
  '2026-02-28T09 due 春节 unit',
  '2026-03-02T09 overdue 春节 unit',
  '2026-03-04T13 reminder 春节 unit',
  '2026-03-06T09 propose-talk 春节 office',
  // From 9 February 30 days: Wednesday 11 March.
  '2026-03-12T09 review-lapse 春节 nobody',
  '2026-03-13T09 propose-criticism 春节 office',
  '2026-03-27T09 propose-accountability 春节 office',
  // Qingming: issued on Friday 20 March, fifteen days: Saturday 4 April, free to Monday 6, so Tuesday 7.
  // Two working days before: Friday 3, Thursday 2.
  '2026-04-02T09 early-warning 清明 unit',
  '2026-04-07T09 due 清明 unit',
  // From 20 March 30 days: Sunday 19 April, so to the end of Monday 20.
  '2026-04-21T09 review-lapse 清明 nobody',
  // Told of the talk on 1 April, 30 days: 1 May, free to the 5th, so to the end of Wednesday 6.
  '2026-05-07T09 window-over talk 2026-05-07',
  // Labour Day: issued on Monday 27 April, seven. 28–30: 3, 6–8: 6, Saturday 9: 7. Answered that day.
  '2026-05-07T09 early-warning 劳动节 unit',
  // Told of the warning on 8 April, a month: Friday 8 May. Saturday 9 is worked.
  '2026-05-09T09 window-over warning 2026-05-09',
  '2026-05-09T09 due 劳动节 unit',
  // From 27 April 30 days: Wednesday 27 May.
  '2026-05-28T09 review-lapse 劳动节 nobody',
  // Dragon Boat: issued on Wednesday 27 May, twelve. 28, 29: 2, 1–5 June: 7, 8–12: 12. The server is
  // down from the 12th to the 21st; Monday 15 is 1, Wednesday 17 3, Thursday 18 4, Monday 22 5: on that
  // day all is made up for, and the unit hears the last only. Monday 29 is 10.
  '2026-06-10T09 early-warning 端午 unit',
  '2026-06-22T09 due 端午 nobody',
  '2026-06-22T09 overdue 端午 nobody',
  '2026-06-22T09 reminder 端午 unit',
  '2026-06-22T09 propose-talk 端午 office',
  '2026-06-29T09 propose-criticism 端午 office',
  // From 27 May 30 days: Friday 26 June; on record on Monday.
  '2026-06-29T09 review-lapse 端午 nobody',
  // Mid-Autumn: issued on Thursday 10 September, seven. 11: 1, 14–18: 6, Sunday 20: 7. Monday 21 (the
  // server up at noon only) is 1, Wednesday 23 3, Thursday 24 4, then free to the 27th, Monday 28 5.
  '2026-09-17T09 early-warning 中秋 unit',
  '2026-09-20T09 due 中秋 unit',
  '2026-09-21T13 overdue 中秋 unit',
  '2026-09-23T09 reminder 中秋 unit',
  '2026-09-28T09 propose-talk 中秋 office',
  // The warning of 3 April holds six months, to 3 October: it lapses in the holiday, and this is put on
  // record on the first working day.
  '2026-10-08T09 lapse warning 2026-10-04',
  // National Day: issued on Monday 14 September, ten: 15–18: 4, Sunday 20: 5, 21–24: 9, Monday 28: 10.
  // Paused from Tuesday 22 September to Friday 9 October, after 23, 24, 28, 29, 30, 8, 9: seven more.
  // 29, 30: 12, 8, 9 October: 14, Saturday 10: 15, 12, 13: 17.
  '2026-10-10T09 early-warning 国庆 unit',
  // From 10 September 30 days: Saturday 10 October, which is worked; on record on Monday.
  '2026-10-12T09 review-lapse 中秋 nobody',
  '2026-10-13T09 due 国庆 unit',
  // From 14 September 30 days: Wednesday 14 October.
  '2026-10-15T09 review-lapse 国庆 nobody',
  // Year's end: issued on Monday 7 December, five: Monday 14. Granted on Friday 11 until Wednesday 23;
  // returned on Thursday 24 until Thursday 31. Each new day is warned of anew.
  '2026-12-10T09 early-warning 年终 unit',
  '2026-12-21T09 early-warning 年终 unit',
  '2026-12-23T09 due 年终 unit',
  '2026-12-29T09 early-warning 年终 unit',
  '2026-12-31T09 due 年终 unit',
]

/** To whom each notice goes. */
const UNITS: Readonly<Record<string, string>> = {
  元旦: '440300',
  春节: '440100',
  清明: '440300',
  劳动节: '440300',
  端午: '440300',
  中秋: '440100',
  国庆: '440100',
  年终: '440100',
}

const atHome = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 13)

describe.each(hosts)('a whole year on $name', ({ open }) => {
  let host: OpenHost
  let year: PassingYear
  let office: TestBrowser
  let chief: TestBrowser
  const reporters = new Map<string, TestBrowser>()
  const ids = new Map<string, string>()

  const reporter = (of: string) => {
    const found = reporters.get(UNITS[of] ?? of)
    if (!found) throw new Error(of)
    return found
  }
  const path = (of: string) => `/units/${UNITS[of]}/notices/${ids.get(of)}`
  const read = async (of: string) => (await office.get<NoticeBody>(path(of))).body
  async function good<T>(asked: Promise<{ status: number; body: T }>): Promise<T> {
    const { status, body } = await asked
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  async function step(who: TestBrowser, of: string, act: string, more: object = {}) {
    const places: Record<string, string> = {
      approve: 'approval',
      grant: 'approval',
      adopt: 'approval',
      'set-aside': 'approval',
      receive: 'work',
      answer: 'work',
      'ask-extension': 'work',
    }
    const { version } = await read(of)
    const body = { act, version, text: '说明如下', ...more }
    return good(who.ask('POST', `${path(of)}/${places[act] ?? 'direction'}`, body))
  }
  async function issue(at: string, of: string, count: number, unit: NoticeDraft['term']['unit']) {
    await year.until(at)
    const content = draft({
      units: [UNITS[of] ?? ''],
      topic: of,
      source: 'other',
      period: null,
      term: { count, unit },
    })
    const made = await good(office.ask<{ rows: NoticeRow[] }>('POST', '/notices', content))
    ids.set(of, made.rows[0]?.id ?? '')
    await step(chief, of, 'approve')
    await step(office, of, 'issue')
    await step(reporter(of), of, 'receive')
  }
  const answer = (of: string) =>
    step(reporter(of), of, 'answer', {
      remedies: ['已印发'],
      evidence: [{ kind: 'document', number: '府办〔2026〕9号' }],
    })
  async function close(at: string, of: string) {
    await year.until(at)
    await step(office, of, 'verify')
    await step(office, of, 'close')
  }
  async function propose(name: string, more: Partial<RecordProposal>) {
    const body = proposal({ title: name, ...more })
    const made = await good(office.ask<{ rows: RecordRow[] }>('POST', '/accountability', body))
    ids.set(name, made.rows[0]?.id ?? '')
  }
  const record = (name: string) => `/units/440100/accountability/${ids.get(name)}`
  async function recordStep(who: TestBrowser, place: string, act: string, more: object = {}) {
    const { version } = await good(chief.get<RecordBody>(record('talk')))
    const body = { act, version, text: '说明如下', ...more }
    return good(who.ask('POST', `${record('talk')}/${place}`, body))
  }
  async function period(at: string, state: string) {
    await year.until(at)
    const { rows } = await good(chief.get<{ rows: PeriodBody[] }>('/periods'))
    const change = { state, version: rows[0]?.version }
    await good(chief.ask('PATCH', '/periods/2026-Q1', change))
  }

  beforeAll(async () => {
    host = await open({ idleMinutes: 540_000, sessionHours: 9000 })
    host.clock.pass(Date.parse('2025-12-31T10:00+08:00') - host.deps.now())
    await settle(host)
    const published = { digest: 'test', publishedAt: host.deps.now(), publishedBy: 'test' }
    await host.storage.write(({ tx }) => insertScheme(tx, { scheme: testScheme, ...published }))
    year = passingYear(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    for (const unit of ['440100', '440300']) {
      reporters.set(unit, await browserOf(host, `reporter@${unit}`))
    }
    const approver = await browserOf(host, 'approver@440100')

    const dates = { opens: '2026-04-01', due: '2026-04-15', locks: '2026-05-29' }
    const scheme = { id: testScheme.id, version: testScheme.version }
    // By hand: a unit is late on the day after it is due, and still hands in by itself.
    const byHand = { byCalendar: false }
    await good(chief.ask('POST', '/periods', { period: '2026-Q1', ...dates, scheme, ...byHand }))
    await issue('2025-12-31T15:00', '元旦', 1, 'working-days')
    await year.until('2026-01-05T14:00')
    await answer('元旦')
    await close('2026-01-06T10:00', '元旦')

    await issue('2026-02-09T10:00', '春节', 10, 'working-days')
    await year.until('2026-03-09T10:30')
    await step(chief, '春节', 'adopt', { text: '十日上午约谈' })
    await issue('2026-03-20T10:00', '清明', 15, 'days')
    await year.until('2026-03-27T14:00')
    await step(chief, '春节', 'adopt', { text: '提出问责' })
    const about = { notice: ids.get('春节') ?? '', facts: [], period: null, veto: null }
    await propose('talk', { source: 'notice', about })
    await recordStep(office, 'handling', 'ask', { day: '2026-04-03' })
    await year.until('2026-03-31T10:00')
    await recordStep(approver, 'statement', 'state')
    await recordStep(office, 'handling', 'hear', { hearing: 'written' })
    await recordStep(chief, 'decision', 'decide', { measure: 'talk' })
    await period('2026-04-01T09:30', 'open')
    await recordStep(office, 'handling', 'serve', { day: '2026-04-01' })
    await year.until('2026-04-07T16:00')
    await answer('清明')
    await close('2026-04-08T10:00', '清明')
    await year.until('2026-04-09T10:00')
    const days = { day: '2026-04-03', told: '2026-04-08', until: '2026-10-03' }
    await propose('warning', { decided: decided(days) })
    await handIn(reporter('440100'), '440100', '2026-Q1')
    await year.until('2026-04-13T10:00')
    const remind = { period: '2026-Q1', units: ['440100', '440300'], text: '请尽快填报' }
    await good(chief.ask('POST', '/reminders', remind))
    await year.until('2026-04-16T10:00')
    await handIn(reporter('440300'), '440300', '2026-Q1')
    await period('2026-04-17T10:00', 'closed')

    await issue('2026-04-27T10:00', '劳动节', 7, 'working-days')
    await year.until('2026-05-09T15:00')
    await answer('劳动节')
    await close('2026-05-11T10:00', '劳动节')
    await recordStep(office, 'handling', 'complete')
    await issue('2026-05-27T10:00', '端午', 12, 'working-days')
    await period('2026-05-29T10:00', 'locked')
    await year.until('2026-07-01T10:00')
    await answer('端午')
    await close('2026-07-03T10:00', '端午')

    await issue('2026-09-10T10:00', '中秋', 7, 'working-days')
    await issue('2026-09-14T10:00', '国庆', 10, 'working-days')
    await year.until('2026-09-22T10:00')
    await step(office, '国庆', 'pause')
    await year.until('2026-09-28T10:30')
    await step(chief, '中秋', 'set-aside', { text: '已有进展' })
    await year.until('2026-09-29T10:00')
    await answer('中秋')
    await close('2026-09-30T10:00', '中秋')
    await year.until('2026-10-09T10:00')
    await step(office, '国庆', 'resume')
    await year.until('2026-10-13T15:00')
    await answer('国庆')
    await close('2026-10-14T10:00', '国庆')

    await issue('2026-12-07T10:00', '年终', 5, 'working-days')
    await year.until('2026-12-11T10:30')
    await step(reporter('年终'), '年终', 'ask-extension', { until: '2026-12-23' })
    await step(chief, '年终', 'grant')
    await year.until('2026-12-23T15:00')
    await answer('年终')
    await year.until('2026-12-24T10:00')
    await step(office, '年终', 'return', { until: '2026-12-31' })
    await year.until('2026-12-31T23:59')
  }, 120_000)
  afterAll(async () => {
    await host.close()
  })

  it('does every step once, in order, in working hours, and tells whom it should', async () => {
    const names = new Map([...ids].map(([name, id]) => [id, name]))
    const entries = (await auditAfter(host.storage.read, 0, 10_000)).filter(
      ({ account_name: by }) => by === 'clock',
    )
    const told = entries.map(({ at, action, subject, detail }) => {
      const { told: whom, day } = JSON.parse(detail) as { told?: string; day?: string }
      const name = names.get(subject.split('/')[1] ?? '')
      return `${atHome(Number(at))} ${action.split('.')[1]} ${name} ${whom ?? day}`
    })
    expect(told).toEqual(DONE)
    expect(year.steps()).toBe(DONE.length)
    // Hourly, most days, and twice on days of an even date.
    expect(year.looks()).toBeGreaterThan(10_000)
  })

  it('leaves the same steps in the story of each notice', async () => {
    for (const name of Object.keys(UNITS)) {
      const { steps } = await read(name)
      const clocked = steps.filter(({ by }) => by === null)
      const found = clocked.map(({ at, act, told }) => `${at.slice(0, 13)} ${act} ${name} ${told}`)
      expect(found).toEqual(DONE.filter((one) => one.includes(` ${name} `)))
    }
  })

  it('puts into the inbox of each unit what it was told, and nothing else', async () => {
    const kinds = new Set(['early-warning', 'due', 'overdue', 'reminder'])
    for (const unit of ['440100', '440300']) {
      const { rows } = await good(
        reporter(unit).get<{ rows: MessageBody[] }>('/messages?limit=200'),
      )
      const found = rows
        .filter(({ kind }) => kinds.has(kind.replace('notice-', '')) && kind !== 'reminder')
        .map(({ at, kind }) => `${at.slice(0, 13)} ${kind.replace('notice-', '')}`)
      const wanted = DONE.map((one) => one.split(' ')).filter(
        ([, , name = '', whom]) => whom === 'unit' && UNITS[name] === unit,
      )
      expect(found.toReversed()).toEqual(wanted.map(([at, act]) => `${at} ${act}`))
    }
  })

  it('ends in the records that are expected', async () => {
    const states = await Promise.all(Object.keys(UNITS).map(async (one) => (await read(one)).state))
    // What came of the notice of spring is in the record; its answer is still owed.
    expect(states).toEqual([
      'closed',
      'received',
      'closed',
      'closed',
      'closed',
      'closed',
      'closed',
      'returned',
    ])
    const talk = await good(chief.get<RecordBody>(record('talk')))
    expect(talk).toMatchObject({ state: 'closed', measure: 'talk', ahead: [{ step: 'erase' }] })
    const warning = await good(chief.get<RecordBody>(record('warning')))
    // Five years after 3 October 2026 the name is forgotten.
    expect(warning).toMatchObject({
      state: 'lapsed',
      ahead: [{ step: 'erase', day: '2031-10-03' }],
    })
  })

  it('ends with a period that was handed in by one in time, by one late, and stands', async () => {
    const { rows } = await good(chief.get<{ rows: PeriodBody[] }>('/periods'))
    expect(rows).toMatchObject([{ period: '2026-Q1', state: 'locked' }])
    const late = async (unit: string) => {
      const { sections } = await good(chief.get<SectionsBody>(`/units/${unit}/sections/2026-Q1`))
      return sections.filter((one) => one.asked).map((one) => one.late)
    }
    expect(await late('440100')).toEqual([false, false, false])
    expect(await late('440300')).toEqual([true, true, true])
    const reminded = async (unit: string) => {
      const { rows: found } = await good(
        reporter(unit).get<{ rows: MessageBody[] }>('/messages?limit=200'),
      )
      return found.filter(({ kind }) => kind === 'reminder').map(({ at }) => at.slice(0, 10))
    }
    expect(await reminded('440100')).toEqual([])
    expect(await reminded('440300')).toEqual(['2026-04-13'])
  })
})
