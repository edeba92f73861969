import type { ClauseId } from '#domain/clauses/clause.ts'
import { incidentKinds, type IncidentKind } from '#domain/ledgers/incident-kinds.ts'
import { incidents } from '#domain/ledgers/incidents.ts'
import { defineMeasure, type Measure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** Incidents of a kind in the period, one occurrence each. */
export function incidentCount(kind: IncidentKind, clauses: readonly ClauseId[]): Measure {
  const { zh, en } = incidentKinds[kind]
  return defineMeasure({
    id: `incidents-${kind}`,
    title: { zh: `件数：${zh}`, en: `Cases: ${en}` },
    unit: 'count',
    inputs: { incidents },
    window: 'period',
    clauses,
    better: 'less',
    measure: (entries) => counted(entries.incidents.filter((incident) => incident.kind === kind)),
  })
}
