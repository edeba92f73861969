import { figuresOf } from '#domain/explain/standing.ts'
import {
  compareExact,
  divide,
  exact,
  isZero,
  multiply,
  subtract,
  sumExact,
  sumOfMany,
  textOf,
  whole,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { isFailing, openGrades } from '#domain/overview/grade-counts.ts'
import { exactTotal, exactTotals, isComplete } from '#domain/overview/period-row.ts'
import { NOTHING } from '#domain/bulletin/figure.ts'
import type { FigureId, FigureRef, FigureValue } from '#domain/bulletin/figure.ts'
import type {
  BulletinData,
  BulletinRow,
  CountedNotice,
  ItemTally,
  PeriodSide,
} from '#domain/bulletin/data.ts'

type Rows = readonly BulletinRow[]
interface Named {
  unit: string
  name: string
}

const HUNDRED = whole(100)
const unitsOf = (rows: readonly Pick<Named, 'unit'>[]) => rows.map(({ unit }) => unit)
const number = (amount: Exact, rows: readonly Pick<Named, 'unit'>[]): FigureValue => ({
  kind: 'number',
  amount: textOf(amount),
  counted: unitsOf(rows),
})
const count = (rows: Rows) => number(whole(rows.length), rows)
const names = (rows: readonly Named[]): FigureValue =>
  rows.length === 0
    ? NOTHING
    : { kind: 'names', counted: unitsOf(rows), names: rows.map(({ name }) => name) }

/** Percent, exact; undefined where nothing can be counted. */
const share = (part: number, all: number): Exact | undefined =>
  all === 0 ? undefined : divide(multiply(whole(part), HUNDRED), whole(all))

const numberOrNone = (amount: Exact | undefined, rows: Rows): FigureValue =>
  amount === undefined ? NOTHING : number(amount, rows)

const asked = (rows: Rows) => rows.filter(({ reported }) => reported.of > 0)
const handedIn = (rows: Rows) => asked(rows).filter(isComplete)
const onTime = (rows: Rows) => handedIn(rows).filter(({ late }) => !late)
const missing = (rows: Rows) => asked(rows).filter((row) => !isComplete(row))
const vetoed = (rows: Rows) => rows.filter(({ vetoes }) => vetoes.length > 0)
const graded = (rows: Rows, grade?: string) =>
  rows.filter(({ grades }) => grades.length === 1 && (grade === undefined || grades[0] === grade))
const onTimeRate = (rows: Rows) => share(onTime(rows).length, asked(rows).length)
const failing = (rows: Rows, { scheme }: BulletinData) =>
  rows.filter((row) => isFailing(row, scheme))
const passRate = (rows: Rows, data: BulletinData) => {
  const known = graded(rows)
  return share(known.length - failing(known, data).length, known.length)
}

/** A class is asked for its mean several times: for itself, for its change, by a reader. */
const means = new WeakMap<Rows, { mean: Exact | undefined }>()
function mean(rows: Rows): Exact | undefined {
  const known = means.get(rows)
  if (known) return known.mean
  const totals = exactTotals(rows)
  const made = totals.length === 0 ? undefined : divide(sumOfMany(totals), whole(totals.length))
  means.set(rows, { mean: made })
  return made
}

/** Regions all of whose units pass: none of them failed, and none of them is still open. */
function fullRegions(rows: Rows, data: BulletinData): Named[] {
  const byRegion = new Map<string, BulletinRow[]>()
  for (const row of rows) {
    if (row.region === null) continue
    const known = byRegion.get(row.region)
    if (known) known.push(row)
    else byRegion.set(row.region, [row])
  }
  return regionsOf(rows, data).filter(({ unit }) => {
    const ofRegion = byRegion.get(unit) ?? []
    return graded(ofRegion).length === ofRegion.length && failing(ofRegion, data).length === 0
  })
}

function regionsOf(rows: Rows, { regions }: BulletinData): Named[] {
  const present = new Set(rows.map(({ region }) => region))
  return [...regions].flatMap(([unit, name]) => (present.has(unit) ? [{ unit, name }] : []))
}

/** Exact totals, and the rows that have the greatest or the smallest. */
function extreme(rows: Rows, sign: 1 | -1): { total: Exact; rows: Rows } | undefined {
  const known = rows.flatMap((row) => {
    const total = exactTotal(row.total)
    return total ? [{ row, total }] : []
  })
  const [first] = known
  if (!first) return undefined
  const most = known.reduce(
    (a, { total }) => (compareExact(total, a) * sign > 0 ? total : a),
    first.total,
  )
  const there = known.filter(({ total }) => compareExact(total, most) === 0)
  return { total: most, rows: there.map(({ row }) => row) }
}

/** What a figure is now less what it was; none unless both can be counted. */
function change(
  of: (rows: Rows) => Exact | undefined,
  rows: Rows,
  before: Rows | undefined,
): FigureValue {
  const [a, b] = [of(rows), before && of(before)]
  return a && b ? number(subtract(a, b), rows) : NOTHING
}

function unitFigure({ figure, unit = '' }: FigureRef, { now, before }: BulletinData): FigureValue {
  const row = now.byUnit.get(unit)
  const former = before?.byUnit.get(unit)
  if (!row) return NOTHING
  const [total, earlier] = [exactTotal(row.total), former && exactTotal(former.total)]
  if (figure === 'unit-total') return numberOrNone(total, [row])
  if (figure === 'unit-before') return numberOrNone(earlier, [row])
  if (figure === 'unit-change') {
    return total && earlier ? number(subtract(total, earlier), [row]) : NOTHING
  }
  if (figure === 'unit-missing') {
    return number(whole(row.reported.of - row.reported.sections), [row])
  }
  const { rank } = row
  return rank && rank.best === rank.worst ? number(whole(rank.best), [row]) : NOTHING
}

function itemFigure(ref: FigureRef, { items, now }: BulletinData): FigureValue {
  const tallies = items.filter(
    (one) => one.item === ref.item && (ref.class === undefined || one.class === ref.class),
  )
  const zero = tallies.flatMap((one) => one.zero.flatMap((unit) => now.byUnit.get(unit) ?? []))
  if (ref.figure === 'item-zero') return count(zero)
  if (ref.figure === 'item-zero-names') return names(zero)
  return numberOrNone(itemRate(tallies), [])
}

/** Points earned of those that could be earned, in percent. */
export function itemRate(tallies: readonly ItemTally[]): Exact | undefined {
  const of = sumExact(tallies.map((one) => exact(one.of)))
  if (isZero(of)) return undefined
  return divide(multiply(sumExact(tallies.map(({ points }) => exact(points))), HUNDRED), of)
}

function noticeFigure({ figure, unit }: FigureRef, data: BulletinData): FigureValue {
  const notices = data.notices.filter((one) => unit === undefined || one.unit === unit)
  const closed = notices.filter(({ isClosed }) => isClosed)
  const overdue = notices.filter(({ isOverdue }) => isOverdue)
  const counted = (some: readonly CountedNotice[]) => number(whole(some.length), once(some))
  if (figure === 'notices-issued') return counted(notices)
  if (figure === 'notices-closed') return counted(closed)
  if (figure === 'notices-overdue') return counted(overdue)
  if (figure === 'notices-overdue-names') return names(once(overdue))
  if (figure === 'notices-open') return counted(notices.filter(({ isClosed }) => !isClosed))
  const rate = share(closed.length, notices.length)
  return rate ? number(rate, once(notices)) : NOTHING
}

/** A unit with two notices is named once. */
const once = <T extends Named>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.unit, one])).values(),
]

const rowsByClass = new WeakMap<PeriodSide, Map<string, Rows>>()
/** The same rows are the same array each time, so that what is counted from them can be kept. */
function ofClass(side: PeriodSide, id: string | undefined): Rows {
  if (id === undefined) return side.rows
  let byClass = rowsByClass.get(side)
  if (!byClass) rowsByClass.set(side, (byClass = new Map()))
  let rows = byClass.get(id)
  if (!rows) byClass.set(id, (rows = side.rows.filter((row) => row.class === id)))
  return rows
}

type Count = (
  rows: Rows,
  data: BulletinData,
  ref: FigureRef,
  before: Rows | undefined,
) => FigureValue

const counts: Partial<Record<FigureId, Count>> = {
  units: count,
  asked: (rows) => count(asked(rows)),
  'handed-in': (rows) => count(handedIn(rows)),
  'on-time': (rows) => count(onTime(rows)),
  'on-time-rate': (rows) => numberOrNone(onTimeRate(rows), asked(rows)),
  'on-time-rate-change': (rows, _data, _ref, before) => change(onTimeRate, rows, before),
  'not-handed-in': (rows) => count(missing(rows)),
  'not-handed-in-names': (rows) => names(missing(rows)),
  mean: (rows) => numberOrNone(mean(rows), rows),
  'mean-before': (_rows, _data, _ref, before) =>
    before ? numberOrNone(mean(before), before) : NOTHING,
  'mean-change': (rows, _data, _ref, before) => change(mean, rows, before),
  median: (rows) => {
    const figures = figuresOf(exactTotals(rows))
    return figures ? number(exact(figures.median), rows) : NOTHING
  },
  best: (rows) => {
    const one = extreme(rows, 1)
    return one ? number(one.total, one.rows) : NOTHING
  },
  'best-names': (rows) => names(extreme(rows, 1)?.rows ?? []),
  worst: (rows) => {
    const one = extreme(rows, -1)
    return one ? number(one.total, one.rows) : NOTHING
  },
  grade: (rows, _data, { grade }) => count(graded(rows, grade)),
  'open-grades': (rows) =>
    number(
      whole(openGrades(rows)),
      rows.filter((row) => row.grades.length > 1),
    ),
  'grade-rate': (rows, _data, { grade }) =>
    numberOrNone(share(graded(rows, grade).length, graded(rows).length), graded(rows, grade)),
  'pass-rate': (rows, data) => numberOrNone(passRate(rows, data), graded(rows)),
  'pass-rate-change': (rows, data, _ref, before) =>
    change((side) => passRate(side, data), rows, before),
  failing: (rows, data) => count(failing(rows, data)),
  'failing-names': (rows, data) => names(failing(rows, data)),
  vetoed: (rows) => count(vetoed(rows)),
  'vetoed-names': (rows) => names(vetoed(rows)),
  regions: (rows, data) => number(whole(regionsOf(rows, data).length), regionsOf(rows, data)),
  'full-regions': (rows, data) =>
    number(whole(fullRegions(rows, data).length), fullRegions(rows, data)),
  'full-region-names': (rows, data) => names(fullRegions(rows, data)),
  accountability: (_rows, { accountability }, { measure }) => {
    const some = accountability.filter((one) => measure === undefined || one.measure === measure)
    const units = [...new Set(some.flatMap((one) => one.units))].map((unit) => ({ unit }))
    return number(whole(some.reduce((sum, { records }) => sum + records, 0)), units)
  },
}

/**
 * What a figure comes to: exact, with the units that it was counted from. A figure of another period
 * than that of the data comes to nothing, so a sentence that was copied from an older document shows.
 */
export function countFigure(ref: FigureRef, data: BulletinData): FigureValue {
  if (ref.period !== data.now.period) return NOTHING
  if (ref.figure.startsWith('unit-')) return unitFigure(ref, data)
  if (ref.figure.startsWith('item-')) return itemFigure(ref, data)
  if (ref.figure.startsWith('notices-') || ref.figure === 'closing-rate') {
    return noticeFigure(ref, data)
  }
  const rows = ofClass(data.now, ref.class)
  const before = data.before ? ofClass(data.before, ref.class) : undefined
  return counts[ref.figure]?.(rows, data, ref, before) ?? NOTHING
}
