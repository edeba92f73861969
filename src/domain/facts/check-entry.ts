import type { Day } from '#domain/calendar/day.ts'
import { evidenceOf } from '#domain/facts/evidence.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { unlikeClass } from '#domain/facts/class-usual.ts'
import type { ClassUsual } from '#domain/facts/class-usual.ts'
import { doubtful, wrong } from '#domain/facts/finding.ts'
import { countsBefore, plausibleAfter } from '#domain/facts/plausible.ts'
import { isBlank, readField } from '#domain/facts/read-field.ts'
import { sameEventKey } from '#domain/facts/same-event.ts'
import type { Field, FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import type { Period } from '#domain/period/period.ts'

export interface Circumstances {
  /** Nothing that has happened lies after it. */
  today: Day
  /** The entry must belong to this period, where one is given. */
  period?: Period
  /** Entries that the unit already has in this ledger, without the one being changed. */
  existing?: readonly FieldValues[]
  /** Earlier entries of the unit in this ledger, newest first, to hold counts against. */
  earlier?: readonly FieldValues[]
  /** What units of its class usually report in this ledger. */
  inClass?: readonly ClassUsual[]
  /** Links and documents given beside the fields. */
  evidence?: readonly Evidence[]
}

export interface CheckedEntry {
  /** What was read; left out when an error stands in the way. */
  values?: FieldValues
  /** The day that puts it into a period. */
  day?: Day
  evidence: Evidence[]
  findings: Finding[]
}

/** Days before this are slips of the pen more often than not. */
const FIRST_PLAUSIBLE_DAY = '2000-01-01'

/**
 * The one check of an entry: of a form, of an imported row and of the API alike.
 *
 * @param raw what was entered, field by field: text as typed, or values as they travel in JSON
 */
export function checkEntry(
  ledger: Ledger,
  raw: Readonly<Record<string, unknown>>,
  about: Circumstances,
): CheckedEntry {
  const { values, findings } = readFields(ledger, raw)
  for (const [key, field] of Object.entries(ledger.fields))
    findings.push(...plausible(key, field, values[key], about))
  // Checks between fields and those of the whole would only repeat what is wrong with one of them.
  if (!findings.some(isError)) {
    for (const check of ledger.checks) findings.push(...check(values))
    findings.push(...belongs(ledger, values, about), ...isNew(ledger, values, about))
    const { earlier, inClass = [] } = about
    findings.push(...plausibleAfter(ledger, values, earlier))
    findings.push(...unlikeClass(ledger, values, inClass, countsBefore(ledger, values, earlier)))
  }
  const evidence = evidenceOf(ledger, values, about.evidence)
  if (ledger.evidence.required && evidence.length === 0)
    findings.push(doubtful(undefined, 'no-evidence'))
  const day = dayOfEntry(ledger, values)
  return {
    ...(!findings.some(isError) && { values }),
    ...(day !== undefined && { day }),
    evidence,
    findings,
  }
}

export const isError = (finding: Finding): boolean => finding.severity === 'error'

/** The day of an entry's day field; of an instant, its day. */
export function dayOfEntry(ledger: Ledger, values: FieldValues): Day | undefined {
  const value = values[ledger.dayField]
  return typeof value === 'string' ? value.slice(0, 10) : undefined
}

function readFields(ledger: Ledger, raw: Readonly<Record<string, unknown>>) {
  const values: Record<string, FieldValue> = {}
  const known = new Set(Object.keys(ledger.fields))
  const findings: Finding[] = Object.keys(raw)
    .filter((key) => !known.has(key) && !isBlank(raw[key]))
    .map((key) => wrong(undefined, 'unknown-field', { name: key }))
  for (const [key, field] of Object.entries(ledger.fields)) {
    if (isBlank(raw[key])) {
      if (field.required) findings.push(wrong(key, 'required'))
      continue
    }
    const reading = readField(field, raw[key])
    if ('code' in reading) findings.push(wrong(key, reading.code, reading.params))
    else values[key] = reading.value
  }
  return { values, findings }
}

/** Days and instants that have happened, and not before there was anything to record. */
function plausible(
  key: string,
  field: Field,
  value: FieldValue | undefined,
  { today }: Circumstances,
): Finding[] {
  if (typeof value !== 'string' || (field.kind !== 'day' && field.kind !== 'instant')) return []
  const day = value.slice(0, 10)
  const mayLieAhead = field.kind === 'day' && field.ahead === true
  if (day > today && !mayLieAhead) return [wrong(key, 'in-future', { day, today })]
  return day < FIRST_PLAUSIBLE_DAY ? [doubtful(key, 'before-records', { day })] : []
}

/** Of a lasting entry some day, of any other its day must lie in the period. */
function belongs(ledger: Ledger, values: FieldValues, { period }: Circumstances): Finding[] {
  const day = dayOfEntry(ledger, values)
  if (!period || day === undefined) return []
  const until = ledger.lasts === 'a-day' ? day : values[ledger.lasts.until ?? '']
  const inTime =
    ledger.lasts === 'a-day'
      ? day >= period.from
      : typeof until !== 'string' || until >= period.from
  if (inTime && day <= period.to) return []
  return [wrong(ledger.dayField, 'outside-period', { day, from: period.from, to: period.to })]
}

function isNew(ledger: Ledger, values: FieldValues, { existing = [] }: Circumstances): Finding[] {
  const key = sameEventKey(ledger, values)
  if (!existing.some((other) => sameEventKey(ledger, other) === key)) return []
  return [
    doubtful(ledger.titleField, 'same-event', { title: String(values[ledger.titleField] ?? '') }),
  ]
}
