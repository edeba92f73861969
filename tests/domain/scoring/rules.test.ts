import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareExact, exact, fraction, textOf } from '#domain/number/exact.ts'
import type { Rule } from '#domain/schemes/scheme.ts'
import { judgedPoints, pointsBetween, prepareRule } from '#domain/scoring/rules.ts'
import type { MeasuredRule } from '#domain/scoring/rules.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'

const measure = 'm'
const at = (rule: MeasuredRule, full: number, value: string) =>
  prepareRule(rule, exact(full)).at(exact(value))
const pointsAt = (rule: MeasuredRule, full: number, ...values: string[]) =>
  values.map((value) => at(rule, full, value).text)
const between = (rule: MeasuredRule, full: number, low: string, high: string) =>
  pointsBetween(prepareRule(rule, exact(full)), exact(low), exact(high)).map((one) => textOf(one))

describe('a threshold', () => {
  it('gives all or nothing, and the bound itself reaches it', () => {
    const atLeast: Rule = { kind: 'threshold', measure, atLeast: 1 }
    expect(pointsAt(atLeast, 5, '0', '0.99', '1', '2')).toEqual(['0', '0', '5', '5'])
    const atMost: Rule = { kind: 'threshold', measure, atMost: 48 }
    expect(pointsAt(atMost, 5, '47', '48', '48.1')).toEqual(['5', '5', '0'])
    const within: Rule = { kind: 'threshold', measure, atLeast: 2, atMost: 4 }
    expect(pointsAt(within, 5, '1', '2', '4', '5')).toEqual(['0', '5', '5', '0'])
  })

  it('says what was asked and what is lost', () => {
    expect(at({ kind: 'threshold', measure, atLeast: 1 }, 5, '1')).toMatchObject({
      lost: '0',
      because: { code: 'reached', params: { atLeast: 1 } },
    })
    expect(at({ kind: 'threshold', measure, atLeast: 2, atMost: 4 }, 5, '1')).toMatchObject({
      lost: '5',
      because: { code: 'missed', params: { atLeast: 2, atMost: 4 } },
    })
    expect(at({ kind: 'threshold', measure, atMost: 4 }, 5, '1').because.params).toEqual({
      atMost: 4,
    })
  })

  it('may be met between two values that both miss it', () => {
    const within: Rule = { kind: 'threshold', measure, atLeast: 2, atMost: 4 }
    expect(between(within, 5, '1', '9')).toEqual(['0', '5'])
    expect(between(within, 5, '2', '4')).toEqual(['5', '5'])
    expect(between(within, 5, '3', '9')).toEqual(['0', '5'])
    expect(between(within, 5, '5', '9')).toEqual(['0', '0'])
  })
})

describe('a straight line', () => {
  const rising: Rule = { kind: 'linear', measure, zeroAt: 60, fullAt: 90 }
  const falling: Rule = { kind: 'linear', measure, zeroAt: 72, fullAt: 48 }

  it('rises between its anchors and stays flat outside', () => {
    // 75 is half-way from 60 to 90; 70 is a third.
    expect(pointsAt(rising, 6, '50', '60', '70', '75', '90', '95')).toEqual([
      '0',
      '0',
      '2',
      '3',
      '6',
      '6',
    ])
    expect(at(rising, 1, '70').text).toBe('1/3')
    expect(at(rising, 1, '70').lost).toBe('2/3')
  })

  it('may fall: fewer hours, more points', () => {
    // 60 hours are half-way from 72 to 48.
    expect(pointsAt(falling, 10, '80', '72', '60', '48', '5')).toEqual(['0', '0', '5', '10', '10'])
    expect(at(falling, 10, '60').because).toEqual({
      code: 'on-scale',
      params: { zeroAt: 72, fullAt: 48 },
    })
  })

  it('puts the least and the most in order whichever way it leans', () => {
    expect(between(rising, 6, '70', '75')).toEqual(['2', '3'])
    expect(between(falling, 10, '48', '60')).toEqual(['5', '10'])
  })

  it('needs a width', () => {
    const flat: Rule = { kind: 'linear', measure, zeroAt: 3, fullAt: 3 }
    expect(() => prepareRule(flat, exact(1))).toThrow('scale has no width: both anchors are 3')
  })
})

describe('steps', () => {
  const falling: Rule = {
    kind: 'steps',
    measure,
    steps: [
      { atLeast: 95, share: 100 },
      { atLeast: 80, share: 62.5 },
      { atLeast: 60, share: 25 },
    ],
  }
  const rising: Rule = {
    kind: 'steps',
    measure,
    steps: [
      { atMost: 24, share: 100 },
      { atMost: 48, share: 50 },
    ],
  }

  it('give the share of the first step that is reached, and nothing below the last', () => {
    expect(pointsAt(falling, 8, '100', '95', '94.9', '80', '60', '59')).toEqual([
      '8',
      '8',
      '5',
      '5',
      '2',
      '0',
    ])
    expect(pointsAt(rising, 8, '24', '25', '48', '49')).toEqual(['8', '4', '4', '0'])
  })

  it('say which step it was', () => {
    expect(at(falling, 8, '81').because).toEqual({
      code: 'step',
      params: { atLeast: 80, share: 62.5 },
    })
    expect(at(rising, 8, '30').because.params).toEqual({ atMost: 48, share: 50 })
    expect(at(falling, 8, '0')).toMatchObject({
      lost: '8',
      because: { code: 'step', params: { share: 0 } },
    })
  })

  it('are all seen between two values, also where shares do not fall in order', () => {
    expect(between(falling, 8, '50', '99')).toEqual(['0', '8'])
    const odd: Rule = {
      kind: 'steps',
      measure,
      steps: [
        { atLeast: 90, share: 50 },
        { atLeast: 50, share: 100 },
      ],
    }
    expect(between(odd, 8, '40', '95')).toEqual(['0', '8'])
    expect(between(odd, 8, '90', '95')).toEqual(['4', '4'])
    expect(between(odd, 8, '45', '90')).toEqual(['0', '8'])
  })

  it('never give more than the item has', () => {
    const generous: Rule = { kind: 'steps', measure, steps: [{ atLeast: 1, share: 120 }] }
    expect(pointsAt(generous, 8, '1')).toEqual(['8'])
  })
})

describe('a deduction', () => {
  const rule: Rule = { kind: 'deduction', measure, each: 1.5 }

  it('never exceeds the points of the item', () => {
    // 5 − 1.5 = 3.5, 5 − 3 = 2, 5 − 4.5 = 0.5, and 6 cannot be lost where 5 are.
    expect(pointsAt(rule, 5, '0', '1', '2', '3', '4', '99', '150')).toEqual([
      '5',
      '3.5',
      '2',
      '0.5',
      '0',
      '0',
      '0',
    ])
  })

  it('says how often and how much', () => {
    expect(at(rule, 5, '2')).toMatchObject({
      lost: '3',
      because: { code: 'deducted', params: { each: 1.5, count: '2' } },
    })
    expect(at(rule, 5, '0').because).toEqual({ code: 'nothing-to-deduct', params: { each: 1.5 } })
  })

  it('takes no number of occurrences below none', () => {
    expect(pointsAt(rule, 5, '-2')).toEqual(['5'])
  })

  it('takes parts of an occurrence as they are', () => {
    expect(pointsAt(rule, 5, '0.5', '-0.5')).toEqual(['4.25', '5'])
  })
})

describe('an award', () => {
  const rule: Rule = { kind: 'award', measure, each: 2 }

  it('stops at the points of the item', () => {
    expect(pointsAt(rule, 5, '0', '1', '2', '3', '-1')).toEqual(['0', '2', '4', '5', '0'])
    expect(at(rule, 5, '2')).toMatchObject({
      lost: '1',
      because: { code: 'awarded', params: { each: 2, count: '2' } },
    })
  })
})

describe('a judgement', () => {
  it('stays between nothing and full points', () => {
    expect(
      ['-1', '0', '2.5', '5', '7'].map((text) => textOf(judgedPoints(text, exact(5)))),
    ).toEqual(['0', '0', '2.5', '5', '5'])
  })
})

describe('every rule', () => {
  const values = fc.integer({ min: -300, max: 1200 }).map((n) => fraction(n, 10))
  const bound = fc.integer({ min: -20, max: 110 })
  const share = fc.integer({ min: 0, max: 100 })
  const rules = fc.oneof(
    fc.record({
      kind: fc.constant('threshold' as const),
      measure: fc.constant(measure),
      atLeast: bound,
    }),
    fc.record({
      kind: fc.constant('threshold' as const),
      measure: fc.constant(measure),
      atMost: bound,
    }),
    fc.record({
      kind: fc.constant('threshold' as const),
      measure: fc.constant(measure),
      atLeast: bound,
      atMost: bound,
    }),
    fc
      .tuple(bound, bound)
      .filter(([a, b]) => a !== b)
      .map(([zeroAt, fullAt]): MeasuredRule => ({ kind: 'linear', measure, zeroAt, fullAt })),
    fc.array(fc.record({ atLeast: bound, share }), { maxLength: 4 }).map((steps): MeasuredRule => ({
      kind: 'steps',
      measure,
      steps: steps.sort((a, b) => b.atLeast - a.atLeast),
    })),
    fc.array(fc.record({ atMost: bound, share }), { maxLength: 4 }).map((steps): MeasuredRule => ({
      kind: 'steps',
      measure,
      steps: steps.sort((a, b) => a.atMost - b.atMost),
    })),
    fc.constant<MeasuredRule>({ kind: 'deduction', measure, each: 0.7 }),
    fc.constant<MeasuredRule>({ kind: 'award', measure, each: 0.7 }),
  )

  it('gives points from nothing to full, and full less points is lost', () => {
    expect(
      faultIn(
        fc.property(rules, values, (rule, value) => {
          const { points, text, lost } = prepareRule(rule, exact(7)).at(value)
          expect(compareExact(points, exact(0))).toBeGreaterThanOrEqual(0)
          expect(compareExact(points, exact(7))).toBeLessThanOrEqual(0)
          expect(textOf(points)).toBe(text)
          expect(Number(exact(lost).n) / Number(exact(lost).d)).toBeCloseTo(
            7 - Number(points.n) / Number(points.d),
          )
        }),
        400,
      ),
    ).toBeUndefined()
  })

  it('has its least and most points over a range where some value of the range has them', () => {
    expect(
      faultIn(
        fc.property(rules, fc.integer({ min: -30, max: 120 }), fc.nat(40), (rule, from, width) => {
          const prepared = prepareRule(rule, exact(7))
          const [low, high] = pointsBetween(prepared, exact(from), exact(from + width))
          // Bounds are whole numbers: halves in between see every piece of the rule.
          const all = Array.from(
            { length: width * 2 + 1 },
            (_, half) => prepared.at(fraction(from * 2 + half, 2)).points,
          )
          const [least] = [...all].sort(compareExact)
          const [most] = [...all].sort((a, b) => compareExact(b, a))
          expect([low, high].map((one) => textOf(one))).toEqual(
            [least, most].map((one) => one && textOf(one)),
          )
        }),
      ),
    ).toBeUndefined()
  })
})
