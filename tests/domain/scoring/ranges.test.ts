import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts/fact.ts'
import { compareExact, exact, maxExact, minExact, textOf, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Line, Scorecard, Total } from '#domain/scoring/scorecard.ts'
import { factLists, inputs, judgedItems } from '#tests/domain/scoring/arbitrary.ts'
import { endsOf, isNotAbove } from '#tests/domain/scoring/by-the-book.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'
import {
  branchesOf,
  confirmed,
  judgement,
  linesOf,
  pending,
  rejected,
  scoreSmall,
} from '#tests/domain/scoring/fixtures.ts'

const open = { pending: true, open: true, facts: 6 }

const expectAlways = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, runs?: number) =>
  expect(faultIn(fc.property(arbitrary, check), runs)).toBeUndefined()

const unjudged = ({ scheme, judgements }: ScoringInput) =>
  judgedItems(scheme).filter(({ id }) => !judgements.some(({ item }) => item === id))

type Turn = (input: ScoringInput) => ScoringInput

const withFact =
  (id: string, by: (fact: Fact) => Fact): Turn =>
  (input) => ({ ...input, facts: input.facts.map((one) => (one.id === id ? by(one) : one)) })

/** How one open matter may turn out, at its ends. */
function turnsOf(input: ScoringInput): Turn[][] {
  const waiting = input.facts.filter(({ verification }) => verification?.outcome === 'pending')
  const unclear = input.facts.filter(({ values }) => values['unclear'] !== undefined)
  const rejects = (id: string) => withFact(id, (one) => ({ ...one, ...rejected }))
  return [
    ...waiting.map(({ id }) => [withFact(id, (one) => ({ ...one, ...confirmed })), rejects(id)]),
    ...unclear.map(({ id }) => [
      withFact(id, (one) => ({ ...one, values: { day: one.day } })),
      rejects(id),
    ]),
    ...unjudged(input).map(({ id, points }) =>
      ['0', String(points)].map((given): Turn => (one) => ({
        ...one,
        judgements: [...one.judgements, judgement(id, given)],
      })),
    ),
  ]
}

/** The card of every way in which all open matters may turn out, at their ends. */
function completionsOf(input: ScoringInput): Scorecard[] {
  let ways = [input]
  for (const turns of turnsOf(input)) {
    ways = ways.flatMap((way) => turns.map((turn) => turn(way)))
  }
  return ways.map((way) => scoreSmall(way))
}

const hullOf = (values: readonly Exact[]) => ({
  low: textOf(values.reduce(minExact)),
  high: textOf(values.reduce(maxExact)),
})

/** The total that says all of these and no more. */
function totalOver(totals: readonly Total[]): Total['kind'] | Total {
  const points = totals.flatMap((one) => endsOf(one).low ?? [])
  if (points.length === 0) return 'none'
  const hull = hullOf(points)
  const orNone = points.length < totals.length
  if (!orNone && hull.low === hull.high) return { kind: 'exact', points: hull.low }
  return { kind: 'range', ...hull, ...(orNone && { orNone }) }
}

const ownRange = (line: Line) =>
  line.kind === 'undetermined'
    ? { low: line.low, high: line.high }
    : { low: line.points ?? '0', high: line.points ?? '0' }
const settledPoints = (line: Line | undefined): Exact =>
  line === undefined || line.kind === 'undetermined' ? ZERO : exact(line.points ?? '0')

describe('ranges contain every completion and are tight', () => {
  it('for the total', () => {
    expectAlways(inputs(open), (input) => {
      const { total } = scoreSmall(input)
      const over = totalOver(completionsOf(input).map((one) => one.total))
      expect(over === 'none' ? total.kind : total).toEqual(over)
    })
  })

  it('for base and bonus', () => {
    expectAlways(inputs(open), (input) => {
      const card = scoreSmall(input)
      const all = completionsOf(input)
      // A way in which nothing applies has no base.
      const scored = all.filter(({ parts }) => parts.some(({ score }) => score !== null))
      const bases = scored.length > 0 ? scored.map(({ base }) => exact(base.low)) : [ZERO]
      expect(card.base).toEqual(hullOf(bases))
      const counted = all.map(({ bonus }) => exact(bonus?.counted.low ?? '0'))
      expect(card.bonus?.counted ?? hullOf([ZERO])).toEqual(hullOf(counted))
    })
  })

  it('for grades, but that a judgement or an open value may also come out in between', () => {
    expectAlways(inputs(open), (input) => {
      const { grades } = scoreSmall(input)
      const reached = new Set(completionsOf(input).flatMap((one) => one.grades))
      const between =
        unjudged(input).length > 0 || input.facts.some(({ values }) => values['unclear'] === 'yes')
      const missing = [...reached].filter((grade) => !grades.includes(grade))
      const tooMany = grades.filter((grade) => !reached.has(grade) && !between)
      expect({ missing, tooMany }).toEqual({ missing: [], tooMany: [] })
    })
  })

  it('for lines', () => {
    expectAlways(inputs(open), (input) => {
      const all = completionsOf(input).map(linesOf)
      linesOf(scoreSmall(input)).forEach((line, at) => {
        expect(ownRange(line)).toEqual(hullOf(all.map((lines) => settledPoints(lines[at]))))
      })
    })
  })

  it('for categories and parts', () => {
    expectAlways(inputs(open), (input) => {
      const all = completionsOf(input)
      const sumsOf = (card: Scorecard) => [...branchesOf(card), ...card.parts]
      sumsOf(scoreSmall(input)).forEach(({ low, high }, at) => {
        const turned = all.map((one) => exact(sumsOf(one)[at]?.low ?? '0'))
        expect({ low, high }).toEqual(hullOf(turned))
      })
    })
  })
})

/** Whether everything that a settled card says lies within what an open one says. */
function isWithin(one: Scorecard, card: Scorecard): boolean {
  const [ends, point] = [endsOf(card.total), endsOf(one.total)]
  return (
    isNotAbove(ends.low, point.low) &&
    isNotAbove(point.high, ends.high) &&
    one.grades.every((grade) => card.grades.includes(grade)) &&
    linesOf(card).every((line, at) => lineHolds(line, linesOf(one)[at]))
  )
}

function lineHolds(line: Line, turned: Line | undefined): boolean {
  if (line.kind !== 'undetermined' || !turned) return true
  const { low, high } = ownRange(turned)
  return (
    compareExact(exact(line.low), exact(low)) <= 0 &&
    compareExact(exact(high), exact(line.high)) <= 0
  )
}

describe('ranges contain', () => {
  it('judgements between the ends too', () => {
    const share = fc.integer({ min: 0, max: 100 })
    expectAlways(fc.tuple(inputs({ ...open, pending: false }), share), ([input, percent]) => {
      const judgements = unjudged(input).map(({ id, points }) =>
        judgement(id, String((Number(points) * percent) / 100)),
      )
      const one = scoreSmall({ ...input, judgements: [...input.judgements, ...judgements] })
      expect(isWithin(one, scoreSmall(input))).toBe(true)
    })
  })

  it('every way in which very many pending facts may turn out', () => {
    const many = fc.tuple(
      inputs({ pending: false, open: false, facts: 2 }),
      factLists({ pending: false, open: false, facts: 16 }, 10),
      fc.integer(),
    )
    expectAlways(
      many,
      ([input, facts, seed]) => {
        const renamed = facts.map(({ id, ...one }) => ({ ...one, id: `p${id}` }))
        const verified = (word: (at: number) => Partial<Fact>) => [
          ...input.facts,
          ...renamed.map((one, at): Fact => Object.assign({ ...one }, word(at))),
        ]
        const card = scoreSmall({ ...input, facts: verified(() => pending) })
        const decided = verified((at) => ((seed >> (at % 31)) & 1 ? confirmed : rejected))
        expect(isWithin(scoreSmall({ ...input, facts: decided }), card)).toBe(true)
      },
      60,
    )
  })
})
