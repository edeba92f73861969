import type { Entry } from '#domain/ledgers/ledger.ts'
import type { trainings } from '#domain/ledgers/trainings.ts'

export type Training = Entry<typeof trainings>

/** The four groups of N9-02. */
export const GROUPS = ['disclosureStaff', 'spokespersons', 'websiteStaff', 'newMediaStaff'] as const

/** Attendances of a training, of the four groups and others together. */
export const attendancesOf = (training: Training): number =>
  GROUPS.reduce((sum, group) => sum + training[group], training.others ?? 0)
