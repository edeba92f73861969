import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { LibraryRow, SeriesBody, ShelfBody } from '#contract/library.ts'
import { blockText, figuresIn } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import { periodName } from '#domain/bulletin/bulletin.ts'
import type { FiledBulletin } from '#database/file-bulletin.ts'
import { fileBulletin, fileIssuedBulletins } from '#database/file-bulletin.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Library {
  rows: LibraryRow[]
  next: string | null
  total: number
  shelves: ShelfBody[]
}

describe.each(hosts)('the library of bulletins on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const compile = async (more: Partial<ReturnType<typeof ask>> = {}) =>
    (await office.ask<BulletinBody>('POST', '/bulletins', ask(more))).body
  async function issue(id: string) {
    await step(chief, id, 'review', { result: 'public' })
    await step(leader, id, 'signature', { act: 'sign' })
    return (await step(chief, id, 'issue')).body
  }
  const issued = async (more: Partial<ReturnType<typeof ask>> = {}) =>
    issue((await compile(more)).id)
  const library = async (who: TestBrowser, query: Record<string, string> = {}) =>
    (await who.get<Library>(`/library?${new URLSearchParams(query)}`)).body
  const found = async (text: string, who = office, more: Record<string, string> = {}) =>
    (await library(who, { text, ...more })).rows.map(({ id }) => id)

  /** Copies an issued bulletin to other periods, as if it had been issued there. */
  async function copies(id: string, periods: readonly string[]) {
    await host.storage.write(async ({ tx }) => {
      const row = await tx
        .selectFrom('bulletin')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      for (const [at, period] of periods.entries()) {
        const content = row.content.replaceAll('2026-Q3', period)
        const said = content.replaceAll('2026年第三季度', periodName(period))
        const known = await tx
          .selectFrom('period')
          .select('id')
          .where('id', '=', period)
          .executeTakeFirst()
        if (!known) {
          const like = await tx
            .selectFrom('period')
            .selectAll()
            .where('id', '=', '2026-Q3')
            .executeTakeFirstOrThrow()
          await tx
            .insertInto('period')
            .values({ ...like, id: period })
            .execute()
        }
        const copy = {
          ...row,
          id: `${id}-${at}`,
          period,
          content: said,
          title: row.title.replace('2026年第三季度', periodName(period)),
          evidence: row.evidence?.replaceAll('|2026-Q3', `|${period}`) ?? null,
          serial: Number(row.serial) + at + 1,
          issued_at: Number(row.issued_at) - (at + 1) * 1000,
        }
        await tx.insertInto('bulletin').values(copy).execute()
      }
      await fileIssuedBulletins(tx)
    })
  }

  it('stands open to offices and units alike, by year and kind; drafts are not in it', async () => {
    const one = await issued()
    await compile()
    await copies(one.id, ['2025-Q3', '2025', '2025-Q4'])
    for (const who of [office, reporter, leader]) {
      const { rows, shelves, total } = await library(who)
      expect(total).toBe(4)
      expect(rows.map(({ period }) => period)).toEqual(['2026-Q3', '2025', '2025-Q4', '2025-Q3'])
      expect(shelves).toEqual([
        { year: 2026, count: 1, kinds: [{ kind: 'quarter', count: 1 }] },
        {
          year: 2025,
          count: 3,
          kinds: [
            { kind: 'quarter', count: 2 },
            { kind: 'year', count: 1 },
          ],
        },
      ])
    }
    const quarters = await library(reporter, { year: '2025', kind: 'quarter' })
    expect(quarters.rows.map(({ period }) => period)).toEqual(['2025-Q4', '2025-Q3'])
    expect(quarters.shelves).toHaveLength(2)
    expect((await library(reporter, { subject: 'inspection' })).rows).toEqual([])
  })

  it('links what was corrected both ways', async () => {
    const one = await issued()
    const other = await issued({ corrects: one.id })
    const { rows } = await library(reporter)
    const row = (id: string) => rows.find((each) => each.id === id)
    expect(row(other.id)?.corrects).toMatchObject({ id: one.id })
    expect(row(one.id)?.correctedBy).toMatchObject({ id: other.id })
  })

  it('finds a bulletin from its issue on, with the place marked, and never a draft', async () => {
    const draft = await compile()
    expect(await found('政务公开考核')).toEqual([])
    await issue(draft.id)
    for (const text of [
      '政务公开考核',
      '政務公開',
      '粤府办通报〔2026〕1号',
      '"平均得分80.0分"',
      '率',
      '广州市 最高',
    ]) {
      expect([text, await found(text, reporter)]).toEqual([text, [draft.id]])
    }
    expect(await found('平均得分81.0分')).toEqual([])
    const { rows } = await library(reporter, { text: '平均得分80.0分' })
    expect(rows[0]?.excerpts[0]).toContainEqual({ text: '平均得分80.0分', hit: true })
  })

  it('finds every sentence of a bulletin by itself', async () => {
    const one = await issued()
    for (const block of one.content.blocks) {
      const text = [...blockText(block)].slice(0, 40).join('')
      expect([text, await found(text)]).toEqual([text, [one.id]])
    }
  })

  it('puts the exact phrase first, and narrows by the unit that is named', async () => {
    const one = await issued()
    await copies(one.id, ['2025-Q3'])
    expect(await found('2025年第三季度政务公开')).toEqual([`${one.id}-0`])
    const [first] = await found('第三季度 2025')
    expect(first).toBe(`${one.id}-0`)
    expect(await found('', office, { named: '广州市', year: '2026' })).toEqual([one.id])
    expect(await found('通报', office, { named: '珠海市' })).toEqual([])
  })

  it('takes hostile questions as words', async () => {
    await issued()
    const hostile = [
      "' or 1=1 --",
      '%',
      '_',
      '.*',
      '\\',
      '"',
      '😀',
      '，。',

      '<b>',
      '(((',
    ] as const
    for (const text of hostile) {
      const { status } = await office.get(`/library?${new URLSearchParams({ text })}`)
      expect([text, status]).toEqual([text, 200])
    }
    expect(await found('，。')).toEqual([])
    const long = await office.get(`/library?text=${encodeURIComponent('公'.repeat(201))}`)
    expect(long.problem.code).toBe('invalid-input')
  })

  it('files what was issued before there was a library, once', async () => {
    const one = await issued()
    await host.storage.write(async ({ tx }) => {
      for (const table of ['bulletin_entry', 'bulletin_figure', 'bulletin_text'] as const) {
        await tx.deleteFrom(table).execute()
      }
    })
    expect(await found('通报')).toEqual([])
    await host.storage.write(({ tx }) => fileIssuedBulletins(tx))
    await host.storage.write(({ tx }) => fileIssuedBulletins(tx))
    expect(await found('通报')).toEqual([one.id])
    const draft: FiledBulletin = { id: 'x', content: one.content, evidence: null, number: null }
    await expect(host.storage.write(({ tx }) => fileBulletin(tx, draft))).rejects.toThrow(
      'not frozen',
    )
  })

  it('shows a figure through the periods as it was printed, beside what the data say today', async () => {
    const one = await issued()
    await copies(one.id, ['2026-Q1', '2026-Q2', '2025'])
    const run = figuresIn(one.content).find(
      ({ ref }) => ref.figure === 'mean' && ref.class === 'city',
    )
    if (!run) throw new Error('no mean')
    const key = new URLSearchParams({ key: keyOf(run.ref) })
    const { body } = await reporter.get<SeriesBody>(`/bulletins/${one.id}/series?${key}`)
    expect(body).toMatchObject({ figure: 'mean', mayCompare: false, about: [{ zh: '城市' }] })
    // A yearly bulletin is of another kind.
    expect(body.points.map(({ period, printed, amount }) => [period, printed, amount])).toEqual([
      ['2026-Q1', '80.0', '80'],
      ['2026-Q2', '80.0', '80'],
      ['2026-Q3', '80.0', '80'],
    ])
    expect(body.points.every(({ comparable }) => comparable)).toBe(true)
    const unasked = await reporter.get(`/bulletins/${one.id}/figure-today?${key}`)
    expect(unasked.problem.code).toBe('out-of-scope')
    const today = await chief.get(`/bulletins/${one.id}/figure-today?${key}`)
    expect(today.body).toEqual({ amount: '80', text: '80.0' })
    const unknown = await chief.get(`/bulletins/${one.id}/series?key=mean`)
    expect(unknown.problem.code).toBe('not-found')
  })

  it('tells where another scheme, or other classes, began', async () => {
    const one = await issued()
    await copies(one.id, ['2026-Q2'])
    await host.storage.write(({ tx }) =>
      tx
        .updateTable('bulletin_text')
        .set({
          scheme: JSON.stringify({
            id: 'old',
            version: 1,
            name: { zh: '旧', en: 'Old' },
            decimals: 1,
          }),
        })
        .where('bulletin_id', '=', `${one.id}-0`)
        .execute(),
    )
    const [run] = figuresIn(one.content)
    if (!run) throw new Error('no figure')
    const key = new URLSearchParams({ key: keyOf(run.ref) })
    const { body } = await reporter.get<SeriesBody>(`/bulletins/${one.id}/series?${key}`)
    expect(body.points.map(({ comparable }) => comparable)).toEqual([true, false])
    // Of the same instant neither would be the later.
    host.clock.pass(60_000)
    const cities = await issued({ classes: ['city'] })
    const { rows } = await library(reporter)
    expect(rows[0]?.id).toBe(cities.id)
    const both = await reporter.get<SeriesBody>(`/bulletins/${one.id}/series?${key}`)
    expect(both.body.points.map(({ comparable }) => comparable)).toEqual([true, false, false])
  })
})
