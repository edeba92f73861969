import type { z } from 'zod'
import type { listVerification } from '#contract/verification.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { nameOn } from '#domain/units/unit.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { firstOf } from '#api/first-of.ts'
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
  const seen = new Map<string, boolean>()
  const isSeen = ({ path }: WorkItem['unit']) => {
    const known = seen.get(path) ?? (isInScope(scope, path) && path.startsWith(under ?? ''))
    seen.set(path, known)
    return known
  }
  return items.filter(
    ({ fact, unit, class: own }) =>
      isSeen(unit) && (ledger ?? fact.ledger) === fact.ledger && (id ?? own) === own,
  )
}

/** One page of the facts in question; the next one begins behind its last row. */
export function worklistPage(
  { results }: Worklist,
  asked: readonly WorkItem[],
  { state, order, cursor, limit }: Query,
): Page {
  const wanted = asked.filter(({ fact }) => !state || state.includes(stateOf(fact)))
  const rest = cursor === undefined ? wanted : wanted.filter(isBehind(order, cursor))
  const page = firstOf(rest, byPlace(order), limit)
  const last = page.at(-1)
  const { scheme, period } = results.frame
  return {
    rows: page.map((item) => rowOf(item, period.to)),
    next: last && rest.length > limit ? cursorOf([placeIn(order, last), last.key]) : null,
    total: wanted.length,
    classes: scheme.classes.map(({ id, name }) => ({ id, name })),
    decided: asked.filter(({ fact }) => stateOf(fact) === 'decided').length,
    all: asked.length,
  }
}

function stateOf({ outcome }: WorkItem['fact']): Row['state'] {
  if (outcome === null) return 'open'
  return outcome === 'pending' ? 'pending' : 'decided'
}

const placeIn = (order: Query['order'], { risk, fact }: WorkItem): number | string =>
  order === 'risk' ? risk.sum : fact.day

/** Greatest first; what is equal stands by its key. */
const byPlace = (order: Query['order']) => (a: WorkItem, b: WorkItem) =>
  comparePlaces(placeIn(order, a), a.key, placeIn(order, b), b.key)

type Part = number | string | null

/** Takes parts, not pairs: it is called for each fact of a period. */
function comparePlaces(a: Part, first: Part, b: Part, second: Part): number {
  if (a !== b) return (a ?? 0) < (b ?? 0) ? 1 : -1
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second)
}

/** @throws Refusal `invalid-input` for a cursor of another list */
function isBehind(order: Query['order'], cursor: string): (item: WorkItem) => boolean {
  const [place = null, key = null] = placeOf(cursor, 2)
  return (item) => comparePlaces(placeIn(order, item), item.key, place, key) > 0
}

const rowOf = ({ fact, unit, class: id, risk }: WorkItem, day: string): Row => ({
  unit: { id: unit.id, name: nameOn(unit, day), kind: unit.kind },
  fact: fact.id,
  version: fact.version,
  ledger: fact.ledger,
  title: fact.title,
  day: fact.day,
  class: id,
  state: stateOf(fact),
  outcome: fact.outcome ?? 'none',
  evidence: fact.evidence,
  risk: risk.sum,
  reasons: risk.reasons,
})
