import {
  mechanismKinds,
  type MechanismKind,
  type MechanismKindId,
} from '#domain/ledgers/mechanism-kinds.ts'
import { mechanismCoverage } from '#domain/measures/mechanism-coverage.ts'
import { mechanismInForce } from '#domain/measures/mechanism-in-force.ts'
import { mechanismParts } from '#domain/measures/mechanism-parts.ts'
import { mechanismRecords } from '#domain/measures/mechanism-records.ts'
import type { Measure } from '#domain/measures/measure.ts'

/** Kept going all the time (督查, 定期通报, 及时转请): counted by period, the others by year. */
const EACH_PERIOD: ReadonlySet<MechanismKindId> = new Set<MechanismKindId>([
  'sentiment-report',
  'supervision-record',
  'assessment-result',
  'bulletin',
])

/** Measured in relation to another kind, each in a file of its own. */
const BY_HAND: ReadonlySet<MechanismKindId> = new Set<MechanismKindId>([
  'office-staffing',
  'person-in-charge',
])

function measureOfKind(id: MechanismKindId): Measure {
  const kind: MechanismKind = mechanismKinds[id]
  if (kind.event) return mechanismRecords(id, EACH_PERIOD.has(id) ? 'period' : 'year-to-date')
  if (kind.parts) return mechanismParts(id)
  return kind.figure === 'number' ? mechanismCoverage(id) : mechanismInForce(id)
}

/** One measure for each kind of mechanism, made from the ledger's own table of kinds. */
export const mechanismMeasures: readonly Measure[] = (
  Object.keys(mechanismKinds) as MechanismKindId[]
)
  .filter((id) => !BY_HAND.has(id))
  .map(measureOfKind)
