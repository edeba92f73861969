import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import { endpoints } from '#contract/index.ts'
import { permissions } from '#domain/access.ts'
import {
  MEASURES,
  NEEDS_APPROVAL,
  OWN_MEASURES,
  RECORDED_MEASURES,
  isOwn,
} from '#domain/accountability/measures.ts'
import { PUBLISHED_CATEGORIES, inCategory, personsIn } from '#domain/accountability/counts.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import { insertRecord } from '#database/accountability.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { decided, proposal } from '#tests/api/record-proposal.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { people } from '#tests/api/province.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { fresh } from '#tests/domain/accountability/model.ts'
import { nationalAccountability } from '#tests/domain/accountability/published.ts'

/** Every way in which something is written about a record. */
const ROUTES = endpoints.filter(
  ({ method, path }) => method !== 'GET' && path.includes('accountability'),
)
const REFUSED: ReadonlySet<string> = new Set(['invalid-input', 'forbidden'])
const ACTS: Readonly<Record<string, readonly string[]>> = {
  handling: ['ask', 'hear', 'serve', 'record', 'note-remedy', 'note-outcome', 'complete'],
  statement: ['state', 'appeal'],
  decision: ['decide', 'dismiss', 'review'],
  approval: ['approve', 'send-back'],
}

/**
 * What the office may not decide, nobody decides here: every measure, by every role, through every
 * route, on a record that was heard and waits for a decision.
 */
describe.each(hosts)('what may be decided on $name', ({ open }) => {
  let host: OpenHost
  const browsers = new Map<string, TestBrowser>()
  let record: RecordRow
  const at = () => `/units/440100/accountability/${record.id}`
  const who = (name: string) => {
    const browser = browsers.get(name)
    if (!browser) throw new Error(name)
    return browser
  }
  const read = async () => (await who('chief-inspector@440000').get<RecordBody>(at())).body

  beforeAll(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    for (const [name] of people) browsers.set(name, await browserOf(host, name))
    const office = who('inspector@440000')
    const made = await office.ask<{ rows: RecordRow[] }>('POST', '/accountability', proposal())
    const [row] = made.body.rows
    if (!row) throw new Error('no record')
    record = row
    await office.ask('POST', `${at()}/handling`, { act: 'ask', day: '2026-11-30', version: 1 })
    const said = { act: 'hear', hearing: 'oral', text: '当面听取', version: 2 }
    await office.ask('POST', `${at()}/handling`, said)
  }, 60_000)
  afterAll(async () => {
    await host.close()
  })

  it('is refused to everybody, whatever the measure, unless it is an act of the office', async () => {
    const foreign = MEASURES.filter((one) => !isOwn(one))
    for (const measure of foreign) {
      for (const [name, role] of people) {
        const body = { act: 'decide', measure, text: '决定如下', version: 3 }
        const { problem } = await who(name).ask('POST', `${at()}/decision`, body)
        const reach = permissions[role]['accountability.decide']
        const expected =
          reach === undefined
            ? 'forbidden'
            : name.endsWith('@440000')
              ? 'accountability-not-ours'
              : 'out-of-scope'
        expect({ name, measure, code: problem.code }).toEqual({ name, measure, code: expected })
      }
    }
    expect(await read()).toMatchObject({ state: 'heard', decision: null, outcomes: [], version: 3 })
  }, 60_000)

  it('is not slipped in through another route, nor as what others decided', async () => {
    for (const { method, path } of ROUTES) {
      const place = path.split('/').pop() ?? ''
      for (const act of ACTS[place] ?? ['propose']) {
        for (const measure of MEASURES) {
          const { version } = await read()
          const body = {
            ...(act === 'propose' ? proposal({ event: 'event:slipped' }) : { act, text: '如下' }),
            ...(act === 'propose' ? { proposed: measure } : { measure, version }),
            decision: { measure, by: 'somebody', day: '2026-11-22' },
            outcomes: [{ measure, by: 'office' }],
            by: 'office',
          }
          const url = path.replace(':unit', '440100').replace(':record', record.id)
          for (const name of ['chief-inspector@440000', 'leader@440000', 'approver@440100']) {
            const { problem } = await who(name).ask(method, url, body)
            expect({ url, act, name, refused: REFUSED.has(problem.code) }).toEqual({
              url,
              act,
              name,
              refused: true,
            })
          }
        }
      }
    }
    expect(await read()).toMatchObject({ state: 'heard', outcomes: [], version: 3 })
  }, 60_000)

  it('is only recorded, and then with its organ, document and day', async () => {
    for (const [at, measure] of MEASURES.entries()) {
      const subject = {
        kind: 'person' as const,
        name: `某人${at}`,
        post: '科员',
        part: 'direct' as const,
      }
      const given = decided({ measure, until: '2028-06-10' })
      const ask = async (more: object) =>
        await who('inspector@440000').ask<{ rows: RecordRow[] }>('POST', '/accountability', {
          ...proposal({ event: 'event:recorded', subjects: [subject] }),
          decided: { ...given, ...more },
        })
      for (const missing of [
        { organ: '' },
        { number: '' },
        { day: '2027-01-01' },
        { told: '2026-01-01' },
      ]) {
        expect((await ask(missing)).problem.code).toBe('invalid-input')
      }
      const answer = await ask({})
      const isTaken = RECORDED_MEASURES.includes(measure)
      expect({ measure, status: answer.status }).toEqual({ measure, status: isTaken ? 200 : 422 })
      const rows = isTaken ? [{ measure, state: 'in-force' }] : undefined
      expect(answer.body).toMatchObject(rows ? { rows } : { code: 'invalid-input' })
    }
  }, 60_000)

  it('has no import, and no program with a key', () => {
    const ways = endpoints.filter(({ path }) => path.includes('accountability'))
    expect(ways.filter(({ accepts, byKey }) => accepts !== undefined || byKey)).toEqual([])
    expect(ways.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /accountability',
      'GET /exports/accountability',
      'GET /units/:unit/accountability-basis',
      'GET /units/:unit/accountability/:record',
      'GET /units/:unit/accountability/:record/paper',
      'GET /units/:unit/accountability/:record/paper/docx',
      'POST /accountability',
      'POST /units/:unit/accountability/:record/approval',
      'POST /units/:unit/accountability/:record/decision',
      'POST /units/:unit/accountability/:record/handling',
      'POST /units/:unit/accountability/:record/statement',
    ])
  })

  it('decides each act of the office, for those who may', async () => {
    const chief = who('chief-inspector@440000')
    const leader = who('leader@440000')
    const decide = async (measure: Measure) => {
      const { version } = await read()
      const said = { act: 'decide', measure, text: '决定如下', version }
      return (await chief.ask<RecordBody>('POST', `${at()}/decision`, said)).body
    }
    for (const measure of OWN_MEASURES.filter((one) => NEEDS_APPROVAL[one])) {
      const { state, version } = await decide(measure)
      expect(state).toBe('submitted')
      const back = { act: 'send-back', text: '再议', version }
      expect((await leader.ask('POST', `${at()}/approval`, back)).status).toBe(200)
    }
    expect(await decide('talk')).toMatchObject({
      state: 'decided',
      decision: { measure: 'talk', by: 'chief-inspector@440000' },
    })
  })
})

describe.each(hosts)('published counts on $name', ({ open }) => {
  it('come out right from records, each person once for an event', async () => {
    const host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    const quarters: Record<string, [string, string]> = {
      '2017-Q4': ['2017-10-01', '2017-12-31'],
      '2018-Q1': ['2018-01-01', '2018-03-31'],
      '2018-Q2': ['2018-04-01', '2018-06-30'],
    }
    let serial = 0
    await host.storage.write(async ({ tx }) => {
      for (const { quarter, parts } of nationalAccountability) {
        const [from] = quarters[quarter] ?? ['']
        for (const [category, count] of Object.entries(parts)) {
          const { measures } = PUBLISHED_CATEGORIES[category as keyof typeof PUBLISHED_CATEGORIES]
          for (let person = 0; person < count; person += 1) {
            // Two measures met the same person, where the published column takes two together.
            const met: readonly Measure[] = [
              'reminding-talk',
              measures[person % measures.length] ?? 'talk',
            ]
            serial += 1
            await insertRecord(tx, {
              ...fresh('account-inspector-at-440000'),
              id: `record-${String(serial).padStart(4, '0')}`,
              event: `event:${serial}`,
              state: 'in-force',
              outcomes: met.map((measure) => ({
                ...decided({ measure }),
                by: 'recorded',
                day: from,
                revoked: false,
              })),
            })
          }
        }
        // A row that a wrong query would count: what was revoked, and what is only proposed.
        await insertRecord(tx, { ...fresh('x'), id: `proposed-${quarter}`, event: `p-${quarter}` })
        const gone = { ...decided(), by: 'recorded' as const, day: from, revoked: true }
        await insertRecord(tx, {
          ...fresh('x'),
          id: `revoked-${quarter}`,
          event: `r-${quarter}`,
          state: 'revoked',
          outcomes: [gone],
        })
      }
    })
    const chief = await browserOf(host, 'chief-inspector@440000')
    for (const { quarter, parts, total } of nationalAccountability) {
      const [from, to] = quarters[quarter] ?? ['', '']
      const { body } = await chief.get<{
        measures: Partial<Record<Measure, number>>
        persons: number
      }>(`/accountability?from=${from}&to=${to}`)
      for (const [category, count] of Object.entries(parts)) {
        const columns = PUBLISHED_CATEGORIES[category as keyof typeof PUBLISHED_CATEGORIES]
        expect(inCategory(body.measures, columns)).toBe(count)
      }
      const sum = Object.values(parts).reduce((all, one) => all + one, 0)
      expect(body.persons).toBe(total ?? sum)
      expect(personsIn(body.measures)).toBe(body.persons)
    }
    await host.close()
  }, 60_000)
})
