import type { Entry } from '#domain/ledgers/ledger.ts'
import type { MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import type { mechanisms } from '#domain/ledgers/mechanisms.ts'

export type Mechanism = Entry<typeof mechanisms>

export const ofKind = (
  entries: readonly Mechanism[],
  kind: MechanismKindId,
): readonly Mechanism[] => entries.filter((entry) => entry.kind === kind)
