/** A province of 6,500 units as the annexes of a bulletin list them. */
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { Annex } from '#domain/bulletin/content.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import type { Unit, UnitKind } from '#domain/units/unit.ts'
import { scaledUnits } from '#mocks/sample/units/units.ts'

export const UNITS: readonly Unit[] = scaledUnits()
const byId = new Map(UNITS.map((unit) => [unit.id, unit]))

export function pathOf({ id, parent }: Unit): string {
  const above = parent === null ? undefined : byId.get(parent)
  return `${above ? pathOf(above) : '/'}${id}/`
}

const CLASSES: readonly UnitKind[] = ['prefecture', 'county', 'township', 'department', 'office']
const words = (zh: string) => ({ zh, en: zh })

export const scoresAnnexes: readonly Annex[] = CLASSES.map((id) => ({
  id: `scores-${id}`,
  title: `${id}得分情况表`,
  table: { kind: 'scores', class: id },
}))

const rowOf = ({ id, name, kind }: Unit, at: number, index: number): AnnexRow => ({
  unit: id,
  name,
  class: kind,
  rank: { best: at + 1, worst: at + 1 },
  total: { kind: 'exact', points: String(60 + (((at + index) * 7) % 400) / 10) },
  grades: ['good'],
  change: '1.25',
  problems: at % 9 === 0 ? ['late'] : [],
})

/** @param index of the bulletin; undefined for one without lines */
export function evidenceOf(index: number | undefined): string {
  const annexes = index === undefined ? {} : linesOf(index)
  const evidence: BulletinEvidence = {
    figures: {},
    annexes,
    scheme: {
      id: 'bench',
      version: 1,
      name: words('示例'),
      full: 100,
      decimals: 1,
      classes: CLASSES.map((id) => ({ id, name: words(id), kinds: [id] })),
      grades: [{ id: 'good', name: words('良好'), atLeast: 60 }],
      vetoes: [],
    },
    asOf: '2026-11-23',
  }
  return JSON.stringify(evidence)
}

const linesOf = (index: number): BulletinEvidence['annexes'] =>
  Object.fromEntries(
    CLASSES.map((kind) => [
      `scores-${kind}`,
      UNITS.filter((unit) => unit.kind === kind).map((unit, at) => rowOf(unit, at, index)),
    ]),
  )
