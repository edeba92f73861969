import { listObservations, listWarnings, writeObservations } from '#contract/observation.ts'
import type { GivenObservation, ObservationBody } from '#contract/observation.ts'
import type { Observation, ObservationSource } from '#domain/observation/observation.ts'
import { periodOf } from '#domain/period/period.ts'
import { touchApiKey } from '#database/api-key.ts'
import { observationsOf } from '#database/observation.ts'
import type { StoredObservation } from '#database/observation.ts'
import type { Api } from '#api/api.ts'
import { earlyWarnings } from '#api/early-warnings.ts'
import { serve } from '#api/serve.ts'
import { refuseObservations, takeObservations } from '#api/take-observations.ts'
import { unitInScope } from '#api/list-sources.ts'
import { instantText } from '#api/time.ts'

const MOST_SHOWN = 500

export function serveObservations(api: Api): void {
  const { deps } = api

  serve(api, writeObservations, async ({ body, caller, write }) => {
    const { account, scope, key } = caller
    const all = body.observations.map((one) => observationFrom(one, key ? 'key' : 'file'))
    await refuseObservations(deps, scope, all)
    const by = { by: account.displayName, ...(key !== undefined && { detail: { key } }) }
    return write(async (tx, tell) => {
      if (key !== undefined) await touchApiKey(tx, key, deps.now())
      return takeObservations({ tx, tell }, deps, all, by)
    })
  })

  serve(api, listObservations, async ({ unit, query, caller, db }) => {
    const { from, to } = periodOf(query.period)
    const filter = { unit: unit.id, kind: query.kind, from, to }
    const rows = await observationsOf(db, caller.scope, filter, MOST_SHOWN)
    return { rows: rows.map(observationBody) }
  })

  serve(api, listWarnings, async ({ query, caller, db }) => {
    const top =
      query.under === undefined ? undefined : await unitInScope(db, caller.scope, query.under)
    return { rows: await earlyWarnings(deps, db, caller.scope, top?.path) }
  })
}

const observationFrom = (
  { value, failed, evidence, ...rest }: GivenObservation,
  source: ObservationSource,
): Observation => ({
  ...rest,
  found: value === undefined ? { kind: 'failed', because: failed ?? '' } : { kind: 'value', value },
  source,
  ...(evidence !== undefined && { evidence }),
})

export const observationBody = (one: StoredObservation): ObservationBody => ({
  id: one.id,
  unit: one.unit,
  kind: one.kind,
  subject: one.subject,
  day: one.day,
  value: one.found.kind === 'value' ? one.found.value : null,
  failure: one.found.kind === 'failed' ? one.found.because : null,
  source: one.source,
  evidence: one.evidence ?? null,
  by: one.by,
  at: instantText(one.at),
})
