import type { Day } from '#domain/calendar/day.ts'
import type { FactId } from '#domain/facts/fact-id.ts'
import type { Fields, FieldValues, ValuesOf } from '#domain/ledgers/field.ts'
import type { Reason, Words } from '#domain/words.ts'

/** Design.md §2: a ledger (台账) is a kind of fact. */
export const LEDGER_IDS = [
  'press-events',
  'website-updates',
  'interpretations',
  'consultations',
  'interviews',
  'inquiries',
  'responses',
  'new-media-accounts',
  'trainings',
  'mechanisms',
  'incidents',
] as const
export type LedgerId = (typeof LEDGER_IDS)[number]

/** Error: the entry cannot be taken. Warning: it can, once confirmed with a reason. */
export interface Finding {
  severity: 'error' | 'warning'
  /** The field to look at, or undefined when the entry as a whole is meant. */
  field?: string
  because: Reason
}

/** A check between the fields of one entry, given what the fields have read. */
export type Check<F extends Fields> = (values: ValuesOf<F>) => Finding[]

interface LedgerShape<F extends Fields, Key extends string, Checks> {
  id: LedgerId
  title: Words
  /** One sentence: what belongs here. */
  about: Words
  fields: F
  /** The field whose day puts an entry into a period: of an instant, its day. */
  dayField: Key
  /** The field that names an entry in lists. */
  titleField: Key
  /** Two entries of a unit that agree in these fields are the same event. */
  sameEvent: readonly Key[]
  /**
   * How long an entry counts: on its day only, or from its day on until its `until` field
   * (mechanisms and accounts are in force, they do not happen).
   */
  lasts: 'a-day' | { until?: Key }
  /**
   * Counts that are held against those of earlier entries of the unit: `fields`, of entries that
   * agree in `along`. Left out where every entry stands for itself.
   */
  compared?: { fields: readonly Key[]; along: readonly Key[] }
  /** What must prove an entry; links prove by themselves, and so do the numbers of documents. */
  evidence: { required: boolean; says: Words; documents?: readonly Key[] }
  checks: readonly Checks[]
}

/** A ledger as its file writes it: names of fields and checks are typed from the fields. */
type Definition<F extends Fields> = LedgerShape<F, keyof F & string, Check<F>>

/** A ledger as everybody else holds it; a ledger of certain fields is a ledger. */
export interface Ledger<F extends Fields = Fields> extends LedgerShape<
  F,
  string,
  (values: FieldValues) => Finding[]
> {}

/** An entry as measures see it: its values, and which fact it is. */
export type Entry<L> =
  L extends Ledger<infer F>
    ? ValuesOf<F> & { readonly fact: FactId; readonly day: Day; readonly evidenced: boolean }
    : never

/** Keeps the field types, so that measures are typed from the definition. */
export const defineLedger = <const F extends Fields>(definition: Definition<F>): Ledger<F> =>
  // Checks only ever receive what the ledger's own fields have read.
  definition as unknown as Ledger<F>
