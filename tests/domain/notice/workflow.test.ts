import { describe, expect, it } from 'vitest'
import { LADDER } from '#domain/notice/ladder.ts'
import { NOTICE_ACTIONS, NOTICE_MOVES, NOTICE_STATES, isOver } from '#domain/notice/workflow.ts'
import { isRunning, obstacleTo, openMoves, stateAfter } from '#domain/notice/workflow.ts'
import type { ExtensionRequest, NoticePlace, NoticeState } from '#domain/notice/workflow.ts'
import { actorOf, anybodyCan, cast, run } from '#tests/domain/notice/model.ts'

const place = (state: NoticeState, more: Partial<NoticePlace> = {}): NoticePlace => ({
  state,
  draftedBy: 'inspector-1',
  editedBy: [],
  extension: null,
  isPaused: false,
  isOverdue: false,
  isProposed: false,
  isUnderReview: false,
  ...more,
})
const actor = (name: string) => {
  const found = cast.find(([account]) => account === name)
  if (!found) throw new Error(name)
  return actorOf(found)
}
const open = (name: string, state: NoticeState, more: Partial<NoticePlace> = {}) =>
  openMoves(place(state, more), actor(name))

/** Every place a notice can be in. */
const places: NoticePlace[] = NOTICE_STATES.flatMap((state) =>
  [null, 'asked', 'granted', 'refused'].flatMap((extension) =>
    [false, true].flatMap((isPaused) =>
      [false, true].map((isOverdue) =>
        place(state, { extension: extension as ExtensionRequest | null, isPaused, isOverdue }),
      ),
    ),
  ),
).filter(({ state, isPaused }) => !isPaused || isRunning(state))

describe('the life of a notice', () => {
  it('goes by the table, for each who has a part in it', () => {
    expect(open('inspector-1', 'drafted')).toEqual(['edit', 'withdraw'])
    expect(open('chief-1', 'drafted')).toEqual(['approve', 'edit', 'withdraw'])
    expect(open('leader', 'drafted')).toEqual(['approve'])
    expect(open('inspector-1', 'approved')).toEqual(['withdraw', 'issue'])
    expect(open('reporter', 'issued')).toEqual(['receive'])
    expect(open('reporter', 'received')).toEqual(['plan', 'progress', 'ask-extension', 'answer'])
    expect(open('inspector-1', 'answered')).toEqual(['return', 'verify'])
    expect(open('reporter', 'returned')).toContain('answer')
    expect(open('inspector-1', 'verified')).toEqual(['close'])
    expect(open('inspector-1', 'closed')).toEqual([])
  })

  it('is approved by somebody else than its drafter, whatever the role', () => {
    const own = place('drafted', { draftedBy: 'chief-1' })
    expect(obstacleTo('approve', own, actor('chief-1'))).toBe('not-yourself')
    expect(obstacleTo('approve', own, actor('chief-2'))).toBeUndefined()
  })

  it('is approved by nobody who changed the draft either', () => {
    const changed = place('drafted', { editedBy: ['chief-1'] })
    expect(obstacleTo('approve', changed, actor('chief-1'))).toBe('not-yourself')
    expect(open('chief-2', 'drafted', { editedBy: ['chief-1'] })).toContain('approve')
    for (const state of NOTICE_STATES) {
      expect(open('inspector-1', state).includes('edit')).toBe(state === 'drafted')
    }
  })

  it('takes the wish for more time before the due date only, and one at a time', () => {
    const late = place('received', { isOverdue: true })
    expect(obstacleTo('ask-extension', late, actor('reporter'))).toBe('notice-overdue')
    expect(open('reporter', 'received', { extension: 'asked' })).not.toContain('ask-extension')
    expect(open('chief-1', 'received', { extension: 'asked' })).toEqual([
      'grant',
      'refuse',
      'pause',
    ])
    expect(open('chief-1', 'received')).toEqual(['pause'])
  })

  it('has what the clock proposed decided by whoever may approve, once', () => {
    const proposed = { isOverdue: true, isProposed: true }
    expect(open('leader', 'received', proposed)).toEqual(['adopt', 'set-aside', 'put-off'])
    expect(open('inspector-1', 'received', proposed)).toEqual(['pause'])
    expect(open('leader', 'received', { isOverdue: true })).toEqual([])
    // Every rung that tells the office says whose decision it takes; nothing else is decided.
    expect(
      LADDER.every(({ tells, decidedBy }) => (tells === 'office') === (decidedBy !== undefined)),
    ).toBe(true)
  })

  it('is not closed while what the unit holds against it waits for a decision', () => {
    expect(open('inspector-1', 'verified', { isUnderReview: true })).toEqual([])
    expect(obstacleTo('close', place('verified', { isUnderReview: true }), actor('chief-1'))).toBe(
      'notice-under-review',
    )
    expect(open('inspector-1', 'answered', { isUnderReview: true })).toEqual(['return', 'verify'])
  })

  it('stands still while it is paused, but for resuming and telling how far it is', () => {
    expect(open('inspector-1', 'received', { isPaused: true })).toEqual(['resume'])
    expect(open('reporter', 'received', { isPaused: true })).toEqual(['progress'])
  })

  it('lets a unit that helps tell how far it is, and no more', () => {
    const helper = { ...actor('reporter'), part: 'co' as const }
    expect(openMoves(place('received'), helper)).toEqual(['progress'])
    expect(obstacleTo('answer', place('received'), helper)).toBe('notice-lead-only')
  })

  it('says for every place, move and role either why not, or where it leads', () => {
    for (const where of places) {
      for (const who of cast) {
        for (const action of NOTICE_ACTIONS) {
          const { from, access } = NOTICE_MOVES[action]
          const isFree = obstacleTo(action, where, actorOf(who)) === undefined
          const fits = from.includes(where.state) && actorOf(who).may(access)
          expect(!isFree || fits).toBe(true)
          expect(NOTICE_STATES).toContain(stateAfter(action, where.state))
        }
      }
    }
  })

  it('has no dead end: somebody can do something until it is over, and nobody after', () => {
    for (const where of places) expect(anybodyCan(where)).toBe(!isOver(where.state))
  })

  it('can reach its end from every state', () => {
    const reaches = (state: NoticeState, seen: readonly NoticeState[] = []): boolean =>
      isOver(state) ||
      NOTICE_ACTIONS.filter((action) => NOTICE_MOVES[action].from.includes(state))
        .map((action) => stateAfter(action, state))
        .filter((next) => !seen.includes(next) && next !== state)
        .some((next) => reaches(next, [...seen, state]))
    for (const state of NOTICE_STATES) expect(reaches(state)).toBe(true)
  })

  it('gives nothing to strangers, administrators and the inspectors of the unit itself', () => {
    for (const name of ['neighbour', 'own-inspector', 'system-admin', 'auditor']) {
      for (const where of places) expect(openMoves(where, actor(name))).toEqual([])
    }
  })
})

describe('random runs', () => {
  it('break no invariant', { timeout: 60_000 }, () => {
    const reviews = new Set<string>()
    for (let seed = 1; seed <= 2000; seed += 1) {
      expect({ seed, broken: run(seed, 50, reviews) }).toEqual({ seed, broken: [] })
    }
    // The runs came by every way in which a review can go.
    expect([...reviews].sort()).toEqual([
      'changed',
      'filed',
      'open',
      'revoked',
      'taken-up',
      'upheld',
    ])
  })
})
