import { changeUnit, createUnit, listUnits, readUnit } from '#contract/unit.ts'
import type { UnitBody, UnitRow as UnitRowBody } from '#contract/unit.ts'
import { isInScope } from '#domain/access.ts'
import type { Unit } from '#domain/units/unit.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import { markStale } from '#database/stale.ts'
import { countUnitsChange } from '#database/unit-batch.ts'
import {
  changeUnit as storeChange,
  idsUnder,
  moveBelow,
  nextPosition,
} from '#database/unit-change.ts'
import { countUnits, listUnits as queryUnits } from '#database/unit-rows.ts'
import type { UnitRow } from '#database/unit-rows.ts'
import { findUnit, insertUnits } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { unitOr404 } from '#api/account.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'

export function serveUnits(api: Api): void {
  const { deps, sessions } = api

  serve(api, listUnits, async ({ query, caller, db }) => {
    const { parent, under, kind, q, cursor, limit } = query
    const top = under === undefined ? undefined : await unitOr404(db, under)
    if (top && !isInScope(caller.scope, top.path)) {
      throw new Refusal('out-of-scope', { unit: top.name })
    }
    const filter = { parent, kind, q, underPath: top?.path }
    const [after] = cursor === undefined ? [] : placeOf(cursor, 1)
    const path = after === undefined ? undefined : String(after)
    const rows = await queryUnits(db, caller.scope, filter, limit + 1, path)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => rowBody(row, dayAt(deps.now()))),
      next: rows.length > limit && last ? cursorOf([last.path]) : null,
      total: await countUnits(db, caller.scope, filter),
    }
  })

  serve(api, readUnit, async ({ unit }) => unitBody(unit))

  serve(api, createUnit, async ({ body, write }) =>
    write(async (tx, tell) => {
      const parent = await unitOr404(tx, body.parent)
      if (await findUnit(tx, body.id)) throw new Refusal('already-exists', { unit: body.id })
      const path = `${parent.path}${body.id}/`
      const position = await nextPosition(tx, parent.id)
      await insertUnits(tx, [{ unit: body, path, position, now: deps.now() }])
      const made = await unitOr404(tx, body.id)
      const mark = await tell({
        action: 'unit.create',
        subject: body.id,
        unit: body.id,
        after: unitBody(made),
        detail: { name: body.name, parent: parent.id },
      })
      await outdateUnits(tx, mark, [body.id])
      return unitBody(made)
    }),
  )

  serve(api, changeUnit, async ({ unit: seen, body, write }) => {
    const { version, ...change } = body
    const written = await write(async (tx, tell) => {
      const before = await unitOr404(tx, seen.id)
      const unit: Unit = { ...before, ...given(change) }
      const path = await pathFor(tx, before, change.parent)
      if (!(await storeChange(tx, unit, path, version, deps.now()))) {
        throw changedMeanwhile(unitBody(before))
      }
      if (path !== before.path) await moveBelow(tx, { from: before.path, to: path })
      const after = await unitOr404(tx, seen.id)
      const mark = await tell({
        action: 'unit.change',
        subject: seen.id,
        unit: seen.id,
        before: unitBody(before),
        after: unitBody(after),
        detail: change,
      })
      // Its kind and place decide the classes of those below, too.
      await outdateUnits(tx, mark, await idsUnder(tx, path))
      return unitBody(after)
    })
    sessions.forget()
    return written
  })
}

/** @throws Refusal `unit-in-itself` when the new parent lies below the unit */
async function pathFor(tx: Database, unit: PlacedUnit, parent: string | undefined) {
  if (parent === undefined || parent === unit.parent) return unit.path
  const above = await unitOr404(tx, parent)
  if (unit.parent === null || above.path.startsWith(unit.path)) {
    throw new Refusal('unit-in-itself', { unit: unit.name })
  }
  return `${above.path}${unit.id}/`
}

/** Results that the change of a unit may move, in every period that still moves. */
async function outdateUnits(tx: Database, mark: number, units: readonly string[]) {
  await countUnitsChange(tx, mark)
  const periods = (await scoringPeriods(tx)).filter(({ state }) => state !== 'locked')
  await markStale(
    tx,
    mark,
    units,
    periods.map(({ id }) => id),
  )
}

/** What a change gives, without what it leaves out. */
const given = (change: object): Partial<Unit> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export const unitBody = ({ path, version, ...unit }: PlacedUnit): UnitBody => ({
  ...unit,
  path,
  version,
})

const rowBody = ({ until, ...row }: UnitRow, today: string): UnitRowBody => ({
  ...row,
  dissolved: until !== null && until < today,
})
