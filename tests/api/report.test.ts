import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperCheckBody, ReportBody, SectionChangesBody } from '#contract/report.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, plan, settleScored } from '#tests/api/scored-province.ts'

const FACTS = '/units/440100/facts'
const SECTIONS = '/units/440100/sections/2026-Q4'
const REPORT = '/units/440100/report/2026-Q4'
const ASKED = ['press-events', 'mechanisms', 'incidents'] as const

describe.each(hosts)('the report as handed in on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let first: string

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    first = await write(conference('2026-10-08', '第一场'))
    await write(plan('2014-01-01'))
  })
  afterEach(async () => {
    await host.close()
  })

  async function write(entry: object): Promise<string> {
    const { body } = await reporter.ask<{ fact: { id: string } }>('POST', FACTS, entry)
    return body.fact.id
  }
  const step = (
    who: TestBrowser,
    place: string,
    action: string,
    sections: readonly (readonly [ledger: string, version: number])[],
    more: object = {},
  ) =>
    who.ask('POST', `${SECTIONS}/${place}`, {
      action,
      sections: sections.map(([ledger, version]) => ({ ledger, version })),
      ...more,
    })
  const handInAll = () =>
    step(
      reporter,
      'submission',
      'submit',
      ASKED.map((ledger) => [ledger, 0] as const),
    )
  const form = async (who = reporter) => (await who.get<ReportBody>(REPORT)).body
  const check = async (number: string, code: string, who = office) =>
    (
      await who.get<PaperCheckBody>(
        `${REPORT}/check?serial=${Number(number.slice(-2))}&code=${encodeURIComponent(code)}`,
      )
    ).body
  const changes = async (who = reporter) =>
    (await who.get<{ sections: SectionChangesBody[] }>(`${REPORT}/changes`)).body.sections
  const sealOf = ({ seal }: ReportBody) => {
    if (!seal) throw new Error('a draft')
    return seal
  }

  it('is a draft without number and code until all that is asked for is handed in', async () => {
    expect(await form()).toMatchObject({ complete: false, seal: null })
    await step(reporter, 'submission', 'submit', [
      ['press-events', 0],
      ['incidents', 0],
    ])
    expect(await form()).toMatchObject({ complete: false, seal: null })
    await step(reporter, 'submission', 'submit', [['mechanisms', 0]])
    const { complete, seal, sections } = await form()
    expect(complete).toBe(true)
    // The second move of the report.
    expect(seal?.number).toBe('440100-2026-Q4-02')
    expect(seal?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    // A plan of 2014 is in force, and stands in the form.
    expect(sections.map(({ ledger, says, entries }) => [ledger, says, entries.length])).toEqual([
      ['press-events', 'reported', 1],
      ['mechanisms', 'reported', 1],
      ['incidents', 'nothing-to-report', 0],
    ])
  })

  it('prints the same code however often it is printed, and another one for another content', async () => {
    await handInAll()
    const one = sealOf(await form())
    expect(sealOf(await form(office))).toEqual(one)
    await step(reporter, 'submission', 'withdraw', [['press-events', 1]])
    expect((await form()).complete).toBe(false)
    await write(conference('2026-11-03', '第二场'))
    await step(reporter, 'submission', 'submit', [['press-events', 2]])
    const other = sealOf(await form())
    expect(other.number).toBe('440100-2026-Q4-03')
    expect(other.code).not.toBe(one.code)
  })

  it('checks a paper: equal, forged, and what changed since it was printed', async () => {
    await handInAll()
    const { number, code } = sealOf(await form())
    expect(await check(number, code.toLowerCase())).toMatchObject({
      kind: 'agrees',
      unit: { name: '广州市' },
      handedIn: { by: 'reporter@440100' },
      latest: number,
      sections: [],
    })
    expect(await check(number, '00000-00000')).toEqual({ kind: 'differs' })
    expect(await check('440100-2026-Q4-09', code)).toEqual({ kind: 'differs' })

    await step(office, 'acceptance', 'return', [['press-events', 1]], { because: '请补充第二场' })
    await write(conference('2026-11-03', '第二场'))
    await step(reporter, 'submission', 'submit', [['press-events', 2]])
    const now = await check(number, code)
    expect(now).toMatchObject({
      kind: 'agrees',
      latest: '440100-2026-Q4-02',
      sections: [{ ledger: 'press-events', changes: [{ kind: 'added', title: '第二场' }] }],
    })
  })

  it('shows what changed since a section came back, to the unit; and handed in anew, to the office', async () => {
    const second = await write(conference('2026-11-03', '第二场'))
    await handInAll()
    expect(await changes()).toEqual([])
    const facts = [{ fact: first, because: '日期不对' }]
    await step(office, 'acceptance', 'return', [['press-events', 1]], { because: '请改', facts })
    const { day: _day, ...values } = conference('2026-10-09', '第一场').values
    await reporter.ask('PUT', `${FACTS}/${first}`, {
      ...conference('2026-10-09', '第一场'),
      values: { day: '2026-10-09', ...values },
      version: 1,
    })
    await reporter.ask('DELETE', `${FACTS}/${second}`, { because: '重复', version: 1 })
    await write(conference('2026-11-05', '第三场'))
    const expected = [
      ['changed', '第一场', ['day']],
      ['added', '第三场', []],
      ['withdrawn', '第二场', []],
    ]
    const summed = (found: SectionChangesBody[]) =>
      found.flatMap((one) => one.changes.map(({ kind, title, fields }) => [kind, title, fields]))
    const before = await changes()
    expect(before.map(({ ledger, until }) => [ledger, until])).toEqual([['press-events', 'now']])
    expect(summed(before)).toEqual(expected)
    await step(reporter, 'submission', 'submit', [['press-events', 2]])
    const after = await changes(office)
    expect(after.map(({ ledger, until }) => [ledger, until])).toEqual([
      ['press-events', 'handed-in'],
    ])
    expect(summed(after)).toEqual(expected)
  })

  it('goes on saying what was handed in whatever the office corrects', async () => {
    await handInAll()
    const { code } = sealOf(await form())
    await office.ask('PUT', `${FACTS}/${first}/verification`, {
      version: 1,
      outcome: 'corrected',
      values: { ...conference('2026-10-08', '改过的名称').values },
      because: '核对实录',
    })
    expect(sealOf(await form()).code).toBe(code)
    expect(await check('440100-2026-Q4-01', code)).toMatchObject({ kind: 'agrees', sections: [] })
  })

  it('keeps each hand-in unchanged, with the digest of its content', async () => {
    await handInAll()
    const rows = () =>
      host.storage.read.selectFrom('hand_in').selectAll().orderBy('ledger').execute()
    const [one] = await rows()
    await step(reporter, 'submission', 'withdraw', [['press-events', 1]])
    const all = await rows()
    expect(all.filter(({ serial }) => Number(serial) === 1)).toHaveLength(3)
    expect(
      all.find(({ ledger, serial }) => ledger === one?.ledger && Number(serial) === 1),
    ).toEqual(one)
    expect(all.filter(({ serial }) => Number(serial) === 2)).toMatchObject([
      { ledger: 'press-events', says: 'not-reported', entries: '[]' },
    ])
  })

  it('is checked by the office above only, and read by nobody beside', async () => {
    await handInAll()
    const beside = await browserOf(host, 'reporter@440300')
    expect((await beside.get(REPORT)).problem.code).toBe('out-of-scope')
    const asked = `${REPORT}/check?serial=1&code=a`
    expect((await reporter.get(asked)).problem.code).toBe('forbidden')
    // An office does not accept what its own unit hands in.
    const own = await browserOf(host, 'inspector@440100')
    expect((await own.get(asked)).problem.code).toBe('out-of-scope')
  })
})
