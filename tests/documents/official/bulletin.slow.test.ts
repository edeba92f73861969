import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData, BulletinRow } from '#domain/bulletin/data.ts'
import { sideOf } from '#domain/bulletin/data.ts'
import { tallyItems } from '#domain/bulletin/tally.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import { outcomeOf } from '#domain/scoring/line-outcome.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { add, divide, exact, roundedText, whole, ZERO } from '#domain/number/exact.ts'
import { readXlsxTables } from '#documents/workbook.ts'
import { textOfCell } from '#domain/import/table.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored, testScheme } from '#tests/api/scored-province.ts'
import { all } from '#tests/documents/official/read-xml.ts'
import { readDocx, textOf } from '#tests/documents/official/read-docx.ts'

/** The bulletin as it is read out of the file, against the scorecards as the API gives them. */
describe.each(hosts.slice(0, 1))('a bulletin in Word on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser
  let bulletin: BulletinBody
  let docx: ReturnType<typeof readDocx>
  let cards: ScorecardRow[]
  let before: ScorecardRow[]

  const download = async (path: string) => {
    const answer = await chief.open(path)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  beforeAll(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    const office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    const leader = await browserOf(host, 'leader@440000')
    const { body } = await office.ask<BulletinBody>(
      'POST',
      '/bulletins',
      ask({ practices: ['440100'] }),
    )
    await step(chief, body.id, 'review', { result: 'public' })
    await step(leader, body.id, 'signature', { act: 'sign' })
    bulletin = (await step(chief, body.id, 'issue')).body
    docx = readDocx(await download(`/bulletins/${bulletin.id}/docx`))
    const cardsOf = async (period: string) => {
      const answer = await chief.get<{ rows: ScorecardRow[] }>(
        `/scorecards?period=${period}&sort=unit`,
      )
      return answer.body.rows
    }
    cards = await cardsOf('2026-Q3')
    before = await cardsOf('2026-Q2')
  }, 60_000)
  afterAll(async () => {
    await host.close()
  })

  const tables = () =>
    all(docx.part('word/document.xml'), 'tbl').map((table) =>
      all(table, 'tr').map((row) => all(row, 'tc').map(textOf)),
    )

  /** What a bulletin counts from, made from the scorecards that the API gives and nothing else. */
  async function fromScorecards(): Promise<BulletinData> {
    const lines = await Promise.all(
      cards.map(async ({ unit, class: id }) => {
        const { body } = await chief.get<{ official: Scorecard }>(
          `/units/${unit}/scorecards/2026-Q3`,
        )
        const outcomes = linesIn(body.official).map((line) => {
          const { state, low, high } = outcomeOf(line)
          return [line.item, [state, low, high] as const] as const
        })
        return { unit, class: id, lines: Object.fromEntries(outcomes) }
      }),
    )
    const side = (period: string, of: readonly ScorecardRow[]) =>
      sideOf(
        period,
        of.map((card) => ({
          ...card,
          vetoes: card.vetoed ? ['leak'] : [],
          region: { '440104': '440100', '440303': '440300' }[card.unit] ?? card.unit,
          // What was handed in came after the due day.
          late: card.reported.sections > 0,
        })) as unknown as BulletinRow[],
      )
    return {
      now: side('2026-Q3', cards),
      before: side('2026-Q2', before),
      scheme: testScheme,
      asOf: '2026-11-22',
      regions: new Map([
        ['4401', '似广州市'],
        ['440100', '广州市'],
        ['440300', '深圳市'],
      ]),
      items: tallyItems(testScheme, lines),
      itemNames: new Map(),
      notices: [],
      accountability: [],
    }
  }

  it('says every figure at its place as the scorecards give it, computed again from them alone', async () => {
    const data = await fromScorecards()
    const printed = docx.paragraphs.map(textOf)
    let figures = 0
    for (const { runs } of bulletin.content.blocks) {
      const again = runs.map((run) => {
        if (run.kind === 'text') return run.text
        figures += 1
        return figureText(run.ref, countFigure(run.ref, data), testScheme.decimals) ?? '?'
      })
      const text = again.join('')
      expect(printed.some((line) => line.endsWith(text)) ? text : `not printed: ${text}`).toBe(text)
    }
    expect(figures).toBeGreaterThan(25)
  })

  it('prints each total of each annex as its scorecard has it, and the mean that follows from them', () => {
    const byName = new Map(cards.map((card) => [card.name, card]))
    const [cities = []] = tables()
    let sum = ZERO
    let exactly = 0
    for (const [, name = '', total] of cities.slice(1)) {
      const card = byName.get(name)?.total
      if (card?.kind !== 'exact') continue
      expect([name, total]).toEqual([name, roundedText(card.points, 1)])
      sum = add(sum, exact(card.points))
      exactly += 1
    }
    expect(exactly).toBe(2)
    const mean = roundedText(divide(sum, whole(exactly)), 1)
    expect(docx.paragraphs.map(textOf).join('\n')).toContain(`平均得分${mean}分`)
  })

  it('carries number, seal and the skeleton', () => {
    const text = [...docx.files.values()].join('\n')
    expect(text).toContain('粤府办通报〔2026〕1号')
    expect(text).toContain('数据截至2026年11月22日')
    const lines = docx.paragraphs.map(textOf)
    expect(lines).toContain('一、总体情况')
    expect(lines).toContain('二、发现的主要问题')
    expect(lines).toContain('三、下一步工作要求')
    expect(lines.some((line) => line.includes('此件公开发布'))).toBe(true)
  })

  it('is the same, byte for byte, whenever it is written', async () => {
    const first = await download(`/bulletins/${bulletin.id}/docx`)
    host.clock.pass(3 * 86_400_000)
    expect(await download(`/bulletins/${bulletin.id}/docx`)).toEqual(first)
  })

  it('has the same cells in Excel', async () => {
    const path = `/bulletins/${bulletin.id}/annexes/scores-city/xlsx`
    const [sheet] = await readXlsxTables(await download(path))
    const cells = sheet?.rows.map((row) => row.cells.map((cell) => textOfCell(cell)))
    expect(cells).toEqual(tables()[0])
  })
})
