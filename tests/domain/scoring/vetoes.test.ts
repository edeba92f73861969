import { describe, expect, it } from 'vitest'
import type { Scheme, Veto } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import {
  cardOf,
  fact,
  fault,
  item,
  judgement,
  part,
  pending,
  threshold,
  totalOf,
  unit,
  veto,
} from '#tests/domain/scoring/fixtures.ts'

const grave = [fault('f', 'grave')]
const ceiling = { effect: { kind: 'ceiling', points: 59 } } as const
const card = (
  vetoes: readonly Veto[],
  rest: Partial<ScoringInput> = {},
  scheme: Partial<Scheme> = {},
) => cardOf({ vetoes, ...scheme }, { judgements: [judgement('only', '92.5')], ...rest })
const stateOf = (one: Partial<Veto>, rest: Partial<ScoringInput> = {}) =>
  card([veto('v', one)], rest).vetoes[0]?.state

describe('a veto that fails the unit', () => {
  it('leaves no total, the label as grade, and the rest as unofficial', () => {
    const struck = card([veto('v', { clauses: ['Y4-08'] })], { facts: grave })
    expect(struck.total).toEqual({ kind: 'none', because: 'vetoed' })
    expect(struck.grades).toEqual(['failed'])
    expect(struck.unofficial).toEqual({ low: '92.5', high: '92.5' })
    expect(struck.base).toEqual({ low: '92.5', high: '92.5' })
    expect(struck.vetoes).toEqual([
      {
        veto: 'v',
        state: 'struck',
        value: { amount: '1', unit: 'count', counts: { count: 1 } },
        facts: ['f'],
        clauses: ['Y4-08'],
      },
    ])
  })

  it('is clear below its value', () => {
    const clear = card([veto('v', { atLeast: 2 })], { facts: grave })
    expect(clear.vetoes[0]).toMatchObject({ state: 'clear', value: { amount: '1' }, facts: ['f'] })
    expect(totalOf(clear)).toBe('92.5')
    expect(clear.unofficial).toBeNull()
    expect(clear.grades).toEqual(['excellent'])
  })

  it('gives the worst of several labels', () => {
    const labels = (first: string, second: string) =>
      card(
        [
          veto('v', { effect: { kind: 'fail', grade: first } }),
          veto('w', { effect: { kind: 'fail', grade: second } }),
        ],
        { facts: grave },
      ).grades
    expect(labels('failed', 'passed')).toEqual(['failed'])
    expect(labels('passed', 'failed')).toEqual(['failed'])
    expect(labels('passed', 'not in the list')).toEqual(['not in the list'])
  })
})

describe('a veto with a ceiling', () => {
  it('leaves at most 59 points', () => {
    const struck = card([veto('v', ceiling)], { facts: grave })
    expect(totalOf(struck)).toBe('59')
    expect(struck.unofficial).toEqual({ low: '92.5', high: '92.5' })
    expect(struck.grades).toEqual(['failed'])
  })

  it('never lifts a lower total to its points', () => {
    const low = { facts: grave, judgements: [judgement('only', '40')] }
    const struck = card([veto('v', ceiling)], low)
    expect(totalOf(struck)).toBe('40')
    expect(struck.unofficial).toEqual({ low: '40', high: '40' })
  })

  it('is the lowest of several', () => {
    const lower = { effect: { kind: 'ceiling', points: 50 } } as const
    expect(totalOf(card([veto('v', ceiling), veto('w', lower)], { facts: grave }))).toBe('50')
    expect(totalOf(card([veto('v', lower), veto('w', ceiling)], { facts: grave }))).toBe('50')
  })

  it('covers the bonus too', () => {
    const bonus = {
      name: { zh: '', en: '' },
      ceiling: 10,
      items: [item('extra', 10, threshold('faults', 1))],
    }
    const struck = card([veto('v', ceiling)], { facts: grave }, { bonus })
    expect(totalOf(struck)).toBe('59')
    expect(struck.unofficial).toEqual({ low: '102.5', high: '102.5' })
  })
})

describe('a veto', () => {
  it('is no question for other classes', () => {
    expect(stateOf({ classes: ['others'] }, { facts: grave })).toBe('not-applicable')
    expect(stateOf({ classes: ['others', 'all'] }, { facts: grave })).toBe('struck')
  })

  it('is no question for units without the duty', () => {
    const appliesTo = { organRoles: ['press-office'] } as const
    expect(stateOf({ appliesTo }, { facts: grave })).toBe('not-applicable')
    const press = { ...unit, organRoles: ['press-office' as const] }
    expect(stateOf({ appliesTo }, { facts: grave, unit: press })).toBe('struck')
  })

  it('does not strike on a section that was not handed in', () => {
    const missing = card([veto('v')], { facts: grave, sections: {} })
    expect(missing.vetoes[0]).toMatchObject({ state: 'not-reported', value: null, facts: [] })
    expect(missing.total.kind).toBe('exact')
    expect(missing.reported).toEqual({ sections: 0, of: 1 })
  })

  it('does not strike where there is nothing to measure', () => {
    const rate = { measure: 'answer-rate', atLeast: 0 }
    expect(stateOf(rate)).toBe('not-applicable')
    const answered = fact('inquiries', 'q', { values: { received: 1, answered: 0 } })
    expect(stateOf(rate, { facts: [answered] })).toBe('struck')
  })

  it('that is no question does not ask for its sections', () => {
    expect(card([veto('v', { classes: [] })]).reported).toEqual({ sections: 0, of: 0 })
  })
})

describe('an open veto', () => {
  const courses = (...unclear: boolean[]) =>
    unclear.map((one, at) => fact('trainings', `c${at}`, { values: one ? { unclear: 'yes' } : {} }))
  const fails = veto('v', { measure: 'courses', atLeast: 2 })
  const caps = veto('v', { measure: 'courses', atLeast: 2, ...ceiling })

  it('may leave no total', () => {
    const open = card([fails], { facts: courses(false, true) })
    expect(open.vetoes[0]).toMatchObject({ state: 'undetermined', value: null })
    expect(open.total).toEqual({ kind: 'range', low: '92.5', high: '92.5', orNone: true })
    expect(open.grades).toEqual(['excellent', 'failed'])
    expect(open.unofficial).toEqual({ low: '92.5', high: '92.5' })
  })

  it('may put a ceiling on it', () => {
    const open = card([caps], { facts: courses(false, true) })
    expect(open.total).toEqual({ kind: 'range', low: '59', high: '92.5' })
    expect(open.grades).toEqual(['excellent', 'good', 'passed', 'failed'])
    expect(open.unofficial).toEqual({ low: '92.5', high: '92.5' })
  })

  it('is settled where every value strikes, or none', () => {
    expect(card([fails], { facts: courses(false, false, true) }).vetoes[0]?.state).toBe('struck')
    expect(card([fails], { facts: courses(true) }).vetoes[0]?.state).toBe('clear')
    expect(card([caps], { facts: courses(false, false, true) }).total).toEqual({
      kind: 'exact',
      points: '59',
    })
  })

  it('waits for verification as lines do', () => {
    const facts = [fault('f', 'grave', pending)]
    const fail = card([veto('v')], { facts })
    expect(fail.vetoes[0]?.state).toBe('undetermined')
    expect(fail.total).toEqual({ kind: 'range', low: '92.5', high: '92.5', orNone: true })
    expect(fail.grades).toEqual(['excellent', 'failed'])
    expect(card([veto('v', ceiling)], { facts }).total).toEqual({
      kind: 'range',
      low: '59',
      high: '92.5',
    })
    // Struck or clear, and nothing in between.
    expect(card([veto('v', ceiling)], { facts }).grades).toEqual(['excellent', 'failed'])
  })

  it('beside one that strikes may only make the grade worse', () => {
    const grades = (open: string) =>
      card(
        [
          veto('v', { effect: { kind: 'fail', grade: 'passed' } }),
          veto('w', { measure: 'courses', effect: { kind: 'fail', grade: open } }),
        ],
        { facts: [...grave, ...courses(true)] },
      ).grades
    expect(grades('failed')).toEqual(['passed', 'failed'])
    expect(grades('good')).toEqual(['passed'])
  })

  it('with a ceiling lowers what an open line leaves', () => {
    const parts = [part([item('only', 100, { kind: 'judged' })])]
    const open = cardOf({ parts, vetoes: [caps] }, { facts: courses(false, true) })
    expect(open.total).toEqual({ kind: 'range', low: '0', high: '100' })
    expect(open.unofficial).toEqual({ low: '0', high: '100' })
  })
})
