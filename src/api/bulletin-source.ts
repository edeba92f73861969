import { annexRows, pointsBefore } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import { NOTHING, keyOf } from '#domain/bulletin/figure.ts'
import type { FigureRef, FigureValue } from '#domain/bulletin/figure.ts'
import { originsIn } from '#domain/bulletin/freeze.ts'
import type { BlockOrigins, BulletinEvidence } from '#domain/bulletin/freeze.ts'
import { namedOrigins } from '#domain/bulletin/named-origins.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { nameOn } from '#domain/units/unit.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import { bulletinData } from '#api/bulletin-data.ts'
import type { Office } from '#api/bulletin-data.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'

/** Where the figures of a bulletin come from: what was frozen, or the data as they are. */
export type BulletinSource = { kind: 'frozen'; evidence: BulletinEvidence } | LiveSource
export interface LiveSource {
  kind: 'live'
  data: BulletinData
  /** Every unit by the name that it had in the period: any of them may be named in a text. */
  named: readonly { unit: UnitId; name: string }[]
}

/** Asks the database outside of any unit of work. */
export async function sourceOf(deps: Deps, one: NamedBulletin): Promise<BulletinSource> {
  if (one.evidence) return { kind: 'frozen', evidence: one.evidence }
  const office = { id: one.unit, path: one.unitPath }
  return liveSource(deps, office, await bulletinData(deps, office, one.period, one.classes))
}

export async function liveSource(
  { storage }: Deps,
  office: Office,
  data: BulletinData,
): Promise<LiveSource> {
  const { inOrder } = await keptUnits(storage)
  const last = periodOf(data.now.period).to
  const named = inOrder.flatMap((unit) =>
    unit.id === office.id ? [] : [{ unit: unit.id, name: nameOn(unit, last) }],
  )
  return { kind: 'live', data, named }
}

export const figureFrom = (source: BulletinSource, ref: FigureRef): FigureValue =>
  source.kind === 'frozen'
    ? (source.evidence.figures[keyOf(ref)] ?? NOTHING)
    : countFigure(ref, source.data)

export const schemeOfSource = (source: BulletinSource) =>
  source.kind === 'frozen' ? source.evidence.scheme : source.data.scheme

export const annexFrom = (source: BulletinSource, { content }: NamedBulletin, id: string) => {
  const annex = content.annexes.find((one) => one.id === id)
  if (!annex) return undefined
  return source.kind === 'frozen' ? source.evidence.annexes[id] : annexRows(annex, source.data)
}

/** What the tables in the text come from. */
export const originsFrom = (source: BulletinSource, { content }: NamedBulletin): BlockOrigins =>
  source.kind === 'frozen'
    ? (source.evidence.tables ?? namedOrigins(content, source.evidence.annexes))
    : originsIn(content, source.data)

/** Totals of units, as far as the source knows them: of its period, or of the one before. */
export function totalsFrom(
  source: BulletinSource,
  isBefore: boolean,
): (unit: UnitId) => Total | null {
  if (source.kind === 'live') {
    const side = isBefore ? source.data.before : source.data.now
    return (unit) => side?.byUnit.get(unit)?.total ?? null
  }
  const rows = Object.values(source.evidence.annexes).flat()
  const byUnit = new Map(rows.map((row) => [row.unit, row]))
  return (unit) => {
    const row = byUnit.get(unit)
    return row ? totalOf(row, isBefore) : null
  }
}

function totalOf(row: AnnexRow, isBefore: boolean): Total | null {
  if (!isBefore) return row.total
  const points = pointsBefore(row)
  return points === null ? null : { kind: 'exact', points }
}
