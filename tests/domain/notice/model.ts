import { mayDo } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import { HOUR, dayOf } from '#domain/deadline/instant.ts'
import { isWorkingHour } from '#domain/deadline/working-hours.ts'
import { clockAfter, dueOf } from '#domain/notice/clock.ts'
import type { NoticeClock } from '#domain/notice/clock.ts'
import { isUnderReview } from '#domain/notice/review.ts'
import { dueSteps } from '#domain/notice/ladder.ts'
import type { ClockStep } from '#domain/notice/ladder.ts'
import { comesUpAt, dueAgain, nextActAt, putOffAfter, putOffKey } from '#domain/notice/put-off.ts'
import type { PutOff } from '#domain/notice/put-off.ts'
import {
  NOTICE_ACTIONS,
  extensionAfter,
  isOver,
  isRunning,
  obstacleTo,
  openMoves,
  stateAfter,
} from '#domain/notice/workflow.ts'
import type { NoticeAction, NoticeActor, NoticePlace } from '#domain/notice/workflow.ts'
import { reviewTurn, tickReview, took, unreceived } from '#tests/domain/notice/review-model.ts'
import type { ReviewModel } from '#tests/domain/notice/review-model.ts'

/** Everybody who could stand before a notice to 440100: two of those above, so that one can approve. */
export const cast: readonly (readonly [account: string, role: Role, at: string])[] = [
  ['inspector-1', 'inspector', '/440000/'],
  ['chief-1', 'chief-inspector', '/440000/'],
  ['chief-2', 'chief-inspector', '/440000/'],
  ['leader', 'leader', '/440000/'],
  ['reporter', 'reporter', '/440000/440100/'],
  ['approver', 'approver', '/440000/440100/'],
  ['neighbour', 'reporter', '/440000/440300/'],
  ['own-inspector', 'inspector', '/440000/440100/'],
  ['system-admin', 'system-admin', '/440000/'],
  ['auditor', 'auditor', '/440000/'],
]

const PATH = '/440000/440100/'

export const actorOf = ([account, role, at]: (typeof cast)[number]): NoticeActor => ({
  account,
  may: (action) => mayDo([{ role, unit: at, path: at }], action, PATH),
  part: 'lead',
})

/** A small generator, so that a run can be repeated by its seed. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Matter {
  place: NoticePlace
  clock: NoticeClock
  approvedBy: string | null
  number: number | null
  asked: string | null
  done: Set<string>
  review: ReviewModel
  proposed: ClockStep | null
  putOff: PutOff | null
}

const START = Date.parse('2026-01-05T09:30:00+08:00')

/**
 * One run: a few notices, many moves by whoever may make them, with days passing between.
 *
 * @param reviews how reviews came to stand, across runs
 * @returns what broke, or an empty list
 */
export function run(seed: number, moves = 50, reviews = new Set<string>()): string[] {
  const chance = chanceOf(seed)
  const broken: string[] = []
  let now = START
  let serial = 0
  const numbers = new Set<number>()
  const matters: Matter[] = ['inspector-1', 'chief-1', 'chief-2'].map((draftedBy) => ({
    place: {
      state: 'drafted',
      draftedBy,
      editedBy: [],
      extension: null,
      isPaused: false,
      isOverdue: false,
      isProposed: false,
      isUnderReview: false,
    },
    clock: {
      start: now,
      rule: { kind: 'term', count: 1 + chance(15), unit: 'working-days' },
      pauses: [],
      pausedAt: null,
    },
    approvedBy: null,
    number: null,
    asked: null,
    done: new Set(),
    review: unreceived(),
    proposed: null,
    putOff: null,
  }))
  for (let step = 0; step < moves; step += 1) {
    now += chance(72) * HOUR
    const matter = matters[chance(matters.length)]
    const who = cast[chance(cast.length)]
    if (!matter || !who) continue
    tick(matter, now, broken)
    tickReview(matter.review, now, broken)
    // Now and then somebody does something about a review instead of the notice.
    if (chance(3) === 0) {
      const before = matter.place.state
      const after = reviewTurn(matter.review, who, now, chance, broken)
      if (after) reviews.add(after)
      if (after === 'revoked' && !isOver(before)) {
        matter.place = { ...matter.place, state: 'revoked', isProposed: false, isPaused: false }
        matter.clock = { ...matter.clock, pausedAt: null }
      }
      matter.place = {
        ...matter.place,
        isUnderReview: isUnderReview(matter.review.place?.state ?? null),
      }
      if (isOver(before) && matter.place.state !== before) broken.push(`${before} was left`)
      continue
    }
    const { place } = matter
    const due = dueOf(chinaHolidays, matter.clock)
    const seen = { ...place, isOverdue: isRunning(place.state) && now > due.due }
    const actor = actorOf(who)
    // Mostly what is open, so that runs get far; sometimes anything, which must be refused.
    const open = openMoves(seen, actor)
    const choice = open.length > 0 && chance(4) > 0 ? open : NOTICE_ACTIONS
    const action = choice[chance(choice.length)]
    if (!action) continue
    if (obstacleTo(action, seen, actor)) continue
    if (isOver(place.state)) broken.push(`${place.state} took ${action}`)
    if (action === 'close' && place.isUnderReview) broken.push('closed under review')
    took(matter.review, who[0], action, now)
    if (action === 'approve') {
      if (who[0] === place.draftedBy) broken.push('approved by its drafter')
      if (place.editedBy.includes(who[0])) broken.push('approved by one who changed it')
      matter.approvedBy = who[0]
    }
    if (action === 'edit' && matter.approvedBy !== null) broken.push('changed once approved')
    if (action === 'issue') {
      if (matter.approvedBy === null) broken.push('issued without approval')
      serial += 1
      if (numbers.has(serial) || matter.number !== null) broken.push('a number twice')
      numbers.add(serial)
      matter.number = serial
    }
    if (action === 'ask-extension') matter.asked = addDays(due.last, 1 + chance(10))
    const isDayOfOffice = action === 'return' || action === 'put-off'
    const until = isDayOfOffice ? addDays(dayOf(now), 1 + chance(10)) : matter.asked
    matter.clock = clockAfter(action, matter.clock, now, until)
    if (['pause', 'resume', 'grant'].includes(action) && place.state !== 'drafted') {
      if (dueOf(chinaHolidays, matter.clock).due < due.due) broken.push(`${action} shortened it`)
    }
    const state = stateAfter(action, place.state)
    matter.putOff = putOffAfter(action, matter, { state, until })
    if (action === 'put-off' && matter.putOff === null) broken.push('put off and lost')
    if (!isRunning(state) && matter.putOff !== null) broken.push('waits although it is over')
    matter.place = {
      ...place,
      state: stateAfter(action, place.state),
      editedBy: action === 'edit' ? [...place.editedBy, who[0]] : place.editedBy,
      extension: extensionAfter(action, place.extension),
      isPaused: matter.clock.pausedAt !== null,
      isProposed:
        isRunning(stateAfter(action, place.state)) && !SETTLES.has(action) && place.isProposed,
    }
    if (action === 'adopt' || action === 'set-aside' || action === 'put-off') {
      if (!seen.isProposed) broken.push('decided about nothing')
      if (!['chief-1', 'chief-2', 'leader'].includes(who[0]))
        broken.push('decided without the right')
    }
    if (!matter.place.isProposed) matter.proposed = null
    if (!isRunning(matter.place.state) && matter.place.isPaused) broken.push('paused and over')
    const waits = matter.place.isUnderReview && matter.place.state === 'verified'
    if (!isOver(matter.place.state) && !waits && !anybodyCan(matter.place)) {
      broken.push('a dead end')
    }
  }
  return broken
}

/** After these nothing that the clock proposed waits for somebody. */
const SETTLES: ReadonlySet<NoticeAction> = new Set(['grant', 'adopt', 'set-aside', 'put-off'])

function tick(matter: Matter, now: number, broken: string[]) {
  const { place, clock, done } = matter
  if (!isRunning(place.state) || place.isPaused) return
  const { start, due, last } = dueOf(chinaHolidays, clock)
  const before = new Set(
    [...done].flatMap((key) => {
      const [day, step] = key.split(' ')
      return day === last ? [step as ClockStep] : []
    }),
  )
  const onLadder = dueSteps(chinaHolidays, { start, due, last }, now, before)
  const { again, waits } = dueAgain(chinaHolidays, matter.putOff, now, onLadder)
  for (const one of again) {
    const key = `again ${matter.putOff ? putOffKey(matter.putOff) : ''}`
    if (done.has(key)) broken.push('put off once, up twice')
    if (!isWorkingHour(chinaHolidays, one.at)) broken.push('comes up when nobody is at work')
    if (matter.putOff && dayOf(one.at) < matter.putOff.until) broken.push('comes up before its day')
    done.add(key)
    matter.proposed = one.step
    matter.place = { ...matter.place, isProposed: true }
  }
  matter.putOff = waits
  let at = 0
  for (const one of onLadder) {
    const key = `${last} ${one.step}`
    if (done.has(key)) broken.push('a step twice')
    if (one.at < at) broken.push('steps out of order')
    at = one.at
    done.add(key)
    before.add(one.step)
    if (one.tells !== 'office') continue
    matter.proposed = one.step
    matter.place = { ...matter.place, isProposed: true }
  }
  const next = nextActAt(chinaHolidays, { start, due, last }, before, waits)
  if (next !== null && next <= now) broken.push('the clock left something undone')
  if (waits && comesUpAt(chinaHolidays, waits) <= now) broken.push('put off and forgotten')
}

/** Somebody can do something about it, overdue or not: no dead end. */
export const anybodyCan = (place: NoticePlace): boolean =>
  cast.some((who) => openMoves({ ...place, isOverdue: true }, actorOf(who)).length > 0)
