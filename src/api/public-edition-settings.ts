import type { UnitId } from '#domain/units/unit.ts'
import { readSetting, saveSetting } from '#database/setting.ts'
import type { Database } from '#database/schema.ts'

export interface EditionSettings {
  licence: string
  address: string
}

const nameOf = (unit: UnitId) => `public-edition:${unit}`

/** Nothing is said in the name of an office before it says it. */
const UNSAID: EditionSettings = { licence: '', address: '' }

export async function editionSettings(db: Database, unit: UnitId): Promise<EditionSettings> {
  const kept = await readSetting(db, nameOf(unit))
  return kept === undefined ? UNSAID : (JSON.parse(kept) as EditionSettings)
}

export const saveEditionSettings = (
  db: Database,
  unit: UnitId,
  settings: EditionSettings,
): Promise<void> => saveSetting(db, nameOf(unit), JSON.stringify(settings))
