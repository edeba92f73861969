import type { UnitId, UnitKind } from '#domain/units/unit.ts'

/** The four parts the province's statistics and policies divide it into. */
export const AREAS = ['珠三角', '粤东', '粤西', '粤北'] as const
export type Area = (typeof AREAS)[number]

/** A region as the generated list holds it; its id is its division code. */
export interface RegionRow {
  id: UnitId
  parent: UnitId | null
  kind: Extract<UnitKind, 'province' | 'prefecture' | 'county' | 'township'>
  name: string
  shortName: string
}

const prefecturesOf: Record<Area, string[]> = {
  珠三角: ['4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420'],
  粤东: ['4405', '4415', '4451', '4452'],
  粤西: ['4408', '4409', '4417'],
  粤北: ['4402', '4414', '4416', '4418', '4453'],
}
const areas = new Map(AREAS.flatMap((area) => prefecturesOf[area].map((code) => [code, area])))

/** The part of the province that a region or an organ of it lies in; none for the province itself. */
export const areaOf = (id: string): Area | undefined => areas.get(id.slice(0, 4))
