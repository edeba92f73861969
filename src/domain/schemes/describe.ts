import { describeRule, type RuleCode } from '#domain/schemes/describe-rule.ts'
import { findMeasure } from '#domain/measures/all.ts'
import type { MeasureUnit } from '#domain/measures/measure.ts'
import { coverageOf } from '#domain/schemes/coverage.ts'
import { pointsFor } from '#domain/schemes/points-by-class.ts'
import type { Item, Node, Scheme, SchemeClass, Veto } from '#domain/schemes/scheme.ts'
import { theLibrary } from '#domain/schemes/checks/library.ts'
import { unusedMeasures } from '#domain/schemes/checks/measures.ts'
import { reason, type Reason, type Words } from '#domain/words.ts'

export type EffectCode = 'veto-fail' | 'veto-ceiling'
export type GradeCode = 'grade-at-least' | 'grade-above' | 'grade-rest'

/** What a rule is applied to; null where an inspector judges. */
interface Measured {
  id: string
  title: Words
  unit: MeasureUnit
}

/** A line of the readable scheme: a category, or an item with its rule. */
export interface SchemeRow {
  id: string
  kind: Node['kind']
  name: Words
  /** 0 for the nodes of the part itself. */
  depth: number
  points: number
  rule: Reason<RuleCode> | null
  measure: Measured | null
  clauses: readonly string[]
  norm?: string
  inPrinciple: boolean
  atYearEnd: boolean
  /** Only for some units of the class. */
  forSome: boolean
  inForceFrom?: string
}

export interface SchemeForClass {
  class: SchemeClass
  items: number
  parts: { id: string; name: Words; weight: number; rows: SchemeRow[] }[]
  bonus: SchemeRow[]
}

export interface SchemeDescription {
  id: string
  version: number
  name: Words
  about: Words
  sample: boolean
  full: number
  classes: SchemeForClass[]
  vetoes: {
    id: string
    name: Words
    measure: Measured | null
    atLeast: number
    effect: Reason<EffectCode>
  }[]
  bonus: { name: Words; gateAbove: number | null; ceiling: number } | null
  grades: { id: string; name: Words; fails: boolean; rule: Reason<GradeCode> }[]
  clauses: { bound: string[]; notAssessable: { clause: string; because: Words }[] }
  unusedMeasures: string[]
}

function measuredBy(id: string): Measured | null {
  const found = findMeasure(id)
  return found ? { id, title: found.title, unit: found.unit } : null
}

function itemRow(item: Item, depth: number, points: number): SchemeRow {
  const { id, name, rule, clauses, norm, inPrinciple, judged, appliesTo, inForceFrom } = item
  return {
    id,
    kind: 'item',
    name,
    depth,
    points,
    rule: describeRule(rule),
    measure: rule.kind === 'judged' ? null : measuredBy(rule.measure),
    clauses,
    ...(norm !== undefined && { norm }),
    inPrinciple: inPrinciple === true,
    atYearEnd: judged === 'at-year-end',
    forSome: appliesTo !== undefined,
    ...(inForceFrom !== undefined && { inForceFrom }),
  }
}

function rowsOf(nodes: readonly Node[], classId: string, depth: number): SchemeRow[] {
  return nodes.flatMap((node) => {
    const points = pointsFor(node.points, classId)
    if (points === undefined) return []
    if (node.kind === 'item') return [itemRow(node, depth, points)]
    const { id, name } = node
    const category = {
      id,
      kind: node.kind,
      name,
      depth,
      points,
      rule: null,
      measure: null,
      clauses: [],
    }
    return [
      { ...category, inPrinciple: false, atYearEnd: false, forSome: false },
      ...rowsOf(node.children, classId, depth + 1),
    ]
  })
}

function forClass(scheme: Scheme, one: SchemeClass): SchemeForClass {
  const parts = scheme.parts.map(({ id, name, weight, nodes }) => ({
    id,
    name,
    weight,
    rows: rowsOf(nodes, one.id, 0),
  }))
  const items = parts.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'item')
  return {
    class: one,
    items: items.length,
    parts,
    bonus: rowsOf(scheme.bonus?.items ?? [], one.id, 0),
  }
}

const describeVeto = ({ id, name, measure, atLeast, effect }: Veto) => ({
  id,
  name,
  measure: measuredBy(measure),
  atLeast,
  effect:
    effect.kind === 'fail'
      ? reason<EffectCode>('veto-fail', { grade: effect.grade })
      : reason<EffectCode>('veto-ceiling', { points: effect.points }),
})

function gradeRule({ atLeast, above }: Scheme['grades'][number]): Reason<GradeCode> {
  if (above !== undefined) return reason('grade-above', { above })
  return atLeast === undefined || atLeast === 0
    ? reason('grade-rest')
    : reason('grade-at-least', { atLeast })
}

/** A scheme as data for a screen that shows it before it is published: what each class is asked. */
export function describeScheme(scheme: Scheme): SchemeDescription {
  const { id, version, name, about, sample, full, bonus } = scheme
  const coverage = [...coverageOf(scheme)]
  return {
    id,
    version,
    name,
    about,
    sample,
    full,
    classes: scheme.classes.map((one) => forClass(scheme, one)),
    vetoes: scheme.vetoes.map(describeVeto),
    bonus: bonus
      ? { name: bonus.name, gateAbove: bonus.gateAbove ?? null, ceiling: bonus.ceiling }
      : null,
    grades: scheme.grades.map((grade) => ({
      id: grade.id,
      name: grade.name,
      fails: grade.fails === true,
      rule: gradeRule(grade),
    })),
    clauses: {
      bound: coverage.flatMap(([clause, { bound }]) => (bound.length > 0 ? [clause] : [])),
      notAssessable: [...scheme.notAssessable],
    },
    unusedMeasures: unusedMeasures(scheme, theLibrary),
  }
}
