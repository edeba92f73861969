import { describe, expect, it } from 'vitest'
import { handedIn, nextActions, promisedLedgers } from '#domain/explain/next-actions.ts'
import type { NextAction } from '#domain/explain/next-actions.ts'
import { totalRange } from '#domain/explain/lines-in.ts'
import type { Fact } from '#domain/facts/fact.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'
import { subtract, textOf, ZERO } from '#domain/number/exact.ts'
import type { Item, Rule, Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import { benchScheme } from '../../../bench/scheme-of-40.ts'
import { inputOf } from '../../../bench/province.ts'

const total = (input: ScoringInput, prepared?: PreparedScheme) =>
  totalRange(score(input, 'self', prepared))?.low ?? ZERO
const gained = (before: ScoringInput, after: ScoringInput, prepared?: PreparedScheme) =>
  textOf(subtract(total(after, prepared), total(before, prepared)))

/** The same numbers each time: a linear congruential generator of Numerical Recipes. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const KINDS = 8
const topicOf = (kind: number) => `kind-${kind}`
const measures = Array.from({ length: KINDS }, (_, kind) =>
  defineMeasure({
    id: `test-${kind}`,
    title: { zh: `第 ${kind} 项`, en: `Item ${kind}` },
    unit: 'count',
    inputs: { events: pressEvents },
    window: 'period',
    clauses: ['Y1-07'],
    better: 'more',
    measure: ({ events }) => counted(events.filter(({ topic }) => topic === topicOf(kind))),
  }),
)

function ruleOf(measure: string, roll: (sides: number) => number): Rule {
  const low = 1 + roll(3)
  switch (roll(4)) {
    case 0:
      return { kind: 'threshold', measure, atLeast: low }
    case 1:
      return { kind: 'linear', measure, zeroAt: 0, fullAt: low + roll(7) }
    case 2:
      return { kind: 'award', measure, each: 1 }
    default:
      return {
        kind: 'steps',
        measure,
        steps: [
          { atLeast: low + 2, share: 100 },
          { atLeast: low, share: 10 + roll(80) },
        ],
      }
  }
}

function schemeOf(roll: (sides: number) => number): Scheme {
  const items = measures.map(({ id }, kind): Item => ({
    kind: 'item',
    id: `item-${kind}`,
    name: { zh: `第 ${kind} 项`, en: `Item ${kind}` },
    points: 12.5,
    clauses: ['Y1-07'],
    rule: ruleOf(id, roll),
  }))
  const part = { id: 'base', name: { zh: '基础', en: 'Base' }, weight: 100, nodes: items }
  return { ...benchScheme, parts: [part] }
}

const factOf = (id: string, kind: number): Fact => ({
  id,
  unit: 'unit-1',
  ledger: 'press-events',
  day: '2026-08-05',
  values: { title: id, topic: topicOf(kind), form: 'press-conference', host: 'own' },
  evidence: [],
})

describe('what a unit can do next', () => {
  it('gains exactly what is promised, for any scheme and any facts', () => {
    let promised = 0
    for (let seed = 1; seed <= 150; seed++) {
      const roll = dice(seed)
      const scheme = schemeOf(roll)
      const prepared = prepareScheme(scheme, measures)
      const kinds = Array.from({ length: roll(20) }, () => roll(KINDS))
      const input: ScoringInput = {
        ...inputOf(1),
        scheme,
        asOf: '2026-08-10',
        facts: kinds.map((kind, index) => factOf(`f${index}`, kind)),
        sections: {},
      }
      const after = handedIn(input, ['press-events'])
      for (const action of nextActions(input, ['press-events'], prepared)) {
        promised++
        expect(gainedBy(action), `seed ${seed} ${action.kind}`).toBe(action.gain)
      }
      function gainedBy(action: NextAction): string {
        if (action.kind === 'hand-in') return gained(input, after, prepared)
        const kind = Number(action.item.replace('item-', ''))
        const has = kinds.filter((one) => one === kind).length
        const more = Number(action.because.params['target']) - has
        const added = Array.from({ length: more }, (_, index) => factOf(`n${index}`, kind))
        const then = { ...after, facts: [...after.facts, ...added] }
        return gained(after, then, prepared)
      }
    }
    // Each scheme has eight items, and most of them something to gain.
    expect(promised).toBeGreaterThan(500)
  })

  it('promises nothing of what is returned, late, shut or past its due day', () => {
    const open = { ledger: 'press-events', step: 'open', takesFacts: true, late: false } as const
    expect(promisedLedgers([open], false)).toEqual(['press-events'])
    expect(promisedLedgers([open], true)).toEqual([])
    expect(promisedLedgers([{ ...open, step: 'returned' }], false)).toEqual([])
    expect(promisedLedgers([{ ...open, takesFacts: false }], false)).toEqual([])
    expect(promisedLedgers([{ ...open, late: true }], false)).toEqual([])
    const scheme = schemeOf(dice(1))
    const input = { ...inputOf(1), scheme, asOf: '2026-08-10', sections: {} }
    expect(nextActions(input, [], prepareScheme(scheme, measures))).toEqual([])
  })
})
