import { evidenceOf } from '#domain/facts/evidence.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { Fields, FieldValues, ValuesOf } from '#domain/ledgers/field.ts'
import type { Ledger, LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Situation } from './situation.ts'

/** A row of the sample's workbook. */
export interface SampleFact {
  unit: UnitId
  ledger: LedgerId
  /** Which of the unit's entries of the ledger and quarter it is; the same whatever the level. */
  slot: string
  values: FieldValues
  evidence: readonly Evidence[]
  /** The unit by a name other than today's, as a clerk would write it. */
  unitAsTyped?: string
  /** Cells as a clerk would type them (full-width digits, blanks), by field. */
  asTyped?: Readonly<Record<string, string>>
}

/** A row whose values have the types of the ledger's fields. */
export function entry<F extends Fields>(
  { unit }: { unit: { id: UnitId } },
  ledger: Ledger<F>,
  slot: string,
  typed: ValuesOf<F>,
  evidence: readonly Evidence[] = [],
): SampleFact {
  // A field that says nothing is left out, so that rows compare equal however they were made.
  const values: FieldValues = Object.fromEntries(
    Object.entries(typed as FieldValues).filter(([, value]) => value !== undefined),
  )
  const all = evidenceOf(ledger as unknown as Ledger, values, evidence)
  return { unit: unit.id, ledger: ledger.id, slot, values, evidence: all }
}

/** A page that nobody has: `example.gov.cn` is no host. */
export const page = ({ unit, period }: Situation, ...path: readonly (string | number)[]): string =>
  `https://www.example.gov.cn/${unit.id}/${period.text.toLowerCase()}/${path.join('/')}.html`

export const linked = (url: string): Evidence[] => [{ kind: 'link', url }]
export const documented = (number: string): Evidence[] => [{ kind: 'document', number }]
