import {
  compareExact,
  divide,
  exact,
  isZero,
  negate,
  sumOfMany,
  textOf,
  whole,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact, ExactText } from '#domain/number/exact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { exactTotal } from '#domain/overview/period-row.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { pointsBefore, UNIT_PROBLEMS } from '#domain/bulletin/annex.ts'
import type { AnnexRow, UnitProblem } from '#domain/bulletin/annex.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureId } from '#domain/bulletin/figure.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'

/** Figures of the whole bulletin, in the order in which a leader is told of them. */
export const LEAD_FIGURES = [
  'units',
  'on-time-rate',
  'mean',
  'mean-change',
  'pass-rate',
  'pass-rate-change',
] as const satisfies readonly FigureId[]
export type LeadFigureId = (typeof LEAD_FIGURES)[number]

export interface LeadFigure {
  figure: LeadFigureId
  /** Exact, as it was frozen. */
  amount: ExactText
  /** The question that the text asks, so that it can be followed; null where it stands in no sentence. */
  key: string | null
  /** What the document says instead, where a hand changed it. */
  override: string | null
}

/** A unit that rose or fell. */
export interface MovedUnit {
  unit: UnitId
  name: string
  before: ExactText
  after: ExactText
  change: ExactText
  grades: readonly string[]
}

/** A unit that has to be called, and why. */
export interface UnitToCall {
  unit: UnitId
  name: string
  total: Total
  problems: readonly UnitProblem[]
}

/** What two minutes are enough for. Made from what was frozen: nothing of it is typed. */
export interface BulletinBrief {
  figures: readonly LeadFigure[]
  /** How many rose, fell or stayed; null where there is nothing to compare with. */
  moved: { up: number; down: number; same: number } | null
  better: readonly MovedUnit[]
  worse: readonly MovedUnit[]
  /** Those in arrears, the gravest first. */
  call: readonly UnitToCall[]
  problems: Readonly<Record<CallProblem, number>>
}

/** What somebody is called for. To hand in late is told in the text: it is done. */
export const CALL_PROBLEMS = ['vetoed', 'failing', 'not-handed-in'] as const
export type CallProblem = (typeof CALL_PROBLEMS)[number]
const isCalledFor = (problem: UnitProblem): problem is CallProblem => problem !== 'late'

/** @param most units of each list */
export function briefOf(
  period: PeriodText,
  content: BulletinContent,
  evidence: BulletinEvidence,
  most: number,
): BulletinBrief {
  const rows = rowsOf(content, evidence)
  const changed = rows.flatMap((row) => movedUnit(row))
  const inArrears = rows.filter(({ problems }) => problems.some(isCalledFor)).sort(byGravity)
  const count = (sign: number) =>
    changed.filter(({ change }) => Math.sign(compareExact(exact(change), ZERO)) === sign).length
  return {
    figures: leadFigures(period, content, evidence, rows),
    moved: changed.length === 0 ? null : { up: count(1), down: count(-1), same: count(0) },
    better: greatest(changed, (change) => change, most),
    worse: greatest(changed, negate, most),
    call: inArrears.map(({ unit, name, total, problems }) => ({ unit, name, total, problems })),
    problems: {
      vetoed: having(rows, 'vetoed'),
      failing: having(rows, 'failing'),
      'not-handed-in': having(rows, 'not-handed-in'),
    },
  }
}

const having = (rows: readonly AnnexRow[], problem: UnitProblem) =>
  rows.filter(({ problems }) => problems.includes(problem)).length

/** Every unit of the annexes once: those with problems stand in two of them. */
function rowsOf({ annexes }: BulletinContent, evidence: BulletinEvidence): AnnexRow[] {
  const all = annexes.flatMap(({ id }) => evidence.annexes[id] ?? [])
  return [...new Map(all.map((row) => [row.unit, row])).values()]
}

function leadFigures(
  period: PeriodText,
  content: BulletinContent,
  { figures }: BulletinEvidence,
  rows: readonly AnnexRow[],
): LeadFigure[] {
  const runs = new Map(figuresIn(content).map((run) => [keyOf(run.ref), run]))
  return LEAD_FIGURES.flatMap((figure): LeadFigure[] => {
    const key = keyOf({ figure, period })
    const value = figures[key]
    if (value?.kind === 'number') {
      return [
        { figure, amount: value.amount, key, override: runs.get(key)?.override?.text ?? null },
      ]
    }
    const amount = countedAnew(figure, rows)
    return amount === undefined
      ? []
      : [{ figure, amount: textOf(amount), key: null, override: null }]
  })
}

/** An office may leave a figure out of its text; what it means can be counted from the annexes. */
function countedAnew(figure: LeadFigureId, rows: readonly AnnexRow[]): Exact | undefined {
  if (rows.length === 0) return undefined
  if (figure === 'units') return whole(rows.length)
  if (figure !== 'mean') return undefined
  const totals = rows.flatMap(({ total }) => exactTotal(total) ?? [])
  return totals.length === 0 ? undefined : divide(sumOfMany(totals), whole(totals.length))
}

function movedUnit(row: AnnexRow): MovedUnit[] {
  const { unit, name, total, change, grades } = row
  const [now, before] = [exactTotal(total), pointsBefore(row)]
  if (!now || before === null || change === null) return []
  return [{ unit, name, before, after: textOf(now), change, grades }]
}

function greatest(
  all: readonly MovedUnit[],
  size: (change: Exact) => Exact,
  most: number,
): MovedUnit[] {
  const sized = all.map((one) => ({ one, size: size(exact(one.change)) }))
  return sized
    .filter((each) => !isZero(each.size) && compareExact(each.size, ZERO) > 0)
    .sort((a, b) => compareExact(b.size, a.size))
    .slice(0, most)
    .map(({ one }) => one)
}

const gravityOf = ({ problems }: AnnexRow) =>
  Math.min(...problems.map((one) => UNIT_PROBLEMS.indexOf(one)))

/** A veto before a failure before what was not handed in; then the lowest total. */
function byGravity(a: AnnexRow, b: AnnexRow): number {
  const graver = gravityOf(a) - gravityOf(b)
  if (graver !== 0) return graver
  const [one, other] = [exactTotal(a.total), exactTotal(b.total)]
  return one && other ? compareExact(one, other) : 0
}
