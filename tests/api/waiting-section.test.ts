import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WaitingSectionsBody } from '#contract/waiting-section.ts'
import { changePeriod } from '#database/period.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, handIn, plan, settleScored } from '#tests/api/scored-province.ts'

const PERIOD = '2026-Q4'
const LIST = `/waiting-sections?period=${PERIOD}`

interface Answered {
  sections: { unit: string; ledger: string; refused: string | null }[]
  done: number
}

describe.each(hosts)('sections that wait for the office on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let city: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    city = await browserOf(host, 'inspector@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const waiting = async (browser = office, more = '') =>
    (await browser.get<WaitingSectionsBody>(`${LIST}${more}`)).body
  const namesOf = ({ rows }: WaitingSectionsBody) =>
    rows.map(({ unit, ledger }) => `${unit.id}/${ledger}`)
  const answer = (
    browser: TestBrowser,
    action: string,
    rows: { unit: { id: string } | string; ledger: string; version: number }[],
    because?: string,
  ) =>
    browser.ask<Answered>('POST', '/waiting-sections/answers', {
      period: PERIOD,
      action,
      sections: rows.map(({ unit, ledger, version }) => ({
        unit: typeof unit === 'string' ? unit : unit.id,
        ledger,
        version,
      })),
      ...(because !== undefined && { because }),
    })

  /** 深圳 has no approver: what it hands in waits for the office at once. */
  const handInShenzhen = async () =>
    handIn(await browserOf(host, 'reporter@440300'), '440300', PERIOD)

  async function close() {
    const before = await scoringPeriod(host.storage.read, PERIOD)
    if (!before) throw new Error('no period')
    const { opens, due, locks, version } = before
    const scheme = { id: before.schemeId, version: before.schemeVersion }
    await host.storage.write(({ tx }) =>
      changePeriod(
        tx,
        PERIOD,
        version,
        { state: 'closed', opens, due, locks, scheme },
        host.deps.now(),
      ),
    )
  }

  it('are those that the unit approved, or that need no approver', async () => {
    await handInShenzhen()
    // Handed in, and still with the approver of 广州.
    await handIn(await browserOf(host, 'reporter@440100'), '440100', PERIOD)
    const body = await waiting()
    expect(namesOf(body).toSorted()).toEqual(
      ['440300/incidents', '440300/mechanisms', '440300/press-events'].toSorted(),
    )
    expect(body.counts).toEqual({ acceptance: 3, unlocking: 0 })
    expect(body.rows[0]).toMatchObject({
      submitted: { by: 'reporter@440300', onBehalf: false },
      request: null,
      may: ['accept', 'return'],
      version: 1,
      waitsFor: { id: '440000' },
      facts: 0,
    })
  })

  it('are shown to the office above alone', async () => {
    await handInShenzhen()
    expect((await waiting(city)).total).toBe(0)
    expect((await waiting(office, '&unit=440100')).counts.acceptance).toBe(0)
    expect((await city.get(`${LIST}&unit=440300`)).problem.code).toBe('out-of-scope')
    const reporter = await browserOf(host, 'reporter@440300')
    expect((await reporter.get(LIST)).problem.code).toBe('forbidden')
    const leader = await browserOf(host, 'leader@440000')
    expect((await leader.get(LIST)).problem.code).toBe('forbidden')
  })

  it('tell how many entries they have, and wait for the nearest office above', async () => {
    const reporter = await browserOf(host, 'reporter@440300')
    for (const entry of [
      conference('2026-10-20', '四季度发布会'),
      // In force since long before, and therefore in the period too.
      plan('2025-03-01'),
    ]) {
      expect((await reporter.ask('POST', '/units/440300/facts', entry)).status).toBe(200)
    }
    await handInShenzhen()
    const { rows } = await waiting()
    const counts = Object.fromEntries(rows.map(({ ledger, facts }) => [ledger, facts]))
    expect(counts).toEqual({ 'press-events': 1, mechanisms: 1, incidents: 0 })
    expect(rows.map(({ waitsFor }) => waitsFor?.id)).toEqual(['440000', '440000', '440000'])
  })

  it('come page by page, each once', async () => {
    await handInShenzhen()
    const first = await waiting(office, '&limit=2')
    const rest = await waiting(office, `&limit=2&cursor=${first.next}`)
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
    expect(new Set([...namesOf(first), ...namesOf(rest)]).size).toBe(3)
  })

  it('are accepted many at once, each with its entry in the audit chain', async () => {
    await handInShenzhen()
    const { rows } = await waiting()
    expect((await answer(office, 'accept', rows)).body).toMatchObject({ done: 3 })
    expect((await waiting()).total).toBe(0)
    const entries = await host.storage.read
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'section.accept')
      .execute()
    expect(entries.map(({ subject }) => subject).toSorted()).toEqual(
      rows.map(({ unit, ledger }) => `${unit.id}/${PERIOD}/${ledger}`).toSorted(),
    )
  })

  it('are returned only with a reason', async () => {
    await handInShenzhen()
    const { rows } = await waiting()
    const without = await answer(office, 'return', rows)
    expect(without.body.done).toBe(0)
    expect(without.body.sections.map(({ refused }) => refused)).toEqual(
      rows.map(() => 'invalid-input'),
    )
    expect((await answer(office, 'return', rows, '请补充佐证')).body.done).toBe(3)
  })

  it('are each done or refused by themselves', async () => {
    await handInShenzhen()
    const { rows } = await waiting()
    const [first, second, third] = rows
    if (!first || !second || !third) throw new Error('three sections wait')
    await answer(office, 'accept', [first])
    const asked = [
      first,
      { ...second, version: 1 },
      { ...third, version: 7 },
      { unit: '440104', ledger: 'press-events', version: 0 },
      { unit: 'nobody', ledger: 'press-events', version: 0 },
    ]
    const { body } = await answer(office, 'accept', asked)
    expect(body.sections.map(({ refused }) => refused)).toEqual([
      'changed-meanwhile',
      null,
      'changed-meanwhile',
      'section-step',
      'not-found',
    ])
    expect((await answer(city, 'accept', [third])).body.sections[0]?.refused).toBe('out-of-scope')
    const reporter = await browserOf(host, 'reporter@440300')
    expect((await answer(reporter, 'accept', [third])).problem.code).toBe('forbidden')
  })

  it('ask to write once more in a closed period, and are opened or not, with the reason', async () => {
    await handInShenzhen()
    await close()
    const reporter = await browserOf(host, 'reporter@440300')
    const at = `/units/440300/sections/${PERIOD}/submission`
    // What a person writes is no request, whatever it looks like.
    const because = '漏报一场发布会 "state":"asked"'
    for (const ledger of ['press-events', 'incidents']) {
      const body = { action: 'request', sections: [{ ledger, version: 1 }], because }
      expect((await reporter.ask('POST', at, body)).status).toBe(200)
    }
    const asked = await waiting(office, '&waits=unlocking')
    expect(asked.counts).toEqual({ acceptance: 1, unlocking: 2 })
    expect(asked.rows[0]).toMatchObject({
      request: { because, by: 'reporter@440300' },
      may: ['grant', 'refuse'],
    })
    const [one, other] = asked.rows
    if (!one || !other) throw new Error('two requests wait')
    expect((await answer(office, 'grant', [one], '情况属实')).body.done).toBe(1)
    expect((await answer(office, 'refuse', [other], '佐证不足')).body.done).toBe(1)
    // Refused, it goes on waiting to be accepted as it was handed in.
    expect((await waiting()).counts).toEqual({ acceptance: 2, unlocking: 0 })
  })

  it('wait no more once the period is locked, and a request no more once it is open again', async () => {
    await handInShenzhen()
    await close()
    const reporter = await browserOf(host, 'reporter@440300')
    await reporter.ask('POST', `/units/440300/sections/${PERIOD}/submission`, {
      action: 'request',
      sections: [{ ledger: 'press-events', version: 1 }],
      because: '漏报一场发布会',
    })
    const { acceptance } = (await waiting()).counts
    const put = (state: string) =>
      host.storage.write(({ tx }) =>
        tx.updateTable('period').set({ state }).where('id', '=', PERIOD).execute(),
      )
    await put('open')
    expect((await waiting()).counts).toEqual({ acceptance: acceptance + 1, unlocking: 0 })
    await put('locked')
    expect((await waiting()).counts).toEqual({ acceptance: 0, unlocking: 0 })
  })
})
