import { clockedRecord, recordPlace } from '#api/accountability-body.ts'
import { changesOf } from '#api/accountability-change.ts'
import type { Said } from '#api/accountability-change.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import type { StoredRecord } from '#database/accountability.ts'
import { mayDo } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import { dueSteps } from '#domain/accountability/clock.ts'
import type { PlannedStep } from '#domain/accountability/clock.ts'
import { HEARING_FORMS } from '#domain/accountability/hearing.ts'
import { MEASURES, OWN_MEASURES, isHeavier, isOwn } from '#domain/accountability/measures.ts'
import { REMEDY_RESULTS, primaryOf } from '#domain/accountability/record.ts'
import { REMEDY_STAGES } from '#domain/accountability/remedies.ts'
import {
  RECORD_ACTIONS,
  obstacleTo,
  openMoves,
  stateAfter,
} from '#domain/accountability/workflow.ts'
import type { RecordAction, RecordActor } from '#domain/accountability/workflow.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import { HOUR, dayOf } from '#domain/deadline/instant.ts'
import { chanceOf } from '#tests/domain/notice/model.ts'

/** Everybody who could stand before a record of 440100. The newcomer never acts: he can review. */
export const cast: readonly (readonly [account: string, role: Role, at: string])[] = [
  ['inspector-1', 'inspector', '/440000/'],
  ['chief-1', 'chief-inspector', '/440000/'],
  ['chief-2', 'chief-inspector', '/440000/'],
  ['leader-1', 'leader', '/440000/'],
  ['leader-2', 'leader', '/440000/'],
  ['reporter', 'reporter', '/440000/440100/'],
  ['approver', 'approver', '/440000/440100/'],
  ['neighbour', 'approver', '/440000/440300/'],
  ['own-chief', 'chief-inspector', '/440000/440100/'],
  ['system-admin', 'system-admin', '/440000/'],
  ['auditor', 'auditor', '/440000/'],
]
const newcomer = ['newcomer', 'leader', '/440000/'] as const
type Who = (typeof cast)[number]

const PATH = '/440000/440100/'
/** What a role may do at a place does not change within a run. */
const known = new Map<string, boolean>()
export const actorOf = ([account, role, at]: Who): RecordActor => ({
  account,
  may: (action) => {
    const key = `${role} ${at} ${action}`
    const is = known.get(key) ?? mayDo([{ role, unit: at, path: at }], action, PATH)
    known.set(key, is)
    return is
  },
})

const START = Date.parse('2026-01-05T09:30:00+08:00')

export const fresh = (proposedBy: string, more: Partial<StoredRecord> = {}): StoredRecord => ({
  id: 'record',
  unit: '440100',
  title: '某事',
  source: 'direct',
  event: 'event:1',
  subject: { kind: 'person', name: '张三', post: '科长', part: 'direct' },
  isErased: false,
  state: 'proposed',
  about: { notice: null, facts: [], period: null, veto: null },
  account: '经过',
  figures: [],
  grounds: ['Y4-08'],
  evidence: [],
  proposed: 'talk',
  statementUntil: null,
  hasStated: false,
  hearing: null,
  decision: null,
  outcomes: [],
  remedies: [],
  tookPart: [proposedBy],
  ended: null,
  toldAt: null,
  proposedBy,
  proposedAt: START,
  nextAt: null,
  version: 1,
  ...more,
})

/** What the code of the API asks of its host here: a clock and a calendar. */
const depsAt = (now: number) => ({ now: () => now, calendar: chinaHolidays }) as unknown as Deps
const callerOf = (account: string) =>
  ({ account: { id: account, unit: { name: '省府办公厅' } } }) as unknown as Caller

/** One move as the API makes it. @throws Refusal */
export function move(before: StoredRecord, who: Who, said: Said, now: number): StoredRecord {
  const deps = depsAt(now)
  const actor = actorOf(who)
  const obstacle = obstacleTo(said.act, recordPlace(deps, before), actor)
  if (obstacle) throw new Refusal(obstacle)
  const changes = changesOf({
    deps,
    caller: callerOf(who[0]),
    before,
    said,
    approves: actor.may('accountability.approve'),
    today: dayOf(now),
  })
  const isOffice = said.act !== 'state' && said.act !== 'appeal'
  return {
    ...before,
    state: stateAfter(said.act, before.state),
    tookPart: isOffice ? [...new Set([...before.tookPart, who[0]])] : before.tookPart,
    ...changes,
    version: before.version + 1,
  }
}

const pick = <T>(from: readonly T[], chance: (below: number) => number): T => {
  const one = from[chance(from.length)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}

/** Something said with a move: mostly what fits, now and then what does not. */
function saying(
  act: RecordAction,
  one: StoredRecord,
  now: number,
  chance: (below: number) => number,
): Said {
  const today = dayOf(now)
  const measure =
    act === 'decide' && chance(3) > 0 ? pick(OWN_MEASURES, chance) : pick(MEASURES, chance)
  const day = addDays(today, act === 'ask' ? chance(12) : -chance(12))
  return {
    act,
    version: one.version,
    text: chance(10) === 0 ? '' : '说明如下',
    day,
    hearing: pick(HEARING_FORMS, chance),
    organ: '省监察委员会',
    number: '粤监〔2026〕1号',
    measure,
    outcome: chance(2),
    stage: pick(REMEDY_STAGES, chance),
    result: pick(REMEDY_RESULTS, chance),
    until: undefined,
    decided: {
      measure,
      organ: '省监察委员会',
      number: '粤监〔2026〕1号',
      day,
      told: today,
      until: chance(3) === 0 ? null : addDays(today, 200 + chance(700)),
    },
  }
}

/** What would end it at once is tried less often, or no run would get further. */
const SHORT: ReadonlySet<RecordAction> = new Set(['dismiss', 'record', 'complete'])

/** Mostly a move that is open to somebody; now and then anything by anybody. */
function turnOf(
  record: StoredRecord,
  now: number,
  chance: (below: number) => number,
): [Who, RecordAction] {
  const place = recordPlace(depsAt(now), record)
  const free = cast.flatMap((who) =>
    openMoves(place, actorOf(who)).map((act): [Who, RecordAction] => [who, act]),
  )
  const wanted = chance(8) === 0 ? free : free.filter(([, act]) => !SHORT.has(act))
  if (chance(4) === 0 || wanted.length === 0)
    return [pick(cast, chance), pick(RECORD_ACTIONS, chance)]
  return pick(wanted, chance)
}

interface Matter {
  record: StoredRecord
  done: PlannedStep[]
}

/**
 * One run: some records, many moves by whoever may make them, with days passing between and the clock
 * doing its part.
 *
 * @returns what broke, or an empty list
 */
export function run(seed: number, moves = 30): string[] {
  const chance = chanceOf(seed)
  const broken: string[] = []
  let now = START
  const matters: Matter[] = ['inspector-1', 'chief-1'].map((by) => ({
    record: fresh(by),
    done: [],
  }))
  for (let turn = 0; turn < moves; turn += 1) {
    now += chance(20 * 24) * HOUR
    const matter = pick(matters, chance)
    tick(matter, now, broken)
    const before = matter.record
    const [who, act] = turnOf(before, now, chance)
    const said = saying(act, before, now, chance)
    try {
      matter.record = move(before, who, said, now)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      continue
    }
    check(before, matter.record, who[0], said, broken)
    if (!isOver(matter.record) && !anybodyCan(matter.record, now)) broken.push('a dead end')
  }
  return broken
}

const isOver = ({ state }: StoredRecord) =>
  ['lapsed', 'closed', 'revoked', 'dismissed'].includes(state)

function check(
  before: StoredRecord,
  after: StoredRecord,
  who: string,
  { act }: Said,
  broken: string[],
) {
  if (['closed', 'revoked', 'dismissed'].includes(before.state))
    broken.push(`${before.state} moved`)
  if (before.state === 'lapsed' && !['lapsed', 'revoked'].includes(after.state))
    broken.push('a lapse undone')
  if (['decide', 'approve', 'dismiss'].includes(act) && who === before.proposedBy) {
    broken.push('somebody decided his own proposal')
  }
  if (act === 'decide' && !before.hearing) broken.push('decided unheard')
  if (act === 'approve' && who === before.decision?.by) broken.push('approved his own decision')
  if (act === 'review' && before.tookPart.includes(who)) broken.push('reviewed by who took part')
  if (after.decision && !isOwn(after.decision.measure)) broken.push('decided what is not ours')
  for (const one of after.outcomes) {
    if (one.by === 'office' && (!isOwn(one.measure) || !after.hearing))
      broken.push('an own act amiss')
    if (one.by === 'recorded' && (one.organ === '' || one.number === null)) broken.push('no organ')
  }
  if (act === 'review' || act === 'note-outcome') {
    for (const [at, one] of after.outcomes.entries()) {
      const was = before.outcomes[at]
      if (was && isHeavier(one.measure, was.measure)) broken.push('worse for a remedy')
    }
  }
  const counted = after.outcomes.filter((one) => one === primaryOf(after.outcomes))
  if (counted.length > 1) broken.push('counted twice')
}

function tick(matter: Matter, now: number, broken: string[]) {
  for (;;) {
    const [step] = dueSteps(chinaHolidays, clockedRecord(matter.record), now, matter.done)
    if (!step) return
    if (matter.done.some((one) => one.step === step.step && one.day === step.day))
      broken.push('a step twice')
    matter.done.push(step)
    const { record } = matter
    if (step.step === 'lapse')
      matter.record = { ...record, state: 'lapsed', ended: addDays(step.day, -1) }
    if (step.step === 'erase') {
      if (!isOver(record)) broken.push('erased while it runs')
      matter.record = { ...record, isErased: true }
    }
    if (matter.done.length > 100) throw new Error('the clock does not come to an end')
  }
}

/** Somebody can do something about it: those of the cast, or one who took no part, now or later. */
export function anybodyCan(record: StoredRecord, now: number): boolean {
  const place = recordPlace(depsAt(now), record)
  return [...cast, newcomer].some((who) => openMoves(place, actorOf(who)).length > 0)
}
