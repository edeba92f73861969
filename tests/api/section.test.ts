import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SectionsBody } from '#contract/section.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const SECTIONS = '/units/440100/sections/2026-Q4'

describe.each(hosts)('sections on $name', ({ open }) => {
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

  const say = (ledger: string, state: string, version: number, path = SECTIONS) =>
    reporter.ask<SectionsBody>('PUT', path, { ledger, state, version })
  const sectionOf = (body: SectionsBody, ledger: string) =>
    body.sections.find((section) => section.ledger === ledger)

  it('asks first for the ledgers that the scheme reads', async () => {
    const { body } = await reporter.get<SectionsBody>(SECTIONS)
    expect(body).toMatchObject({ state: 'open', due: '2027-01-15', locks: '2027-02-26' })
    expect(body.sections).toHaveLength(11)
    // The press conference, the plan and the veto: three items, three ledgers.
    expect(body.sections.filter(({ asked }) => asked).map(({ ledger }) => ledger)).toEqual([
      'press-events',
      'mechanisms',
      'incidents',
    ])
    expect(body.sections.slice(0, 3).every(({ asked }) => asked)).toBe(true)
  })

  it('asks a unit that is in no class for nothing', async () => {
    const office = await browserOf(host, 'inspector@440000')
    const { body } = await office.get<SectionsBody>('/units/gd-jt/sections/2026-Q4')
    expect(body.sections.some(({ asked }) => asked)).toBe(false)
  })

  it('hands a ledger in and takes it back, with who and when', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const handedIn = await say('press-events', 'reported', 0)
    expect(sectionOf(handedIn.body, 'press-events')).toEqual({
      ledger: 'press-events',
      state: 'reported',
      asked: true,
      facts: 1,
      by: 'reporter@440100',
      at: '2026-11-22T10:00:00.000+08:00',
      version: 1,
    })
    const back = await say('press-events', 'not-reported', 1)
    expect(sectionOf(back.body, 'press-events')).toMatchObject({
      state: 'not-reported',
      version: 2,
    })
  })

  it('does not say that there is nothing where something is registered', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const answer = await say('press-events', 'nothing-to-report', 0)
    expect(answer.problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'state', code: 'has-facts', params: { facts: 1 } }],
    })
    expect((await say('trainings', 'nothing-to-report', 0)).status).toBe(200)
  })

  it('refuses an old version, and tells what is stored', async () => {
    await say('press-events', 'reported', 0)
    const late = await say('press-events', 'nothing-to-report', 0)
    expect(late).toMatchObject({ status: 409, problem: { code: 'changed-meanwhile' } })
  })

  it('keeps to the state of the period', async () => {
    const inPeriod = (period: string) =>
      say('press-events', 'reported', 0, `/units/440100/sections/${period}`)
    expect((await inPeriod('2026-Q3')).problem.code).toBe('period-locked')
    expect((await inPeriod('2026-Q2')).problem.code).toBe('period-locked')
    expect((await inPeriod('2027-Q1')).problem.code).toBe('period-not-open')
    expect((await inPeriod('2020-Q1')).problem.code).toBe('not-found')
    expect((await inPeriod('yesterday')).problem.code).toBe('invalid-input')
  })

  it('is the business of the unit alone', async () => {
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(SECTIONS)).problem.code).toBe('out-of-scope')
    const office = await browserOf(host, 'inspector@440000')
    expect((await office.get(SECTIONS)).status).toBe(200)
    const body = { ledger: 'press-events', state: 'reported', version: 0 }
    expect((await office.ask('PUT', SECTIONS, body)).problem.code).toBe('forbidden')
  })
})
