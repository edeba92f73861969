import { equalExact, exact, roundedText } from '#domain/number/exact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { guangdong201352 } from '#domain/schemes/built-in.ts'
import { classOf } from '#domain/scoring/class.ts'
import { rankClass, type Rank } from '#domain/scoring/rank.ts'
import { score } from '#domain/scoring/score.ts'
import type { Branch, Line, Scorecard, Total } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { readEntries } from '#mocks/sample/fill/entries.ts'
import { readSampleFiles } from '#mocks/sample/files-node.ts'
import { reports, unitsOfSample } from '#mocks/sample/invent/sample-units.ts'
import { readOffice } from '#mocks/sample/office-file.ts'
import { recordsOf } from '#mocks/sample/on-record.ts'
import { storyUnits } from '#mocks/sample/story/cast.ts'

/** A scorecard as it is kept in `scorecards.json`: short enough to be read as a difference. */
export interface Golden {
  unit: UnitId
  name: string
  period: PeriodText
  class: string
  total: string
  grades: string
  rank: string
  self: string
  vetoes: string
  /** What each line came to, by its item; those with full points are left out. */
  lines: Record<string, string>
}

/** The units of the story in every period, scored from the files that are checked in. */
export async function scoreSample(): Promise<Golden[]> {
  const files = await readSampleFiles()
  const office = readOffice(files.office)
  const units = unitsOfSample()
  const entries = (await readEntries(files.workbook, units, office.day)).map(
    ({ unit, ledger, entry }) => ({ unit, ledger, ...entry }),
  )
  const inputFor = recordsOf(entries, office, units)
  const reporting = units.filter(reports)
  return office.periods.flatMap(({ period }) => {
    const cards = reporting.flatMap((unit) => {
      const input = inputFor(guangdong201352, unit, period)
      return classOf(input) === undefined ? [] : [{ unit, input, card: score(input, 'official') }]
    })
    const ranks = ranksOf(cards.map(({ card }) => card))
    return cards
      .filter(({ unit }) => storyUnits.has(unit.id))
      .map(({ unit, input, card }) =>
        goldenOf(unit.name, card, score(input, 'self'), ranks.get(unit.id)),
      )
  })
}

function ranksOf(cards: readonly Scorecard[]): Map<UnitId, Rank> {
  const classes = new Set(cards.map((card) => card.class))
  const ranked = [...classes].flatMap((one) => [
    ...rankClass(
      cards.filter((card) => card.class === one),
      guangdong201352.ties,
    ),
  ])
  return new Map(ranked)
}

function goldenOf(name: string, card: Scorecard, self: Scorecard, rank: Rank | undefined): Golden {
  return {
    unit: card.unit,
    name,
    period: card.period,
    class: card.class,
    total: totalText(card.total),
    grades: card.grades.join('/'),
    rank: rank ? rankText(rank) : '-',
    self: totalText(self.total),
    vetoes: card.vetoes
      .filter(({ state }) => state === 'struck')
      .map(({ veto }) => veto)
      .join(' '),
    lines: Object.fromEntries(
      [...card.parts, ...(card.bonus ? [{ children: card.bonus.lines }] : [])]
        .flatMap(({ children }) => children.flatMap(linesOf))
        .filter((line) => !isFull(line))
        .map((line) => [line.item, lineText(line)]),
    ),
  }
}

const linesOf = (node: Branch | Line): readonly Line[] =>
  'children' in node ? node.children.flatMap(linesOf) : [node]

const isFull = (line: Line): boolean =>
  line.kind === 'scored' && equalExact(exact(line.points), exact(line.of))

const rankText = ({ best, worst, of }: Rank): string =>
  `${best === worst ? best : `${best}–${worst}`} of ${of}`

/** Four decimals: totals are fractions with long denominators. */
const shown = (points: string): string => String(Number(roundedText(exact(points), 4)))

function totalText(total: Total): string {
  switch (total.kind) {
    case 'exact':
      return shown(total.points)
    case 'range':
      return `${shown(total.low)}–${shown(total.high)}${total.orNone ? ' or none' : ''}`
    case 'none':
      return `none: ${total.because}`
  }
}

function lineText(line: Line): string {
  switch (line.kind) {
    case 'scored':
      return `${shown(line.points)}/${shown(line.of)}`
    case 'exempt':
    case 'not-applicable':
      return line.points === null ? line.kind : `${line.kind} ${shown(line.points)}`
    case 'not-reported':
      return line.kind
    case 'undetermined':
      return `${shown(line.low)}–${shown(line.high)}/${shown(line.of)}`
  }
}

/** One scorecard a line. */
export const goldenText = (cards: readonly Golden[]): string =>
  `[\n${cards.map((card) => JSON.stringify(card)).join(',\n')}\n]\n`
