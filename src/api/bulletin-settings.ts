import { usualSettings } from '#domain/bulletin/templates.ts'
import type { BulletinSettings } from '#domain/bulletin/templates.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { readSetting, saveSetting } from '#database/setting.ts'

const nameOf = (unit: UnitId) => `bulletin:${unit}`

/** What an office set for its bulletins, or what is usual. */
export async function bulletinSettings(
  db: Database,
  unit: { id: UnitId; name: string; kind: string },
): Promise<BulletinSettings> {
  const kept = await readSetting(db, nameOf(unit.id))
  // An office speaks for the government of its region; a department speaks for itself.
  const organ = unit.kind === 'department' ? unit.name : `${unit.name}人民政府办公厅`
  return kept === undefined ? usualSettings(organ) : (JSON.parse(kept) as BulletinSettings)
}

export const saveBulletinSettings = (
  db: Database,
  unit: UnitId,
  settings: BulletinSettings,
): Promise<void> => saveSetting(db, nameOf(unit), JSON.stringify(settings))
