import { isError } from '#domain/facts/check-entry.ts'
import { wrong } from '#domain/facts/finding.ts'
import { schemeAsPrinted } from '#domain/history/as-printed.ts'
import { decimalsOf, disagreementsOf } from '#domain/history/disagreements.ts'
import type { Disagreement, Recomputed } from '#domain/history/disagreements.ts'
import { printedMeanings } from '#domain/history/printed-columns.ts'
import { readPrintedRow } from '#domain/history/printed-row.ts'
import type { PrintedRow, RowProblem } from '#domain/history/printed-row.ts'
import { findHeader } from '#domain/import/header.ts'
import { isBlankCell } from '#domain/import/table.ts'
import type { Table } from '#domain/import/table.ts'
import { roundedText } from '#domain/number/exact.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { rankClass } from '#domain/scoring/rank.ts'
import { score } from '#domain/scoring/score.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import type { Unit } from '#domain/units/unit.ts'

export interface PublishedOptions {
  period: PeriodText
  /** The class of all rows, where the table has no column for it and the scheme has several. */
  class?: string
}

export interface PublishedRow extends PrintedRow {
  recomputed: Recomputed
}

export interface PublishedTable {
  rows: PublishedRow[]
  disagreements: Disagreement[]
  /** What could not be read. While there is any error here, nothing is recomputed. */
  problems: RowProblem[]
}

/**
 * A published result table of earlier years, recomputed from its printed parts by the scheme: totals,
 * ranks inside the class and grades. Every printed figure that differs is listed; none is changed.
 */
export function readPublished(
  table: Table,
  scheme: Scheme,
  options: PublishedOptions,
): PublishedTable {
  const meanings = printedMeanings(scheme)
  const items = new Set(itemsOf(scheme).map(({ it }) => it.id))
  const header = findHeader(
    table,
    meanings,
    meanings.filter(({ key }) => key === '=unit' || items.has(key)),
  )
  const headerRow = table.rows[header?.at ?? 0]?.number ?? 1
  if (!header)
    return {
      rows: [],
      disagreements: [],
      problems: [{ ...wrong(undefined, 'no-header'), row: headerRow }],
    }

  const read = table.rows
    .slice(header.at + 1)
    .filter(
      ({ cells }) =>
        !isBlankCell(cells[header.columns.get('=unit') ?? -1]) ||
        [...items].some((id) => !isBlankCell(cells[header.columns.get(id) ?? -1])),
    )
    .map((row) => readPrintedRow(row, header.columns, scheme, options.class))
  const problems = [
    ...header.findings.map((finding) => Object.assign({}, finding, { row: headerRow })),
    ...read.flatMap((one) => one.problems),
  ]
  if (problems.some(isError)) return { rows: [], disagreements: [], problems }
  return recompute(
    read.map((one) => one.read),
    scheme,
    options.period,
    problems,
  )
}

/** Recomputes rows that have been read, as those of a table that was taken in earlier. */
export function recompute(
  printed: readonly PrintedRow[],
  scheme: Scheme,
  period: PeriodText,
  problems: readonly RowProblem[] = [],
): PublishedTable {
  const decimals = Math.max(decimalsOf(printed.map((row) => row.printed.total)), 0)
  const anyTotal = printed.some((row) => row.printed.total !== null)
  const cards = cardsOf(printed, scheme, period)
  const ranks = new Map(
    scheme.classes.flatMap(({ id }) => [
      ...rankClass(
        cards.filter((card) => card.class === id),
        scheme.ties,
      ),
    ]),
  )
  const nothing: RowProblem[] = []
  const rows = printed.flatMap((row, index): PublishedRow[] => {
    const card = cards[index]
    const rank = card && ranks.get(card.unit)
    if (card?.total.kind !== 'exact' || !rank) {
      nothing.push({ ...wrong(undefined, 'nothing-filled'), row: row.row })
      return []
    }
    const total = card.total.points
    const shown = roundedText(total, anyTotal ? decimals : scheme.decimals)
    return [{ ...row, recomputed: { total, shown, rank: rank.best, grade: card.grades[0] ?? '' } }]
  })
  return {
    rows,
    disagreements: rows.flatMap((row) => disagreementsOf(row, row.recomputed, scheme, decimals)),
    problems: [...problems, ...nothing],
  }
}

/** The same engine that scores units scores the rows; each row stands for a unit of its own. */
function cardsOf(rows: readonly PrintedRow[], scheme: Scheme, period: PeriodText): Scorecard[] {
  const schemes = new Map<string, Scheme>()
  const bonus = new Set(scheme.bonus?.items.map(({ id }) => id))
  return rows.map((row) => {
    const given = Object.entries(row.items).flatMap(([item, points]) => {
      const earned = points ?? (bonus.has(item) ? '0' : null)
      return earned === null ? [] : [{ item, points: earned }]
    })
    const present = given.map(({ item }) => item).join('\n')
    const asPrinted = schemes.get(present) ?? schemeAsPrinted(scheme, new Set(present.split('\n')))
    schemes.set(present, asPrinted)
    const unit = unitOf(row, scheme)
    return score(
      {
        scheme: asPrinted,
        unit,
        parentKind: null,
        period,
        asOf: periodOf(period).to,
        facts: [],
        sections: {},
        judgements: given.map(({ item, points }) => ({
          item,
          points,
          unit: unit.id,
          period,
          view: 'official',
          because: '',
          by: '',
        })),
        exceptions: [],
        calendar: { years: {} },
      },
      'official',
    )
  })
}

const unitOf = (row: PrintedRow, { classes }: Scheme): Unit => ({
  id: `row-${row.row}`,
  parent: null,
  kind: classes.find(({ id }) => id === row.class)?.kinds[0] ?? 'department',
  name: row.unit,
  shortName: row.unit,
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [{ value: row.class, from: '0001-01-01' }],
  hasServices: true,
})
