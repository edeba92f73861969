import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { measureOf } from '#domain/measures/all.ts'
import type { Circumstances, Measure, MeasureValue } from '#domain/measures/measure.ts'
import { textOf } from '#domain/number/exact.ts'
import { isInPeriod, periodOf, previousPeriod, type Period } from '#domain/period/period.ts'

/** A fact as a ledger holds it; its name stands for its id. */
export interface Given {
  fact: string
  ledger: LedgerId
  values: FieldValues
}

let serial = 0

/** Writes facts of a ledger with values that are the same in every test of a file unless said otherwise. */
export const factsOf =
  (ledger: LedgerId, usual: FieldValues) =>
  (values: FieldValues = {}, fact?: string): Given => {
    serial += 1
    return { fact: fact ?? `${ledger}-${serial}`, ledger, values: { ...usual, ...values } }
  }

const dayOf = ({ ledger, values }: Given): Day =>
  String(values[ledgerOf(ledger).dayField]).slice(0, 10)

/** The windows as measure.ts describes them, written anew so that a wrong declaration shows. */
function isSeen(measure: Measure, given: Given, period: Period): boolean {
  const day = dayOf(given)
  if (measure.window === 'year-to-date') return day >= `${period.year}-01-01` && day <= period.to
  if (measure.window !== 'in-force') return isInPeriod(day, period)
  const { lasts } = ledgerOf(given.ledger)
  const until =
    lasts === 'a-day' || lasts.until === undefined ? undefined : given.values[lasts.until]
  return day <= period.to && (until === undefined || String(until) >= period.to)
}

const entry = (given: Given) =>
  Object.freeze({ ...given.values, fact: given.fact, day: dayOf(given), evidenced: true })

const byLedger = (measure: Measure, given: readonly Given[]) =>
  Object.fromEntries(
    Object.entries(measure.inputs).map(([name, { id }]) => [
      name,
      Object.freeze(given.filter(({ ledger }) => ledger === id).map(entry)),
    ]),
  )

/** What a measure makes of facts, the third quarter of 2026 asked about long after it unless said otherwise. */
export function measure(
  id: string,
  given: readonly Given[],
  {
    period: text = '2026-Q3',
    ...about
  }: Partial<Omit<Circumstances, 'period'>> & { period?: string } = {},
): MeasureValue {
  const [definition, period] = [measureOf(id), periodOf(text)]
  const seen = given.filter((one) => isSeen(definition, one, period))
  const before = previousPeriod(period)
  const earlier =
    definition.window === 'period-and-before'
      ? given.filter((one) => isInPeriod(dayOf(one), before))
      : []
  const circumstances: Circumstances = {
    period,
    asOf: '2027-06-01',
    unitKind: 'department',
    functions: [],
    organRoles: [],
    settings: {},
    calendar: chinaHolidays,
    ...about,
  }
  return definition.measure(
    byLedger(definition, seen),
    circumstances,
    byLedger(definition, earlier),
  )
}

/** A value as short text: `2`, `200/3`, `nothing-fell-due`, `0..50`. */
export function told(value: MeasureValue): string {
  if (value.kind === 'measured') return textOf(value.amount)
  if (value.kind === 'not-applicable') return value.because.code
  return `${textOf(value.low)}..${textOf(value.high)}`
}

export const factsIn = (value: MeasureValue): readonly string[] =>
  value.kind === 'measured' ? value.facts : []
