import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { AnnexRowBody } from '#contract/bulletin.ts'
import type { LibraryRow, ShelfBody } from '#contract/library.ts'
import { fileAnnexes, fileIssuedAnnexes } from '#database/file-annexes.ts'
import { countUnitsChange, unitsChanged } from '#database/unit-batch.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Library {
  rows: LibraryRow[]
  total: number
  shelves: ShelfBody[]
}

describe.each(hosts)('units in annexes of the library on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    reporter = await browserOf(host, 'reporter@440300')
    // No text says what these two were called before: only their lines can answer.
    const until = '1990-01-03'
    await change('440104', { formerNames: [{ value: '东山区', from: '1979-01-01', until }] })
    await change('440303', { formerNames: [{ value: '宝安县东部', from: '1979-01-01', until }] })
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  async function issued(more: Partial<ReturnType<typeof ask>> = {}): Promise<BulletinBody> {
    const at = more.unit ?? '440000'
    const writer = await browserOf(host, `inspector@${at}`)
    const chief = await browserOf(host, `chief-inspector@${at}`)
    const { id } = (await writer.ask<BulletinBody>('POST', '/bulletins', ask(more))).body
    await step(chief, id, 'review', { result: 'public' })
    await step(await browserOf(host, `leader@${at}`), id, 'signature', { act: 'sign' })
    // Of the same instant neither would be the later.
    host.clock.pass(60_000)
    return (await step(chief, id, 'issue')).body
  }
  const library = async (query: Record<string, string>, who = office) =>
    (await who.get<Library>(`/library?${new URLSearchParams(query)}`)).body
  const search = (text: string, who = office) => library({ text }, who)
  /** Which units of which annexes a search leads to, by bulletin. */
  const places = async (text: string, who = office) =>
    (await search(text, who)).rows.map(({ id, annexed }) => [
      id,
      ...annexed.lines.map(({ annex, line }) => `${annex.id} ${line.unit}`),
    ])

  /** What the system administrator does under Units, without the story around it. */
  async function change(id: string, to: { name?: string; formerNames?: readonly object[] }) {
    await host.storage.write(async ({ tx }) => {
      const row = await tx
        .selectFrom('unit')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const details = JSON.parse(row.details) as object
      const { name = row.name, ...more } = to
      await tx
        .updateTable('unit')
        .set({ name, details: JSON.stringify({ ...details, ...more }) })
        .where('id', '=', id)
        .execute()
      await countUnitsChange(tx, (await unitsChanged(tx)) + 1)
    })
  }

  it('finds a bulletin by a unit that only an annex names, and says what stands there', async () => {
    const one = await issued()
    const { rows, total, shelves } = await search('宝安县东部', reporter)
    expect(total).toBe(1)
    expect(shelves).toMatchObject([{ year: 2026, count: 1 }])
    const { body } = await reporter.get<{ rows: AnnexRowBody[] }>(
      `/bulletins/${one.id}/annexes/scores-county`,
    )
    const { open: _, ...line } = body.rows.find(({ unit }) => unit === '440303') ?? {}
    expect(rows[0]).toMatchObject({ id: one.id, excerpts: [], annexed: { units: 1 } })
    expect(rows[0]?.annexed.lines[0]).toEqual({
      annex: {
        id: 'scores-county',
        title: '2026年第三季度县区得分情况表',
        number: 2,
        kind: 'scores',
      },
      line,
      class: { zh: '县区', en: '县区' },
      grades: expect.any(Array) as unknown,
      decimals: 1,
      today: null,
      foundAs: '宝安县东部',
    })
    // 广州: 40 for the conference, 30 for the plan, 30 by judgement.
    const [city] = (await search('广州市')).rows[0]?.annexed.lines ?? []
    expect(city).toMatchObject({
      line: { unit: '440100', total: { kind: 'exact', points: '100' }, rank: { best: 1 } },
      class: { zh: '城市' },
      grades: [{ zh: '良好' }],
    })
  })

  it('finds it by a piece of the name, two words, the short and the former name, in either script', async () => {
    const { id } = await issued()
    const stands = [[id, 'scores-county 440303', 'problems 440303']]
    for (const text of ['罗湖', '羅湖區', '"罗湖区"', '宝安县', '宝安 东部', '罗湖 宝安']) {
      expect([text, await places(text)]).toEqual([text, stands])
    }
    expect(await places('"湖罗"')).toEqual([])
    expect(await places('福田区')).toEqual([])
    // A single character would answer with everybody.
    expect((await search('区')).rows.every(({ annexed }) => annexed.units === 0)).toBe(true)
  })

  it('finds what was printed under another name than today, by both', async () => {
    const { id } = await issued()
    await change('440303', { name: '新湖区' })
    for (const text of ['罗湖区', '新湖区']) {
      const { rows } = await search(text)
      expect([text, rows.map((row) => row.id)]).toEqual([text, [id]])
      const [first] = rows[0]?.annexed.lines ?? []
      expect([first?.line.name, first?.today, first?.foundAs]).toEqual(['罗湖区', '新湖区', null])
    }
  })

  it('lets the text answer one word and an annex the other', async () => {
    const { id } = await issued()
    expect(await places('政务公开考核 宝安县')).toEqual([
      [id, 'scores-county 440303', 'problems 440303'],
    ])
    expect(await places('政务公开考核 福田区')).toEqual([])
    expect(await places('电视剧 宝安县')).toEqual([])
    // Two units, one word each, are no unit of that name.
    expect(await places('东山区 宝安县')).toEqual([])
    const named = await library({ text: '通报', named: '宝安县' })
    expect(named.rows.map((row) => row.id)).toEqual([id])
    expect(named.rows[0]?.excerpts.flat()).toContainEqual({ text: '通报', hit: true })
    expect((await library({ named: '福田区' })).rows).toEqual([])
  })

  it('narrows to the text, or to the annexes', async () => {
    const { id } = await issued()
    const found = async (text: string, place: string) =>
      (await library({ text, place })).rows.map((row) => row.id)
    expect(await found('政务公开考核', 'text')).toEqual([id])
    expect(await found('政务公开考核', 'annex')).toEqual([])
    expect(await found('宝安县', 'text')).toEqual([])
    expect(await found('宝安县', 'annex')).toEqual([id])
    const other = await office.get(`/library?text=a&place=margin`)
    expect(other.problem.code).toBe('invalid-input')
  })

  it('shows the lines of a few units, and says how many answer', async () => {
    const named = { 4401: '甲', 440100: '乙', 440300: '丙', 440104: '丁', 440303: '戊' }
    for (const [id, name] of Object.entries(named)) await change(id, { name: `${name}示范地区` })
    await issued()
    const { annexed } = (await search('示范地区')).rows[0] ?? {}
    expect(annexed?.units).toBe(5)
    expect(new Set(annexed?.lines.map(({ line }) => line.unit)).size).toBe(3)
  })

  it('leads nobody to an annex that does not reach them, nor to a draft', async () => {
    const province = await issued()
    await office.ask<BulletinBody>('POST', '/bulletins', ask())
    const ofCity = await issued({ unit: '440100', classes: ['county'] })
    const ids = async (who: TestBrowser) => (await search('东山区', who)).rows.map(({ id }) => id)
    expect(await ids(await browserOf(host, 'reporter@440100'))).toEqual([ofCity.id, province.id])
    expect(await ids(office)).toEqual([ofCity.id, province.id])
    // 深圳 is beside 广州, whose bulletins go to those below it and above it.
    expect(await ids(reporter)).toEqual([province.id])
    expect((await search('东山区', reporter)).shelves).toMatchObject([{ count: 1 }])
  })

  it('finds what was corrected beside what corrects it', async () => {
    const one = await issued()
    const other = await issued({ corrects: one.id, classes: ['city'] })
    // The correction covers no counties.
    const rows = (await library({ text: '深圳市', place: 'annex' }, reporter)).rows
    expect(rows.map(({ id }) => id)).toEqual([other.id, one.id])
    expect(rows[1]?.correctedBy).toMatchObject({ id: other.id })
    expect((await search('宝安县', reporter)).rows.map(({ id }) => id)).toEqual([one.id])
  })

  it('files what was issued before annexes were, once, and each name once', async () => {
    const one = await issued()
    const other = await issued()
    const names = () => host.storage.read.selectFrom('annex_name').selectAll().execute()
    expect(await names()).toHaveLength(5)
    await host.storage.write(async ({ tx }) => {
      await tx.deleteFrom('bulletin_annex').execute()
      await tx.deleteFrom('annex_name').execute()
    })
    expect(await places('宝安县')).toEqual([])
    await host.storage.write(({ tx }) => fileIssuedAnnexes(tx))
    await host.storage.write(({ tx }) => fileIssuedAnnexes(tx))
    expect(await names()).toHaveLength(5)
    expect((await search('宝安县')).rows.map(({ id }) => id)).toEqual([other.id, one.id])
    const draft = { id: 'x', evidence: null }
    await expect(host.storage.write(({ tx }) => fileAnnexes(tx, draft))).rejects.toThrow(
      'not frozen',
    )
  })
})
