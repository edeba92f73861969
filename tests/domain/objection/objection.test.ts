import { describe, expect, it } from 'vitest'
import { barredBy } from '#domain/objection/barred.ts'
import type { Part } from '#domain/objection/barred.ts'
import {
  isOpen,
  OBJECTION_ACTS,
  OBJECTION_STATES,
  stateAfter,
} from '#domain/objection/objection.ts'
import type { ObjectionParty } from '#domain/objection/objection.ts'

const PARTIES: readonly ObjectionParty[] = ['unit', 'office', 'reviewer']

/** Every step there is, said once more: state, act, party, and the state it leads to. */
const STEPS = [
  'filed take-up office taken-up',
  'filed withdraw unit withdrawn',
  'taken-up take-up office taken-up',
  'taken-up uphold reviewer upheld',
  'taken-up uphold-partly reviewer partly-upheld',
  'taken-up dismiss reviewer dismissed',
  'taken-up withdraw unit withdrawn',
]

describe('the steps of an objection', () => {
  it('are these and no others, over all states, acts and parties', () => {
    const possible = OBJECTION_STATES.flatMap((state) =>
      OBJECTION_ACTS.flatMap((act) =>
        PARTIES.flatMap((party) => {
          const after = stateAfter(act, state, party)
          return after ? [`${state} ${act} ${party} ${after}`] : []
        }),
      ),
    )
    expect(possible).toEqual(STEPS)
  })

  it('end with a decision or a withdrawal', () => {
    expect(OBJECTION_STATES.filter(isOpen)).toEqual(['filed', 'taken-up'])
  })
})

describe('who is barred', () => {
  const parts: Part[] = [
    { account: 'a', name: '甲', deed: 'verified', what: '发布会', at: 10 },
    { account: 'b', name: '乙', deed: 'judged', what: '', at: 20 },
    { account: 'c', name: '丙', deed: 'filed', what: '', at: 30 },
  ]

  it('is whoever took part, with what they did', () => {
    expect(barredBy('a', parts)).toEqual({ code: 'verified', params: { what: '发布会' } })
    expect(barredBy('b', parts)?.code).toBe('judged')
    expect(barredBy('c', parts)?.code).toBe('filed')
    expect(barredBy('d', parts)).toBeUndefined()
  })

  it('is not a reviewer who puts the line right after being named', () => {
    expect(barredBy('b', parts, 20)).toBeUndefined()
    expect(barredBy('b', parts, 21)?.code).toBe('judged')
  })

  it.each([
    // delegation, deed of a at 10, who wants to review, whether that is barred
    ['from d to a during the deed', { from: 'd', to: 'a', since: 5, until: 15 }, 'd', true],
    ['from d to a after the deed', { from: 'd', to: 'a', since: 11, until: 15 }, 'd', false],
    ['from d to a before the deed', { from: 'd', to: 'a', since: 1, until: 10 }, 'd', false],
    ['from a to d, from then on', { from: 'a', to: 'd', since: 20, until: 30 }, 'd', true],
    ['from a to d, over before it', { from: 'a', to: 'd', since: 1, until: 9 }, 'd', false],
    ['between others', { from: 'a', to: 'e', since: 5, until: 15 }, 'd', false],
  ] as const)('counts a delegation %s', (_says, standIn, account, isBarred) => {
    const ofA = parts.slice(0, 1)
    expect(barredBy(account, ofA, Infinity, [standIn]) !== undefined).toBe(isBarred)
  })
})
