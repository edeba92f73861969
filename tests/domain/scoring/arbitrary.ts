import * as fc from 'fast-check'
import type { Fact } from '#domain/facts/fact.ts'
import type { Bonus, Item, Node, Rule, Scheme, Veto } from '#domain/schemes/scheme.ts'
import type { Judgement, ScoringInput } from '#domain/scoring/input.ts'
import {
  category,
  corrected,
  exception,
  fact,
  fault,
  inputWith,
  item,
  judgement,
  LEDGERS,
  part,
  pending,
  rejected,
  schemeWith,
  unit,
  veto,
} from '#tests/domain/scoring/fixtures.ts'

/** What a random world may contain besides. */
export interface Possible {
  pending: boolean
  /** Observations and judgements that are missing. */
  open: boolean
  /** Most facts. */
  facts: number
}

const halves = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2)

const measuredRules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('threshold' as const),
    measure: fc.constantFrom('events', 'events-this-year', 'rules-in-force', 'answer-rate'),
    atLeast: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('threshold' as const),
    measure: fc.constantFrom('faults', 'questions-received'),
    atMost: fc.integer({ min: 0, max: 3 }),
  }),
  fc.constantFrom<Rule>(
    { kind: 'linear', measure: 'answer-rate', zeroAt: 60, fullAt: 95 },
    { kind: 'linear', measure: 'faults', zeroAt: 4, fullAt: 0 },
    { kind: 'linear', measure: 'more-events', zeroAt: -1, fullAt: 2 },
    {
      kind: 'steps',
      measure: 'events',
      steps: [
        { atLeast: 3, share: 100 },
        { atLeast: 1, share: 37.5 },
      ],
    },
  ),
  fc.record({
    kind: fc.constant('deduction' as const),
    measure: fc.constantFrom('faults', 'grave-faults'),
    each: halves(6),
  }),
  fc.record({
    kind: fc.constant('award' as const),
    measure: fc.constant('events'),
    each: halves(4),
  }),
)

const terms: fc.Arbitrary<Partial<Item>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constantFrom<Partial<Item>>(
    { appliesTo: { withServices: false } },
    { appliesTo: { withServices: true } },
    { inForceFrom: '2027-01-01' },
    { judged: 'at-year-end' },
    { inPrinciple: true },
  ),
)

/** One leaf that may be open: the measure of courses must stand in one place only to be independent. */
const openRules: fc.Arbitrary<Rule> = fc.constantFrom<Rule>(
  { kind: 'threshold', measure: 'courses', atLeast: 1 },
  { kind: 'award', measure: 'courses', each: 2.5 },
  { kind: 'judged' },
)

const leaf = (rules: fc.Arbitrary<Rule>): fc.Arbitrary<(id: string) => Item> =>
  fc.tuple(fc.integer({ min: 1, max: 40 }), rules, terms).map(
    ([points, rule, rest]) =>
      (id: string) =>
        item(id, points, rule, rest),
  )

const leaves = leaf(measuredRules)

/** Ids are given afterwards, so that they are different. */
type Named = (id: string) => Node

/** No scheme with a category that has more points than its children is published (`category-short`). */
const branches: fc.Arbitrary<Named> = fc
  .tuple(fc.integer({ min: 5, max: 40 }), fc.array(leaves, { minLength: 1, maxLength: 3 }))
  .map(([points, leavesBelow]) => (id: string) => {
    const children = leavesBelow.map((child, at) => child(`${id}.${at}`))
    const all = children.reduce((sum, child) => sum + Number(child.points), 0)
    return category(id, Math.min(points, all), children)
  })

const nodes: fc.Arbitrary<Named[]> = fc.array(fc.oneof<fc.Arbitrary<Named>[]>(leaves, branches), {
  minLength: 1,
  maxLength: 4,
})

const vetoes: fc.Arbitrary<Veto[]> = fc
  .array(
    fc.record({
      measure: fc.constantFrom('grave-faults', 'faults'),
      atLeast: fc.integer({ min: 1, max: 3 }),
      effect: fc.constantFrom<Veto['effect']>(
        { kind: 'fail', grade: 'failed' },
        { kind: 'ceiling', points: 59 },
      ),
    }),
    { maxLength: 2 },
  )
  .map((all) => all.map((rest, at) => veto(`v${at}`, rest)))

const bonuses: fc.Arbitrary<Bonus | undefined> = fc.option(
  fc
    .record({
      gateAbove: fc.integer({ min: 0, max: 90 }),
      ceiling: fc.integer({ min: 0, max: 12 }),
      each: halves(5),
    })
    .map(({ gateAbove, ceiling, each }): Bonus => ({
      name: { zh: '加分', en: 'Bonus' },
      gateAbove,
      ceiling,
      items: [item('bonus', 9, { kind: 'award', measure: 'rules-in-force', each })],
    })),
  { nil: undefined },
)

export const schemes = (possible: Possible): fc.Arbitrary<Scheme> =>
  fc
    .record({
      first: nodes,
      second: fc.option(nodes, { nil: undefined }),
      open: possible.open ? fc.option(leaf(openRules), { nil: undefined }) : fc.constant(undefined),
      weight: fc.integer({ min: 1, max: 99 }),
      vetoes,
      bonus: bonuses,
      notApplicable: fc.constantFrom<Scheme['notApplicable']>('rescale', 'spread', 'full-marks'),
      exemption: fc.constantFrom<Scheme['exemption']>('full-marks', 'not-applicable'),
      oneFactOneDeduction: fc.boolean(),
    })
    .map(({ first, second, open, weight, bonus, ...rest }) => {
      const work = [...first, ...(open ? [open] : [])].map((node, at) => node(`a${at}`))
      const review = second?.map((node, at) => node(`b${at}`))
      return schemeWith({
        ...rest,
        parts: review
          ? [part(work, weight, 'first'), part(review, 100 - weight, 'second')]
          : [part(work, 100, 'first')],
        ...(bonus && { bonus }),
      })
    })

const days = fc.constantFrom('2026-03-03', '2026-06-30', '2026-07-01', '2026-08-15', '2026-09-30')

const bare: fc.Arbitrary<(id: string) => Fact> = fc
  .tuple(
    fc.constantFrom('press-events', 'inquiries', 'incidents', 'mechanisms', 'trainings'),
    days,
    fc.nat(6),
    fc.nat(6),
    fc.boolean(),
  )
  .map(([ledger, on, a, b, flag]) => (id: string) => {
    switch (ledger) {
      case 'inquiries':
        return fact('inquiries', id, {
          on,
          values: { received: Math.max(a, b), answered: Math.min(a, b) },
        })
      case 'incidents':
        return fault(id, flag ? 'grave' : 'minor', { day: on })
      case 'trainings':
        return fact('trainings', id, { on })
      default:
        return fact(ledger === 'mechanisms' ? 'mechanisms' : 'press-events', id, { on })
    }
  })

type Word = (one: Fact) => Fact
const asReported: Word = (one) => one
const words: fc.Arbitrary<Word> = fc.constantFrom<Word>(
  asReported,
  asReported,
  (one) => ({ ...one, ...rejected }),
  (one) => ({ ...one, ...corrected({ ...one.values, day: '2026-07-02' }) }),
)
const waiting: fc.Arbitrary<Word> = fc.constantFrom<Word>(asReported, (one) => ({
  ...one,
  ...pending,
}))
const unclear: fc.Arbitrary<Word> = fc.constantFrom<Word>(asReported, (one) =>
  one.ledger === 'trainings' && one.verification === undefined
    ? { ...one, values: { ...one.values, unclear: 'yes' } }
    : one,
)

export const factLists = (possible: Possible, minLength = 0): fc.Arbitrary<Fact[]> =>
  fc
    .array(
      fc.tuple(
        bare,
        words,
        possible.pending ? waiting : fc.constant(asReported),
        possible.open ? unclear : fc.constant(asReported),
      ),
      { minLength, maxLength: possible.facts },
    )
    .map((all) =>
      all.map(([make, ...words], at) =>
        words.reduce((one, word) => word(one), make(`f${String(at).padStart(2, '0')}`)),
      ),
    )

/** Ids of the judged items of a scheme; they stand at the end of the first part. */
export const judgedItems = (scheme: Scheme): Item[] =>
  scheme.parts.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.kind === 'item' && node.rule.kind === 'judged' ? [node] : [])),
  )

export const inputs = (possible: Possible): fc.Arbitrary<ScoringInput> =>
  fc
    .record({
      scheme: schemes(possible),
      facts: factLists(possible),
      missing: fc.subarray([...LEDGERS], { maxLength: 1 }),
      hasServices: fc.boolean(),
      exempt: fc.boolean(),
      judged: fc.boolean(),
    })
    .map(({ scheme, facts, missing, hasServices, exempt, judged }) => {
      const sections = Object.fromEntries(
        LEDGERS.map((id) => [id, missing.includes(id) ? 'not-reported' : 'reported'] as const),
      )
      const judgements: Judgement[] = judged
        ? judgedItems(scheme).map(({ id }) => judgement(id, '3.5'))
        : []
      return inputWith({
        scheme,
        facts,
        sections,
        unit: { ...unit, hasServices },
        exceptions: exempt ? ['a0', 'a1', 'a0.0', 'b0'].map((id) => exception(id)) : [],
        judgements,
      })
    })
