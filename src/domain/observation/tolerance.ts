import type { ObservationKind, ObservationKindId } from '#domain/observation/kind.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

/** A kind of observation with the tolerance of a scheme, or its own where the scheme names none. */
export function kindUnder(
  { tolerances }: Pick<Scheme, 'tolerances'>,
  id: ObservationKindId,
): ObservationKind {
  const kind = observationKind(id)
  const tolerance = tolerances?.[id]
  return tolerance === undefined ? kind : { ...kind, tolerance }
}
