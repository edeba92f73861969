import type { z } from 'zod'
import type { UnitBody, createUnit } from '#contract/unit.ts'
import { isDay } from '#domain/calendar/day.ts'
import { DISCLOSURE_FIELDS, ORGAN_ROLES, UNIT_KINDS } from '#domain/units/unit.ts'
import type { Dated, UnitKind } from '#domain/units/unit.ts'
import type { Problems } from '#ui/problems.ts'
import type { Sentence } from '#ui/words.ts'

/** A dated value while it is typed; an empty `until` holds until further notice. */
export interface DatedText {
  value: string
  from: string
  until: string
}

/** The lists of a unit that carry days. */
export const DATED = ['formerNames', 'keyDepartment', 'functions', 'classes'] as const
export type DatedKey = (typeof DATED)[number]

export interface UnitValues extends Record<DatedKey, DatedText[]> {
  id: string
  parent: string
  kind: UnitKind | ''
  name: string
  shortName: string
  code: string
  from: string
  until: string
  organRoles: string[]
  hasServices: boolean
}

type Settable = Omit<z.input<typeof createUnit.body & z.ZodType>, 'id' | 'kind' | 'parent'>

const asText = (entries: readonly Dated<string | true>[]): DatedText[] =>
  entries.map(({ value, from, until }) => ({ value: String(value), from, until: until ?? '' }))

export const valuesOf = (unit: UnitBody): UnitValues => ({
  id: unit.id,
  parent: unit.parent ?? '',
  kind: unit.kind,
  name: unit.name,
  shortName: unit.shortName,
  code: unit.code ?? '',
  from: unit.from ?? '',
  until: unit.until ?? '',
  formerNames: asText(unit.formerNames),
  keyDepartment: asText(unit.keyDepartment),
  functions: asText(unit.functions),
  classes: asText(unit.classes),
  organRoles: [...unit.organRoles],
  hasServices: unit.hasServices,
})

export const blankUnit = (parent: string): UnitValues => ({
  id: '',
  parent,
  kind: '',
  name: '',
  shortName: '',
  code: '',
  from: '',
  until: '',
  formerNames: [],
  keyDepartment: [],
  functions: [],
  classes: [],
  organRoles: [],
  hasServices: false,
})

const term = ({ from, until }: DatedText) => ({ from, ...(until !== '' && { until }) })
const dated = <T>(entries: readonly DatedText[], read: (text: string) => T | undefined) =>
  entries.flatMap((entry) => {
    const value = read(entry.value.trim())
    return value === undefined ? [] : [{ value, ...term(entry) }]
  })
const oneOf =
  <T extends string>(all: readonly T[]) =>
  (text: string): T | undefined =>
    all.find((each) => each === text)

/** What travels to the server; the values have been checked. */
export const settableOf = (values: UnitValues): Settable => ({
  name: values.name.trim(),
  shortName: values.shortName.trim() || values.name.trim(),
  code: values.code.trim() || null,
  ...(values.from !== '' && { from: values.from }),
  ...(values.until !== '' && { until: values.until }),
  formerNames: dated(values.formerNames, (text) => text),
  keyDepartment: dated(values.keyDepartment, (): true => true),
  functions: dated(values.functions, oneOf(DISCLOSURE_FIELDS)),
  classes: dated(values.classes, (text) => text),
  organRoles: values.organRoles.flatMap((role) => oneOf(ORGAN_ROLES)(role) ?? []),
  hasServices: values.hasServices,
})

export const kindOf = oneOf(UNIT_KINDS)

function termProblems(path: string, { from, until }: Pick<DatedText, 'from' | 'until'>) {
  const problems: Record<string, Sentence> = {}
  if (from !== '' && !isDay(from)) problems[`${path}from`] = { key: 'ui.problem.day' }
  if (until !== '' && !isDay(until)) problems[`${path}until`] = { key: 'ui.problem.day' }
  else if (until !== '' && isDay(from) && until < from) {
    problems[`${path}until`] = { key: 'units.form.order' }
  }
  return problems
}

/** What is wrong with the values of a unit; the id and the kind only matter for a new one. */
export function unitProblems(values: UnitValues, isNew: boolean): Problems {
  const problems: Record<string, Sentence> = termProblems('', values)
  const need = (path: string) => (problems[path] = { key: 'ui.problem.required' })
  if (values.name.trim() === '') need('name')
  if (isNew && !/^[\w.:-]{1,64}$/.test(values.id.trim())) problems['id'] = { key: 'units.form.id' }
  if (isNew && values.kind === '') problems['kind'] = { key: 'ui.problem.choice' }
  if (isNew && values.parent === '') problems['parent'] = { key: 'ui.problem.choice' }
  for (const key of DATED) {
    values[key].forEach((entry, index) => {
      const path = `${key}.${index}.`
      Object.assign(problems, termProblems(path, entry))
      if (entry.from === '') need(`${path}from`)
      if (entry.value.trim() === '') need(`${path}value`)
    })
  }
  return problems
}
