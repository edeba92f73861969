import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Decision, Observed } from '#domain/observation/discrepancy.ts'
import { worse } from '#domain/observation/discrepancy.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import type { Observation } from '#domain/observation/observation.ts'
import type { Instant } from '#domain/ledgers/field.ts'
import type { UnitId } from '#domain/units/unit.ts'

const siteOf = (unit: UnitId): string => `https://www.example.gov.cn/${unit}/`
const REPORT = '示例监测月报〔2026〕9号'

const seen = (
  unit: UnitId,
  kind: Observation['kind'],
  day: string,
  value: number,
  subject = siteOf(unit),
): Observation => ({
  unit,
  kind,
  subject,
  day,
  found: { kind: 'value', value },
  source: 'file',
  evidence: REPORT,
})

/** What was measured of the sample province from outside; all of it is invented. */
export const sampleObservations: readonly Observation[] = [
  // Reported 100 %: the line of 栏目更新 is open between 80 % and 100 %, and so is the total.
  seen('440000-statistics', 'columns-updated', '2026-09-30', 80),
  // The same, and decided: what was observed holds.
  seen('440000-science', 'columns-updated', '2026-09-30', 70),
  // The same, but set aside, because the monitoring had failed: what was reported holds.
  seen('440000-grain', 'columns-updated', '2026-09-30', 40),
  // 97 % is within the tolerance of 100 %: nothing to decide.
  seen('440000-audit', 'columns-updated', '2026-09-30', 97),
  // Who looked could not look: that is no word about the unit.
  {
    unit: '440000-forestry',
    kind: 'columns-updated',
    subject: siteOf('440000-forestry'),
    day: '2026-09-30',
    found: { kind: 'failed', because: '监测方出口网络中断' },
    source: 'file',
    evidence: REPORT,
  },
  // Reported none: a discrepancy that no item of the mandate's scheme reads.
  seen('440000-transport', 'columns-blank', '2026-09-28', 3),
  // Of the day before yesterday: 9 days then are 11 today, and 3 are left until the veto.
  seen('440000-transport', 'homepage-age', '2026-11-20', 9),
  seen('440000-market', 'columns-blank', '2026-11-19', 4),
  seen('440500', 'site-failure', '2026-11-18', 3.6),
  seen('440703', 'account-silence', '2026-11-21', 12, '蓬江发布（示例）'),
]

export interface SampleDecision {
  unit: UnitId
  period: PeriodText
  kind: Observation['kind']
  decision: Decision
  observed: number
  because: string
  /** Name of an account. */
  by: string
  at: Instant
}

export const sampleDecisions: readonly SampleDecision[] = [
  {
    unit: '440000-science',
    period: '2026-Q3',
    kind: 'columns-updated',
    decision: 'observed',
    observed: 70,
    because: '逐栏核对，三成栏目在本季度内没有发布信息。',
    by: 'inspector',
    at: '2026-10-28T15:20+08:00',
  },
  {
    unit: '440000-grain',
    period: '2026-Q3',
    kind: 'columns-updated',
    decision: 'dismissed',
    observed: 40,
    because: '监测当日站点改版，监测方未能识别栏目，数据无效。',
    by: 'inspector',
    at: '2026-10-28T15:40+08:00',
  },
]

/** When the monitoring was imported: before anything was decided. */
export const observedAt = ({ day }: Observation): Instant =>
  day < '2026-10-01' ? '2026-10-12T09:30+08:00' : `${day}T18:00+08:00`

/** The worst that was seen of a unit in a period, as the database answers it. */
export function sampleObserved(unit: UnitId, period: PeriodText): Observed[] {
  const { from, to } = periodOf(period)
  const worst = new Map<Observation['kind'], number>()
  for (const { unit: of, kind, day, found } of sampleObservations) {
    if (of !== unit || found.kind === 'failed' || day < from || day > to) continue
    const known = worst.get(kind)
    worst.set(
      kind,
      known === undefined ? found.value : worse(observationKind(kind), known, found.value),
    )
  }
  return [...worst].map(([kind, value]): Observed => {
    const decided = sampleDecisions.find(
      (one) => one.unit === unit && one.period === period && one.kind === kind,
    )
    return { kind, value: String(value), ...(decided && { decision: decided.decision }) }
  })
}
