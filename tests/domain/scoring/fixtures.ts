import type { Fact } from '#domain/facts/fact.ts'
import { choice, count, day, text } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import type { Measure } from '#domain/measures/measure.ts'
import { counted, measured, notApplicable, share, undetermined } from '#domain/measures/value.ts'
import type {
  Category,
  Item,
  Node,
  PointsByClass,
  Rule,
  Scheme,
  Veto,
} from '#domain/schemes/scheme.ts'
import type { Exception, Judgement, ScoringInput } from '#domain/scoring/input.ts'
import type { Branch, Line, Scorecard } from '#domain/scoring/scorecard.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import type { Unit } from '#domain/units/unit.ts'
import type { View } from '#domain/facts/fact.ts'

/**
 * A small world to try the engine in: five ledgers, a measure for each kind of value and window, and
 * schemes made to measure. All lies in the third quarter of 2026 unless a test says otherwise.
 */
export const PERIOD = '2026-Q3'
export const LEDGERS = [
  'press-events',
  'inquiries',
  'incidents',
  'mechanisms',
  'trainings',
] as const satisfies readonly LedgerId[]
type SmallLedger = (typeof LEDGERS)[number]

const words = (en: string) => ({ zh: en, en })
const says = { required: false, says: words('none') }
const common = { titleField: 'title', sameEvent: ['title'], evidence: says, checks: [] } as const
const title = text('名称', 'Title', { required: false })
const on = day('日期', 'Day', { required: true })

const events = defineLedger({
  ...common,
  id: 'press-events',
  title: words('Events'),
  about: words('Events'),
  fields: { day: on, title },
  dayField: 'day',
  lasts: 'a-day',
})

const questions = defineLedger({
  ...common,
  id: 'inquiries',
  title: words('Questions'),
  about: words('Questions'),
  fields: {
    day: on,
    title,
    received: count('收到', 'Received', { required: true, unit: words('') }),
    answered: count('答复', 'Answered', { required: true, unit: words('') }),
  },
  dayField: 'day',
  lasts: 'a-day',
})

const faults = defineLedger({
  ...common,
  id: 'incidents',
  title: words('Faults'),
  about: words('Faults'),
  fields: {
    day: on,
    title,
    kind: choice(
      '类型',
      'Kind',
      { minor: words('Minor'), grave: words('Grave') },
      { required: true },
    ),
  },
  dayField: 'day',
  lasts: 'a-day',
})

const rules = defineLedger({
  ...common,
  id: 'mechanisms',
  title: words('Rules'),
  about: words('Rules'),
  fields: { day: on, title, until: day('截至', 'Until', { required: false }) },
  dayField: 'day',
  lasts: { until: 'until' },
})

const courses = defineLedger({
  ...common,
  id: 'trainings',
  title: words('Courses'),
  about: words('Courses'),
  fields: {
    day: on,
    title,
    /** Somebody has yet to say whether the course really took place. */
    unclear: choice('情况', 'State', { yes: words('Yes') }, { required: false }),
  },
  dayField: 'day',
  lasts: 'a-day',
})

const shape = { title: words('Measure'), clauses: [] } as const

export const measures: readonly Measure[] = [
  defineMeasure({
    ...shape,
    id: 'events',
    unit: 'count',
    inputs: { events },
    window: 'period',
    better: 'more',
    measure: ({ events }) => counted(events),
  }),
  defineMeasure({
    ...shape,
    id: 'events-this-year',
    unit: 'count',
    inputs: { events },
    window: 'year-to-date',
    better: 'more',
    measure: ({ events }) => counted(events),
  }),
  defineMeasure({
    ...shape,
    id: 'answer-rate',
    unit: 'percent',
    inputs: { questions },
    window: 'period',
    better: 'more',
    measure({ questions }) {
      const sum = (field: 'received' | 'answered') =>
        questions.reduce((all, one) => all + one[field], 0)
      return share(sum('answered'), sum('received'), questions)
    },
  }),
  defineMeasure({
    ...shape,
    id: 'questions-received',
    unit: 'count',
    inputs: { questions },
    window: 'period',
    better: 'less',
    measure: ({ questions }) =>
      measured(
        questions.reduce((all, one) => all + one.received, 0),
        questions,
      ),
  }),
  defineMeasure({
    ...shape,
    id: 'faults',
    unit: 'count',
    inputs: { faults },
    window: 'period',
    better: 'less',
    measure: ({ faults }) => counted(faults),
  }),
  defineMeasure({
    ...shape,
    id: 'grave-faults',
    unit: 'count',
    inputs: { faults },
    window: 'period',
    better: 'less',
    measure: ({ faults }) => counted(faults.filter((fault) => fault.kind === 'grave')),
  }),
  defineMeasure({
    ...shape,
    id: 'rules-in-force',
    unit: 'count',
    inputs: { rules },
    window: 'in-force',
    better: 'more',
    measure: ({ rules }) => counted(rules),
  }),
  defineMeasure({
    ...shape,
    id: 'more-events',
    unit: 'count',
    inputs: { events, courses },
    window: 'period-and-before',
    better: 'more',
    measure: ({ events }, _, before) =>
      before.events.length === 0
        ? notApplicable('no-previous-period')
        : measured(events.length - before.events.length, [...events, ...before.events]),
  }),
  defineMeasure({
    ...shape,
    id: 'courses',
    unit: 'count',
    inputs: { courses },
    window: 'period',
    better: 'more',
    measure({ courses }) {
      const sure = courses.filter((course) => course.unclear === undefined)
      return sure.length === courses.length
        ? counted(courses)
        : undetermined('not-observed', sure.length, courses.length)
    },
  }),
  defineMeasure({
    ...shape,
    id: 'faults-less-courses',
    unit: 'count',
    inputs: { faults, courses },
    window: 'period',
    better: 'less',
    measure: ({ faults, courses }) => measured(faults.length - courses.length, faults),
  }),
]

export const unit: Unit = {
  id: 'U',
  parent: null,
  kind: 'department',
  name: 'Unit',
  shortName: 'Unit',
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
}

export const item = (
  id: string,
  points: PointsByClass,
  rule: Rule,
  rest: Partial<Item> = {},
): Item => ({
  kind: 'item',
  id,
  name: words(id),
  points,
  clauses: [],
  rule,
  ...rest,
})

export const category = (
  id: string,
  points: PointsByClass,
  children: readonly Node[],
): Category => ({
  kind: 'category',
  id,
  name: words(id),
  points,
  children,
})

export const veto = (id: string, rest: Partial<Veto> = {}): Veto => ({
  id,
  name: words(id),
  clauses: [],
  measure: 'grave-faults',
  atLeast: 1,
  effect: { kind: 'fail', grade: 'failed' },
  ...rest,
})

/** One part with all the weight. */
export const part = (nodes: readonly Node[], weight = 100, id = 'work') => ({
  id,
  name: words(id),
  weight,
  nodes,
})

/** Points by an inspector. */
export const judged: Rule = { kind: 'judged' }
export const threshold = (measure: string, atLeast: number): Rule => ({
  kind: 'threshold',
  measure,
  atLeast,
})
export const deduction = (measure: string, each: number): Rule => ({
  kind: 'deduction',
  measure,
  each,
})

export const schemeWith = (rest: Partial<Scheme>): Scheme => ({
  id: 'small',
  version: 1,
  name: words('Small'),
  about: words('Small'),
  sources: [],
  sample: true,
  from: '2000-01-01',
  full: 100,
  decimals: 2,
  classes: [{ id: 'all', name: words('All'), kinds: ['department'] }],
  vetoes: [],
  parts: [part([item('only', 100, judged)])],
  notApplicable: 'rescale',
  exemption: 'full-marks',
  oneFactOneDeduction: false,
  grades: [
    { id: 'excellent', name: words('Excellent'), atLeast: 90 },
    { id: 'good', name: words('Good'), atLeast: 80 },
    { id: 'passed', name: words('Passed'), atLeast: 60 },
    { id: 'failed', name: words('Failed'), fails: true },
  ],
  ties: 'competition',
  settings: {},
  notAssessable: [],
  ...rest,
})

export const fact = (
  ledger: SmallLedger,
  id: string,
  rest: Partial<Fact> & { on?: string } = {},
): Fact => {
  const { on = '2026-08-15', values, ...others } = rest
  return {
    id,
    unit: 'U',
    ledger,
    day: on,
    values: { day: on, ...values },
    evidence: [],
    ...others,
  }
}

export const fault = (
  id: string,
  kind: 'minor' | 'grave' = 'minor',
  rest: Partial<Fact> = {},
): Fact => fact('incidents', id, { ...rest, values: { kind, ...rest.values } })

const by = { by: 'inspector', at: '2026-10-08T10:00+08:00', because: 'looked into' }
export const pending = { verification: { outcome: 'pending', ...by } } as const
export const rejected = { verification: { outcome: 'rejected', ...by } } as const
export const confirmed = { verification: { outcome: 'confirmed', ...by } } as const
export const corrected = (values: Fact['values']) =>
  ({ verification: { outcome: 'corrected', values, ...by } }) as const

export const judgement = (
  of: string,
  points: string,
  rest: Partial<Judgement> = {},
): Judgement => ({
  unit: 'U',
  period: PERIOD,
  item: of,
  view: 'official',
  points,
  because: 'seen',
  by: 'inspector',
  ...rest,
})

export const exception = (of: string, rest: Partial<Exception> = {}): Exception => ({
  unit: 'U',
  item: of,
  from: '2026-01-01',
  until: '2026-12-31',
  because: 'agreed',
  approvedBy: 'chief',
  ...rest,
})

export const inputWith = (rest: Partial<ScoringInput>): ScoringInput => ({
  scheme: schemeWith({}),
  unit,
  parentKind: 'province',
  period: PERIOD,
  asOf: '2026-10-10',
  facts: [],
  sections: Object.fromEntries(LEDGERS.map((id) => [id, 'reported'])),
  judgements: [],
  exceptions: [],
  calendar: { years: {} },
  ...rest,
})

export const scoreSmall = (input: ScoringInput, view: View = 'official'): Scorecard =>
  score(input, view, prepareScheme(input.scheme, measures))

/** The card of a scheme, with the facts and judgements given. */
export const cardOf = (
  scheme: Partial<Scheme>,
  rest: Partial<ScoringInput> = {},
  view?: View,
): Scorecard => scoreSmall(inputWith({ scheme: schemeWith(scheme), ...rest }), view)

const isLine = (node: Branch | Line): node is Line => 'item' in node

/** Every line of a card in the scheme's order, those of the bonus last. */
export function linesOf(card: Scorecard): Line[] {
  const below = (node: Branch | Line): Line[] =>
    isLine(node) ? [node] : node.children.flatMap(below)
  return [
    ...card.parts.flatMap((part) => part.children.flatMap(below)),
    ...(card.bonus?.lines ?? []),
  ]
}

export function lineOf(card: Scorecard, id: string): Line {
  const line = linesOf(card).find((one) => one.item === id)
  if (!line) throw new Error(`no line ${id}`)
  return line
}

export function branchesOf(card: Scorecard): Branch[] {
  const below = (node: Branch | Line): Branch[] =>
    isLine(node) ? [] : [node, ...node.children.flatMap(below)]
  return card.parts.flatMap((part) => part.children.flatMap(below))
}

export function branchOf(card: Scorecard, id: string): Branch {
  const branch = branchesOf(card).find((one) => one.category === id)
  if (!branch) throw new Error(`no branch ${id}`)
  return branch
}

/** The exact total; a failure for any other. */
export function totalOf(card: Scorecard): string {
  if (card.total.kind !== 'exact') throw new Error(`total is ${JSON.stringify(card.total)}`)
  return card.total.points
}
