import type { Evidence, FactId, SectionState } from '#domain/facts/fact.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { canonicalText } from '#domain/receipt/canonical.ts'

/** An entry as it stood when its section was handed in: as reported, whatever the office says of it. */
export interface HandedEntry {
  id: FactId
  version: number
  day: Day
  values: FieldValues
  evidence: readonly Evidence[]
}

/** What a section said when it was handed in. */
export interface HandedSection {
  ledger: LedgerId
  says: SectionState
  /** By day, then by id. */
  entries: readonly HandedEntry[]
}

/** The text whose digest stands for a section: equal contents have equal bytes. */
export const sectionText = (
  place: { unit: string; period: string; serial: number },
  { ledger, says, entries }: HandedSection,
): string => canonicalText({ ...place, ledger, says, entries })

/** The text whose digest stands for a whole report: the digests of its sections, by ledger. */
export const reportText = (
  place: { unit: string; period: string; serial: number },
  sections: readonly { ledger: LedgerId; digest: string }[],
): string =>
  canonicalText({
    ...place,
    sections: Object.fromEntries(sections.map(({ ledger, digest }) => [ledger, digest])),
  })
