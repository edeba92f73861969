import {
  changeSavedView,
  createSavedView,
  listSavedViews,
  removeSavedView,
} from '#contract/saved-view.ts'
import type { SavedViewBody } from '#contract/saved-view.ts'
import { isInScope } from '#domain/access.ts'
import { MOST_VIEWS, VIEW_RULES, unfitIn } from '#domain/saved-view/saved-view.ts'
import type { ViewFilters, ViewList } from '#domain/saved-view/saved-view.ts'
import {
  changeView,
  deleteView,
  findView,
  insertView,
  unsetDefault,
  viewsOf,
} from '#database/saved-view.ts'
import type { StoredView } from '#database/saved-view.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveSavedViews(api: Api): void {
  const { deps } = api

  serve(api, listSavedViews, async ({ query, caller, db }) => {
    refuseUnread(caller, query.list)
    const views = await viewsOf(db, caller.account.id, query.list)
    return { rows: await Promise.all(views.map((one) => bodyOf(db, caller, one))) }
  })

  serve(api, createSavedView, ({ body, caller, write }) =>
    write(async (tx, tell) => {
      const { list, name, filters, isDefault } = body
      refuseUnread(caller, list)
      refuseUnknown(list, filters)
      const others = await viewsOf(tx, caller.account.id, list)
      if (others.length >= MOST_VIEWS) throw new Refusal('saved-views-full', { most: MOST_VIEWS })
      refuseSecond(others, name)
      const one = { account: caller.account.id, list, name, filters, isDefault, version: 0 }
      const stored = { ...one, id: newId(deps), madeAt: deps.now() }
      if (isDefault) await unsetDefault(tx, stored)
      await insertView(tx, stored)
      await tell({
        action: 'view.create',
        subject: stored.id,
        after: stored,
        detail: { name, list },
      })
      return bodyOf(tx, caller, stored)
    }),
  )

  serve(api, changeSavedView, ({ params, body, caller, write }) =>
    write(async (tx, tell) => {
      const before = await ownView(tx, caller, params.view)
      const { list } = before
      refuseUnread(caller, list)
      refuseUnknown(list, body.filters)
      const all = await viewsOf(tx, caller.account.id, list)
      refuseSecond(
        all.filter(({ id }) => id !== before.id),
        body.name,
      )
      if (body.isDefault) await unsetDefault(tx, before)
      if (!(await changeView(tx, { ...before, ...body }))) {
        throw changedMeanwhile(await bodyOf(tx, caller, before))
      }
      const after = { ...before, ...body, version: before.version + 1 }
      const detail = { name: body.name, list }
      await tell({ action: 'view.change', subject: before.id, before, after, detail })
      return bodyOf(tx, caller, after)
    }),
  )

  serve(api, removeSavedView, ({ params, caller, write }) =>
    write(async (tx, tell) => {
      const before = await ownView(tx, caller, params.view)
      const { id, name, list } = before
      await deleteView(tx, id)
      await tell({ action: 'view.remove', subject: id, before, detail: { name, list } })
      return { id }
    }),
  )
}

/** @throws Refusal `not-found` for another's view as for none */
async function ownView(db: Database, caller: Caller, id: string): Promise<StoredView> {
  const found = await findView(db, caller.account.id, id)
  if (!found) throw new Refusal('not-found', { view: id })
  return found
}

/** @throws Refusal `forbidden` for a list that the caller cannot read */
function refuseUnread(caller: Caller, list: ViewList): void {
  if (!caller.scopeOf(VIEW_RULES[list].access)) throw new Refusal('forbidden', {})
}

/** @throws Refusal `invalid-input` for parameters that the list never had */
function refuseUnknown(list: ViewList, filters: ViewFilters): void {
  const known = new Set(Object.keys(VIEW_RULES[list].filters))
  const fields = Object.keys(filters)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `filters.${name}`, code: 'unknown-filter', params: {} }))
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
}

function refuseSecond(others: readonly StoredView[], name: string): void {
  if (others.some((one) => one.name === name)) throw new Refusal('already-exists', { name })
}

async function bodyOf(db: Database, caller: Caller, one: StoredView): Promise<SavedViewBody> {
  const { id, list, name, filters, isDefault, version } = one
  const unfit = [...unfitIn(list, filters), ...(await lostUnits(db, caller, one))]
  return { id, list, name, filters: { ...filters }, unfit, isDefault, version }
}

/** Parameters that name a unit which is no more, or no longer in the caller's reach. */
async function lostUnits(
  db: Database,
  caller: Caller,
  { list, filters }: Pick<StoredView, 'list' | 'filters'>,
): Promise<string[]> {
  const { access, filters: rules } = VIEW_RULES[list]
  const scope = caller.scopeOf(access)
  const units = new Set(Object.keys(rules).filter((name) => rules[name] === 'unit'))
  const lost: string[] = []
  for (const [name, id] of Object.entries(filters)) {
    if (!units.has(name)) continue
    const unit = await findUnit(db, id)
    if (!unit || !scope || !isInScope(scope, unit.path)) lost.push(name)
  }
  return lost
}
