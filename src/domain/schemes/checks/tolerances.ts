import { allObservationKinds } from '#domain/observation/kinds.ts'
import { error, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

/** A tolerance as large as the largest value would overlook everything. */
export function checkTolerances({ tolerances = {} }: Scheme): Problem[] {
  return Object.entries(tolerances).flatMap(([id, tolerance]) => {
    const at = `tolerances.${id}`
    const kind = allObservationKinds.find((one) => one.id === id)
    if (!kind) return [error(at, 'tolerance-unknown', { kind: id })]
    return tolerance < kind.max
      ? []
      : [error(at, 'tolerance-too-large', { kind: id, tolerance, max: kind.max })]
  })
}
