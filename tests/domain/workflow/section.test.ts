import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayDo } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import {
  SECTION_ACTIONS,
  SECTION_MOVES,
  SECTION_STEPS,
  obstacleTo,
  openMoves,
  requestAfter,
  stepAfter,
  takesFacts,
  usuallySaid,
} from '#domain/workflow/section.ts'
import type { SectionAction, SectionActor, SectionPlace } from '#domain/workflow/section.ts'

const UNIT = '/440000/440100/'

const actor = (role: Role, at: string, account: string = role): SectionActor => ({
  account,
  may: (action) => mayDo([{ role, unit: 'x', path: at }], action, UNIT),
  fromAbove: role !== 'reporter' && role !== 'approver',
})
const reporter = actor('reporter', UNIT)
const approver = actor('approver', UNIT)
const office = actor('inspector', '/440000/')
const everybody = [reporter, approver, office, actor('chief-inspector', '/440000/')]

const place = (more: Partial<SectionPlace> = {}): SectionPlace => ({
  step: 'open',
  request: null,
  submittedBy: null,
  period: 'open',
  unitHasReporter: true,
  ...more,
})

/** The place after a move. */
function after(action: SectionAction, at: SectionPlace, who: SectionActor): SectionPlace {
  return {
    ...at,
    step: stepAfter(action, at.step, true),
    request: requestAfter(action, at.request),
    submittedBy: action === 'submit' ? who.account : at.submittedBy,
  }
}

describe('the moves of a section', () => {
  it.each([
    ['open', 'open', ['submit'], [], []],
    ['submitted', 'open', ['withdraw'], ['approve', 'decline'], ['return']],
    ['approved', 'open', ['withdraw'], [], ['accept', 'return']],
    ['accepted', 'open', [], [], ['return']],
    ['returned', 'open', ['submit'], [], []],
    ['open', 'closed', ['request'], [], []],
    ['submitted', 'closed', ['request'], ['approve'], ['return']],
    ['approved', 'closed', ['request'], [], ['accept', 'return']],
    ['accepted', 'closed', ['request'], [], ['return']],
    ['returned', 'closed', ['submit'], [], []],
    ['unlocked', 'closed', ['submit'], [], []],
  ] as const)('of a section that is %s in a period that is %s', (step, period, ...moves) => {
    const at = place({ step, period, submittedBy: step === 'open' ? null : 'reporter' })
    expect([reporter, approver, office].map((who) => openMoves(at, who))).toEqual(moves)
  })

  it.each(['planned', 'locked'] as const)('are none in a period that is %s', (period) => {
    for (const step of SECTION_STEPS) {
      for (const who of everybody) {
        expect(openMoves(place({ step, period, request: 'asked' }), who)).toEqual([])
      }
    }
  })

  it('answer a request once', () => {
    const asked = place({ step: 'approved', period: 'closed', request: 'asked' })
    expect(openMoves(asked, office)).toEqual(['accept', 'return', 'grant', 'refuse'])
    expect(obstacleTo('request', asked, reporter)).toBe('section-step')
    expect(obstacleTo('grant', { ...asked, request: 'refused' }, office)).toBe('section-step')
    expect(obstacleTo('request', { ...asked, request: 'refused' }, reporter)).toBeUndefined()
  })

  it('let nobody approve or accept what he handed in', () => {
    const own = place({ step: 'submitted', submittedBy: 'approver' })
    expect(obstacleTo('approve', own, approver)).toBe('not-yourself')
    const byOffice = place({ step: 'approved', submittedBy: 'inspector' })
    expect(obstacleTo('accept', byOffice, office)).toBe('not-yourself')
  })

  /** B is away and D, or E, stands for B. A is nobody's delegate. */
  const who = (account: string, standsFor?: string): SectionActor => ({
    account,
    may: () => true,
    fromAbove: false,
    standsFor: () => standsFor,
  })
  const [a, b, dForB, eForB] = [who('a'), who('b'), who('d', 'b'), who('e', 'b')]
  const handedInBy = { a: ['a', null], b: ['b', null], dForB: ['d', 'b'] } as const

  it.each([
    // handed in by, moved by, whether that is the same person, also through a delegation
    ['a', a, true],
    ['a', b, false],
    ['a', dForB, false],
    ['b', b, true],
    ['b', dForB, true],
    ['b', a, false],
    ['dForB', dForB, true],
    ['dForB', who('d'), true],
    ['dForB', b, true],
    ['dForB', eForB, true],
    ['dForB', a, false],
  ] as const)('handed in by %s are not approved by the same person', (by, mover, isSame) => {
    const [submittedBy, submittedFor] = handedInBy[by]
    const said = (action: SectionAction, step: 'submitted' | 'approved', samePersonMay: boolean) =>
      obstacleTo(action, place({ step, submittedBy, submittedFor, samePersonMay }), mover)
    const barred = isSame ? 'not-yourself' : undefined
    expect(said('approve', 'submitted', false)).toBe(barred)
    expect(said('accept', 'approved', false)).toBe(barred)
    // The scheme may allow it inside the unit; the office never accepts its own.
    expect(said('approve', 'submitted', true)).toBeUndefined()
    expect(said('accept', 'approved', true)).toBe(barred)
  })

  it('let an office hand in only for a unit that has no account', () => {
    expect(obstacleTo('submit', place(), office)).toBe('unit-reports-itself')
    expect(obstacleTo('submit', place({ unitHasReporter: false }), office)).toBeUndefined()
    expect(
      obstacleTo('submit', place({ unitHasReporter: false }), actor('leader', '/440000/')),
    ).toBe('forbidden')
  })

  it('have one step less where nobody else approves', () => {
    expect(stepAfter('submit', 'open', false)).toBe('approved')
    expect(stepAfter('submit', 'open', true)).toBe('submitted')
  })
})

describe('what a section says when nobody chose', () => {
  it('is nothing only where nothing stands and nothing lasts', () => {
    expect(usuallySaid({ lasts: 'a-day' }, 0)).toBe('nothing-to-report')
    expect(usuallySaid({ lasts: 'a-day' }, 1)).toBe('reported')
  })
})

const places = fc.record({
  step: fc.constantFrom(...SECTION_STEPS),
  request: fc.constantFrom(null, 'asked' as const, 'granted' as const, 'refused' as const),
  submittedBy: fc.constantFrom(null, 'reporter', 'approver', 'inspector'),
  period: fc.constantFrom<PeriodState>('planned', 'open', 'closed', 'locked'),
  unitHasReporter: fc.boolean(),
})

describe('for every place that there is', () => {
  it('what is open is in the table: from its step, in its period, by its right', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...everybody), (at, who) => {
        for (const action of openMoves(at, who)) {
          const move = SECTION_MOVES[action]
          expect(move.from).toContain(at.step)
          expect(move.during).toContain(at.period)
          expect(who.may(move.access)).toBe(true)
        }
      }),
    )
  })

  it('is no dead end while the period runs: somebody can move it on', () => {
    fc.assert(
      fc.property(places, (at) => {
        fc.pre(at.period === 'open' || at.period === 'closed')
        // A section that nobody handed in was submitted by nobody.
        fc.pre(at.step !== 'unlocked' || at.period === 'closed')
        const own = { ...at, unitHasReporter: true, submittedBy: 'reporter' }
        expect(everybody.flatMap((who) => openMoves(own, who))).not.toEqual([])
      }),
    )
  })

  it('closed stays closed: no walk of the unit alone opens facts of a closed period', () => {
    const unitMoves = fc.array(fc.constantFrom(...SECTION_ACTIONS), { maxLength: 12 })
    const shut = fc.constantFrom('open', 'submitted', 'approved', 'accepted')
    fc.assert(
      fc.property(shut, unitMoves, (step, walk) => {
        let at = place({ step: step as SectionPlace['step'], period: 'closed' })
        for (const action of walk) {
          const who = [reporter, approver].find((one) => !obstacleTo(action, at, one))
          if (who) at = after(action, at, who)
          expect(takesFacts(at.step, at.period)).toBe(false)
        }
      }),
    )
  })
})
