import { readCompleteness } from '#contract/completeness.ts'
import type { CompletenessBody } from '#contract/completeness.ts'
import type { Scope } from '#domain/access.ts'
import type { Words } from '#domain/words.ts'
import { handedInState, isLate, tallyBy, tallyOf } from '#domain/completeness/completeness.ts'
import { dueOf } from '#domain/period/due.ts'
import { grantedDays } from '#database/extension.ts'
import { remindersOf } from '#database/message.ts'
import type { Reminded } from '#database/message.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import type { Deps } from '#api/deps.ts'
import type { Result } from '#api/kept-results.ts'
import { keptSections } from '#api/kept-sections.ts'
import type { HandedIn } from '#api/kept-sections.ts'
import { cityOf } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { unitInScope } from '#api/list-sources.ts'
import { resultFilter } from '#api/result-filter.ts'
import { resultsAsTheyAre } from '#api/results.ts'
import type { ListSources } from '#api/result-page.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

type Row = CompletenessBody['rows'][number]

export function serveCompleteness(api: Api): void {
  const { deps } = api

  serve(api, readCompleteness, async ({ query, caller, db }) => {
    const { period, unit: under, limit } = query
    const results = await resultsAsTheyAre(deps, period)
    const { units, frame } = results
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const sources = { scope: caller.scope, under: top?.path, results }
    const all = await completenessRows(deps, db, sources, { class: query.class })
    const wanted = all.filter(({ state }) => !query.state || query.state.includes(state))
    const [after] = query.cursor === undefined ? [] : placeOf(query.cursor, 1)
    const placed = (id: string) => units.placeOf.get(id) ?? -1
    const start = after === undefined ? -1 : placed(String(after))
    const rest = wanted.filter(({ unit }) => placed(unit.id) > start)
    const rows = rest.slice(0, limit)
    const last = rows.at(-1)
    return {
      rows,
      next: rest.length > limit && last ? cursorOf([last.unit.id]) : null,
      total: wanted.length,
      period: frame.period.id,
      state: frame.period.state,
      due: frame.period.due,
      locks: frame.period.locks,
      overall: tallyOf(all),
      byRegion: byRegion(all, units),
      byClass: byClass(all, frame.scheme.classes),
    }
  })
}

/** Units in scope of which something is asked, in the order of the tree. */
export async function completenessRows(
  deps: Deps,
  db: Database,
  sources: Pick<ListSources, 'scope' | 'under' | 'results'>,
  filter: { class?: readonly string[] | undefined } = {},
): Promise<Row[]> {
  const { scope, under, results } = sources
  const { id: period } = results.frame.period
  const told = await toldOf(db, scope, period)
  const sections = await keptSections(deps.storage, period)
  const isAsked = resultFilter(scope, under, filter.class ? { class: [...filter.class] } : {})
  const today = dayAt(deps.now())
  return results.results
    .filter((result) => result.asked.length > 0 && isAsked(result, undefined))
    .map((result) => {
      const { unit } = result
      const said = sections.get(unit.id)
      const reported = reportedOf(result, said)
      const due = dueOf(results.frame.period.due, told.granted.get(unit.id) ?? [])
      return {
        unit: { id: unit.id, name: result.name, kind: unit.kind },
        class: result.class,
        region: regionBody(cityOf(results.units, unit)),
        state: handedInState(reported),
        asked: reported.of,
        handedIn: reported.sections,
        due,
        late: isLate(reported, due, today),
        changed: said ? instantText(said.changed) : null,
        reminded: remindedBody(told.reminded.get(unit.id)),
      }
    })
}

/** What a unit has handed in, of what it is asked for. A section that came back is not handed in. */
export const reportedOf = ({ asked }: Pick<Result, 'asked'>, said: HandedIn | undefined) => ({
  sections: asked.filter((ledger) => said?.ledgers.has(ledger)).length,
  of: asked.length,
})

async function toldOf(db: Database, scope: Scope, period: string) {
  return {
    granted: await grantedDays(db, scope, period),
    reminded: await remindersOf(db, scope, period),
  }
}

function byRegion(rows: readonly Row[], { byId }: KeptUnits): CompletenessBody['byRegion'] {
  return tallyBy(rows, ({ region }) => region.id).map(({ key, tally }) => ({
    region: key,
    name: byId.get(key)?.shortName ?? key,
    tally,
    sections: sectionsOf(rows.filter(({ region }) => region.id === key)),
  }))
}

const sectionsOf = (rows: readonly Row[]) => ({
  handedIn: rows.reduce((sum, { handedIn }) => sum + handedIn, 0),
  of: rows.reduce((sum, { asked }) => sum + asked, 0),
})

const byClass = (
  rows: readonly Row[],
  classes: readonly { id: string; name: Words }[],
): CompletenessBody['byClass'] =>
  tallyBy(rows, (row) => row.class).map(({ key, tally }) => ({
    class: key,
    name: classes.find(({ id }) => id === key)?.name ?? { zh: key, en: key },
    tally,
    sections: sectionsOf(rows.filter((row) => row.class === key)),
  }))

const regionBody = ({ id, shortName }: PlacedUnit): Row['region'] => ({ id, name: shortName })

const remindedBody = (one: Reminded | undefined): Row['reminded'] =>
  one
    ? {
        at: instantText(one.at),
        count: one.count,
        readBy: one.readBy,
        readAt: one.readAt === null ? null : instantText(one.readAt),
      }
    : null
