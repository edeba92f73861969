import type { Day } from '#domain/calendar/day.ts'
import { periodOf } from '#domain/period/period.ts'
import type { SchemeClass } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { existsOn, isKeyDepartment, valuesOn } from '#domain/units/unit.ts'

export type ClassQuestion = Pick<ScoringInput, 'scheme' | 'unit' | 'parentKind' | 'period'>

/**
 * The class that a unit is scored and ranked in for a period, as it stands on the period's last day:
 * the one that the office gave it, else the first of the scheme whose rule fits. A class that the
 * scheme does not know is another scheme's and does not count here.
 *
 * @returns undefined when the unit is not scored: it fits no class, or does not exist on that day
 */
export function classOf({ scheme, unit, parentKind, period }: ClassQuestion): string | undefined {
  const day = periodOf(period).to
  return existsOn(unit, day) ? classOn(day, { scheme, unit, parentKind }) : undefined
}

type ClassOnDay = Omit<ClassQuestion, 'period'>

function classOn(day: Day, { scheme, unit, parentKind }: ClassOnDay): string | undefined {
  const given = valuesOn(unit.classes, day).find((id) =>
    scheme.classes.some((one) => one.id === id),
  )
  if (given !== undefined) return given
  const isKey = isKeyDepartment(unit, day)
  const fits = ({ kinds, keyDepartment, parentKinds }: SchemeClass) =>
    kinds.includes(unit.kind) &&
    (keyDepartment === undefined || keyDepartment === isKey) &&
    (parentKinds === undefined || (parentKind !== null && parentKinds.includes(parentKind)))
  return scheme.classes.find(fits)?.id
}
