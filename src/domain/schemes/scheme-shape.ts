import { DISCLOSURE_FIELDS, ORGAN_ROLES, UNIT_KINDS } from '#domain/units/unit.ts'
import type { Words } from '#domain/words.ts'
import type {
  AppliesTo,
  Bonus,
  Category,
  Grade,
  Item,
  Node,
  Objections,
  Part,
  PointsByClass,
  RollUp,
  Rule,
  Scheme,
  SchemeClass,
  Veto,
  VetoEffect,
} from '#domain/schemes/scheme.ts'
import {
  list,
  nested,
  number,
  object,
  objectOr,
  oneOf,
  optional,
  record,
  scalar,
  text,
  textLike,
  variants,
  yesNo,
  type Shape,
} from '#domain/schemes/shape.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>
type EffectOf<K extends VetoEffect['kind']> = Extract<VetoEffect, { kind: K }>
type NotAssessable = Scheme['notAssessable'][number]
type Step = RuleOf<'steps'>['steps'][number]

const words = object<Words>({ zh: text(), en: text() })
const id = textLike(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'own-press-conferences')
const clause = textLike(/^[YN]\d{1,2}-\d{2}$/, 'Y1-07')
const day = textLike(/^\d{4}-\d{2}-\d{2}$/, '2026-01-01')
/** No scheme needs more, and exact sums stay fast below it. */
const points = number({ min: 0, max: 10_000 })
const percent = number({ min: 0, max: 100 })
const bound = number({ min: -1_000_000_000, max: 1_000_000_000 })

const pointsByClass: Shape<PointsByClass> = objectOr(record(points), points)

const appliesTo = object<AppliesTo>({
  organRoles: optional(list(oneOf(ORGAN_ROLES), { min: 1 })),
  functions: optional(list(oneOf(DISCLOSURE_FIELDS), { min: 1 })),
  withServices: optional(yesNo),
})

const rule = variants<Rule>({
  threshold: object<RuleOf<'threshold'>>({
    kind: oneOf(['threshold']),
    measure: id,
    atLeast: optional(bound),
    atMost: optional(bound),
  }),
  linear: object<RuleOf<'linear'>>({
    kind: oneOf(['linear']),
    measure: id,
    zeroAt: bound,
    fullAt: bound,
  }),
  steps: object<RuleOf<'steps'>>({
    kind: oneOf(['steps']),
    measure: id,
    steps: list(
      object<Step>({ atLeast: optional(bound), atMost: optional(bound), share: percent }),
      { min: 1, max: 20 },
    ),
  }),
  deduction: object<RuleOf<'deduction'>>({
    kind: oneOf(['deduction']),
    measure: id,
    each: number({ above: 0, max: 10_000 }),
  }),
  award: object<RuleOf<'award'>>({
    kind: oneOf(['award']),
    measure: id,
    each: number({ above: 0, max: 10_000 }),
  }),
  judged: object<RuleOf<'judged'>>({ kind: oneOf(['judged']) }),
})

const item = object<Item>({
  kind: oneOf(['item']),
  id,
  name: words,
  points: pointsByClass,
  clauses: list(clause),
  norm: optional(text()),
  rule,
  inPrinciple: optional(yesNo),
  judged: optional(oneOf(['each-period', 'at-year-end'])),
  appliesTo: optional(appliesTo),
  inForceFrom: optional(day),
})

const category: Shape<Category> = object<Category>({
  kind: oneOf(['category']),
  id,
  name: words,
  points: pointsByClass,
  children: list(
    nested<Node>('node', () => node),
    { min: 1 },
  ),
})

const node = variants<Node>({ category, item })

const schemeClass = object<SchemeClass>({
  id,
  name: words,
  kinds: list(oneOf(UNIT_KINDS)),
  keyDepartment: optional(yesNo),
  parentKinds: optional(list(oneOf(UNIT_KINDS), { min: 1 })),
})

const veto = object<Veto>({
  id,
  name: words,
  clauses: list(clause),
  norm: optional(text()),
  measure: id,
  atLeast: number({ above: 0, max: 1_000_000_000 }),
  effect: variants<VetoEffect>({
    fail: object<EffectOf<'fail'>>({ kind: oneOf(['fail']), grade: id }),
    ceiling: object<EffectOf<'ceiling'>>({ kind: oneOf(['ceiling']), points }),
  }),
  classes: optional(list(id, { min: 1 })),
  appliesTo: optional(appliesTo),
})

const part = object<Part>({
  id,
  name: words,
  weight: percent,
  nodes: list(
    nested<Node>('node', () => node),
    { min: 1 },
  ),
})

const bonus = object<Bonus>({
  name: words,
  gateAbove: optional(points),
  ceiling: points,
  items: list(item, { min: 1 }),
})

const grade = object<Grade>({
  id,
  name: words,
  atLeast: optional(points),
  above: optional(points),
  fails: optional(yesNo),
})

const rollUp = object<RollUp>({
  own: percent,
  below: list(object<RollUp['below'][number]>({ class: id, weight: percent }), { min: 1 }),
})

const term = number({ min: 1, max: 3650, whole: true })
const objections = object<Objections>({
  days: term,
  count: oneOf(['days', 'working-days']),
  from: oneOf(['closed', 'locked']),
  reviewDays: optional(term),
})

/** The shape of a scheme file. What must hold beyond the shape is in check.ts. */
export const schemeShape: Shape<Scheme> = object<Scheme>({
  id,
  version: number({ min: 1, max: 1_000_000, whole: true }),
  name: words,
  about: words,
  sources: list(text()),
  sample: yesNo,
  from: day,
  until: optional(day),
  full: number({ above: 0, max: 10_000 }),
  decimals: oneOf([0, 1, 2]),
  classes: list(schemeClass, { min: 1, max: 50 }),
  vetoes: list(veto),
  parts: list(part, { min: 1, max: 20 }),
  notApplicable: oneOf(['rescale', 'spread', 'full-marks']),
  exemption: oneOf(['full-marks', 'not-applicable']),
  oneFactOneDeduction: yesNo,
  bonus: optional(bonus),
  grades: list(grade, { min: 1, max: 20 }),
  ties: oneOf(['competition', 'dense']),
  rollUp: optional(rollUp),
  settings: record(scalar),
  notAssessable: list(object<NotAssessable>({ clause, because: words })),
  objectionDays: optional(number({ min: 1, max: 3650, whole: true })),
  objections: optional(objections),
  tolerances: optional(record(number({ min: 0, max: 1_000_000_000 }))),
  samePersonMayApprove: optional(yesNo),
})

/** Shapes that contain themselves, by the name they are referred to. */
export const namedShapes = { node }
