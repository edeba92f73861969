import { readOverview } from '#contract/overview.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { listSources, unitInScope } from '#api/list-sources.ts'
import { endingExceptions, overviewBody } from '#api/overview-body.ts'
import { Refusal } from '#api/refusal.ts'
import { remember } from '#api/remember.ts'
import { serve } from '#api/serve.ts'

export function serveOverview(api: Api): void {
  const { deps } = api

  serve(api, readOverview, async ({ query, caller, db }) => {
    const { scope } = caller
    const unit = await unitInScope(db, scope, query.unit ?? highestUnit(caller))
    const sources = await listSources(deps, db, scope, { period: query.period, under: unit.id })
    const ending = await endingExceptions(db, sources)
    const asks = ['overview', scope, unit.id, query.kind, ending]
    return remember(deps.storage, { stamp: sources.stamp, asks, size: 500 }, () =>
      overviewBody(sources, unit, query.kind, ending),
    )
  })
}

/** Of the units where the caller holds a role that lets them read an overview, the one nearest the root. */
function highestUnit({ scope, session }: Caller): string {
  const paths = scope.kind === 'everything' ? [] : [...scope.subtrees, ...scope.own, ...scope.below]
  const holdings = session.holdings.filter(
    ({ path }) => scope.kind === 'everything' || paths.includes(path),
  )
  const [highest] = [...holdings].sort(
    (a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1),
  )
  if (!highest) throw new Refusal('out-of-scope')
  return highest.unit
}
