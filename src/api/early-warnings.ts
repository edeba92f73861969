import type { EarlyWarningBody } from '#contract/observation.ts'
import type { Scope } from '#domain/access.ts'
import { addDays } from '#domain/calendar/day.ts'
import { WARNING_DAYS, warningsOf } from '#domain/observation/warning.ts'
import type { Sign } from '#domain/observation/warning.ts'
import { latestObservations } from '#database/observation.ts'
import type { Database } from '#database/schema.ts'
import { reportedSigns } from '#database/reported-signs.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import { dayAt } from '#api/time.ts'

/** Early warnings of the units in a scope, from what was seen and from what was reported. */
export async function earlyWarnings(
  deps: Pick<Deps, 'now' | 'storage'>,
  db: Database,
  scope: Scope,
  under?: string,
): Promise<EarlyWarningBody[]> {
  const today = dayAt(deps.now())
  const since = addDays(today, -WARNING_DAYS)
  const observed = (await latestObservations(db, scope, since)).flatMap(
    ({ unit, kind, subject, day, found }): Sign[] =>
      found.kind === 'value'
        ? [{ unit, kind, subject, day, value: found.value, from: 'observed' }]
        : [],
  )
  const reported = await reportedSigns(db, scope, { from: since, to: today })
  const { byId } = await keptUnits(deps.storage)
  return warningsOf([...observed, ...reported], today).flatMap(({ unit: id, ...rest }) => {
    const unit = byId.get(id)
    if (!unit || (under !== undefined && !unit.path.startsWith(under))) return []
    return [{ unit: { id, name: unit.name, kind: unit.kind }, ...rest }]
  })
}
