import { readLastHour } from '#contract/hand-in.ts'
import { MINUTES_SHOWN } from '#domain/completeness/last-hour.ts'
import { handInMinutes } from '#database/hand-in-minutes.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import type { Api } from '#api/api.ts'
import { unitInScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { MINUTE_MS, instantText } from '#api/time.ts'

export function serveLastHour(api: Api): void {
  serve(api, readLastHour, async ({ query, caller, db }) => {
    const { scope } = caller
    const period = await scoringPeriod(db, query.period)
    if (!period) throw new Refusal('not-found', { period: query.period })
    const top = query.unit === undefined ? undefined : await unitInScope(db, scope, query.unit)
    const at = api.deps.now()
    const running = Math.floor(at / MINUTE_MS)
    const since = (running - MINUTES_SHOWN + 1) * MINUTE_MS
    const asked = { period: period.id, under: top?.path, since }
    const minutes = await handInMinutes(db, scope, asked)
    return {
      period: period.id,
      at: instantText(at),
      minutes: minutes.map(({ minute, ...counts }) => ({
        at: instantText(minute * MINUTE_MS),
        ...counts,
      })),
    }
  })
}
