import { consultations } from '#domain/ledgers/consultations.ts'
import { incidents } from '#domain/ledgers/incidents.ts'
import { inquiries } from '#domain/ledgers/inquiries.ts'
import { interpretations } from '#domain/ledgers/interpretations.ts'
import { interviews } from '#domain/ledgers/interviews.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { Ledger, LedgerId } from '#domain/ledgers/ledger.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { responses } from '#domain/ledgers/responses.ts'
import { trainings } from '#domain/ledgers/trainings.ts'
import { websiteUpdates } from '#domain/ledgers/website-updates.ts'

export const ledgers: Readonly<Record<LedgerId, Ledger>> = {
  'press-events': pressEvents,
  'website-updates': websiteUpdates,
  interpretations,
  consultations,
  interviews,
  inquiries,
  responses,
  'new-media-accounts': newMediaAccounts,
  trainings,
  mechanisms,
  incidents,
}

export const ledgerOf = (id: LedgerId): Ledger => ledgers[id]

/** In the order of forms, sheets and sections. */
export const allLedgers: readonly Ledger[] = LEDGER_IDS.map(ledgerOf)
