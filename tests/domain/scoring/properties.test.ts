import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compareExact,
  exact,
  multiply,
  subtract,
  sumExact,
  textOf,
} from '#domain/number/exact.ts'
import type { Node, Rule } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import { inputs } from '#tests/domain/scoring/arbitrary.ts'
import {
  baseOf,
  endsOf,
  isNotAbove,
  nodeSums,
  waterfallEnds,
} from '#tests/domain/scoring/by-the-book.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'
import { branchesOf, fault, linesOf, pending, scoreSmall } from '#tests/domain/scoring/fixtures.ts'

const settled = { pending: false, open: false, facts: 8 }
const everything = { pending: true, open: true, facts: 9 }

const inOrder = (...points: string[]) =>
  points.every((one, at) => at === 0 || compareExact(exact(points[at - 1] ?? ''), exact(one)) <= 0)

const expectAlways = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  expect(faultIn(fc.property(arbitrary, check))).toBeUndefined()

describe('points add up', () => {
  it('in the waterfall, step by step from full marks to the lowest and the highest total', () => {
    expectAlways(inputs(everything), (input) => {
      const card = scoreSmall(input)
      const changes = card.waterfall.map(({ change }) => exact(change))
      const sums = changes.map((_, at) => textOf(sumExact(changes.slice(0, at + 1))))
      expect(card.waterfall.map(({ after }) => after)).toEqual(sums)
      const open = card.waterfall.find(({ step }) => step === 'undetermined')?.change ?? '0'
      const high = sumExact(changes)
      expect({ low: textOf(subtract(high, exact(open))), high: textOf(high) }).toEqual(
        waterfallEnds(card),
      )
    })
  })

  it('from lines to categories and parts, as the rules are written', () => {
    expectAlways(inputs(settled), (input) => {
      const card = scoreSmall(input)
      const { notApplicable } = input.scheme
      for (const { children, of, available, low, high } of [...branchesOf(card), ...card.parts]) {
        const sums = nodeSums(children, of, notApplicable)
        expect({ available, low, high }).toEqual({
          available: textOf(sums.available),
          low: textOf(sums.gained),
          high: textOf(sums.gained),
        })
      }
    })
  })

  it('from parts to the base and on to the total', () => {
    expectAlways(inputs(settled), (input) => {
      const card = scoreSmall(input)
      const base = baseOf(card.parts, input.scheme)
      expect(card.base.low).toBe(textOf(base))
      const sum = textOf(add(base, exact(card.bonus?.counted.low ?? '0')))
      const told = card.unofficial?.low ?? (card.total.kind === 'exact' ? card.total.points : sum)
      expect(told).toBe(sum)
    })
  })
})

describe('caps', () => {
  it('hold for lines, and what is not gained is lost', () => {
    expectAlways(inputs(everything), (input) => {
      for (const line of linesOf(scoreSmall(input))) {
        const open = line.kind === 'undetermined'
        const [low, high] = open ? [line.low, line.high] : [line.points ?? '0', line.points ?? '0']
        expect(inOrder('0', low, high, line.of)).toBe(true)
        const lost =
          line.kind === 'scored' ? line.lost : textOf(subtract(exact(line.of), exact(low)))
        expect(textOf(add(exact(low), exact(lost)))).toBe(line.of)
      }
    })
  })

  it('hold for categories, parts, base and bonus', () => {
    expectAlways(inputs(everything), (input) => {
      const card = scoreSmall(input)
      for (const { of, available, low, high } of [...branchesOf(card), ...card.parts]) {
        expect(inOrder('0', low, high, available, of)).toBe(true)
      }
      expect(inOrder('0', card.base.low, card.base.high, String(input.scheme.full))).toBe(true)
      const { earned, counted } = card.bonus ?? { earned: NONE, counted: NONE }
      const ceiling = String(input.scheme.bonus?.ceiling ?? 0)
      expect(inOrder('0', counted.low, counted.high, ceiling)).toBe(true)
      expect(inOrder(counted.high, earned.high)).toBe(true)
    })
  })

  const NONE = { low: '0', high: '0' }
})

describe('a new violation', () => {
  it('never raises a total, a grade or the base', () => {
    const kinds = fc.constantFrom('minor', 'grave')
    expectAlways(fc.tuple(inputs(everything), kinds, fc.boolean()), ([input, kind, isPending]) => {
      const violation = fault('new', kind as 'minor' | 'grave', isPending ? pending : {})
      const before = scoreSmall(input)
      const after = scoreSmall({ ...input, facts: [...input.facts, violation] })
      const [was, is] = [endsOf(before.total), endsOf(after.total)]
      expect(isNotAbove(is.low, was.low) && isNotAbove(is.high, was.high)).toBe(true)
      expect(inOrder(after.base.low, before.base.low)).toBe(true)
      const order = input.scheme.grades.map(({ id }) => id)
      const best = ({ grades }: Scorecard) => order.indexOf(grades[0] ?? 'failed')
      expect(best(after)).toBeGreaterThanOrEqual(best(before))
    })
  })
})

describe('a scorecard', () => {
  it('does not depend on the order of its input', () => {
    const shuffled = inputs(everything).chain((input) =>
      fc.record({
        input: fc.constant(input),
        facts: fc.shuffledSubarray([...input.facts], { minLength: input.facts.length }),
        exceptions: fc.shuffledSubarray([...input.exceptions], {
          minLength: input.exceptions.length,
        }),
      }),
    )
    expectAlways(shuffled, ({ input, ...rest }) => {
      for (const view of ['self', 'official'] as const) {
        expect(scoreSmall({ ...input, ...rest }, view)).toEqual(scoreSmall(input, view))
      }
    })
  })

  it('survives JSON, and so does its input', () => {
    expectAlways(inputs(everything), (input) => {
      const card = scoreSmall(input)
      const again = scoreSmall(JSON.parse(JSON.stringify(input)) as ScoringInput)
      expect(JSON.stringify(again)).toBe(JSON.stringify(card))
      expect(JSON.parse(JSON.stringify(card))).toEqual(card)
    })
  })

  it('leaves its input as it was', () => {
    expectAlways(inputs(everything), (input) => {
      const before = JSON.stringify(input)
      scoreSmall(input)
      expect(JSON.stringify(input)).toBe(before)
    })
  })
})

describe('a scale', () => {
  const scaleRule = (rule: Rule, by: number): Rule =>
    rule.kind === 'deduction' || rule.kind === 'award' ? { ...rule, each: rule.each * by } : rule
  const scaleNode = (node: Node, by: number): Node =>
    node.kind === 'item'
      ? { ...node, points: Number(node.points) * by, rule: scaleRule(node.rule, by) }
      : {
          ...node,
          points: Number(node.points) * by,
          children: node.children.map((child) => scaleNode(child, by)),
        }
  const result = (card: Scorecard) => [card.base, card.total, card.grades, card.bonus?.counted]
  const scaled = fc.tuple(inputs(everything), fc.integer({ min: 2, max: 9 }))

  it('of all points changes nothing', () => {
    expectAlways(scaled, ([input, by]) => {
      const parts = input.scheme.parts.map(({ nodes, ...part }) => {
        return { ...part, nodes: nodes.map((node) => scaleNode(node, by)) }
      })
      const judgements = input.judgements.map(({ points, ...one }) => {
        return { ...one, points: textOf(multiply(exact(points), exact(by))) }
      })
      const other = { ...input, judgements, scheme: { ...input.scheme, parts } }
      expect(result(scoreSmall(other))).toEqual(result(scoreSmall(input)))
    })
  })

  it('of all weights changes nothing', () => {
    expectAlways(scaled, ([input, by]) => {
      const parts = input.scheme.parts.map(({ weight, ...part }) => {
        return { ...part, weight: weight * by }
      })
      const other = scoreSmall({ ...input, scheme: { ...input.scheme, parts } })
      const card = scoreSmall(input)
      expect(result(other)).toEqual(result(card))
      expect(other.waterfall).toEqual(card.waterfall)
    })
  })
})
