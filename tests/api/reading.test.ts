import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { BulletinReceiptBody, CirculationBody, ColleagueBody } from '#contract/circulation.ts'
import type { ReadingBody } from '#contract/reading.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000

interface Circulations {
  rows: CirculationBody[]
  total: number
  unopened: number
  next: string | null
}
interface Receipts {
  rows: BulletinReceiptBody[]
  total: number
  next: string | null
  counts: { standing: string; told: number; read: number }[]
}

describe.each(hosts)('readers of bulletins on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser
  let reporter: TestBrowser
  let id: string

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    reporter = await browserOf(host, 'reporter@440100')
    id = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body.id
  })
  afterEach(() => host.close())

  async function issue() {
    await step(chief, id, 'review', { result: 'public' })
    await step(leader, id, 'signature', { act: 'sign' })
    await step(chief, id, 'issue')
    host.clock.pass(1000)
  }
  const circulations = async (who: TestBrowser, query = '') =>
    (await who.get<Circulations>(`/circulations${query}`)).body
  const receipts = async (query = '', who = office) =>
    (await who.get<Receipts>(`/bulletins/${id}/receipts${query}`)).body
  const brief = async (who: TestBrowser) =>
    (await who.get<ReadingBody>(`/bulletins/${id}/brief`)).body
  const opens = (who: TestBrowser) => who.ask('PUT', `/bulletins/${id}/reading`)
  const names = ({ rows }: Receipts) => rows.map(({ name }) => name)

  describe('the message', () => {
    it('is made from what was frozen', async () => {
      await issue()
      const body = await brief(leader)
      expect(body).toMatchObject({
        number: '粤府办通报〔2026〕1号',
        period: '2026-Q3',
        asOf: expect.stringMatching(/^2026-/),
        // 广州 and 深圳 are determined, 100 and 60; the period before has nothing to compare with.
        moved: null,
        better: [],
        worse: [],
        favourite: false,
        readAt: null,
        receipts: false,
      })
      const amounts = Object.fromEntries(body.figures.map(({ figure, amount }) => [figure, amount]))
      // 广州, 深圳, 似广州, 越秀 and 罗湖; three of them were asked and hand in nothing.
      expect(amounts).toMatchObject({ units: '5', mean: '80' })
      const full = (await leader.get<BulletinBody>(`/bulletins/${id}`)).body
      for (const { figure, key, amount } of body.figures) {
        const frozen = full.figures.find(({ ref }) => ref.figure === figure && !ref.class)
        expect({ figure, key: key !== null, amount }).toEqual({
          figure,
          key: true,
          amount: frozen?.amount,
        })
      }
    })

    it('says whom to call, the gravest first, and whom to reach where the reader may know', async () => {
      await issue()
      const { call, toCall, problems } = await brief(leader)
      // 似广州, 越秀 and 罗湖 hand in nothing; whatever they are judged, 30 at most is below 60.
      expect(problems).toEqual({ vetoed: 0, failing: 3, 'not-handed-in': 3 })
      expect(toCall).toBe(3)
      expect(call.map(({ unit }) => unit).sort()).toEqual(['4401', '440104', '440303'])
      for (const { people, unit } of call) {
        expect(people.every(({ name }) => name.endsWith(`@${unit}`))).toBe(true)
      }
      // A unit learns no names of others' accounts, and opens its own scorecard only.
      const seen = await brief(reporter)
      expect(seen.call.flatMap(({ people }) => people)).toEqual([])
      expect(seen.call.filter(({ open: may }) => may).map(({ unit }) => unit)).not.toContain(
        '440300',
      )
    })

    it('is there for what is issued, to those whom it reaches', async () => {
      expect((await office.get(`/bulletins/${id}/brief`)).problem.code).toBe('bulletin-state')
      expect((await reporter.get(`/bulletins/${id}/brief`)).problem.code).toBe('not-found')
      await issue()
      expect((await reporter.get(`/bulletins/${id}/brief`)).status).toBe(200)
      const auditor = await browserOf(host, 'auditor@440000')
      expect((await auditor.get(`/bulletins/${id}/brief`)).problem.code).toBe('forbidden')
    })
  })

  describe('the day of issue', () => {
    it('puts it before everybody who may read it, once, but for who issued it', async () => {
      expect((await circulations(leader)).total).toBe(0)
      await issue()
      for (const name of [
        'leader@440000',
        'inspector@440000',
        'leader@440100',
        'inspector@440100',
        'reporter@440100',
        'approver@440100',
        'reporter@440300',
      ]) {
        const body = await circulations(await browserOf(host, name))
        expect({ name, total: body.total, unopened: body.unopened }).toEqual({
          name,
          total: 1,
          unopened: 1,
        })
        expect(body.rows[0]).toMatchObject({
          kind: 'issue',
          bulletin: { id, number: '粤府办通报〔2026〕1号' },
          by: 'chief-inspector@440000',
        })
      }
      expect((await circulations(chief)).total).toBe(0)
    })

    it('tells nobody of a bulletin that does not reach them', async () => {
      const city = await browserOf(host, 'inspector@440100')
      const made = await city.ask<BulletinBody>(
        'POST',
        '/bulletins',
        ask({ unit: '440100', classes: ['county'] }),
      )
      id = made.body.id
      const head = await browserOf(host, 'chief-inspector@440100')
      await step(head, id, 'review', { result: 'public' })
      await step(await browserOf(host, 'leader@440100'), id, 'signature', { act: 'sign' })
      await step(head, id, 'issue')
      // Those above look down on it; the neighbour is none of those.
      expect((await circulations(leader)).total).toBe(1)
      const neighbour = await browserOf(host, 'reporter@440300')
      expect((await circulations(neighbour)).total).toBe(0)
    })
  })

  describe('a reading', () => {
    it('is noted once, when it was first opened', async () => {
      expect((await opens(office)).problem.code).toBe('bulletin-state')
      await issue()
      const first = await opens(reporter)
      expect(first.status).toBe(200)
      host.clock.pass(DAY)
      expect((await opens(reporter)).body).toEqual(first.body)
      expect((await brief(reporter)).readAt).toBe((first.body as { readAt: string }).readAt)
      expect(await circulations(reporter)).toMatchObject({ total: 1, unopened: 0 })
      expect((await circulations(reporter, '?unopened=true')).rows).toEqual([])
      const entries = await host.storage.read
        .selectFrom('audit')
        .select('subject')
        .where('action', '=', 'bulletin.open')
        .execute()
      expect(entries).toEqual([{ subject: id }])
    })

    it('is seen by the office: who has, who has not, by unit and standing', async () => {
      await issue()
      await opens(reporter)
      await opens(leader)
      const all = await receipts()
      expect(all.total).toBe(8)
      expect(all.counts.find(({ standing }) => standing === 'leader')).toMatchObject({
        told: 2,
        read: 1,
      })
      expect(names(await receipts('?state=read'))).toEqual(['leader@440000', 'reporter@440100'])
      expect(names(await receipts('?state=unread&standing=leader'))).toEqual(['leader@440100'])
      const first = await receipts('?limit=3')
      const next = await receipts(`?limit=5&cursor=${first.next}`)
      expect([...names(first), ...names(next)]).toEqual(names(all))
      expect(next.next).toBeNull()
    })

    it('is nobody else’s business', async () => {
      await issue()
      const path = `/bulletins/${id}/receipts`
      expect((await leader.get(path)).problem.code).toBe('forbidden')
      expect((await reporter.get(path)).problem.code).toBe('forbidden')
      const city = await browserOf(host, 'inspector@440100')
      expect((await city.get(path)).problem.code).toBe('out-of-scope')
      const remind = await city.ask('POST', `/bulletins/${id}/reminders`, { text: '' })
      expect(remind.problem.code).toBe('out-of-scope')
    })
  })

  describe('a reminder', () => {
    const remind = (body: object) =>
      office.ask<{ reminded: number; already: number }>('POST', `/bulletins/${id}/reminders`, {
        text: '请于今日阅读',
        ...body,
      })

    it('goes to those who have not read it, at most once a day', async () => {
      await issue()
      await opens(reporter)
      const chosen = ['reporter@440100', 'leader@440100'].map(accountId)
      expect((await remind({ accounts: chosen })).body).toEqual({ reminded: 1, already: 0 })
      const city = await browserOf(host, 'leader@440100')
      expect((await circulations(city)).rows[0]).toMatchObject({
        kind: 'reminder',
        text: '请于今日阅读',
      })
      // Seven of eight have not read it; one of them was reminded a moment ago.
      expect((await remind({})).body).toEqual({ reminded: 6, already: 1 })
      expect((await remind({})).body).toEqual({ reminded: 0, already: 7 })
      host.clock.pass(DAY)
      expect((await remind({ accounts: chosen })).body).toEqual({ reminded: 1, already: 0 })
      const row = (await receipts()).rows.find(({ name }) => name === 'leader@440100')
      expect(row).toMatchObject({ reminders: 2, readAt: null })
    })
  })

  describe('a share', () => {
    const share = (who: TestBrowser, to: string[], text = '请看第二部分') =>
      who.ask<{ shared: number }>('POST', `/bulletins/${id}/shares`, {
        accounts: to.map(accountId),
        text,
      })
    const colleagues = async (who: TestBrowser, query = '') =>
      (await who.get<{ rows: ColleagueBody[] }>(`/bulletins/${id}/colleagues${query}`)).body.rows

    it('comes before a colleague with its sentence, though it was read already', async () => {
      await issue()
      await opens(office)
      expect((await share(leader, ['inspector@440000'])).body).toEqual({ shared: 1 })
      const body = await circulations(office)
      expect(body.unopened).toBe(1)
      expect(body.rows[0]).toMatchObject({
        kind: 'share',
        text: '请看第二部分',
        by: 'leader@440000',
      })
      expect((await brief(office)).shared).toMatchObject([
        { by: 'leader@440000', text: '请看第二部分' },
      ])
      await opens(office)
      expect((await circulations(office)).unopened).toBe(0)
    })

    it('reaches whom its sender reaches, and no further', async () => {
      await issue()
      const own = (await colleagues(reporter)).map(({ name }) => name)
      expect(own.sort()).toEqual([
        'approver@440100',
        'chief-inspector@440100',
        'inspector@440100',
        'leader@440100',
      ])
      expect((await colleagues(leader, '?search=深圳')).map(({ name }) => name)).toEqual([
        'reporter@440300',
      ])
      expect((await share(reporter, ['reporter@440300'])).problem.code).toBe('not-found')
      // An administrator reads no bulletins.
      expect((await share(leader, ['system-admin@440000'])).problem.code).toBe('not-found')
      expect((await circulations(await browserOf(host, 'reporter@440300'))).total).toBe(1)
    })

    it('is of what is issued only', async () => {
      expect((await share(office, ['chief-inspector@440000'])).problem.code).toBe('bulletin-state')
    })
  })

  describe('favourites', () => {
    const keep = (who: TestBrowser, favourite: boolean) =>
      who.ask('PUT', `/bulletins/${id}/favourite`, { favourite })
    const kept = async (who: TestBrowser) =>
      (await who.get<{ rows: { id: string }[] }>('/favourites')).body.rows.map((row) => row.id)

    it('are of one account, and kept on the server', async () => {
      expect((await keep(office, true)).problem.code).toBe('bulletin-state')
      await issue()
      await keep(leader, true)
      await keep(leader, true)
      expect(await kept(leader)).toEqual([id])
      expect(await kept(reporter)).toEqual([])
      expect((await brief(leader)).favourite).toBe(true)
      expect((await brief(reporter)).favourite).toBe(false)
      await keep(leader, false)
      expect(await kept(leader)).toEqual([])
    })
  })
})
