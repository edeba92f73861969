import type { z } from 'zod'
import type { listVerification } from '#contract/verification.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { nameOn } from '#domain/units/unit.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { titleOf } from '#api/fact-body.ts'
import type { WorkItem, Worklist } from '#api/worklist.ts'

type Query = z.output<NonNullable<typeof listVerification.query>>
type Page = z.output<NonNullable<typeof listVerification.response>>
type Row = Page['rows'][number]
type Narrowing = { [Name in 'ledger' | 'class']?: string | null | undefined }

/** Facts that a caller may verify, below a unit, of a ledger, of a class. */
export function narrowed(
  items: readonly WorkItem[],
  scope: Scope,
  under: string | undefined,
  { ledger, class: id }: Narrowing,
): WorkItem[] {
  return items.filter(
    ({ fact, unit, class: own }) =>
      isInScope(scope, unit.path) &&
      unit.path.startsWith(under ?? '') &&
      (ledger ?? fact.ledger) === fact.ledger &&
      (id ?? own) === own,
  )
}

/** One page of the facts in question; the next one begins behind its last row. */
export function worklistPage(
  { results }: Worklist,
  asked: readonly WorkItem[],
  { state, order, cursor, limit }: Query,
): Page {
  const wanted = asked.filter(({ fact }) => !state || state.includes(stateOf(fact)))
  const all = wanted.toSorted(byPlace(order))
  const start = cursor === undefined ? 0 : startOf(all, order, cursor)
  const page = all.slice(start, start + limit)
  const last = page.at(-1)
  const { scheme, period } = results.frame
  return {
    rows: page.map((item) => rowOf(item, period.to)),
    next: last && start + limit < all.length ? cursorOf([placeIn(order, last), last.key]) : null,
    total: all.length,
    classes: scheme.classes.map(({ id, name }) => ({ id, name })),
    decided: asked.filter(({ fact }) => stateOf(fact) === 'decided').length,
    all: asked.length,
  }
}

function stateOf({ verification }: WorkItem['fact']): Row['state'] {
  if (!verification) return 'open'
  return verification.outcome === 'pending' ? 'pending' : 'decided'
}

const placeIn = (order: Query['order'], { risk, fact }: WorkItem): number | string =>
  order === 'risk' ? risk.sum : fact.day

/** Greatest first; what is equal stands by its key. */
const byPlace = (order: Query['order']) => (a: WorkItem, b: WorkItem) =>
  comparePlaces([placeIn(order, a), a.key], [placeIn(order, b), b.key])

type Place = readonly [place: number | string | null, key: number | string | null]

function comparePlaces([a, first]: Place, [b, second]: Place): number {
  if (a !== b) return (a ?? 0) < (b ?? 0) ? 1 : -1
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second)
}

/** @throws Refusal `invalid-input` for a cursor of another list */
function startOf(all: readonly WorkItem[], order: Query['order'], cursor: string): number {
  const [place = null, key = null] = placeOf(cursor, 2)
  const start = all.findIndex(
    (item) => comparePlaces([placeIn(order, item), item.key], [place, key]) > 0,
  )
  return start === -1 ? all.length : start
}

const rowOf = ({ fact, unit, class: id, risk }: WorkItem, day: string): Row => ({
  unit: { id: unit.id, name: nameOn(unit, day), kind: unit.kind },
  fact: fact.id,
  version: fact.version,
  ledger: fact.ledger,
  title: titleOf(fact),
  day: fact.day,
  class: id,
  state: stateOf(fact),
  outcome: fact.verification?.outcome ?? 'none',
  evidence: fact.evidence.length,
  risk: risk.sum,
  reasons: risk.reasons,
})
