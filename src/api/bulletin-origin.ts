import { keyOf, isOfBefore } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { questionsOf } from '#domain/bulletin/freeze.ts'
import type { BlockOrigins } from '#domain/bulletin/freeze.ts'
import { periodOf, previousPeriod } from '#domain/period/period.ts'
import { nameOn } from '#domain/units/unit.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { AnnexRowBody, FigureUnitsBody } from '#contract/bulletin.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import { unitsById } from '#database/unit-batch.ts'
import {
  annexFrom,
  figureFrom,
  originsFrom,
  schemeOfSource,
  sourceOf,
  totalsFrom,
} from '#api/bulletin-source.ts'
import type { BulletinSource } from '#api/bulletin-source.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'

/** Every figure of the text and of its tables once. */
export function figuresOf(source: BulletinSource, one: NamedBulletin): BulletinBody['figures'] {
  const { decimals } = schemeOfSource(source)
  return questionsOf(one.content, originsFrom(source, one)).map((ref) => {
    const value = figureFrom(source, ref)
    return {
      ref,
      amount: value.kind === 'number' ? value.amount : null,
      now: figureText(ref, value, decimals) ?? null,
      counted: value.kind === 'none' ? 0 : value.counted.length,
    }
  })
}

/** What the cells of its tables come from, as far as the caller may follow. */
export async function tablesFor(
  db: Database,
  caller: Caller,
  origins: BlockOrigins,
): Promise<BulletinBody['tables']> {
  const cells = Object.values(origins).flat(2)
  const named = cells.flatMap((cell) => (cell?.kind === 'unit' ? [cell.unit] : []))
  const units = await unitsById(db, [...new Set(named)])
  const open = new Set(
    units.flatMap(({ id, path }) => (caller.may('scorecard.read', path) ? [id] : [])),
  )
  return Object.entries(origins).map(([block, rows]) => ({
    block,
    rows: rows.map((row) =>
      row.map((cell) => (cell?.kind === 'unit' && !open.has(cell.unit) ? null : cell)),
    ),
  }))
}

/**
 * What a figure of the text or of a table counts.
 *
 * @throws Refusal `not-found` for a question that the document does not ask
 */
export async function figureUnits(
  deps: Deps,
  caller: Caller,
  one: NamedBulletin,
  key: string,
): Promise<FigureUnitsBody> {
  const source = await sourceOf(deps, one)
  const ref = questionsOf(one.content, originsFrom(source, one)).find((each) => keyOf(each) === key)
  if (!ref) throw new Refusal('not-found', { figure: key })
  const value = figureFrom(source, ref)
  const totalOf = totalsFrom(source, isOfBefore(ref.figure))
  const { byId } = await keptUnits(deps.storage)
  const own = periodOf(one.period)
  const period = isOfBefore(ref.figure) ? previousPeriod(own) : own
  return {
    figure: ref.figure,
    period: period.text,
    amount: value.kind === 'number' ? value.amount : null,
    units: (value.kind === 'none' ? [] : value.counted).flatMap((id) => {
      const unit = byId.get(id)
      if (!unit) return []
      const open = caller.may('scorecard.read', unit.path)
      const total = totalOf(id) as FigureUnitsBody['units'][number]['total']
      return [{ id, name: nameOn(unit, own.to), total, open }]
    }),
  }
}

/** @throws Refusal `not-found` for an annex that the document has not */
export async function annexBody(
  deps: Deps,
  caller: Caller,
  one: NamedBulletin,
  id: string,
): Promise<{ rows: AnnexRowBody[] }> {
  const rows = annexFrom(await sourceOf(deps, one), one, id)
  if (!rows) throw new Refusal('not-found', { annex: id })
  const { byId } = await keptUnits(deps.storage)
  return {
    rows: rows.map((row) => {
      const unit = byId.get(row.unit)
      const open = unit !== undefined && caller.may('scorecard.read', unit.path)
      return { ...row, total: row.total as AnnexRowBody['total'], open }
    }),
  }
}
