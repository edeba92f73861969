import { incidentKinds, type IncidentKind } from '#domain/ledgers/incident-kinds.ts'
import { incidents } from '#domain/ledgers/incidents.ts'
import { defineMeasure, type Measure } from '#domain/measures/measure.ts'
import { measured } from '#domain/measures/value.ts'

/**
 * The largest figure found for a kind of fault, 0 where none was found: columns overdue, days
 * without an update. The ledger refuses an entry of these kinds without its figure.
 */
export function incidentWorst(kind: IncidentKind, figure: 'count' | 'days'): Measure {
  const { zh, en } = incidentKinds[kind]
  return defineMeasure({
    id: `worst-${kind}`,
    title: {
      zh: `${zh}：最大${figure === 'days' ? '天数' : '个数'}`,
      en: `${en}: most ${figure === 'days' ? 'days' : 'at once'}`,
    },
    unit: figure,
    inputs: { incidents },
    window: 'period',
    clauses: [],
    better: 'less',
    measure(entries) {
      const found = entries.incidents.filter((incident) => incident.kind === kind)
      return measured(Math.max(0, ...found.map((incident) => incident[figure] ?? 0)), found, {
        count: found.length,
      })
    },
  })
}
