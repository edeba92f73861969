import { listClauses } from '#contract/clause.ts'
import type { ClauseBody } from '#contract/clause.ts'
import { clauseStanding } from '#domain/clauses/clause-standing.ts'
import { allowsException } from '#domain/clauses/clause.ts'
import type { Clause } from '#domain/clauses/clause.ts'
import { obligations } from '#domain/clauses/obligations.ts'
import type { PointsByClass, Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import type { Api } from '#api/api.ts'
import { lineStates } from '#api/line-states.ts'
import type { UnitStates } from '#api/line-states.ts'
import { remember } from '#api/remember.ts'
import { resultsInTime } from '#api/results.ts'
import { serve } from '#api/serve.ts'

type Bound = ClauseBody['items'][number]

export function serveClauses(api: Api): void {
  const { deps } = api
  serve(api, listClauses, async ({ query }) => {
    const { results, stamp } = await resultsInTime(deps, query.period)
    // The same for everybody, whatever their scope: it names no unit.
    return remember(deps.storage, { stamp, asks: ['clauses'], size: 200 }, async () => {
      const { scheme, period, asOf } = results.frame
      const states = [...(await lineStates(deps.storage, results)).values()]
      const { id, version, name } = scheme
      return {
        period: period.id,
        asOf,
        scheme: { id, version, name },
        rows: obligations.map((clause) => clauseBody(clause, scheme, states)),
      }
    })
  })
}

function clauseBody(clause: Clause, scheme: Scheme, units: readonly UnitStates[]): ClauseBody {
  const items = boundTo(clause, scheme)
  const ids = items.map(({ id }) => id)
  const states = units.map((unit) => ids.flatMap((id) => unit.get(id) ?? []))
  const notAssessable = scheme.notAssessable.find((one) => one.clause === clause.id)
  return {
    id: clause.id,
    document: clause.document,
    section: clause.section,
    dutyHolder: clause.dutyHolder,
    duty: clause.duty,
    threshold: clause.threshold,
    appliesTo: [...clause.appliesTo],
    kinds: [...clause.kinds],
    evidence: clause.evidence,
    counterpart: clause.counterpart ?? null,
    inPrinciple: allowsException(clause),
    items,
    notAssessable: notAssessable?.because ?? null,
    standing: items.length === 0 ? null : clauseStanding(states),
  }
}

/** Items, bonus items and vetoes of the scheme that rest on the clause. */
function boundTo({ id }: Clause, scheme: Scheme): Bound[] {
  const bonus = new Set(scheme.bonus?.items)
  const items = itemsOf(scheme)
    .filter(({ clauses }) => clauses.includes(id))
    .map((item): Bound => ({
      id: item.id,
      name: item.name,
      kind: bonus.has(item) ? 'bonus' : 'item',
      classes: classesOf(item.points, scheme),
      norm: item.norm ?? null,
    }))
  const vetoes = scheme.vetoes
    .filter(({ clauses }) => clauses.includes(id))
    .map((veto): Bound => ({
      id: veto.id,
      name: veto.name,
      kind: 'veto',
      classes: [...(veto.classes ?? scheme.classes.map((one) => one.id))],
      norm: veto.norm ?? null,
    }))
  return [...items, ...vetoes]
}

const classesOf = (points: PointsByClass, scheme: Scheme): string[] =>
  typeof points === 'number' ? scheme.classes.map(({ id }) => id) : Object.keys(points)
