import { listNoticesOn } from '#contract/notice.ts'
import { useRequest } from '#client/use-request.ts'
import { useSession } from '#client/use-session.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** What a notice can rest on. */
type Ground =
  | { unit: UnitId; fact: FactId }
  | { unit: UnitId; period: PeriodText; observed: ObservationKindId }

/** The notices that rest on something, for those who may read notices. */
export function useNoticesOn(ground: () => Ground) {
  const session = useSession()
  return useRequest(listNoticesOn, () => {
    const { unit, ...query } = ground()
    return session.may('notice.read') ? { params: { unit }, query } : undefined
  })
}
