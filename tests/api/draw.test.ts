import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DrawBody } from '#contract/draw.ts'
import type { FactBody } from '#contract/fact.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

interface Repeated {
  draw: DrawBody
  facts: { unit: string; fact: string }[]
  repeated: string
  populationNow: { state: string; gone: number; added: number }
}

const DAYS = ['01', '02', '03', '04', '05', '06']
const asked = (more = {}) => ({ period: '2026-Q4', seed: '20261122', size: 3, ...more })

describe.each(hosts)('draws on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let facts: FactBody[]

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    facts = []
    for (const day of DAYS) {
      const entry = conference(`2026-11-${day}`, `第${day}场`)
      const { body } = await reporter.ask<{ fact: FactBody }>('POST', '/units/440100/facts', entry)
      facts.push(body.fact)
    }
  })
  afterEach(async () => {
    await host.close()
  })

  const drawn = async (more = {}) =>
    (await office.ask<DrawBody>('POST', '/draws', asked(more))).body
  const read = async (id: string) => (await office.get<Repeated>(`/draws/${id}`)).body

  it('draws as many as asked for, records it, and lists it', async () => {
    const draw = await drawn()
    expect(draw).toMatchObject({
      period: '2026-Q4',
      unit: { id: '440000' },
      population: { count: 6 },
      seed: '20261122',
      size: 3,
      by: 'inspector@440000',
    })
    expect(draw.population.digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await office.get('/draws?period=2026-Q4')).body).toEqual({ rows: [draw] })
    const last = await host.storage.read
      .selectFrom('audit')
      .select(['action', 'subject'])
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    expect(last).toEqual({ action: 'fact.draw', subject: draw.id })
  })

  it('draws the same again from the same seed, and narrows the work list to it', async () => {
    const [first, second] = [await drawn(), await drawn()]
    const once = await read(first.id)
    expect(once).toMatchObject({ repeated: 'same', populationNow: { state: 'same' } })
    expect((await read(second.id)).facts).toEqual(once.facts)
    const path = `/verification?period=2026-Q4&draw=${first.id}`
    const { body } = await office.get<{ rows: { fact: string }[]; total: number }>(path)
    expect(body.total).toBe(3)
    expect(body.rows.map(({ fact }) => fact).toSorted()).toEqual(
      once.facts.map(({ fact }) => fact).toSorted(),
    )
    const elsewhere = await office.get(`/verification?period=2026-Q3&draw=${first.id}`)
    expect(elsewhere.problem.code).toBe('not-found')
  })

  it('stays as it was drawn when words are said on its facts', async () => {
    const draw = await drawn({ size: 6 })
    const [fact] = facts
    await office.ask('PUT', `/units/440100/facts/${fact?.id}/verification`, {
      version: 1,
      outcome: 'confirmed',
      because: '属实',
    })
    expect(await read(draw.id)).toMatchObject({
      repeated: 'same',
      populationNow: { state: 'same', gone: 0, added: 0 },
    })
  })

  it('says that the population changed when a fact was withdrawn; the record still repeats', async () => {
    const draw = await drawn()
    host.clock.pass(60_000)
    await reporter.ask('DELETE', `/units/440100/facts/${facts[0]?.id}`, {
      version: 1,
      because: '重复登记',
    })
    // Written after the draw: it could not have been drawn, so it changes nothing.
    await reporter.ask('POST', '/units/440100/facts', conference('2026-11-09', '新的一场'))
    expect(await read(draw.id)).toMatchObject({
      repeated: 'same',
      populationNow: { state: 'changed', gone: 1, added: 0 },
    })
  })

  it('draws in strata, and from what it is narrowed to', async () => {
    const draw = await drawn({ strata: 'ledger', ledger: 'press-events', under: '440100' })
    // 广州 itself made the facts; nobody draws from the unit at the top.
    expect(draw).toMatchObject({ code: 'nothing-to-draw' })
    const whole = await drawn({ strata: 'class', class: 'city', size: 99 })
    expect(whole).toMatchObject({ size: 6, class: 'city', strata: 'class' })
    expect((await read(whole.id)).repeated).toBe('same')
  })

  it('is seen by those who inspect the place it was made from', async () => {
    const { id } = await drawn()
    const city = await browserOf(host, 'inspector@440100')
    expect((await city.get(`/draws/${id}`)).problem.code).toBe('not-found')
    expect((await city.get('/draws?period=2026-Q4')).body).toEqual({ rows: [] })
    expect((await city.ask('POST', '/draws', asked({ under: '440300' }))).problem.code).toBe(
      'out-of-scope',
    )
    expect((await reporter.get(`/draws/${id}`)).problem.code).toBe('forbidden')
  })
})
