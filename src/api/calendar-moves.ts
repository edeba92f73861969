import type { MovedBody } from '#contract/calendar.ts'
import { EVERYTHING } from '#domain/access.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { movedPeriod } from '#domain/calendar/moved-period.ts'
import type { ReportingDays } from '#domain/calendar/moved-period.ts'
import { dayOf, hourOn } from '#domain/deadline/instant.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { stepsOf } from '#domain/notice/ladder.ts'
import { reviewSteps, runningTerm } from '#domain/notice/review.ts'
import { isRunning } from '#domain/notice/workflow.ts'
import { objectionRule, objectionWindow, reviewTerm } from '#domain/objection/window.ts'
import { owedNotices } from '#database/notice-clock.ts'
import type { StoredNotice } from '#database/notice.ts'
import { runningReviews } from '#database/notice-review.ts'
import type { RunningReview } from '#database/notice-review.ts'
import { objectionsOf } from '#database/objection.ts'
import type { NamedObjection } from '#database/objection.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { Deps } from '#api/deps.ts'
import { schemeOf } from '#api/scoring-frame.ts'
import { dayAt } from '#api/time.ts'

/** From one day to another. */
export interface Shift {
  from: Day
  to: Day
}

/** Every deadline that a change of the calendar moves. */
export interface CalendarMoves {
  notices: (Shift & { notice: StoredNotice; dueAt: number })[]
  /** Steps of the clock that come on another day, where the due day stays. */
  steps: Shift[]
  periods: { period: ScoringPeriod; days: ReportingDays }[]
  windows: (Shift & { period: ScoringPeriod })[]
  reviews: (Shift & { objection: NamedObjection })[]
  /** Terms to ask for the review of a notice, and to decide it. */
  noticeReviews: (Shift & { review: RunningReview; term: 'filing' | 'decision' })[]
}

export interface CalendarChange {
  before: Calendar
  after: Calendar
  /** Days that become free or worked, in order; some at least. */
  changed: readonly Day[]
}

/** The ladder ends twenty working days after the due day; no holiday is longer than the rest of this. */
const LADDER_DAYS = 60

/** What moves; nothing is written. */
export async function movesOf(
  db: Database,
  deps: Pick<Deps, 'storage' | 'now'>,
  change: CalendarChange,
): Promise<CalendarMoves> {
  const [first = ''] = change.changed
  const moves: CalendarMoves = {
    notices: [],
    steps: [],
    periods: [],
    windows: [],
    reviews: [],
    noticeReviews: [],
  }
  if (first === '') return moves
  const now = deps.now()
  for (const one of await owedNotices(db, hourOn(addDays(first, -LADDER_DAYS), 0))) {
    moveNotice(moves, change, one, now)
  }
  const periods = await scoringPeriods(db)
  for (const period of periods) await movePeriod(moves, db, deps, change, period)
  for (const one of await objectionsOf(db, EVERYTHING, { states: ['filed', 'taken-up'] })) {
    const period = periods.find(({ id }) => id === one.period)
    if (period) await moveReview(moves, db, deps, change, one, period)
  }
  for (const one of await runningReviews(db)) moveNoticeReview(moves, change, one, now)
  return moves
}

function moveNotice(
  moves: CalendarMoves,
  { before, after }: CalendarChange,
  notice: StoredNotice,
  now: number,
) {
  if (!isRunning(notice.state) || notice.dueAt === null) return
  const next = dueOf(after, notice.clock)
  if (next.due !== notice.dueAt) {
    moves.notices.push({ notice, dueAt: next.due, from: dayOf(notice.dueAt), to: next.last })
    return
  }
  if (notice.nextAt === null) return
  const was = stepsOf(before, dueOf(before, notice.clock))
  moveSteps(moves, was, stepsOf(after, next), now)
}

async function movePeriod(
  moves: CalendarMoves,
  db: Database,
  { storage, now }: Pick<Deps, 'storage' | 'now'>,
  { before, after }: CalendarChange,
  period: ScoringPeriod,
) {
  const today = dayAt(now())
  const days = movedPeriod(before, after, period, today)
  if (days.due !== period.due || days.locks !== period.locks) moves.periods.push({ period, days })
  if (period.state !== 'closed' && period.state !== 'locked') return
  const scheme = await schemeOf(storage, db, period.schemeId, period.schemeVersion)
  const windowIn = (calendar: Calendar) => {
    const { state, due, locks, updatedAt } = period
    const standing = { state, due, locks, changed: dayAt(updatedAt) }
    const window = objectionWindow(objectionRule(scheme), standing, today, calendar)
    return window.kind === 'open' || window.kind === 'over' ? window : undefined
  }
  const [was, is] = [windowIn(before), windowIn(after)]
  if (!was || !is || was.last === is.last) return
  if (was.kind === 'open' || is.kind === 'open') {
    moves.windows.push({ period, from: was.last, to: is.last })
  }
}

async function moveReview(
  moves: CalendarMoves,
  db: Database,
  { storage }: Pick<Deps, 'storage'>,
  { before, after }: CalendarChange,
  objection: NamedObjection,
  { schemeId, schemeVersion }: ScoringPeriod,
) {
  const rule = objectionRule(await schemeOf(storage, db, schemeId, schemeVersion))
  const filed = dayAt(objection.filedAt)
  const from = reviewTerm(rule, filed, before)?.last
  const to = reviewTerm(rule, filed, after)?.last
  if (from !== undefined && to !== undefined && from !== to) {
    moves.reviews.push({ objection, from, to })
  }
}

function moveNoticeReview(
  moves: CalendarMoves,
  { before, after }: CalendarChange,
  review: RunningReview,
  now: number,
) {
  const [was, is] = [runningTerm(before, review), runningTerm(after, review)]
  if (!was || !is) return
  const [from, to] = [was.deadline.last, is.deadline.last]
  if (from !== to) {
    moves.noticeReviews.push({ review, term: is.kind, from, to })
    return
  }
  moveSteps(moves, reviewSteps(before, review), reviewSteps(after, review), now)
}

/** Steps of a clock that come on another day, some of it still ahead. */
function moveSteps(
  moves: CalendarMoves,
  was: readonly { step: string; at: number }[],
  is: readonly { step: string; at: number }[],
  now: number,
) {
  for (const { step, at } of is) {
    const old = was.find((one) => one.step === step)
    if (old && old.at !== at && (old.at > now || at > now)) {
      moves.steps.push({ from: dayOf(old.at), to: dayOf(at) })
    }
  }
}

/** Counted by kind, period and days: no unit and no notice by name. */
export function movedBodies(moves: CalendarMoves, readers: number): MovedBody[] {
  const all: (Pick<MovedBody, 'kind' | 'period' | 'from' | 'to'> & { unit?: string })[] = [
    ...moves.notices.map(({ from, to, notice }) => {
      return { kind: 'notice' as const, period: null, from, to, unit: notice.unit }
    }),
    ...moves.steps.map((one) => ({ kind: 'notice-step' as const, period: null, ...one, unit: '' })),
    ...moves.periods.flatMap(({ period, days }) => [
      { kind: 'period-due' as const, period: period.id, from: period.due, to: days.due },
      { kind: 'period-lock' as const, period: period.id, from: period.locks, to: days.locks },
    ]),
    ...moves.windows.map(({ period, from, to }) => {
      return { kind: 'objection-window' as const, period: period.id, from, to }
    }),
    ...moves.reviews.map(({ objection, from, to }) => {
      const { unit, period } = objection
      return { kind: 'objection-review' as const, period, from, to, unit }
    }),
    ...moves.noticeReviews.map(({ review, term, from, to }) => {
      return { kind: `notice-review-${term}` as const, period: null, from, to, unit: review.unit }
    }),
  ]
  const groups = new Map<string, { body: MovedBody; units: Set<string> }>()
  for (const { unit, ...one } of all.filter(({ from, to }) => from !== to)) {
    const key = JSON.stringify(one)
    const group = groups.get(key) ?? { body: { ...one, count: 0, units: 0 }, units: new Set() }
    group.body.count += 1
    if (unit === undefined) group.body.units = readers
    else if (unit !== '') group.body.units = group.units.add(unit).size
    groups.set(key, group)
  }
  return [...groups.values()].map(({ body }) => body)
}
