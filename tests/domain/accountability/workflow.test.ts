import { describe, expect, it } from 'vitest'
import { Refusal } from '#api/refusal.ts'
import { MEASURES, OWN_MEASURES } from '#domain/accountability/measures.ts'
import {
  RECORD_ACTIONS,
  RECORD_MOVES,
  RECORD_STATES,
  obstacleTo,
  openMoves,
  stateAfter,
  stateAfterDecision,
} from '#domain/accountability/workflow.ts'
import type { RecordPlace, RecordState } from '#domain/accountability/workflow.ts'
import { actorOf, cast, fresh, move, run } from '#tests/domain/accountability/model.ts'

const place = (state: RecordState, more: Partial<RecordPlace> = {}): RecordPlace => ({
  state,
  proposedBy: 'inspector-1',
  decidedBy: null,
  tookPart: ['inspector-1'],
  remedy: null,
  reviewOpen: false,
  remedyOpen: false,
  remedyUnused: false,
  runs: false,
  ...more,
})
const who = (name: string) => {
  const found = cast.find(([account]) => account === name)
  if (!found) throw new Error(name)
  return found
}
const open = (name: string, state: RecordState, more: Partial<RecordPlace> = {}) =>
  openMoves(place(state, more), actorOf(who(name)))

describe('the life of a record', () => {
  it('goes by the table, for each who has a part in it', () => {
    expect(open('inspector-1', 'proposed')).toEqual(['ask', 'record'])
    expect(open('chief-1', 'proposed')).toEqual(['ask', 'dismiss', 'record'])
    expect(open('leader-1', 'proposed')).toEqual(['dismiss'])
    expect(open('approver', 'proposed')).toEqual([])
    expect(open('approver', 'asked')).toEqual(['state'])
    expect(open('inspector-1', 'asked')).toEqual(['hear', 'record'])
    expect(open('chief-1', 'heard')).toEqual(['decide', 'dismiss', 'record'])
    expect(open('leader-1', 'submitted')).toEqual(['approve', 'send-back'])
    expect(open('inspector-1', 'decided')).toEqual(['serve'])
    expect(open('approver', 'in-force', { reviewOpen: true })).toEqual(['appeal'])
    expect(open('leader-1', 'in-force', { remedy: 'ours' })).toEqual(['review'])
    expect(open('inspector-1', 'in-force')).toEqual(['record', 'complete'])
    expect(open('inspector-1', 'in-force', { runs: true })).toEqual(['record'])
    for (const name of ['reporter', 'neighbour', 'own-chief', 'system-admin', 'auditor']) {
      expect(RECORD_STATES.flatMap((state) => open(name, state, { reviewOpen: true }))).toEqual([])
    }
  })

  it('lets nobody decide what he proposed, nor approve what he decided', () => {
    const own = { proposedBy: 'chief-1' }
    expect(obstacleTo('decide', place('heard', own), actorOf(who('chief-1')))).toBe('not-yourself')
    expect(obstacleTo('dismiss', place('heard', own), actorOf(who('chief-1')))).toBe('not-yourself')
    expect(obstacleTo('decide', place('heard', own), actorOf(who('chief-2')))).toBeUndefined()
    const decided = place('submitted', { decidedBy: 'leader-1' })
    expect(obstacleTo('approve', decided, actorOf(who('leader-1')))).toBe('not-yourself')
    expect(obstacleTo('approve', decided, actorOf(who('leader-2')))).toBeUndefined()
  })

  it('has a review decided by one who took no part', () => {
    const sought = place('in-force', { remedy: 'ours', tookPart: ['inspector-1', 'chief-1'] })
    expect(obstacleTo('review', sought, actorOf(who('chief-1')))).toBe('reviewer-barred')
    expect(obstacleTo('review', sought, actorOf(who('chief-2')))).toBeUndefined()
  })

  it('decides the four acts of the office and nothing else; two of them with approval', () => {
    expect(MEASURES.filter((one) => stateAfterDecision(one, true) !== undefined)).toEqual([
      ...OWN_MEASURES,
    ])
    expect(OWN_MEASURES.map((one) => stateAfterDecision(one, false))).toEqual([
      'decided',
      'submitted',
      'decided',
      'submitted',
    ])
  })

  it('leaves nothing open where it is closed', () => {
    for (const state of ['closed', 'revoked', 'dismissed'] as const) {
      const all = {
        remedy: 'ours',
        reviewOpen: true,
        remedyOpen: true,
        remedyUnused: true,
      } as const
      for (const [name] of cast) expect(open(name, state, all)).toEqual([])
    }
  })

  it('says for every state, move and role either why not, or where it leads', () => {
    for (const state of RECORD_STATES) {
      for (const one of cast) {
        for (const action of RECORD_ACTIONS) {
          const { from, access } = RECORD_MOVES[action]
          const actor = actorOf(one)
          const isFree = obstacleTo(action, place(state), actor) === undefined
          expect(!isFree || (from.includes(state) && actor.may(access))).toBe(true)
          expect(RECORD_STATES).toContain(stateAfter(action, state))
        }
      }
    }
  })

  it('hears before it decides: in writing, in person, or when the time has passed', () => {
    const now = Date.parse('2026-03-02T10:00:00+08:00')
    const said = { version: 1, text: '说明如下' }
    const asked = move(
      fresh('inspector-1'),
      who('inspector-1'),
      { act: 'ask', day: '2026-03-09', ...said },
      now,
    )
    const hear = (form: 'written' | 'oral' | 'waived', at = now, record = asked) =>
      move(record, who('inspector-1'), { act: 'hear', hearing: form, ...said }, at)
    expect(() => hear('written')).toThrow(Refusal)
    expect(() => hear('waived')).toThrow(Refusal)
    // The last day itself is still in time.
    expect(() => hear('waived', Date.parse('2026-03-09T20:00:00+08:00'))).toThrow(Refusal)
    expect(hear('waived', Date.parse('2026-03-10T09:00:00+08:00')).state).toBe('heard')
    expect(hear('oral').hearing).toEqual({ form: 'oral', day: '2026-03-02' })
    const stated = move(asked, who('approver'), { act: 'state', ...said }, now)
    expect(hear('written', now, stated).state).toBe('heard')
    expect(() => hear('waived', Date.parse('2026-03-10T09:00:00+08:00'), stated)).toThrow(Refusal)
  })

  it('breaks no invariant in 2,000 random runs', () => {
    const broken = Array.from({ length: 2000 }, (_, at) => [at + 1, run(at + 1)] as const)
    expect(broken.filter(([, what]) => what.length > 0)).toEqual([])
  }, 60_000)
})
