import { describe, expect, it } from 'vitest'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import {
  cardOf,
  category,
  deduction,
  fact,
  fault,
  item,
  judged,
  judgement,
  part,
  pending,
  threshold,
  veto,
} from '#tests/domain/scoring/fixtures.ts'

/** Steps as `[step, change, after]`, with the node for losses. */
const stepsOf = (scheme: Partial<Scheme>, rest: Partial<ScoringInput> = {}) =>
  cardOf(scheme, rest).waterfall.map(({ step, node, change, after }) => [
    node === undefined ? step : `${step} ${node}`,
    change,
    after,
  ])
const foreign = { appliesTo: { withServices: false } } as const

describe('the waterfall', () => {
  it('leads from full marks over every loss to the total', () => {
    const parts = [
      part([
        category('c', 30, [item('a', 20, judged), item('b', 10, judged)]),
        item('d', 50, judged),
        item('e', 20, judged),
      ]),
    ]
    const judgements = [
      judgement('a', '15'),
      judgement('b', '8.5'),
      judgement('d', '50'),
      judgement('e', '12.25'),
    ]
    expect(stepsOf({ parts }, { judgements })).toEqual([
      ['full', '100', '100'],
      ['lost c', '-6.5', '93.5'],
      ['lost e', '-7.75', '85.75'],
      ['total', '0', '85.75'],
    ])
  })

  it('counts losses in points of the base, so parts weigh what they weigh', () => {
    const parts = [
      part([item('work', 50, judged)], 70, 'first'),
      part([item('review', 100, judged)], 30, 'second'),
    ]
    const judgements = [judgement('work', '40'), judgement('review', '90')]
    // 10 of 50 are 20 of 100, and 70 % of those 14; 10 of 100 are 3.
    expect(stepsOf({ parts }, { judgements })).toEqual([
      ['full', '100', '100'],
      ['lost work', '-14', '86'],
      ['lost review', '-3', '83'],
      ['total', '0', '83'],
    ])
  })

  it('tells apart what was lost and what rescaling makes of it', () => {
    const parts = [part([item('a', 75, judged), item('services', 25, judged, foreign)])]
    // 60 of 75 are 80: 15 were lost, and 5 more because they are 15 of 75 and not of 100.
    expect(stepsOf({ parts }, { judgements: [judgement('a', '60')] })).toEqual([
      ['full', '100', '100'],
      ['lost a', '-15', '85'],
      ['not-applicable', '-5', '80'],
      ['total', '0', '80'],
    ])
  })

  it('tells apart what was lost and what spreading makes of it', () => {
    const parts = [part([item('a', 75, judged), item('services', 25, judged, foreign)])]
    const spread = { parts, notApplicable: 'spread' } as const
    expect(stepsOf(spread, { judgements: [judgement('a', '60')] })).toEqual([
      ['full', '100', '100'],
      ['lost a', '-15', '85'],
      ['not-applicable', '-5', '80'],
      ['total', '0', '80'],
    ])
  })

  it('shows what the weights of a missing part do', () => {
    const parts = [
      part([item('work', 100, judged)], 50, 'first'),
      part([item('review', 100, judged)], 30, 'second'),
      part([item('poll', 100, judged, foreign)], 20, 'third'),
    ]
    const judgements = [judgement('work', '80'), judgement('review', '60')]
    // −10 and −12 leave 78; (40 + 18) ÷ 80 % = 72.5.
    expect(stepsOf({ parts }, { judgements })).toEqual([
      ['full', '100', '100'],
      ['lost work', '-10', '90'],
      ['lost review', '-12', '78'],
      ['weights', '-5.5', '72.5'],
      ['total', '0', '72.5'],
    ])
  })

  it('adds the bonus that counts and takes off what a ceiling forbids', () => {
    const bonus = { name: { zh: '', en: '' }, ceiling: 5, items: [item('extra', 9, judged)] }
    const ceiling = veto('v', { effect: { kind: 'ceiling', points: 59 } })
    const judgements = [judgement('only', '90'), judgement('extra', '7')]
    expect(stepsOf({ bonus }, { judgements })).toEqual([
      ['full', '100', '100'],
      ['lost only', '-10', '90'],
      ['bonus', '5', '95'],
      ['total', '0', '95'],
    ])
    const facts = [fault('f', 'grave')]
    expect(stepsOf({ bonus, vetoes: [ceiling] }, { judgements, facts })).toEqual([
      ['full', '100', '100'],
      ['lost only', '-10', '90'],
      ['bonus', '5', '95'],
      ['veto', '-36', '59'],
      ['total', '0', '59'],
    ])
  })

  it('ends with the veto where there is no total', () => {
    const judgements = [judgement('only', '90')]
    expect(stepsOf({ vetoes: [veto('v')] }, { judgements, facts: [fault('f', 'grave')] })).toEqual([
      ['full', '100', '100'],
      ['lost only', '-10', '90'],
      ['veto', '0', '90'],
    ])
  })

  it('of a unit that fails every way tells the lowest sum, whatever ceilings there are', () => {
    const parts = [part([item('a', 100, threshold('events', 1))])]
    const vetoes = [veto('v', { effect: { kind: 'ceiling', points: 0 } }), veto('w')]
    const facts = [fault('f', 'grave'), fact('press-events', 'e', pending)]
    expect(stepsOf({ parts, vetoes }, { facts })).toEqual([
      ['full', '100', '100'],
      ['lost a', '-100', '0'],
      ['veto', '0', '0'],
    ])
  })

  it('tells the lowest total, and leads to the highest with one step', () => {
    const parts = [
      part([
        item('a', 40, threshold('events', 1)),
        item('b', 30, judged),
        item('c', 30, deduction('faults', 4)),
      ]),
    ]
    const facts = [fact('press-events', 'e', pending), fault('f')]
    expect(stepsOf({ parts }, { facts })).toEqual([
      ['full', '100', '100'],
      ['lost a', '-40', '60'],
      ['lost b', '-30', '30'],
      ['lost c', '-4', '26'],
      ['undetermined', '70', '96'],
      ['total', '0', '96'],
    ])
  })

  it('tells a way in which there is a total, where there may be none', () => {
    const facts = [fault('f', 'grave', pending)]
    const parts = [part([item('c', 100, deduction('faults', 4))])]
    // If the fault is real the unit fails; if not, nothing is lost.
    expect(stepsOf({ parts, vetoes: [veto('v')] }, { facts })).toEqual([
      ['full', '100', '100'],
      ['total', '0', '100'],
    ])
  })

  it('tells the worst way in which pending facts may turn out, not the first', () => {
    const parts = [
      part([item('a', 60, threshold('events', 1)), item('c', 40, deduction('faults', 4))]),
    ]
    const steps = (facts: ScoringInput['facts']) => stepsOf({ parts }, { facts })
    // Without the event 60 are lost, with the fault 4: the worst is no event and a fault.
    expect(steps([fact('press-events', 'e', pending), fault('f', 'minor', pending)])).toEqual([
      ['full', '100', '100'],
      ['lost a', '-60', '40'],
      ['lost c', '-4', '36'],
      ['undetermined', '64', '100'],
      ['total', '0', '100'],
    ])
  })

  it('tells the highest corner where the lowest leaves nothing to score', () => {
    const courses = item('only', 100, threshold('courses', 1), { judged: 'at-year-end' })
    const facts = [fact('trainings', 'b', { values: { unclear: 'yes' } })]
    const card = cardOf({ parts: [part([courses])] }, { facts })
    expect(card.total).toEqual({ kind: 'range', low: '100', high: '100', orNone: true })
    expect(card.grades).toEqual(['excellent'])
    expect(card.waterfall.map(({ step }) => step)).toEqual(['full', 'total'])
  })
})
