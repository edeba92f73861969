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
export const entry = <F extends Fields>(
  { unit }: { unit: { id: UnitId } },
  ledger: Ledger<F>,
  slot: string,
  values: ValuesOf<F>,
  evidence: readonly Evidence[] = [],
): SampleFact => ({
  unit: unit.id,
  ledger: ledger.id,
  slot,
  values: Object.fromEntries(
    Object.entries(values as FieldValues).filter(([, value]) => value !== undefined),
  ),
  evidence,
})

/** A page that nobody has: `example.gov.cn` is no host. */
export const page = ({ unit, period }: Situation, ...path: readonly (string | number)[]): string =>
  `https://www.example.gov.cn/${unit.id}/${period.text.toLowerCase()}/${path.join('/')}.html`

export const linked = (url: string): Evidence[] => [{ kind: 'link', url }]
export const documented = (number: string): Evidence[] => [{ kind: 'document', number }]
