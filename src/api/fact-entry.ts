import type { z } from 'zod'
import type { writeFact } from '#contract/fact.ts'
import { checkEntry, dayOfEntry } from '#domain/facts/check-entry.ts'
import type { CheckedEntry } from '#domain/facts/check-entry.ts'
import type { ClassUsual } from '#domain/facts/class-usual.ts'
import type { FactId } from '#domain/facts/fact-id.ts'
import { wrong } from '#domain/facts/finding.ts'
import { sameEventKey } from '#domain/facts/same-event.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Day } from '#domain/calendar/day.ts'
import { existsOn } from '#domain/units/unit.ts'
import type { Unit } from '#domain/units/unit.ts'
import { entriesBefore, factsOfEvents } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'
import { evidenceOfEntry } from '#api/evidence-of-entry.ts'
import { Refusal } from '#api/refusal.ts'

type Entry = z.output<NonNullable<typeof writeFact.body>>

/** Enough for years of entries of several columns or channels. */
const EARLIER = 500

/** What a unit writes, as it will be stored. */
export interface SettledEntry {
  values: FieldValues
  day: Day
  until: Day | null
  evidence: CheckedEntry['evidence']
  sameEvent: string
  /** Warnings it is taken with. */
  findings: Finding[]
}

export interface WrittenAt {
  today: Day
  inClass: readonly ClassUsual[]
  /** The fact that is being changed. */
  except?: string
}

/**
 * Checks an entry against its ledger, against what the unit has registered already and against its class.
 *
 * @throws Refusal `invalid-input` for errors, `needs-confirmation` for warnings without a reason
 */
export async function settleEntry(
  db: Database,
  unit: Unit,
  entry: Entry,
  { today, inClass, except }: WrittenAt,
): Promise<SettledEntry> {
  const ledger = ledgerOf(entry.ledger)
  const { held, purged } = await evidenceOfEntry(db, unit.id, entry.evidence, except)
  const about = {
    today,
    evidence: held,
    ...(entry.period !== undefined && { period: periodOf(entry.period) }),
  }
  let checked = checkEntry(ledger, entry.values, about)
  const { values, day } = checked
  const sameEvent = values ? sameEventKey(ledger, values) : ''
  if (values && day !== undefined) {
    const valuesOf = (facts: readonly { id: FactId; values: FieldValues }[]) =>
      facts.filter(({ id }) => id !== except).map(({ values: said }) => said)
    const existing = valuesOf(await factsOfEvents(db, unit.id, ledger.id, [sameEvent]))
    const earlier = ledger.compared
      ? valuesOf(await entriesBefore(db, unit.id, ledger.id, day, EARLIER))
      : []
    if (existing.length + earlier.length + inClass.length > 0)
      checked = checkEntry(ledger, entry.values, { ...about, existing, earlier, inClass })
  }
  const findings = [...checked.findings, ...unitFindings(ledger, unit, day)]
  refuse(findings, entry.because)
  if (!values || day === undefined) throw new Refusal('invalid-input')
  return {
    values,
    day,
    until: lastDayOf(ledger, values),
    evidence: [...checked.evidence, ...purged],
    sameEvent,
    findings,
  }
}

/** A unit that was dissolved gets no facts after its end, nor one before it came into being. */
export function unitFindings(ledger: Ledger, unit: Unit, day: Day | undefined): Finding[] {
  if (day === undefined || existsOn(unit, day)) return []
  return [wrong(ledger.dayField, 'unit-not-there', { unit: unit.name, day })]
}

/** The last day a lasting entry is in force. */
export function lastDayOf({ lasts }: Ledger, values: FieldValues): Day | null {
  const until = lasts === 'a-day' ? undefined : values[lasts.until ?? '']
  return typeof until === 'string' ? until.slice(0, 10) : null
}

function refuse(findings: readonly Finding[], because: string | undefined) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Refusal('invalid-input', {}, { fields: fieldsOf(errors) })
  if (findings.length > 0 && because === undefined) {
    throw new Refusal('needs-confirmation', {}, { fields: fieldsOf(findings) })
  }
}

const fieldsOf = (findings: readonly Finding[]) =>
  findings.map(({ field, because }) => ({
    path: field === undefined ? '' : `values.${field}`,
    code: because.code,
    params: { ...because.params },
  }))

/** The values as the office corrected them, checked in the same way; warnings are its own to weigh. */
export function settleCorrection(
  ledger: Ledger,
  raw: Readonly<Record<string, unknown>>,
  today: Day,
): { values: FieldValues; day: Day } {
  const { values, findings } = checkEntry(ledger, raw, { today })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const day = values && dayOfEntry(ledger, values)
  if (!values || day === undefined) {
    throw new Refusal('invalid-input', {}, { fields: fieldsOf(errors) })
  }
  return { values, day }
}
